import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { run } from '../cli/run.ts';
import { type DiscordServer, startDiscordServer } from '../servers/discord-server.ts';
import { textsOf } from '../servers/validate-discord-message.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
const text = read('docs/discord.md');

/** What a reader is told to type after "npm run -s heatline --", each once, in order. */
const commands = [
  ...new Set([...text.matchAll(/^ *npm run -s heatline -- (.*)$/gm)].map(([, typed = '']) => typed)),
];

let stateDir: string;
let server: DiscordServer;
let env: Record<string, string> & { STATE_DIR: string };

beforeEach(async () => {
  stateDir = temporaryFolder();
  server = await startDiscordServer();
  env = { ...server.env, STATE_DIR: stateDir, DIGEST_CHANNELS: `discord:${server.channelId}` };
});
afterEach(async () => {
  await server.close();
});

const withOurChannel = (line: string) => line.replaceAll('123456789012345678', server.channelId);

describe('the walk-through for Discord', () => {
  it('leads to a first digest by the commands that it names', async () => {
    expect(commands).toEqual([
      'invite discord',
      'doctor',
      'subscriptions',
      'send discord:123456789012345678',
      'invite discord --personal',
    ]);
    for (const typed of commands) {
      const now = new Date('2021-12-13T12:00:00Z');
      const { code, out, err } = await run(withOurChannel(typed).split(' '), { env, now });
      expect(code, `${typed}: ${err}`).toBe(0);
      if (typed.startsWith('invite')) expect(out).toContain(`client_id=${server.applicationId}`);
    }
    const [digest] = server.messages(server.channelId);
    expect(textsOf(digest?.body ?? expect.fail()).join('\n')).toContain('SenseTime postpones IPO');
  });

  it('shows what the check prints before the first start', async () => {
    const { out } = await run(['doctor'], { env });
    const sample = /```\n(✓ discord:[\s\S]*?)```/.exec(text)?.[1]?.trim().split('\n') ?? [];
    expect(sample.length).toBeGreaterThanOrEqual(4);
    const printed = out.split('\n').map((line) => line.replace('#channel-1', '#news'));
    expect(printed).toEqual(expect.arrayContaining(sample.map(withOurChannel)));
  });

  it('names commands that Discord offers after the first start', async () => {
    const service = await startService({
      platforms: [discord],
      now: new Date('2021-12-13T12:00:00Z'),
      env: { ...env, DIGEST_CHANNELS: '' },
    });
    try {
      const typed = [...text.matchAll(/^\/(\w+) (\w+)((?: \w+:\S+)*)$/gm)];
      expect(typed.length).toBeGreaterThanOrEqual(2);
      for (const [, name = '', subcommand = '', rest = ''] of typed) {
        const pairs = rest.trim().split(' ').filter(Boolean);
        const options = Object.fromEntries(
          pairs.map((pair): [string, string] => [
            pair.slice(0, pair.indexOf(':')),
            pair.slice(pair.indexOf(':') + 1),
          ]),
        );
        const permissions = (1n << 4n) | (1n << 5n) | (1n << 10n);
        const { reply } = await server.command({ name, subcommand, options, permissions });
        expect(JSON.stringify(reply.body)).not.toMatch(/did you mean|There is no|went wrong/i);
      }
    } finally {
      await service.stop();
    }
  });

  it('names settings that there are, with values that they take', () => {
    const example = read('.env.example');
    const named = [...text.matchAll(/\b((?:DISCORD|DIGEST)_[A-Z_]+)=?/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(example).toMatch(new RegExp(`^# ${name}=`, 'm'));
    const shards = /^DISCORD_SHARDS=(\S+)/m.exec(text)?.[1] ?? '';
    expect(discord.configure({ ...server.env, DISCORD_SHARDS: shards })).toBeDefined();
  });

  it.each(['--crosspost', '--tag'])('names an option that `edit` has: %s', async (option) => {
    expect(text).toContain(option);
    const { out } = await run(['edit', '--help'], { env });
    expect(out).toContain(option);
  });
});
