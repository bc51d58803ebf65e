import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { exampleDigest } from '../examples.ts';

let server: SlackServer;
let adapter: PlatformAdapter;

beforeEach(async () => {
  server = await startSlackServer();
  adapter = await createAdapterFor(server, createRecordingLog().log);
});
afterEach(() => server.close());

describe('the direct messages with a person', () => {
  it('opens the direct messages with a person as a channel for posting', async () => {
    const direct = await adapter.directChannel('U000000001');
    expect(direct.id).toMatch(/^D/);
    const [digest = {}] = slack.render(exampleDigest());
    await adapter.post(direct, digest, { idempotencyKey: 'told' });
    expect(server.messages(direct.id)).toHaveLength(1);
  });

  it('names the scope that direct messages need', async () => {
    server.fail({ error: 'missing_scope' }, { method: 'conversations.open' });
    await expect(adapter.directChannel('U000000001')).rejects.toMatchObject({
      kind: 'lost installation',
      fix: expect.stringContaining('im:write'),
    });
  });
});
