import type Database from 'better-sqlite3';
import type { ArticleFault } from '../article.ts';
import { type FoundFile, pathOf } from '../files/found-file.ts';
import { type ArticleWriter, createArticleWriter } from './article-writer.ts';
import type { FileContent } from './index-row.ts';
import { createStoryGrouping, type StoryGrouping } from './story-grouping.ts';

/** The result of recording a file. `newFaults`: those that it did not have before. */
export interface Recorded {
  readonly outcome: 'added' | 'changed' | 'removed' | 'unchanged';
  readonly newFaults: readonly ArticleFault[];
}

/** In milliseconds since 1970: when an article counts as arrived, and now. */
interface Times {
  readonly arrivedAtMs: number;
  readonly nowMs: number;
}

/** The index's row for each file, and through it the articles. Callers open the transactions. */
export interface FileRecords extends KnownFiles {
  /**
   * Records what a file contains now. A faulty file keeps the article it had before. `arrivedAtMs` applies to
   * an article that was never published here before.
   */
  record(found: FoundFile, content: FileContent, times: Times): Recorded;
  /** Marks files whose article has expired to be read again. */
  forgetExpired(now: Date): void;
  /** Completes what was recorded; call before the transaction ends. */
  flush(): void;
  /** Groups what was recorded since into stories, in its own transaction. */
  regroup(now: Date): void;
  setDigest(folder: string, digest: string | null): void;
  /** For a folder that has a digest row, even a null one. */
  setInode(folder: string, inode: number): void;
  removeFolder(folder: string): void;
  /** Whether any file contains an article, including withdrawn ones. */
  holdsArticles(): boolean;
  /** All current ones, by path. */
  faults(): ArticleFault[];
}

interface FileRow {
  readonly ordinal: number | null;
  readonly withdrawn: number;
  readonly arrivedAt: number | null;
  readonly faults: string | null;
  readonly slips: string | null;
  readonly role: string | null;
  readonly expiresAt: number | null;
}

const nothing: FileRow = {
  ...{ ordinal: null, withdrawn: 0, arrivedAt: null },
  ...{ faults: null, slips: null, role: null, expiresAt: null },
};

export function createFileRecords(db: Database.Database): FileRecords {
  /** Opened late, because preparing the statements takes as long as a check that finds nothing to write. */
  let opened: { readonly grouping: StoryGrouping; readonly articles: ArticleWriter } | undefined;
  const open = () => {
    if (opened) return opened;
    const grouping = createStoryGrouping(db);
    opened = { grouping, articles: createArticleWriter(db, grouping) };
    return opened;
  };
  const ungrouped = db.prepare<[], number>('SELECT ungrouped FROM about').pluck();
  const selectFile = db.prepare<[string, string], FileRow>(
    `SELECT ordinal, withdrawn, arrived_at AS arrivedAt, faults, slips, role, expires_at AS expiresAt
     FROM file WHERE folder = ? AND name = ?`,
  );
  const upsertFile = db.prepare(
    `INSERT OR REPLACE INTO file (folder, name, stamp, ordinal, withdrawn, arrived_at, faults, slips, role, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const deleteFile = db.prepare('DELETE FROM file WHERE folder = ? AND name = ?');
  const selectStamps = db
    .prepare<[string], [string, string | null]>('SELECT name, stamp FROM file WHERE folder = ?')
    .raw();
  const selectDigests = db.prepare<[], [string, string | null]>('SELECT path, digest FROM folder').raw();
  const selectInodes = db
    .prepare<[], [string, number]>('SELECT path, inode FROM folder WHERE inode IS NOT NULL')
    .raw();
  const upsertDigest = db.prepare(
    'INSERT INTO folder (path, digest) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET digest = excluded.digest',
  );
  const updateInode = db.prepare('UPDATE folder SET inode = ? WHERE path = ?');
  const selectArticle = db.prepare('SELECT 1 FROM file WHERE ordinal IS NOT NULL OR withdrawn = 1 LIMIT 1');
  const selectExpired = db
    .prepare<[number], [string, string]>('SELECT folder, name FROM file WHERE expires_at <= ?')
    .raw();
  const forgetStamp = db.prepare('UPDATE file SET stamp = NULL WHERE folder = ? AND name = ?');
  const deleteFolder = db.prepare('DELETE FROM folder WHERE path = ?');

  return {
    record(found, content, times) {
      const { folder, name } = found;
      const known = selectFile.get(folder, name);
      if (content.kind === 'gone') {
        if (known === undefined) return { outcome: 'unchanged', newFaults: [] };
        if (known.ordinal !== null) open().articles.remove(known.ordinal);
        if (known.withdrawn === 1) open().grouping.setWithdrawn(pathOf(found), undefined);
        deleteFile.run(folder, name);
        return { outcome: 'removed', newFaults: [] };
      }
      const before = known ?? nothing;
      const { row, isOtherArticle } = nextRow(open().articles, found, content, before, times);
      if (content.kind === 'withdrawn') open().grouping.setWithdrawn(pathOf(found), content.words);
      else if (before.withdrawn === 1 && row.withdrawn === 0)
        open().grouping.setWithdrawn(pathOf(found), undefined);
      const stamp = stampToKeep(found, content);
      const { ordinal, withdrawn, arrivedAt, faults, slips, role, expiresAt } = row;
      upsertFile.run(folder, name, stamp, ordinal, withdrawn, arrivedAt, faults, slips, role, expiresAt);
      const isOtherFault = row.faults !== before.faults;
      const outcome =
        known === undefined ? 'added' : isOtherArticle || isOtherFault ? 'changed' : 'unchanged';
      return { outcome, newFaults: isOtherFault ? parseFaults(row.faults) : [] };
    },
    forgetExpired(now) {
      for (const [folder, name] of selectExpired.all(now.getTime())) {
        forgetStamp.run(folder, name);
        upsertDigest.run(folder, null);
      }
    },
    flush() {
      opened?.articles.flush();
      opened?.grouping.write();
    },
    regroup(now) {
      if ((ungrouped.get() ?? 0) > 0) open().grouping.regroup(now);
    },
    digests: () => new Map(selectDigests.all()),
    inodes: () => new Map(selectInodes.all()),
    stamps: (folder) => new Map(selectStamps.all(folder)),
    setDigest: (folder, digest) => void upsertDigest.run(folder, digest),
    setInode: (folder, inode) => void updateInode.run(inode, folder),
    removeFolder: (folder) => void deleteFolder.run(folder),
    holdsArticles: () => selectArticle.get() !== undefined,
    faults: createFaultReader(db, 'faults'),
  };
}

/** All current faults or slips, by path. */
export function createFaultReader(db: Database.Database, kind: 'faults' | 'slips'): () => ArticleFault[] {
  const statement = db
    .prepare<[], string>(`SELECT ${kind} FROM file WHERE ${kind} IS NOT NULL ORDER BY folder, name`)
    .pluck();
  return () => statement.all().flatMap(parseFaults);
}

/** Writes or removes the article, and returns the file's new row. */
function nextRow(
  articles: ArticleWriter,
  found: FoundFile,
  content: Exclude<FileContent, { kind: 'gone' }>,
  before: FileRow,
  { arrivedAtMs, nowMs }: Times,
): { readonly row: FileRow; readonly isOtherArticle: boolean } {
  if (content.kind === 'faulty') {
    // A fault introduced later does not keep an article whose time is over.
    if (before.expiresAt !== null && before.expiresAt <= nowMs) {
      const over = { kind: 'withdrawn', faults: content.faults } as const;
      return nextRow(articles, found, over, before, { arrivedAtMs, nowMs });
    }
    const expiresAt = earliest(before.expiresAt, content.expiresAtMs);
    return {
      row: { ...before, role: null, expiresAt, faults: faultsJson(content.faults) },
      isOtherArticle: false,
    };
  }
  if (content.kind === 'passed over') {
    if (content.unlessKnown && (before.ordinal !== null || before.withdrawn === 1)) {
      const lost = { kind: 'faulty', faults: content.unlessKnown } as const;
      return nextRow(articles, found, lost, before, { arrivedAtMs, nowMs });
    }
    if (before.ordinal !== null) articles.remove(before.ordinal);
    return { row: { ...nothing, role: content.role }, isOtherArticle: before.ordinal !== null };
  }
  if (content.kind === 'withdrawn') {
    if (before.ordinal !== null) articles.remove(before.ordinal);
    const { arrivedAt } = before;
    const row = {
      ...{ ...nothing, arrivedAt, withdrawn: 1 },
      faults: faultsJson(content.faults),
      slips: faultsJson(content.slips ?? []),
    };
    return { row, isOtherArticle: before.withdrawn === 0 };
  }
  const row = {
    ordinal: before.ordinal,
    withdrawn: 0,
    arrivedAt: before.arrivedAt ?? arrivedAtMs,
    faults: faultsJson(content.faults),
    slips: faultsJson(content.slips),
    role: null,
    expiresAt: content.expiresAtMs ?? null,
  };
  if (before.ordinal !== null && articles.json(before.ordinal) === content.row.json) {
    return { row, isOtherArticle: false };
  }
  const ordinal = articles.put(content.row, row.arrivedAt, before.ordinal);
  if (ordinal !== undefined) return { row: { ...row, ordinal }, isOtherArticle: true };
  const reason = '"publishedDateTime" is shared by too many articles: change the seconds of this one';
  const faults = JSON.stringify([{ path: pathOf(found), line: 1, reason }]);
  return { row: { ...before, ordinal: null, faults }, isOtherArticle: true };
}

function earliest(one: number | null, other: number | undefined): number | null {
  if (other === undefined) return one;
  return one === null ? other : Math.min(one, other);
}

/** Null makes the next check read the file again. */
function stampToKeep(found: FoundFile, content: FileContent): string | null {
  if (found.state === 'gone') return null;
  if (found.state === 'readable' && !found.settled) return null;
  return content.kind === 'faulty' && content.unread ? null : found.stamp;
}

function faultsJson(faults: readonly ArticleFault[]): string | null {
  return faults.length > 0 ? JSON.stringify(faults) : null;
}

function parseFaults(json: string | null): ArticleFault[] {
  if (json === null) return [];
  const faults: ArticleFault[] = JSON.parse(json);
  return faults;
}

/** What the index knows about the content folder. */
export interface KnownFiles {
  /** Each folder's digest when it was last found complete and settled. */
  digests(): ReadonlyMap<string, string | null>;
  /** Each folder's inode when a check last saw its content. */
  inodes(): ReadonlyMap<string, number>;
  /** Name to stamp; null for a file that has to be read again. */
  stamps(folder: string): Map<string, string | null>;
}
