import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import { told } from '../../src/platform/language/sentence.ts';
import { eventually } from '../eventually.ts';
import { type DiscordServer, startDiscordServer } from '../servers/discord-server.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let stateDir: string;
let slackServer: SlackServer;
let discordServer: DiscordServer;

beforeEach(async () => {
  stateDir = temporaryFolder();
  [slackServer, discordServer] = await Promise.all([startSlackServer(), startDiscordServer()]);
});

afterEach(async () => {
  await Promise.all([slackServer.close(), discordServer.close()]);
});

const justBeforeEight = new Date('2021-12-13T07:59:30Z');
const eight = new Date('2021-12-13T08:00:01Z');

/** Starts the service with the bundled articles, posting to a channel of each server at 08:00. */
async function start(now: Date, settings: Record<string, string> = {}) {
  return startService({
    platforms: [slack, discord],
    now,
    env: {
      ...slackServer.env,
      ...discordServer.env,
      STATE_DIR: stateDir,
      DIGEST_CHANNELS: `slack:${slackServer.channel},discord:${discordServer.channelId}`,
      DIGEST_TIMEZONE: 'UTC',
      ...settings,
    },
  });
}

const posted = () => ({
  slack: slackServer.messages(slackServer.channel),
  discord: discordServer.messages(discordServer.channelId),
});

async function untilPosted(count: number) {
  await eventually(() => {
    expect(posted().slack.length).toBeGreaterThanOrEqual(count);
    expect(posted().discord.length).toBeGreaterThanOrEqual(count);
  });
}

async function untilDecided(service: Service, state: string) {
  await eventually(async () => {
    const [delivery] = await service.history(`slack:${slackServer.channel}`);
    expect(delivery?.status.state).toBe(state);
  });
}

describe('the service, with the real SDKs against local servers', () => {
  it('posts one digest with its related links to each channel when the slot comes, and answers searches', async () => {
    const service = await start(justBeforeEight);
    try {
      await service.severalTicks();
      expect(posted()).toEqual({ slack: [], discord: [] });

      service.letPassUntil(eight);
      await untilPosted(1);
      await service.severalTicks();
      for (const messages of Object.values(posted())) {
        expect(messages).toHaveLength(1);
        const text = JSON.stringify(messages);
        expect(text).toContain('SenseTime postpones IPO');
        expect(text).toContain('https://www.forbes.com/sites/ywang/2021/12/13/');
        // Published the next day, so it is no coverage yet.
        expect(text).not.toContain('https://www.reuters.com/markets/asia/us-blacklist');
      }

      const [slackAnswer, discordAnswer] = await Promise.all([
        slackServer.slashCommand({ command: '/news', text: 'search sensetime ipo' }),
        discordServer.command({ name: 'news', subcommand: 'search', options: { query: 'sensetime ipo' } }),
      ]);
      expect(JSON.stringify(slackAnswer.replies)).toContain('SenseTime postpones IPO');
      expect(JSON.stringify(discordAnswer.reply)).toContain('SenseTime postpones IPO');
      expect(service.warnings()).toEqual([]);
    } finally {
      await service.stop();
    }
  });

  it('never sends a sent slot again after a restart, nor a story twice to a channel', async () => {
    const first = await start(justBeforeEight);
    first.letPassUntil(eight);
    await untilPosted(1);
    await first.stop();

    const second = await start(eight);
    await second.severalTicks();
    expect(posted().slack).toHaveLength(1);
    expect(posted().discord).toHaveLength(1);

    second.letPassUntil(new Date('2021-12-14T08:00:01Z'));
    await untilPosted(2);
    await second.stop();
    for (const messages of Object.values(posted())) {
      const [yesterday, today] = messages.map(storiesIn);
      expect(yesterday?.length).toBeGreaterThan(0);
      expect(today?.length).toBeGreaterThan(0);
      expect(today?.filter((story) => yesterday?.includes(story))).toEqual([]);
    }
  });

  it('sends only the latest digest that came due while it was down', async () => {
    await (await start(new Date('2021-12-11T07:00:00Z'))).stop();
    const service = await start(new Date('2021-12-13T09:30:00Z'));
    await untilPosted(1);
    await service.severalTicks();
    await service.stop();
    expect(posted().slack).toHaveLength(1);
    expect(posted().discord).toHaveLength(1);
    expect(JSON.stringify(posted().slack)).toContain('Monday, December 13, 2021');
    const history = await service.history(`slack:${slackServer.channel}`);
    expect(history.map(({ slot, status }) => [slot.toISOString(), status.state])).toEqual([
      ['2021-12-13T08:00:00.000Z', 'sent'],
      ['2021-12-12T08:00:00.000Z', 'skipped'],
      ['2021-12-11T08:00:00.000Z', 'skipped'],
    ]);
  });

  it('undoes its decisions about days that only a jumped clock had reached', async () => {
    const minutesBefore = new Date('2021-12-13T07:55:00Z');
    const service = await start(minutesBefore, { DIGEST_CATCH_UP: 'all' });
    service.leapTo(new Date('2022-03-13T08:00:01Z'));
    await untilDecided(service, 'skipped');
    service.leapTo(minutesBefore);
    await eventually(async () => expect(await service.history(`slack:${slackServer.channel}`)).toEqual([]));
    service.letPassUntil(eight);
    await untilPosted(1);
    await service.stop();
  });

  it('waits as long as a rate limit says, then posts the digest once', async () => {
    slackServer.fail({ retryAfter: 1 });
    const service = await start(justBeforeEight);
    service.letPassUntil(eight);
    await untilDecided(service, 'retrying');
    expect(posted().slack).toHaveLength(0);
    service.letPassUntil(new Date('2021-12-13T08:00:03Z'));
    await untilPosted(1);
    await service.severalTicks();
    await service.stop();
    expect(posted().slack).toHaveLength(1);
    expect(posted().discord).toHaveLength(1);
  });

  it('does not let a failing channel hold up another', async () => {
    slackServer.fail({ error: 'channel_not_found' });
    const service = await start(justBeforeEight);
    service.letPassUntil(eight);
    await eventually(() => expect(posted().discord).toHaveLength(1));
    await untilDecided(service, 'retrying');
    await service.stop();
    const [delivery] = await service.history(`slack:${slackServer.channel}`);
    const error = delivery && 'error' in delivery.status ? delivery.status.error : undefined;
    expect(error?.kind).toBe('lost destination');
    expect(told('en', error?.fix ?? '')).toContain('/invite @');
  });
});

/** The URLs of the sample articles, by which a message shows them. */
const addresses = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => /^webUrl: "(.*)"$/m.exec(readFileSync(join('content', name), 'utf8'))?.[1] ?? []);

function storiesIn(message: object): string[] {
  const text = JSON.stringify(message);
  return addresses.filter((address) => text.includes(address));
}
