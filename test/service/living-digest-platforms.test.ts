import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import { eventually } from '../eventually.ts';
import { type DiscordServer, startDiscordServer } from '../servers/discord-server.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let folder: string;
let slackServer: SlackServer;
let discordServer: DiscordServer;

beforeEach(async () => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'content'));
  [slackServer, discordServer] = await Promise.all([startSlackServer(), startDiscordServer()]);
});

afterEach(async () => {
  await Promise.all([slackServer.close(), discordServer.close()]);
});

function write(name: string, changes: object): void {
  const front = {
    title: `Title of ${name}`,
    publishedDateTime: '2021-12-13T07:30:00Z',
    webUrl: `https://${name}.example/story`,
    provider: { name, domain: `${name}.example` },
    ...changes,
  };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  writeFileSync(join(folder, 'content', `${name}.md`), ['---', ...lines, '---', ''].join('\n'));
}

/** The texts in each platform's channel, including replies. */
function standing(): Record<string, readonly string[]> {
  const { channelId } = discordServer;
  const threads = discordServer.threads(channelId).map(({ id }) => id);
  return {
    slack: slackServer.messages(slackServer.channel).map(({ blocks }) => JSON.stringify(blocks)),
    discord: [channelId, ...threads].flatMap((id) =>
      discordServer.messages(id).map((message) => JSON.stringify(message)),
    ),
  };
}

it.each([
  ['rich', 1],
  ['thread', 3],
])('keeps a digest in the style %s up to date on Slack and Discord', async (style, messages) => {
  write('lead', { heat: 90 });
  write('second', { heat: 50 });
  const service = await startService({
    platforms: [slack, discord],
    now: new Date('2021-12-13T07:59:30Z'),
    env: {
      ...slackServer.env,
      ...discordServer.env,
      STATE_DIR: join(folder, 'state'),
      CONTENT_DIR: join(folder, 'content'),
      DIGEST_CHANNELS: `slack:${slackServer.channel},discord:${discordServer.channelId}`,
      DIGEST_CRON: '08:00',
      DIGEST_TIMEZONE: 'UTC',
      DIGEST_STYLE: style,
    },
  });
  const everywhere = (says: (texts: readonly string[]) => void) =>
    eventually(() => Object.values(standing()).forEach(says));
  try {
    service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
    await everywhere((texts) => expect(texts).toHaveLength(messages));
    await eventually(() =>
      expect(service.events().filter(({ msg }) => msg === 'digest sent')).toHaveLength(2),
    );

    write('reuters', { title: 'Title of lead', publishedDateTime: '2021-12-13T08:20:00Z' });
    write('second', { heat: -1 });
    await eventually(() => {
      const found = service.events().filter(({ msg }) => msg === 'articles indexed');
      expect(found.reduce((sum, { added, changed }) => sum + Number(added) + Number(changed), 0)).toBe(4);
    });
    service.letPassUntil(new Date('2021-12-13T09:00:05Z'));
    await everywhere((texts) => {
      expect(texts).toHaveLength(messages);
      expect(texts.filter((text) => text.includes('https://reuters.example/story'))).toHaveLength(1);
      expect(texts.join()).not.toContain('https://second.example/story');
      expect(texts.join()).toMatch(/withdrawn by its publisher/i);
    });
    expect(service.warnings()).toEqual([]);
  } finally {
    await service.stop();
  }
});
