import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { syncContent } from '../../src/content/sync-content.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { type ContentFolder, createContentFolder, publishedPaths } from './content-folder.ts';

const syncOnce = fileURLToPath(new URL('./sync-once.ts', import.meta.url));

async function indexed(paths: readonly string[] = ['a.md', 'b.md']): Promise<ContentFolder> {
  const folder = createContentFolder();
  for (const path of paths) folder.write(path);
  await folder.sync();
  return folder;
}

function indexFiles(folder: ContentFolder): string[] {
  return folder.stateFiles().filter((name) => name.endsWith('.sqlite'));
}

/** The absolute path of the only index. */
function indexFile(folder: ContentFolder): string {
  const [name = '', ...others] = indexFiles(folder);
  expect(others).toEqual([]);
  return join(folder.stateFolder, name);
}

function change(folder: ContentFolder, sql: string): void {
  const db = new Database(indexFile(folder));
  db.exec(sql);
  db.close();
}

describe('an unusable index', () => {
  it('rebuilds the index when it was deleted but its log was not', async () => {
    const folder = await indexed();
    const file = indexFile(folder);
    rmSync(file);
    writeFileSync(`${file}-wal`, 'what a killed process left');
    expect(await folder.sync()).toMatchObject({ added: 2 });
    expect(publishedPaths(folder.open())).toEqual(['a.md', 'b.md']);
  });

  it.each([
    ['is not a database', 'this is no database, but long enough to have been one'.repeat(200)],
    ['is empty', ''],
  ])('rebuilds the index when it %s', async (_, text) => {
    const folder = await indexed();
    writeFileSync(indexFile(folder), text);
    expect(publishedPaths(folder.open())).toEqual([]);
    expect(await folder.sync()).toMatchObject({ added: 2 });
    expect(publishedPaths(folder.open())).toEqual(['a.md', 'b.md']);
  });

  it('rebuilds the index when damage is found while reading it', async () => {
    const folder = await indexed(Array.from({ length: 200 }, (_, number) => `${number}.md`));
    const index = folder.open();
    const file = indexFile(folder);
    truncateSync(file, statSync(file).size / 2);
    expect(publishedPaths(index)).not.toHaveLength(200);
    await folder.sync();
    expect(publishedPaths(index)).toHaveLength(200);
  });

  it('rebuilds the index when another version of the tables made it', async () => {
    const folder = await indexed();
    change(folder, 'PRAGMA user_version = 999; DROP TABLE article;');
    expect(publishedPaths(folder.open())).toEqual([]);
    expect(await folder.sync()).toMatchObject({ added: 2 });
    expect(publishedPaths(folder.open())).toEqual(['a.md', 'b.md']);
  });

  it('rebuilds the index when it belongs to another content folder', async () => {
    const folder = await indexed();
    change(folder, "UPDATE about SET source = '/somewhere/else'");
    expect(await folder.sync()).toMatchObject({ added: 2 });
  });

  it('rebuilds the index while a reader has it open', async () => {
    const folder = await indexed();
    const index = folder.open();
    expect(publishedPaths(index)).toEqual(['a.md', 'b.md']);
    change(folder, 'PRAGMA user_version = 999');
    folder.write('c.md');
    await folder.sync();
    expect(publishedPaths(index)).toEqual(['a.md', 'b.md', 'c.md']);
    for (const name of folder.stateFiles()) folder.remove(`../state/${name}`);
    expect(publishedPaths(index)).toEqual([]);
    expect(index.isBuilt()).toBe(false);
    await folder.sync();
    expect(publishedPaths(index)).toEqual(['a.md', 'b.md', 'c.md']);
  });
});

describe('the state folder of the index', () => {
  it('creates a missing state folder, with one file for the index', async () => {
    const folder = await indexed();
    await folder.sync();
    expect(folder.stateFiles()).toEqual([expect.stringMatching(/^articles-\w+-v\d+-1\.sqlite$/)]);
  });

  it('keeps the indexes of several content folders side by side', async () => {
    const folder = await indexed();
    const other = await indexed(['c.md']);
    const both = {
      contentFolder: other.contentFolder,
      stateFolder: folder.stateFolder,
      ...machineClock,
    };
    expect(await syncContent(both)).toMatchObject({ added: 1 });
    expect(await folder.sync()).toMatchObject({ added: 0, unchanged: 2 });
    expect(await syncContent(both)).toMatchObject({ added: 0, unchanged: 1 });
    expect(indexFiles(folder)).toHaveLength(2);
  });

  it('deletes what killed builds left behind, and nothing else', async () => {
    const folder = await indexed();
    const prefix = indexFiles(folder)[0]?.replace('1.sqlite', 'building.') ?? '';
    const justNow = `${prefix}abc`;
    const longAgo = `${prefix}old`;
    for (const name of [justNow, longAgo, 'state.sqlite']) writeFileSync(join(folder.stateFolder, name), '');
    utimesSync(join(folder.stateFolder, longAgo), new Date(), new Date(Date.now() - 2 * 3_600_000));
    rmSync(join(folder.stateFolder, `${prefix.replace('building.', '')}1.sqlite`));
    await folder.sync();
    const left = folder.stateFiles();
    expect(left).toEqual(expect.arrayContaining([justNow, 'state.sqlite']));
    expect(left).not.toContain(longAgo);
  });

  it('reports a state folder that cannot be created instead of trying forever', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    writeFileSync(folder.stateFolder, 'a file in its place');
    await expect(folder.sync()).rejects.toThrow();
  });

  it('reports a folder in place of the index instead of trying forever', async () => {
    const folder = await indexed();
    const file = indexFile(folder);
    rmSync(file);
    mkdirSync(file);
    await expect(folder.sync()).rejects.toThrow();
  });
});

describe('several processes on one index', () => {
  it('ends with one complete index when several processes build at once', async () => {
    const folder = createContentFolder();
    const paths = Array.from({ length: 400 }, (_, number) => `${number}.md`).sort();
    for (const path of paths) folder.write(path);
    const run = promisify(execFile);
    const outputs = await Promise.all(
      Array.from({ length: 3 }, () =>
        run(process.execPath, [syncOnce, folder.contentFolder, folder.stateFolder]),
      ),
    );
    for (const { stdout } of outputs) expect(JSON.parse(stdout)).toMatchObject({ faults: [] });
    expect(publishedPaths(folder.open())).toEqual(paths);
    expect(folder.stateFiles().filter((name) => !/-(?:shm|wal)$/.test(name))).toHaveLength(1);
    expect(await folder.sync()).toMatchObject({ added: 0, changed: 0, unchanged: 400 });
  });

  it('records every change when several processes sync at once, and readers see it', async () => {
    const folder = await indexed(Array.from({ length: 50 }, (_, number) => `${number}.md`));
    const index = folder.open();
    for (let number = 25; number < 400; number++) folder.write(`${number}.md`, { heat: '3' });
    for (let number = 0; number < 25; number++) folder.remove(`${number}.md`);
    const run = promisify(execFile);
    await Promise.all(
      Array.from({ length: 3 }, () =>
        run(process.execPath, [syncOnce, folder.contentFolder, folder.stateFolder]),
      ),
    );
    expect(publishedPaths(index)).toHaveLength(375);
    expect(index.counts()).toEqual({ articles: 375, published: 375, faulty: 0 });
    expect(index.search({ words: 'story', limit: 1_000 })).toHaveLength(300);
    const db = new Database(indexFile(folder), { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });
});
