import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let env: Record<string, string>;
beforeEach(() => {
  env = { STATE_DIR: temporaryFolder() };
});

describe('the command line', () => {
  it('prints its version', async () => {
    const { code, out } = await run(['--version'], { env });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect([code, out]).toEqual([0, `${version}\n`]);
  });

  it('lists the current defaults in its help', async () => {
    const { out } = await run(['preview', '--help'], { env: { ...env, DIGEST_LIMIT: '7' } });
    expect(out).toContain('--timezone UTC --count 7 --topic any');
    expect(out).not.toContain('--catch-up');
    const { out: help } = await run(['subscribe', '--help'], { env: { ...env, DIGEST_LIMIT: 'many' } });
    expect(help).toContain('Examples:');
  });

  it('accepts a whole search in one argument, even if it begins with a filter', async () => {
    const { code, out } = await run(['search', 'topic:AI sensetime'], { env });
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('SenseTime') });
  });

  it('prints commands that the shell can run', async () => {
    const { out } = await run(['search', '"the"', '--topic', 'security', '--page', '2'], { env });
    expect(out).toMatch(/^Prev: heatline search --topic Security --page 1 '"the"'$/m);
    expect(out).not.toContain('Post to channel');
    const { out: left } = await run(['search', '--', 'security', '-china'], { env });
    expect(left).toContain('Next: heatline search --page 2 -- "security -china"');
  });

  it('suggests the right command for a typo', async () => {
    const { code, err } = await run(['serch', 'x'], { env });
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean search?')]);
  });

  it.each([80, 60, 120])('breaks the rows of its help at %d columns', async (columns) => {
    const commands = [[], ['me'], ['feeds'], ['subscribe'], ['init'], ['preview'], ['me', 'watch']];
    for (const words of commands) {
      const { out } = await run([...words, '--help'], { env, columns });
      const wide = out
        .split('\n')
        .filter((line) => stringWidth(line) > columns && !/^\s*heatline /.test(line));
      expect(wide, words.join(' ')).toEqual([]);
    }
  });

  it('breaks its notes between words where a terminal reads them, but no command and no JSON', async () => {
    await run(['subscribe', 'console:terminal', '9:00'], { env });
    const ending = 'heatline start runs, and nowhere else. heatline remove';
    const wide = await run(['status'], { env });
    expect(wide.out).toContain(ending);
    const { out } = await run(['status'], { env, columns: 60 });
    expect(out).toMatch(/^ {2}note {3}Printed in the terminal .*\n {9}\S/m);
    expect(out.split('\n').filter((line) => stringWidth(line) > 60)).toEqual([]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(ending);
    const json = await run(['status', '--json'], { env, columns: 60 });
    expect(json.out).toContain(ending);
    const none = await run(['list'], { env: { STATE_DIR: temporaryFolder() }, columns: 60 });
    expect(none.err).toMatch(/^ {2}heatline subscribe .{45,}$/m);
  });

  it('lists its commands with --help', async () => {
    const { code, out } = await run(['--help'], { env });
    expect(code).toBe(0);
    const digests = ['start', 'preview', 'replay', 'search', 'top', 'related', 'check', 'send'];
    const managing = ['subscribe', 'list', 'edit', 'pause', 'resume', 'skip', 'remove'];
    for (const name of [...digests, ...managing, 'status', 'history']) {
      expect(out).toContain(`  ${name}`);
    }
  });
});
