import { expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { eventually } from '../eventually.ts';
import { startSlackServer } from '../servers/slack-server.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('brings back all that was begun while the clock had leapt ahead', async () => {
  const server = await startSlackServer();
  const others = Array.from({ length: 89 }, (_, number) => `C0123AB${String(number).padStart(2, '0')}`);
  const channels = [server.channel, ...others].map((id) => `slack:${id}`);
  const before = new Date('2021-12-13T07:56:00Z');
  const service = await startService({
    platforms: [slack],
    now: before,
    env: {
      ...server.env,
      ...{ STATE_DIR: temporaryFolder(), DIGEST_CHANNELS: channels.join(','), DIGEST_TIMEZONE: 'UTC' },
      ...{ DIGEST_CRON: '*/5 * * * *', DIGEST_CATCH_UP: 'all' },
    },
  });
  const [first = ''] = channels;
  service.leapTo(new Date('2022-03-13T08:00:01Z'));
  await eventually(async () => expect((await service.history(first))[0]?.status.state).toBe('skipped'));
  service.leapTo(before);
  await eventually(async () => {
    for (const channel of channels) {
      expect((await service.history(channel)).filter(({ slot }) => slot > before)).toEqual([]);
    }
  });
  service.leapTo(new Date('2021-12-13T08:00:01Z'));
  await eventually(() => expect(server.messages(server.channel)).toHaveLength(1));
  await eventually(async () => {
    for (const channel of channels) expect(await service.history(channel)).toHaveLength(1);
  });
  await service.stop();
  await server.close();
});

it('gives up nothing for its age that waits while the clock leaps ahead for a moment', async () => {
  const server = await startSlackServer();
  const channel = `slack:${server.channel}`;
  const service = await startService({
    platforms: [slack],
    now: new Date('2021-12-13T07:59:58Z'),
    env: {
      ...server.env,
      ...{ STATE_DIR: temporaryFolder(), DIGEST_CHANNELS: channel, DIGEST_TIMEZONE: 'UTC' },
      DIGEST_CRON: '0 8 * * *',
    },
  });
  const status = async () => (await service.history(channel))[0]?.status;
  server.fail({ retryAfter: 60 }, { times: 1, channel: server.channel, method: 'chat.postMessage' });
  service.leapTo(new Date('2021-12-13T08:00:01Z'));
  await eventually(async () => expect(await status()).toMatchObject({ state: 'retrying' }));
  service.leapTo(new Date('2021-12-13T15:00:01Z'));
  await service.severalTicks();
  expect(await status()).toMatchObject({ state: 'retrying' });
  service.leapTo(new Date('2021-12-13T08:01:05Z'));
  await eventually(async () => expect(await status()).toMatchObject({ state: 'sent' }));
  expect(server.messages(server.channel)).toHaveLength(1);
  await service.stop();
  await server.close();
});
