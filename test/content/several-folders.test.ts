import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openArticleIndex } from '../../src/content/article-index.ts';
import { followContent } from '../../src/content/follow-content.ts';
import { createContentSync } from '../../src/content/sync/content-sync.ts';
import { faultOfPart } from '../../src/content/unread.ts';
import { told } from '../../src/platform/language/sentence.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { eventually } from '../eventually.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { articleText } from './article-file.ts';
import { publishedPaths } from './content-folder.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const at = (path: string) => join(folder, path);

function write(path: string, text?: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  const url = `"https://news.example.com/${path}"`;
  writeFileSync(at(path), text ?? articleText({ title: `"Story ${path}"`, webUrl: url, originalUrl: url }));
}

function follow(names: readonly string[]) {
  const [contentFolder = '', ...furtherFolders] = names.map(at);
  const location = { contentFolder, furtherFolders, stateFolder: at('state') };
  const sync = createContentSync(location, { elapsedMs: () => 0 });
  const index = openArticleIndex(location);
  onTestFinished(async () => {
    index.close();
    await sync.close();
  });
  // Later than the files: their time stamps are trusted only once they have aged.
  const now = new Date(Date.now() + 60_000);
  return {
    index,
    check: () => sync.checkAll(now),
    checkPaths: (...paths: string[]) => sync.checkPaths(paths, now),
    paths: () => publishedPaths(index),
  };
}

describe('several content folders', () => {
  it('indexes several folders together, and keeps files of the same name apart', async () => {
    write('one/a/x.md');
    write('two/a/x.md');
    const { check, paths, index } = follow(['one', 'two']);
    expect((await check()).report).toMatchObject({ added: 2, unread: { folders: [], fileCount: 0 } });
    expect(paths()).toEqual([`${at('two')}/a/x.md`, 'a/x.md']);
    expect(index.byId('a/x')?.title).toBe('Story one/a/x.md');
    expect((await check()).report).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 2 });
  });

  it('checks each folder, by path and as a whole', async () => {
    write('one/x.md');
    write('two/x.md');
    const { check, checkPaths, paths } = follow(['one', 'two']);
    const { folders } = await check();
    expect(folders?.map(({ path }) => path)).toEqual(['', at('two')]);
    write('two/y.md');
    rmSync(at('one/x.md'));
    expect((await checkPaths('x.md', `${at('two')}/y.md`)).report).toMatchObject({ added: 1, removed: 1 });
    expect(paths()).toEqual([`${at('two')}/x.md`, `${at('two')}/y.md`]);
    rmSync(at('two/x.md'));
    expect((await check()).report).toMatchObject({ added: 0, removed: 1, unchanged: 1 });
  });

  it('watches every folder that it follows', async () => {
    write('one/x.md');
    write('two/x.md');
    const errors: Error[] = [];
    const location = { contentFolder: at('one'), furtherFolders: [at('two')], stateFolder: at('state') };
    const following = followContent({
      ...{ ...machineClock, ...location },
      ...{ onSync() {}, onBegin() {}, onEnd() {}, onCheck() {} },
      onFailure: (error) => errors.push(error),
      onUnwatched: (error) => errors.push(error),
    });
    onTestFinished(() => following.stop());
    const index = openArticleIndex(location);
    onTestFinished(() => index.close());
    const holds = (...paths: string[]) => eventually(() => expect(publishedPaths(index)).toEqual(paths));
    await holds(`${at('two')}/x.md`, 'x.md');
    write('two/sub/y.markdown');
    await holds(`${at('two')}/sub/y.markdown`, `${at('two')}/x.md`, 'x.md');
    rmSync(at('two/x.md'));
    write('one/z.MDX');
    await holds(`${at('two')}/sub/y.markdown`, 'x.md', 'z.MDX');
    expect(errors).toEqual([]);
  });

  it.each([
    ['the first folder', 'one', 'two'],
    ['a further folder', 'two', 'one'],
  ])('loses nothing while %s is missing, and does not claim that nothing is new', async (_, away, other) => {
    write('one/x.md');
    write('two/x.md');
    const { check, paths } = follow(['one', 'two']);
    await check();
    const before = paths();
    renameSync(at(away), at('away'));
    write(`${other}/new.md`);
    const { report } = await check();
    expect(report.unread.everything).toBeUndefined();
    expect(report.faults).toEqual([]);
    expect(told('en', faultOfPart(report.unread, new Date())?.fault ?? '')).toContain(
      `the folder "${at(away)}" does not exist`,
    );
    expect(paths()).toEqual(expect.arrayContaining(before));
    // The mount point of a missing disk exists, and is empty.
    mkdirSync(at(away));
    const { report: emptied } = await check();
    expect(paths()).toEqual(expect.arrayContaining(before));
    expect(told('en', faultOfPart(emptied.unread, new Date())?.fault ?? '')).toContain(
      'is empty, but contained articles before',
    );
    rmSync(at(away), { recursive: true });
    renameSync(at('away'), at(away));
    const { report: back } = await check();
    expect([back.faults, faultOfPart(back.unread, new Date())]).toEqual([[], undefined]);
    expect(paths()).toHaveLength(3);
  });

  it('reads nothing while all folders are missing', async () => {
    write('one/x.md');
    write('two/x.md');
    const { check, paths } = follow(['one', 'two']);
    await check();
    for (const name of ['one', 'two']) renameSync(at(name), at(`${name}-away`));
    const { report } = await check();
    expect(told('en', report.unread.everything?.fault ?? '')).toContain('there is no folder');
    expect(paths()).toHaveLength(2);
  });
});

describe('files that are not articles', () => {
  it('reads and counts files that are not articles, until they become articles', async () => {
    write('one/README.md', '# How to write here\n');
    write('one/notes/ideas.md', '# Ideas\n\nWrite about kites: soon.\n');
    write('one/scheme.md', '---\ntitle: {{ title }}\ndate: {{ date }}\n---\n');
    write('one/_index.md', '---\ntitle: Home\ndate: 2026-05-01\n---\n');
    write('one/_drafts/x.md');
    write('one/about.md', '---\ntitle: About\n---\n');
    write('one/x.md');
    const { check, index, paths } = follow(['one']);
    expect((await check()).report.faults).toEqual([]);
    expect(index.passedOver()).toEqual([
      { path: 'README.md', role: 'project' },
      { path: '_index.md', role: 'section' },
      { path: 'about.md', role: 'page' },
      { path: 'scheme.md', role: 'template' },
      { path: '_drafts/x.md', role: 'draft' },
      { path: 'notes/ideas.md', role: 'note' },
    ]);
    expect(index.counts()).toEqual({ articles: 1, published: 1, faulty: 0 });
    expect((await check()).report).toMatchObject({ added: 0, changed: 0, unchanged: 7 });
    for (const path of ['one/notes/ideas.md', 'one/scheme.md']) rmSync(at(path));
    write('one/about.md');
    write('one/README.md');
    write('one/x.md', '---\ntitle: A page now\n---\n');
    await check();
    expect(paths()).toEqual(['README.md', 'about.md']);
    expect(index.passedOver().map(({ path }) => path)).toEqual(['_index.md', 'x.md', '_drafts/x.md']);
    write('one/x.md', '---\ntitle: x\nheat: hot\n---\n');
    await check();
    expect(index.passedOver().map(({ path }) => path)).toEqual(['_index.md', '_drafts/x.md']);
    expect(existsSync(at('one/_drafts/x.md'))).toBe(true);
  });

  it('reports a fault in files that were articles before, or begin like one', async () => {
    write('one/x.md');
    write('one/y.md', 'title: No fences\ndate: 2026-05-01\n');
    const { check, index, paths } = follow(['one']);
    await check();
    write('one/x.md', 'The editor lost the rest.\n');
    await check();
    expect(paths()).toEqual(['x.md']);
    expect(index.passedOver()).toEqual([]);
    expect(index.faults().map(({ path, reason }) => `${path} ${reason.slice(0, 15)}`)).toEqual(
      ['x.md no front matter', 'y.md no front matter'].map((line) => line.slice(0, 20)),
    );
  });
});

describe('an article withdrawn by a misspelt key', () => {
  it('reports a misspelt key that withdraws an article', async () => {
    const contentFolder = at('one');
    write('one/x.md', '---\ntitle: A\ndate: 2026-05-01\nlink: https://example.com/1\ndarft: true\n---\n');
    const location = { contentFolder, stateFolder: at('state') };
    const sync = createContentSync(location, { elapsedMs: () => 0 });
    const index = openArticleIndex(location);
    onTestFinished(async () => {
      index.close();
      await sync.close();
    });
    await sync.checkAll(new Date('2026-05-02T00:00:00Z'));
    expect(publishedPaths(index)).toEqual([]);
    expect(index.slips().map(({ reason }) => reason)).toEqual([
      '"darft" is not read. Did you mean "draft"? When in doubt, the article is not shown.',
    ]);
  });
});

describe('an article that expires', () => {
  it('withdraws an article when it expires, without a change to its file', async () => {
    const contentFolder = at('one');
    const lines = 'date: 2026-05-01\nlink: https://news.example.com/1\nexpiryDate: 2026-05-10T12:00:00Z';
    write('one/x.md', `---\ntitle: For a week\n${lines}\n---\n`);
    write(
      'one/y.md',
      `---\ntitle: Odd\n${lines.replace('2026-05-10T12:00:00Z', 'soon').replace('/1', '/2')}\n---\n`,
    );
    const location = { contentFolder, stateFolder: at('state') };
    const sync = createContentSync(location, { elapsedMs: () => 0 });
    const index = openArticleIndex(location);
    onTestFinished(async () => {
      index.close();
      await sync.close();
    });
    await sync.checkAll(new Date('2026-05-10T11:59:00Z'));
    expect(publishedPaths(index)).toEqual(['x.md', 'y.md']);
    expect(index.slips().map(({ reason }) => reason)).toEqual([
      '"expiryDate" is not a date and has no effect: write it as 2021-12-13',
    ]);
    // A fault introduced in the meantime does not stop the expiry.
    write('one/x.md', `---\ntitle: For a week\n${lines}\nx: [\n---\n`);
    await sync.checkAll(new Date('2026-05-10T11:59:30Z'));
    expect(publishedPaths(index)).toEqual(['x.md', 'y.md']);
    const { report } = await sync.checkAll(new Date('2026-05-10T12:00:00Z'));
    expect(report.changed).toBe(1);
    expect(publishedPaths(index)).toEqual(['y.md']);
    expect(index.withdrawn()).toEqual(['x.md']);
    expect((await sync.checkAll(new Date('2026-05-11T12:00:00Z'))).report.changed).toBe(0);
  });
});
