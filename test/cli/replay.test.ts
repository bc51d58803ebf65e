import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleText } from '../content/article-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let env: Record<string, string>;
beforeEach(() => {
  env = { STATE_DIR: temporaryFolder() };
});

describe('replay', () => {
  const args = ['replay', '--from', '2021-11-26T00:00:00Z', '--to', '2021-12-14T12:00:00Z'];
  const everyMorning = ['--schedule', '0 8 * * *', '--timezone', 'America/New_York'];

  it('prints one line per digest, and no story in two of them', async () => {
    const { code, out } = await run([...args, ...everyMorning], { env });
    expect(code).toBe(0);
    const digests = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(digests.length).toBeGreaterThan(14);
    for (const digest of digests) expect(digest.slot).toMatch(/T13:00:00\.000Z$/);
    const ids = digests.flatMap((digest) => digest.stories.map((story: { id: string }) => story.id));
    expect(new Set(ids).size).toBe(ids.length);
    const urls = digests.flatMap((digest) => digest.stories.map((story: { url: string }) => story.url));
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('leaves no gap between two slots of a weekday schedule', async () => {
    const { out } = await run([...args, '--schedule', '0 8 * * 1-5', '--timezone', 'UTC'], { env });
    const monday = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .find(({ slot }) => slot.startsWith('2021-12-06'));
    expect(monday.span.after).toBe('2021-12-03T08:00:00.000Z');
  });

  it('ends when the reader of its output is gone', async () => {
    // Eight thousand years of digests: too many to wait for the end.
    const years = ['--from', '2021-11-26', '--to', '9999-01-01', '--schedule', '* * * * *'];
    const command = ['src/main.ts', 'replay', ...years].map((word) => `'${word}'`).join(' ');
    const reading = spawn('sh', ['-c', `'${process.execPath}' ${command} | head -n 1`], {
      env: { ...process.env, ...env, DIGEST_ON_EMPTY: 'note' },
    });
    let out = '';
    reading.stdout.on('data', (text) => {
      out += text;
    });
    await once(reading, 'exit');
    expect(JSON.parse(out).slot).toBe('2021-11-26T00:00:00.000Z');
  });

  it.each([
    ['ninety days by default', {}, 1],
    ['as long as DIGEST_MEMORY is set to', { DIGEST_MEMORY: '2w' }, 2],
  ])('remembers a story for %s, even if another outlet reports it', async (_howLong, memory, times) => {
    const content = temporaryFolder();
    for (const [outlet, day] of [
      ['one', '01'],
      ['two', '21'],
    ]) {
      const webUrl = `https://${outlet}.example/robots`;
      const provider = `\n  name: ${outlet}\n  domain: ${outlet}.example`;
      const publishedDateTime = `2024-05-${day}T07:00:00Z`;
      writeFileSync(
        join(content, `${day}.md`),
        articleText({ webUrl, originalUrl: webUrl, publishedDateTime, provider }),
      );
    }
    const month = ['replay', '--from', '2024-05-01', '--to', '2024-05-31', '--content', content];
    const { out } = await run([...month, ...everyMorning], { env: { ...env, ...memory } });
    expect(out.trim().split('\n')).toHaveLength(times);
  });

  it('explains wrong usage of replay', async () => {
    const wrong = await run([...args, '--schedule', 'at teatime'], { env });
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringMatching(/^--schedule: .*"teatime" is neither a time nor a day/),
    ]);
    const backwards = await run(['replay', '--from', '2021-12-02', '--to', '2021-12-01'], { env });
    expect([backwards.code, backwards.err]).toEqual([2, '--from is after --to\n']);
  });
});
