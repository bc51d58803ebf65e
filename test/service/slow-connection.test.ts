import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { eventually } from '../eventually.ts';
import { startDiscordServer } from '../servers/discord-server.ts';
import { startService } from '../service.ts';

it.concurrent.for([
  ['says nothing', 'silent'],
  ['refuses every connection', 'refusing'],
  ['has to be fixed by its operator', { closeWith: 4014 }],
] as const)(
  'sends a digest without waiting for a gateway that %s',
  async ([, behaviour], { onTestFinished }) => {
    const stateDir = mkdtempSync(join(tmpdir(), 'heatline-slow-'));
    const server = await startDiscordServer();
    server.gateway.behave(behaviour);
    const service = await startService({
      platforms: [discord],
      now: new Date('2021-12-13T07:59:59Z'),
      env: {
        ...server.env,
        STATE_DIR: stateDir,
        DIGEST_CHANNELS: `discord:${server.channelId}`,
        DIGEST_CRON: '08:00',
        DIGEST_TIMEZONE: 'UTC',
      },
    });
    onTestFinished(async () => {
      await service.stop();
      await server.close();
      rmSync(stateDir, { recursive: true });
    });
    service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
    await eventually(() => expect(server.messages(server.channelId)).toHaveLength(1));
    expect(server.gateway.counts.identified).toBe(0);
  },
);
