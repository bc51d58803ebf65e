import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createBuildDatabase, finishBuildDatabase } from '../../src/content/index/index-database.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('leaves one segment of each text table after a build, and merges as usual from then on', () => {
  const folder = temporaryFolder();
  const path = `${folder}/index.sqlite`;
  const build = createBuildDatabase(path, { contentFolder: folder, stateFolder: folder });
  const insertTitle = build.prepare('INSERT INTO titles (rowid, title) VALUES (CAST(? AS INTEGER), ?)');
  const insertWords = build.prepare('INSERT INTO words (rowid, title) VALUES (CAST(? AS INTEGER), ?)');
  for (let at = 1; at <= 30; at++) {
    insertTitle.run(at, `title ${at}`);
    insertWords.run(at, `title ${at}`);
  }
  finishBuildDatabase(build);

  const db = new Database(path);
  for (const table of ['titles', 'words']) {
    expect(db.prepare(`SELECT count(DISTINCT segid) FROM ${table}_idx`).pluck().get()).toBe(1);
    const settings = Object.fromEntries(
      db.prepare(`SELECT k, v FROM ${table}_config`).raw().all() as [string, number][],
    );
    expect(settings).toMatchObject({ automerge: 4, crisismerge: 16 });
    expect(db.prepare(`SELECT count(*) FROM ${table} WHERE ${table} MATCH 'title'`).pluck().get()).toBe(30);
  }
  db.close();
});
