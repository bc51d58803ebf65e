import { expect, it } from 'vitest';
import { createBoltLogger } from '../../../../adapters/slack/transport/bolt-logger.ts';
import { createRecordingLog } from '../../../recording-log.ts';

it("logs the Slack SDK's warnings without tokens, addresses or whole requests", () => {
  const { log, lines } = createRecordingLog();
  const logger = createBoltLogger(log);
  const request = Object.assign(new Error('refused xoxb-1-secret'), { headers: 'Bearer xoxb-2-secret' });
  logger.debug('http request headers: xoxb-3-secret');
  logger.warn('no answer from wss://wss.example/link/?ticket=secret', 'for xapp-1-secret');
  logger.error(request);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 'warn', event: 'slack sdk', detail: 'no answer from [address] for [token]' },
    { level: 'error', event: 'slack sdk', detail: 'refused [token]' },
  ]);
});
