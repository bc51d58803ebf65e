import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { startSlackServer } from '../servers/slack-server.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let stateDir: string;

beforeEach(() => {
  stateDir = temporaryFolder();
});

describe('a misspelled variable', () => {
  it.each([
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['SLACK_TOKEN', 'SLACK_BOT_TOKEN'],
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['DIGEST_CHANNEL', 'DIGEST_CHANNELS'],
  ])('suggests the intended setting: %s', async (slip, meant) => {
    const { out } = await run(['doctor'], { env: { STATE_DIR: stateDir, [slip]: 's3cret' } });
    expect(out).toContain(`! ${slip} is not a setting and has no effect\n    Did you mean ${meant}?\n`);
    expect(out).not.toContain('s3cret');
  });

  it('warns a user at the terminal of a misspelled variable at start', async () => {
    const env = { STATE_DIR: stateDir, SLACK_BOT_TOKN: 'x', DISCORD_TOKEN_OLD: 'x', OTHER_THING: 'x' };
    const service = await startService({ platforms: [slack], env, now: new Date() });
    expect(service.output()).toContain('SLACK_BOT_TOKN is not a setting and has no effect. Did you mean');
    expect(service.output()).not.toMatch(/OTHER_THING|STATE_DIR/);
    await service.stop();
  });

  it('warns at start of lines in .env that were perhaps meant differently', async () => {
    const environmentNotes = [{ text: '.env:3: A is set again', fix: 'Keep one.' }];
    const world = { env: { STATE_DIR: stateDir, DIGEST_NAM: 'x' }, environmentNotes };
    const { err } = await run(['start'], { ...world, until: (out) => out.includes('It is printed here') });
    expect(err).toMatch(/^\.env:3: A is set again\. Keep one\.\nDIGEST_NAM is not a setting/);
  });

  it('logs a misspelled variable at the start of a service', async () => {
    const server = await startSlackServer();
    const env = { ...server.env, STATE_DIR: stateDir, SLACK_HTTP_PROT: '3000' };
    const service = await startService({ platforms: [slack], env, now: new Date() });
    await service.stop();
    await server.close();
    expect(service.warnings().map(({ msg }) => msg)).toContain(
      'SLACK_HTTP_PROT is not a setting and has no effect. Did you mean SLACK_HTTP_PORT?',
    );
  });

  it('names a misspelled variable beside the setting that is missing', async () => {
    const { code, err } = await run(['start'], {
      env: { STATE_DIR: stateDir, SLACK_BOT_TOKN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' },
    });
    expect(code).toBe(2);
    expect(err).toContain('SLACK_BOT_TOKEN: is missing');
    expect(err).toContain('SLACK_BOT_TOKN is not a setting and has no effect. Did you mean SLACK_BOT_TOKEN?');
  });
});

describe('the story count', () => {
  const countOf = async (env: Record<string, string>) => {
    const { out } = await run(['preview', '--help'], { env: { STATE_DIR: stateDir, ...env } });
    return /--count (\d+)/.exec(out)?.[1];
  };

  it('reads DIGEST_COUNT, and still its old name DIGEST_LIMIT', async () => {
    expect(await countOf({ DIGEST_COUNT: '7' })).toBe('7');
    expect(await countOf({ DIGEST_LIMIT: '8' })).toBe('8');
    expect(await countOf({ DIGEST_COUNT: '7', DIGEST_LIMIT: '8' })).toBe('7');
  });
});

describe('a command used wrongly', () => {
  const used = (...args: string[]) => run(args, { env: { STATE_DIR: stateDir } });

  it.each([[['help', 'serch']], [['serch', '--help']], [['serch', 'x']]])(
    'says that the command does not exist, and suggests one: %j',
    async (args) => {
      const { code, out, err } = await used(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain("unknown command 'serch'\n(Did you mean search?)");
    },
  );

  it('prints the usage of a command used wrongly', async () => {
    const missing = await used('backup');
    expect([missing.code, missing.err]).toEqual([
      2,
      "error: missing required argument 'file'\nUsage: heatline backup [options] <file>\n(heatline backup --help explains it)\n",
    ]);
    expect((await used('preview', '--limit', '3')).err).toContain('(heatline preview --help explains it)');
  });

  it('prints the help of a command without its arguments', async () => {
    for (const args of [
      ['help', 'pause'],
      ['pause', '--help'],
      ['pause', '-h'],
    ]) {
      const { code, out } = await used(...args);
      expect([code, out]).toEqual([0, expect.stringContaining('pause a digest or an alert; for a digest')]);
    }
    expect((await used('help')).out).toContain('Commands:');
  });

  it("explains that a story's number works only in a channel", async () => {
    const { code, err } = await used('related', '1');
    expect([code, err]).toEqual([1, expect.stringContaining('Use words of the title')]);
  });

  it('reports a problem with a file or folder in one line, without a stack trace', async () => {
    const { code, err } = await used('restore', stateDir);
    expect([code, err]).toEqual([1, expect.stringMatching(/^[^\n]+\.\n$/)]);
    expect(err).toContain(stateDir);
  });

  it('says where a backup cannot be written', async () => {
    await used('subscribe', 'console:terminal', '09:00');
    const { code, err } = await used('backup', join(stateDir, 'nowhere', 'state.backup'));
    expect([code, err]).toEqual([
      1,
      `There is no folder ${join(stateDir, 'nowhere')}: create it, or name a file in an existing folder.\n`,
    ]);
  });
});
