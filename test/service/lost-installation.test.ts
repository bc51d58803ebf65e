import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import { takeCliProcess } from '../cli/start-cli-process.ts';
import { eventually } from '../eventually.ts';
import { type DiscordServer, startDiscordServer } from '../servers/discord-server.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const slot = new Date('2021-12-13T08:00:00Z');
const minutesLater = (minutes: number) => new Date(slot.getTime() + minutes * 60_000);

let slackServer: SlackServer;
let discordServer: DiscordServer;
let service: Service;
let env: Record<string, string> & { STATE_DIR: string };
let channels: string[];

/** Slack takes the token no more when the slot comes; Discord has nothing to do with it. */
beforeEach(async () => {
  [slackServer, discordServer] = await Promise.all([startSlackServer(), startDiscordServer()]);
  const ids = [slackServer.channel, await slackServer.createChannel('second')];
  channels = ids.map((id) => `slack:${id}`);
  env = {
    ...{ ...slackServer.env, ...discordServer.env, STATE_DIR: temporaryFolder() },
    ...{ DIGEST_CHANNELS: [...channels, `discord:${discordServer.channelId}`].join() },
    ...{ DIGEST_TIMEZONE: 'UTC', DIGEST_CRON: '0 8 * * *' },
  };
  service = await startService({ platforms: [slack, discord], now: minutesLater(-1), env });
  slackServer.fail({ error: 'token_revoked' }, { times: Infinity, method: 'chat.postMessage' });
  service.letPassUntil(minutesLater(0));
  await untilStatesAre('retrying');
});

afterEach(async () => {
  await service.stop();
  await Promise.all([slackServer.close(), discordServer.close()]);
});

async function untilStatesAre(state: string) {
  await eventually(async () => {
    for (const channel of channels)
      expect((await service.history(channel))[0]?.status).toMatchObject({ state });
  });
}

describe('the digests of an installation that is gone', () => {
  it('wait until somebody has mended it, which status tells, and all others go on', async () => {
    await eventually(() => expect(discordServer.messages(discordServer.channelId)).toHaveLength(1));
    await using cli = takeCliProcess(env);
    for (const channel of channels) {
      const { out } = await cli.run(['status', channel], minutesLater(1));
      expect(out).toMatch(/put off until/);
      expect(out).toContain('SLACK_BOT_TOKEN');
    }
    slackServer.heal();
    service.letPassUntil(minutesLater(13));
    await untilStatesAre('sent');
    for (const id of channels.map((channel) => channel.slice('slack:'.length)))
      expect(slackServer.messages(id)).toHaveLength(1);
  });

  it('are given up one by one once they are no news, and no subscription is switched off', async () => {
    for (let minutes = 13; minutes <= 6 * 60 + 26; minutes += 13) {
      service.letPassUntil(minutesLater(minutes));
      await service.severalTicks();
    }
    await untilStatesAre('failed');
    slackServer.heal();
    service.letPassUntil(minutesLater(24 * 60));
    await untilStatesAre('sent');
  });
});
