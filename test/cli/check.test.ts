import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let folder: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = temporaryFolder();
  env = { STATE_DIR: join(folder, 'state') };
});

function writeArticle(name: string, lines: readonly string[]): void {
  mkdirSync(join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'content', name), ['---', ...lines, '---', ''].join('\n'));
}

describe('check', () => {
  it('names each fault with its line and goes on with the other files', async () => {
    writeArticle('good.md', [
      'title: "A good one"',
      'publishedDateTime: 2021-12-13T05:54:00Z',
      'webUrl: "https://a.example/1"',
    ]);
    writeArticle('bad.md', [
      'title: "A bad one"',
      'publishedDateTime: soon',
      'webUrl: "https://a.example/2"',
    ]);
    const { code, out } = await run(['check', join(folder, 'content')], { env });
    expect(code).toBe(1);
    // As an editor or a shell finds it from here.
    expect(out).toContain(`${join(folder, 'content', 'bad.md')}:3: "publishedDateTime" `);
    const beside = await run(['check', relative('.', join(folder, 'content')), '--json'], { env });
    expect(existsSync(JSON.parse(beside.out).faults[0].path)).toBe(true);
    expect(out).toContain('2 files read, 1 with faults');
  });

  it('says that all is well', async () => {
    const { code, out } = await run(['check'], { env });
    expect([code, out]).toEqual([0, '68 files read, no fault\n']);
  });

  it('comes with sample articles of two weeks and more', () => {
    const days = new Set<string>();
    for (const name of readdirSync('content', { recursive: true, encoding: 'utf8' })) {
      const day = /(\d{4}-\d{2}-\d{2})-.*\.md$/.exec(name)?.[1];
      if (day) days.add(day);
    }
    expect(days.size).toBeGreaterThanOrEqual(14);
  });

  it('says where the index cannot be kept', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, err } = await run(['check'], { env: { ...env, STATE_DIR: file } });
    expect([code, err]).toEqual([1, expect.stringContaining('name another in STATE_DIR')]);
  });

  it('says that there is no such folder', async () => {
    const { code, err } = await run(['check', join(folder, 'nowhere')], { env });
    expect([code, err]).toEqual([2, expect.stringContaining('There is no folder')]);
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const ofFile = await run(['check', file], { env });
    expect([ofFile.code, ofFile.err]).toEqual([2, expect.stringContaining('is no folder')]);
    const loop = join(folder, 'loop');
    symlinkSync(loop, loop);
    const ofLoop = await run(['check', loop], { env });
    expect([ofLoop.code, ofLoop.err]).toEqual([2, expect.stringMatching(/cannot be read: .*ELOOP/)]);
  });
});
