import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { currentIndexFile, discardIndex, type IndexFile } from './index-file.ts';
import { type IndexLocation, sourceOf } from './index-location.ts';
import { schema, schemaVersion } from './index-schema.ts';
import { countAllTerms } from './term-counts.ts';

export interface IndexDatabase {
  readonly db: Database.Database;
  readonly file: IndexFile;
  readonly inode: number;
}

/** How long a writer waits for another process's write, in milliseconds. */
const busyMs = 10_000;

/**
 * How much FTS5 collects in memory before it writes a segment, in bytes. Large enough for one transaction of
 * a build, so there are fewer segments to merge, which halves the time. The default is 1 MB.
 */
const ftsBuffer = 8 * 1024 * 1024;

/** Segments of one size; FTS5 has room for 2,000. */
const maxUnmerged = 256;

/**
 * By default FTS5 merges segments as they come, some repeatedly. A build merges all of them once, which costs
 * no more and leaves a search one segment to read instead of a dozen.
 */
const mergeLater = forEachTextTable(
  (table) => `
    INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 0);
    INSERT INTO ${table} (${table}, rank) VALUES ('crisismerge', ${maxUnmerged});
  `,
);

/** Ends with FTS5's defaults for later changes. */
const mergeAll = forEachTextTable(
  (table) => `
    INSERT INTO ${table} (${table}) VALUES ('optimize');
    INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 4);
    INSERT INTO ${table} (${table}, rank) VALUES ('crisismerge', 16);
  `,
);

function forEachTextTable(statements: (table: string) => string): string {
  return ['words', 'titles'].map(statements).join('');
}

/** An empty database that is filled at once and then put in place: a power cut cannot lose anything in it. */
export function createBuildDatabase(path: string, location: IndexLocation): Database.Database {
  const db = new Database(path);
  db.exec(`
    PRAGMA page_size = 8192;
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA cache_size = -16384;
    ${schema}
    INSERT INTO words (words, rank) VALUES ('hashsize', ${ftsBuffer});
    ${mergeLater}
  `);
  db.prepare('INSERT INTO about (source) VALUES (?)').run(sourceOf(location));
  return db;
}

/** Finishes a built database: one file, on disk, that others may open. */
export function finishBuildDatabase(db: Database.Database): void {
  db.exec(mergeAll);
  countAllTerms(db);
  // The one moment at which SQLite must write through to disk: a file in place is assumed to be complete.
  db.exec(`
    PRAGMA locking_mode = NORMAL;
    PRAGMA synchronous = FULL;
    PRAGMA journal_mode = WAL;
  `);
  db.close();
}

/**
 * Opens the index in place; undefined when there is none. One that is damaged, or of another schema version
 * or other content folders, is deleted: it is only a cache.
 * @throws SqliteError when the file cannot be opened for another reason (permissions)
 */
export function openIndexDatabase(
  location: IndexLocation,
  { readonly }: { readonly readonly: boolean },
): IndexDatabase | undefined {
  for (let file = currentIndexFile(location); file; file = currentIndexFile(location)) {
    const db = openUsable(file, location, readonly);
    if (db) return { db, file, inode: inodeOf(file) };
    discardIndex(file);
  }
  return undefined;
}

/** False when it was deleted or replaced since it was opened. */
export function isInPlace({ file, inode }: IndexDatabase): boolean {
  return inodeOf(file) === inode;
}

/** Whether the database itself is damaged, so that only a new one helps. */
export function isDamaged(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')
  );
}

function openUsable(
  file: IndexFile,
  location: IndexLocation,
  readonly: boolean,
): Database.Database | undefined {
  let db: Database.Database | undefined;
  try {
    db = new Database(file.path, { readonly, fileMustExist: true, timeout: busyMs });
    if (isOurs(db, location)) {
      if (!readonly) db.pragma('synchronous = NORMAL');
      return db;
    }
    db.close();
    return undefined;
  } catch (error) {
    db?.close();
    if (isDamaged(error) || !existsSync(file.path)) return undefined;
    throw error;
  }
}

function isOurs(db: Database.Database, location: IndexLocation): boolean {
  if (db.pragma('user_version', { simple: true }) !== schemaVersion) return false;
  const about = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'about'").get();
  return about !== undefined && db.prepare('SELECT source FROM about').pluck().get() === sourceOf(location);
}

/** NaN when the file is gone, which equals no inode. */
function inodeOf(file: IndexFile): number {
  return statSync(file.path, { throwIfNoEntry: false })?.ino ?? Number.NaN;
}
