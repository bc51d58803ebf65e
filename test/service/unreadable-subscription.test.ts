import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { run } from '../cli/run.ts';
import { eventually } from '../eventually.ts';
import { startSlackServer } from '../servers/slack-server.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('is not ready while a subscription is unreadable, and serves the others', async () => {
  const server = await startSlackServer();
  const env = { ...server.env, STATE_DIR: temporaryFolder(), DIGEST_TIMEZONE: 'UTC', HTTP_PORT: '0' };
  const now = new Date('2021-12-13T07:59:30Z');
  await run(['subscribe', 'slack:C0GONE0000', '08:00'], { env, now });
  const sqlite = new SqliteDatabase(join(env.STATE_DIR, 'state.sqlite'));
  sqlite.exec(`update subscriptions set criteria_json = '{'`);
  sqlite.close();
  await run(['subscribe', `slack:${server.channel}`, '08:00'], { env, now });
  const service = await startService({ platforms: [slack], now, env });
  try {
    const serving = service.events().find(({ msg }) => msg === 'serving health and metrics');
    await eventually(async () => {
      const response = await fetch(`http://127.0.0.1:${serving?.['port']}/readyz`);
      expect(await response.json()).toEqual({
        ok: false,
        faults: [expect.stringMatching(/^Subscription \w+ cannot be read: .* heatline remove/)],
      });
      expect(response.status).toBe(503);
    });
    service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
    await eventually(() => expect(server.messages(server.channel)).toHaveLength(1));
  } finally {
    await service.stop();
    await server.close();
  }
});
