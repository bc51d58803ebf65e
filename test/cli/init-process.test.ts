import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startLocalServer } from '../gathering/local-server.ts';
import { startDiscordServer } from '../servers/discord-server.ts';
import { startSlackServer } from '../servers/slack-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { feedOf, outlets } from './twelve-outlets.ts';

const program = join(import.meta.dirname, '../../src/heatline.js');

/** What is promised: less than this from the command to a digest in both channels. */
const promisedMs = 2 * 60_000;

async function heatline(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [program, ...args], {
    ...{ cwd, env: { PATH: process.env['PATH'], TZ: 'UTC', ...env } },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, printed };
}

it('init makes, of an empty folder and twelve feeds, a digest with coverage in a channel of Slack and one of Discord', async () => {
  const [slack, discord] = await Promise.all([startSlackServer(), startDiscordServer()]);
  onTestFinished(async () => {
    await Promise.all([slack.close(), discord.close()]);
  });
  const web = await startLocalServer((request, response) => {
    const outlet = outlets[Number(/^\/(\d+)\/feed$/.exec(request.url ?? '')?.[1])];
    if (!outlet) return void response.writeHead(404).end();
    const { type, text } = feedOf(outlet, new Date());
    response.setHeader('content-type', type).end(text);
  });
  const folder = temporaryFolder();
  const secrets = temporaryFolder();
  writeFileSync(join(secrets, 'app-token'), `${slack.appToken}\n`);
  const world = {
    ...{ SLACK_API_URL: slack.apiUrl, DISCORD_API_URL: discord.apiUrl },
    FEEDS_ALLOW_PRIVATE: '127.0.0.1',
  };
  const args = [
    'init',
    ...outlets.flatMap((_, number) => ['--feed', `${web.origin}/${number}/feed`]),
    ...['--slack-app-token', `@${join(secrets, 'app-token')}`],
    ...['--slack-channel', `https://acme.slack.example/archives/${slack.channel}`],
    ...['--discord-channel', `https://discord.com/channels/1300000000000000001/${discord.channelId}`],
    ...['--at', '09:00 weekdays', '--timezone', 'Europe/Berlin', '--send'],
  ];
  const begin = performance.now();
  const { code, printed } = await heatline(args, folder, {
    ...world,
    ...{ SLACK_BOT_TOKEN: slack.botToken, DISCORD_TOKEN: discord.token },
  });
  const tookMs = performance.now() - begin;
  expect(code, printed).toBe(0);
  expect(tookMs).toBeLessThan(promisedMs);

  const inSlack = slack.messages(slack.channel).map((message) => JSON.stringify(message));
  const inDiscord = discord.messages(discord.channelId).map(({ body }) => JSON.stringify(body));
  for (const messages of [inSlack, inDiscord]) {
    const [digest = '', ...others] = messages;
    expect(others).toEqual([]);
    // Who leads, and who else covers it.
    const tellers = ['The Harbour Post', 'Ledger Daily', 'Wire North', 'Market Lines'];
    expect(tellers.filter((name) => digest.includes(name)).length).toBeGreaterThanOrEqual(3);
    for (const about of ['Kestrel Airways', 'Storm Hedda', 'Tarnbox', 'Brandt-Ito', 'Marenia'])
      expect(digest).toContain(about);
  }

  const file = readFileSync(join(folder, '.env'), 'utf8');
  expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
  expect(file).toContain(`DIGEST_CHANNELS=slack:${slack.channel},discord:${discord.channelId}\n`);
  for (const secret of [slack.botToken, slack.appToken, discord.token]) {
    expect(file).toContain(secret);
    expect(printed).not.toContain(secret);
  }
  expect(readdirSync(folder).sort()).toEqual(['.env', '.heatline', 'content', 'feeds.opml']);

  // It can be given again, and nothing is sent, added or lost.
  const again = await heatline(['init', '--yes', '--show'], folder, world);
  expect(again.code, again.printed).toBe(0);
  expect(again.printed).toContain('nothing is written');
  expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(file);
  expect(slack.messages(slack.channel)).toHaveLength(1);
});
