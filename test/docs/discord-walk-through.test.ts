import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { run } from '../cli/run.ts';
import { type CliProcess, takeCliProcess } from '../cli/start-cli-process.ts';
import { type DiscordServer, startDiscordServer } from '../servers/discord-server.ts';
import { textsOf } from '../servers/validate-discord-message.ts';
import { type Service, startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type NewsToAdd, newsToAdd } from './news-to-add.ts';
import { codeBlocks, commandsOf, readPage } from './pages.ts';

const text = readPage('docs/discord.md');
const blocks = codeBlocks(text);
const now = new Date('2021-12-13T12:00:00Z');

/** What a reader who follows the page has: their server, their settings, and the service once it is started. */
interface Reader {
  readonly server: DiscordServer;
  readonly env: Record<string, string> & { STATE_DIR: string };
  readonly news: NewsToAdd;
  service?: Service;
  /** Where commands are typed while that runs. */
  secondTerminal?: CliProcess;
}

let reader: Reader;
beforeEach(async () => {
  const server = await startDiscordServer();
  const news = await newsToAdd(now);
  reader = { server, news, env: { ...server.env, ...news.env, STATE_DIR: temporaryFolder() } };
  onTestFinished(async () => {
    await reader.secondTerminal?.[Symbol.asyncDispose]();
    await reader.service?.stop();
    await server.close();
  });
});

const withOurChannel = (line: string) => line.replaceAll('123456789012345678', reader.server.channelId);

/** Types a command of the shell. "npm start" starts the service in this process; other commands go beside it. */
async function type(command: string): Promise<string> {
  if (command === 'npm start') {
    reader.service = await startService({ platforms: [discord], now, env: reader.env });
    reader.secondTerminal = takeCliProcess(reader.env);
    return '';
  }
  const [, typed] = /^npm run -s heatline -- (.*)$/.exec(command) ?? expect.fail(`unknown: ${command}`);
  // The id that the page shows is another on every machine.
  const [subscription] = await idsOfSubscriptions();
  const words = (typed ?? '').replace('k7m2p', subscription ?? 'none').split(' ');
  // A person answers its questions; test/cli/init.test.ts has one.
  const answers =
    typed === 'init' ? ['--samples', '--discord-channel', reader.server.channelIds[1] ?? ''] : [];
  const args = [...reader.news.words(words), ...answers];
  const environmentFile = join(reader.env.STATE_DIR, '.env');
  const done = reader.secondTerminal?.run(args, now) ?? run(args, { env: reader.env, environmentFile, now });
  return printed(await done, command);
}

function printed({ code, out, err }: Awaited<ReturnType<typeof run>>, command: string): string {
  expect(code, `${command}: ${err}`).toBe(0);
  return out;
}

async function idsOfSubscriptions(): Promise<string[]> {
  const listed = await reader.secondTerminal?.run(['subscriptions'], now);
  return [...(listed?.out ?? '').matchAll(/^(\S+) +discord:/gm)].map(([, id = '']) => id);
}

/** Types "/digest subscribe time:09:00" in the first channel, as somebody who may manage it. */
async function typeInChannel(line: string): Promise<string> {
  const [, name = '', subcommand = '', rest = ''] = /^\/(\w+) (\w+)(.*)$/.exec(line) ?? [];
  const options = Object.fromEntries(
    rest
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((pair) => pair.split(/:(.*)/s, 2)),
  );
  const permissions = (1n << 4n) | (1n << 5n) | (1n << 10n);
  const { reply } = await reader.server.command({ name, subcommand, options, permissions });
  return textsOf(reply.body).join('\n');
}

describe('the walk-through for Discord', () => {
  it('leads from its first command to its last, the ones typed in Discord included', async () => {
    const typed: string[] = [];
    for (const block of blocks) {
      for (const command of commandsOf(block)) {
        typed.push(command);
        const out = await type(command);
        if (command.includes('invite')) expect(out).toContain(`client_id=${reader.server.applicationId}`);
      }
      for (const line of block.text.split('\n').filter((it) => it.startsWith('/'))) {
        typed.push(line);
        const answer = await typeInChannel(line);
        if (line === '/digest preview') expect(answer).toContain('SenseTime postpones IPO');
        else expect(answer).toContain('is subscribed');
      }
    }
    expect(typed).toEqual([
      'npm run -s heatline -- init',
      'npm run -s heatline -- feeds add example.org',
      'npm run -s heatline -- feeds gather',
      'npm run -s heatline -- invite discord',
      'npm run -s heatline -- doctor',
      'npm start',
      '/digest subscribe time:09:00 days:weekdays',
      '/digest preview',
      'npm run -s heatline -- subscriptions',
      'npm run -s heatline -- send k7m2p',
      'npm run -s heatline -- invite discord --personal',
    ]);
    expect(await idsOfSubscriptions()).toHaveLength(1);
    const digest = reader.server.messages(reader.server.channelId).at(-1);
    expect(textsOf(digest?.body ?? expect.fail()).join('\n')).toContain('SenseTime postpones IPO');
  });

  it('shows what the check prints before the first start, and of channels in the settings', async () => {
    const samples = blocks.filter((it) => it.text.startsWith('✓ discord'));
    const lines = samples.map((it) => it.text.trim().split('\n'));
    expect(lines.map(({ length }) => length)).toEqual([4, 1]);
    const [before = [], ofChannel = []] = lines;
    expect((await type('npm run -s heatline -- doctor')).split('\n')).toEqual(expect.arrayContaining(before));
    const setting = blocks.find((it) => it.text.startsWith('DIGEST_CHANNELS='))?.text ?? '';
    const env = { ...reader.env, DIGEST_CHANNELS: withOurChannel(setting.trim().split('=')[1] ?? '') };
    const out = printed(await run(['doctor'], { env, now }), 'doctor');
    expect(out.replaceAll('#channel-1', '#news').split('\n')).toEqual(
      expect.arrayContaining(ofChannel.map(withOurChannel)),
    );
  });

  it('names settings that there are, with values that they take', () => {
    const example = readPage('.env.example');
    const named = [...text.matchAll(/\b((?:DISCORD|DIGEST)_[A-Z_]+)=?/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(example).toMatch(new RegExp(`^# ${name}=`, 'm'));
    const shards = /^DISCORD_SHARDS=(\S+)$/m.exec(text)?.[1] ?? '';
    expect(discord.configure({ ...reader.server.env, DISCORD_SHARDS: shards })).toBeDefined();
  });
});
