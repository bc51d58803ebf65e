import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxFileBytes } from '../../src/content/reading/parse-article.ts';
import type { Unread } from '../../src/content/unread.ts';
import { told } from '../../src/platform/language/sentence.ts';
import { withoutPrivileges } from '../unprivileged.ts';
import { articleText } from './article-file.ts';
import { createContentFolder, publishedPaths } from './content-folder.ts';

const textOf = ({ everything }: Unread) => everything && told('en', everything.fault);

const counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };

describe('the first sync', () => {
  it('indexes every article file of the folder and its subfolders', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    folder.write('2026/08/b.md');
    folder.write('2026/08/c.md', { published: 'false' });
    folder.write('2026/08/notes.txt', 'no article');
    expect(await folder.sync()).toMatchObject({ ...counts, added: 3, faults: [], newFaults: [] });
    expect(publishedPaths(folder.open())).toEqual(['2026/08/b.md', 'a.md']);
    expect(folder.open().counts()).toEqual({ articles: 3, published: 2, faulty: 0 });
  });

  it('reads a folder of many files on threads and misses none', async () => {
    const folder = createContentFolder();
    const paths = Array.from({ length: 2_200 }, (_, number) => `${number % 7}/${number}.md`).sort();
    for (const path of paths) folder.write(path, { heat: '5' });
    folder.write('broken.md', 'title: no fences');
    const report = await folder.sync();
    expect(report).toMatchObject({ added: 2_201, newFaults: [{ path: 'broken.md', line: 1 }] });
    expect(publishedPaths(folder.open())).toEqual(paths);
    expect(await folder.sync()).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 2_201 });
  });

  it('leaves out hidden files, hidden folders and node_modules', async () => {
    const folder = createContentFolder();
    for (const path of ['seen.md', '.hidden.md', '.git/x.md', 'a/node_modules/y.md', '._seen.md'])
      folder.write(path);
    expect(await folder.sync()).toMatchObject({ added: 1, faults: [] });
  });

  it('reads an empty folder without reporting an error', async () => {
    const folder = createContentFolder();
    expect(await folder.sync()).toMatchObject({ ...counts, faults: [], newFaults: [] });
    expect(folder.open().isBuilt()).toBe(true);
  });
});

describe('a later sync', () => {
  it('finds added, edited, renamed and deleted files', async () => {
    const folder = createContentFolder();
    for (const path of ['kept.md', 'edited.md', 'renamed.md', 'deleted.md', 'old/moved.md'])
      folder.write(path);
    await folder.sync();
    folder.write('added.md');
    folder.write('edited.md', { title: '"Another headline"' });
    folder.rename('renamed.md', 'renamed-since.md');
    folder.rename('old', 'new');
    folder.remove('deleted.md');
    expect(await folder.sync()).toMatchObject({ added: 3, changed: 1, removed: 3, unchanged: 1 });
    const index = folder.open();
    expect(publishedPaths(index)).toEqual([
      'added.md',
      'edited.md',
      'kept.md',
      'new/moved.md',
      'renamed-since.md',
    ]);
    expect(index.byId('edited.md')?.title).toBe('Another headline');
    expect(index.search({ words: 'another headline', limit: 5 })).toHaveLength(1);
    expect(index.search({ words: '"Story edited.md"', limit: 5 })).toHaveLength(0);
  });

  it('finds an edit that keeps size and modification time', async () => {
    const folder = createContentFolder();
    folder.write('a.md', { title: '"One"' });
    await folder.sync();
    const { atime, mtime } = statSync(folder.at('a.md'));
    folder.write('a.md', { title: '"Two"' });
    utimesSync(folder.at('a.md'), atime, mtime);
    expect(await folder.sync()).toMatchObject({ changed: 1 });
    expect(folder.open().byId('a')?.title).toBe('Two');
  });

  it('counts a file that was only touched as unchanged', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    await folder.sync();
    utimesSync(folder.at('a.md'), new Date(), new Date('2020-01-01T00:00:00Z'));
    expect(await folder.sync()).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('drops a withdrawn article and takes it back when it is published again', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    await folder.sync();
    folder.write('a.md', { heat: '-1' });
    expect(await folder.sync()).toMatchObject({ changed: 1 });
    const index = folder.open();
    expect(publishedPaths(index)).toEqual([]);
    expect(index.byId('a.md')).toBeUndefined();
    expect(index.search({ words: 'story', limit: 5 })).toEqual([]);
    expect(index.counts()).toEqual({ articles: 1, published: 0, faulty: 0 });
    folder.write('a.md');
    await folder.sync();
    expect(publishedPaths(index)).toEqual(['a.md']);
  });

  it('keeps hundreds of articles of the same second apart', async () => {
    const folder = createContentFolder();
    for (let number = 0; number < 300; number++) folder.write(`${number}.md`);
    await folder.sync();
    for (let number = 0; number < 300; number += 3) folder.write(`${number}.md`, { heat: '1' });
    expect(await folder.sync()).toMatchObject({ changed: 100 });
    expect(publishedPaths(folder.open())).toHaveLength(300);
  });
});

describe('a faulty file', () => {
  it('keeps the last good version of a faulty file until it is deleted, and reports the fault as new once', async () => {
    const folder = createContentFolder();
    folder.write('a.md', { title: '"Good"' });
    folder.write('other.md');
    await folder.sync();
    folder.write('a.md', { title: '"Bad"', publishedDateTime: 'soon' });
    const fault = { path: 'a.md', line: 5, reason: expect.stringContaining('publishedDateTime') };
    expect(await folder.sync()).toMatchObject({ changed: 1, faults: [fault], newFaults: [fault] });
    expect(await folder.sync()).toMatchObject({ unchanged: 2, faults: [fault], newFaults: [] });
    const index = folder.open();
    expect(index.byId('a.md')?.title).toBe('Good');
    expect(index.faults()).toEqual([fault]);
    expect(index.counts()).toEqual({ articles: 2, published: 2, faulty: 1 });
    folder.remove('a.md');
    expect(await folder.sync()).toMatchObject({ removed: 1, faults: [] });
    expect(index.byId('a.md')).toBeUndefined();
  });

  it('clears a fault with the next good version', async () => {
    const folder = createContentFolder();
    folder.write('a.md', 'title: nothing');
    expect(await folder.sync()).toMatchObject({ added: 1, newFaults: [{ path: 'a.md' }] });
    folder.write('a.md');
    expect(await folder.sync()).toMatchObject({ changed: 1, faults: [], newFaults: [] });
    expect(publishedPaths(folder.open())).toEqual(['a.md']);
  });

  it('reports a file that is too large', async () => {
    const folder = createContentFolder();
    folder.write('large.md', articleText() + 'x'.repeat(maxFileBytes));
    expect((await folder.sync()).faults).toEqual([
      { path: 'large.md', line: 1, reason: expect.stringMatching(/has \d+ bytes; at most \d+/) },
    ]);
  });

  it('reports a file whose name is not UTF-8', async () => {
    const folder = createContentFolder();
    folder.write('good.md');
    writeFileSync(
      Buffer.concat([Buffer.from(folder.at('caf')), Buffer.from([0xe9]), Buffer.from('.md')]),
      articleText(),
    );
    expect((await folder.sync()).faults).toEqual([
      { path: 'caf\ufffd.md', line: 1, reason: 'its name is not UTF-8: rename it' },
    ]);
    expect(publishedPaths(folder.open())).toEqual(['good.md']);
  });
});

describe('links and other things that look like article files', () => {
  it('reports links out of the folder, and does not follow them', async () => {
    const folder = createContentFolder();
    const outside = createContentFolder();
    outside.write('secret.md');
    symlinkSync(outside.at('secret.md'), folder.at('link.md'));
    symlinkSync(outside.contentFolder, folder.at('archive'));
    symlinkSync(outside.at('secret.md'), folder.at('harmless.txt'));
    const { faults } = await folder.sync();
    expect(faults).toEqual([
      { path: 'archive', line: 1, reason: expect.stringContaining('leads out of the content folder') },
      { path: 'link.md', line: 1, reason: expect.stringContaining('leads out of the content folder') },
    ]);
    expect(publishedPaths(folder.open())).toEqual([]);
  });

  it('reads a linked file once, when it has no other place in the folder', async () => {
    const folder = createContentFolder();
    folder.write('..data/mounted.md');
    folder.write('plain.md');
    symlinkSync('..data/mounted.md', folder.at('mounted.md'));
    symlinkSync('plain.md', folder.at('latest.md'));
    expect(await folder.sync()).toMatchObject({ added: 2, faults: [] });
    expect(publishedPaths(folder.open())).toEqual(['mounted.md', 'plain.md']);
    folder.write('..data/mounted.md', { title: '"Another version"' });
    expect(await folder.sync()).toMatchObject({ changed: 1 });
  });

  it('does not hang on circular links, dangling links, FIFOs or folders', async () => {
    const folder = createContentFolder();
    folder.write('good.md');
    mkdirSync(folder.at('folder.md'));
    folder.write('folder.md/inside.md');
    symlinkSync('..', folder.at('folder.md/up'));
    symlinkSync('circle.md', folder.at('circle.md'));
    symlinkSync('nowhere.md', folder.at('dangling.md'));
    execFileSync('mkfifo', [folder.at('pipe.md')]);
    const { faults } = await folder.sync();
    expect(faults.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'circle.md is a symbolic link that cannot be followed: it leads in a circle (ELOOP)',
      'dangling.md is a symbolic link that cannot be followed: it does not exist (ENOENT)',
      'pipe.md is not a regular file',
    ]);
    expect(publishedPaths(folder.open())).toEqual(['folder.md/inside.md', 'good.md']);
    expect(await folder.sync()).toMatchObject({ changed: 0, newFaults: [] });
  });
});

describe('a content folder that is missing', () => {
  it('reports a missing content folder, and finds no articles', async () => {
    const folder = createContentFolder();
    folder.remove('.');
    const { faults, unread } = await folder.sync();
    expect(faults).toEqual([]);
    expect(textOf(unread)).toContain('there is no folder');
    expect(publishedPaths(folder.open())).toEqual([]);
  });

  it('keeps all articles while the folder is missing, and changes nothing when it is back', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    folder.write('deep/b.md');
    await folder.sync();
    renameSync(folder.contentFolder, join(folder.contentFolder, '..', 'away'));
    expect(textOf((await folder.sync()).unread)).toContain('there is no folder');
    expect(publishedPaths(folder.open())).toEqual(['a.md', 'deep/b.md']);
    folder.rename('../away', '.');
    expect(await folder.sync()).toMatchObject({ added: 0, changed: 0, unchanged: 2, faults: [] });
  });
});

describe('what a check could not read', () => {
  it('keeps the articles of a folder that was replaced by an empty one, as when its disk is not mounted', async () => {
    const folder = createContentFolder();
    for (const path of ['a.md', 'mounted/b.md', 'mounted/2021/c.md']) folder.write(path);
    await folder.sync();
    folder.rename('mounted', '../away');
    mkdirSync(folder.at('mounted'));
    for (const _ of [1, 2]) {
      const { removed, unread } = await folder.sync();
      expect(removed).toBe(0);
      expect(unread.folders).toMatchObject([
        {
          path: 'mounted',
          reason: { english: 'is empty, but contained articles before' },
          fix: { english: expect.stringMatching(/^Mount its disk/) },
        },
      ]);
    }
    expect(publishedPaths(folder.open())).toHaveLength(3);
    folder.remove('mounted');
    folder.rename('../away', 'mounted');
    expect(await folder.sync()).toMatchObject({ ...counts, unchanged: 3, unread: { folders: [] } });
  });

  it('counts an emptied or deleted folder as read, even if that happened unobserved', async () => {
    const folder = createContentFolder();
    for (const path of ['a.md', 'emptied/b.md', 'deleted/c.md', 'deleted/2021/d.md']) folder.write(path);
    await folder.sync();
    folder.remove('emptied/b.md');
    folder.remove('deleted');
    expect(await folder.sync()).toMatchObject({ removed: 3, unread: { folders: [] } });
  });

  it('deletes nothing when there is no folder, no file or no article', async () => {
    const folder = createContentFolder();
    const faultNow = async () => textOf((await folder.sync()).unread);
    expect(await faultNow()).toContain(`there is no article file in "${folder.contentFolder}"`);
    folder.write('broken.md', { publishedDateTime: 'soon' });
    expect(await faultNow()).toContain('the one file in');
    folder.write('a.md');
    expect(await faultNow()).toBeUndefined();
    renameSync(folder.contentFolder, join(folder.contentFolder, '..', 'away'));
    expect(await faultNow()).toContain(`there is no folder "${folder.contentFolder}"`);
    mkdirSync(folder.contentFolder);
    expect(await faultNow()).toContain('there is no article file in');
    writeFileSync(folder.at('notes.txt'), 'no article');
    expect(await faultNow()).toContain('there is no article file in');
    expect(publishedPaths(folder.open())).toEqual(['a.md']);
    rmSync(folder.contentFolder, { recursive: true });
    writeFileSync(folder.contentFolder, 'a file in its place');
    expect(await faultNow()).toContain('is a file, not a folder');
    expect(publishedPaths(folder.open())).toEqual(['a.md']);
  });

  it('keeps articles of an unreadable folder or file, and reads them once that is possible', async () => {
    // Loads the code that it needs.
    await createContentFolder().sync();
    const folder = createContentFolder();
    chmodSync(join(folder.contentFolder, '..'), 0o777);
    for (const path of ['a.md', 'closed/b.md', 'blind/c.md', 'lost+found/d.md']) folder.write(path);
    await withoutPrivileges(() => folder.sync());
    folder.write('closed/new.md');
    folder.write('blind/new.md');
    folder.write('unread.md');
    const modes = { closed: 0o000, blind: 0o444, 'unread.md': 0o000, 'lost+found': 0o000 };
    for (const [path, mode] of Object.entries(modes)) chmodSync(folder.at(path), mode);
    const { unread } = await withoutPrivileges(() => folder.sync());
    expect(unread.everything).toBeUndefined();
    expect(unread.folders.map(({ path }) => path).sort()).toEqual(['blind', 'closed']);
    expect(unread.files.map(({ path }) => path)).toEqual(['unread.md']);
    expect(publishedPaths(folder.open())).toEqual(['a.md', 'blind/c.md', 'closed/b.md']);

    for (const path of Object.keys(modes)) chmodSync(folder.at(path), 0o755);
    const { unread: left } = await withoutPrivileges(() => folder.sync());
    expect(left).toMatchObject({ folders: [], files: [] });
    expect(publishedPaths(folder.open())).toHaveLength(6);
  });
});
