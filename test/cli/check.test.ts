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
  it('reports each fault with its line, and checks the other files too', async () => {
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
    // A path as an editor or shell would find it from here.
    expect(out).toContain(`${join(folder, 'content', 'bad.md')}:3: "publishedDateTime" `);
    const beside = await run(['check', relative('.', join(folder, 'content')), '--json'], { env });
    expect(existsSync(JSON.parse(beside.out).faults[0].path)).toBe(true);
    expect(out).toContain('2 files read, 1 with faults');
  });

  it('says when the articles have no faults', async () => {
    const { code, out } = await run(['check'], { env });
    expect([code, out]).toEqual([0, '68 files read, no fault\n']);
  });

  it('says that a faulty file is still shown in its last valid version, also when articles are looked up', async () => {
    const date = 'publishedDateTime: 2021-12-13T05:54:00Z';
    const url = 'webUrl: "https://a.example/1"';
    writeArticle('one.md', ['title: "Before"', date, url]);
    const content = ['--content', join(folder, 'content')];
    const preview = ['preview', '--at', '2021-12-13T08:00:00Z', ...content];
    expect((await run(preview, { env })).err).toBe('');
    writeArticle('one.md', ['title: "After"', 'heat: -1,5', date, url]);
    const { err } = await run(['check', join(folder, 'content')], { env });
    expect(err).toContain('keeps showing its last good version');
    const { out, err: warned } = await run(preview, { env });
    expect(out).toContain('1. Before');
    expect(warned).toBe(
      `1 article file has faults and is left out, or shown in an earlier version: heatline check ${join(folder, 'content')} names it.\n`,
    );
  });

  it("says why a file is not shown: a future date, or a name that is not an article's", async () => {
    const lines = [
      'title: "Soon"',
      'publishedDateTime: 2027-12-13T05:54:00Z',
      'webUrl: "https://a.example/1"',
    ];
    writeArticle('soon.txt', lines);
    const content = join(folder, 'content');
    const none = await run(['check', content], { env });
    expect([none.code, none.out, none.err]).toEqual([
      1,
      '0 files read, no fault\n',
      '1 file was passed over because its name does not end in .md, .markdown or .mdx: 1 .txt.\n' +
        `There is no article file in "${content}": their names end in .md, .markdown or .mdx.\n`,
    ]);
    writeArticle('soon.md', lines);
    const now = new Date('2026-11-22T12:00:00Z');
    const { code, out, err } = await run(['check', content], { env, now });
    expect([code, out]).toEqual([0, '1 file read, no fault\n']);
    expect(err).toBe(
      '1 file was passed over because its name does not end in .md, .markdown or .mdx: 1 .txt.\n' +
        `${join(content, 'soon.md')} is dated in the future: it is not shown before 2027-12-13T05:54:00.000Z.\n`,
    );
  });

  it('suggests the right name for an unknown key, without calling it a fault', async () => {
    const lines = [
      'title: "One"',
      'publishedDateTime: 2021-12-13T05:54:00Z',
      'webUrl: "https://a.example/1"',
      'haet: 12',
      'Topics: [AI]',
      'theme: dark',
    ];
    const entry = ['- title: "Two"', '  webUrl: "https://b.example/2"', '  "providr\\e": {}'];
    writeArticle('one.md', [...lines, 'relatd:']);
    writeArticle('two.md', [...lines.slice(0, 3), 'heat: 3', 'hea: 3', 'related:', ...entry]);
    const content = join(folder, 'content');
    const { code, out, err } = await run(['check', content], { env });
    expect([code, out]).toEqual([0, '2 files read, no fault\n']);
    expect(err.split('\n')).toEqual([
      'Not faults, but perhaps not what was meant:',
      `${join(content, 'one.md')}:5: "haet" is not read. Did you mean "heat"?`,
      `${join(content, 'one.md')}:6: "Topics" is not read. Did you mean "topics"?`,
      `${join(content, 'one.md')}:8: "relatd" is not read. Did you mean "related"?`,
      `${join(content, 'two.md')}:10: "related[0].providr\\u{1b}" is not read. Did you mean "provider"?`,
      '',
    ]);
    const { slips } = JSON.parse((await run(['check', content, '--json'], { env })).out);
    expect(slips).toHaveLength(4);
    for (const name of ['one.md', 'two.md']) writeArticle(name, lines.slice(0, 3));
    expect((await run(['check', content], { env })).err).toBe('');
  });

  it('reports a quality out of range, which is clamped', async () => {
    const lines = [
      'title: "One"',
      'publishedDateTime: 2021-12-13T05:54:00Z',
      'webUrl: "https://a.example/1"',
    ];
    const entry = ['- title: "Two"', '  webUrl: "https://b.example/2"', '  quality: -5'];
    writeArticle('one.md', [...lines, 'quality: "150"', 'related:', ...entry]);
    writeArticle('two.md', [...lines, 'quality: 100']);
    const content = join(folder, 'content');
    const { code, out, err } = await run(['check', content], { env });
    expect([code, out]).toEqual([0, '2 files read, no fault\n']);
    expect(err.split('\n')).toEqual([
      'Not faults, but perhaps not what was meant:',
      `${join(content, 'one.md')}:5: "quality" must be 0 to 100, got 150: it counts as 100`,
      `${join(content, 'one.md')}:9: "related[0].quality" must be 0 to 100, got -5: it counts as 0`,
      '',
    ]);
  });

  it('checks at least two weeks of bundled sample articles', () => {
    const days = new Set<string>();
    for (const name of readdirSync('content', { recursive: true, encoding: 'utf8' })) {
      const day = /(\d{4}-\d{2}-\d{2})-.*\.md$/.exec(name)?.[1];
      if (day) days.add(day);
    }
    expect(days.size).toBeGreaterThanOrEqual(14);
  });

  it('says where the index cannot be stored', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, err } = await run(['check'], { env: { ...env, STATE_DIR: file } });
    expect([code, err]).toEqual([1, expect.stringContaining('name another folder in STATE_DIR')]);
  });

  it('says that the folder does not exist', async () => {
    const { code, err } = await run(['check', join(folder, 'nowhere')], { env });
    expect([code, err]).toEqual([1, `There is no folder "${join(folder, 'nowhere')}". Check its name.\n`]);
    const ofSetting = await run(['check'], { env: { ...env, CONTENT_DIR: join(folder, 'nowhere') } });
    expect([ofSetting.code, ofSetting.err]).toEqual([1, expect.stringContaining('in CONTENT_DIR.')]);
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const ofFile = await run(['check', file], { env });
    expect([ofFile.code, ofFile.err]).toEqual([
      1,
      `"${file}" is a file, not a folder. Name the folder that contains it: ${folder}\n`,
    ]);
    const loop = join(folder, 'loop');
    symlinkSync(loop, loop);
    const ofLoop = await run(['check', loop], { env });
    expect([ofLoop.code, ofLoop.err]).toEqual([1, expect.stringMatching(/cannot be read: .*ELOOP/)]);
  });
});
