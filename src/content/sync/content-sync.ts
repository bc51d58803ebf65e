import { rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { contentRoots } from '../files/content-roots.ts';
import { type FoundFile, pathOf, placeOf } from '../files/found-file.ts';
import type { FolderPlace } from '../files/scan-folder.ts';
import { createFileRecords, type FileRecords } from '../index/file-records.ts';
import {
  createBuildDatabase,
  finishBuildDatabase,
  type IndexDatabase,
  isDamaged,
  isInPlace,
  openIndexDatabase,
} from '../index/index-database.ts';
import { discardIndex, newBuild, placeIndex, removeDeadBuilds } from '../index/index-file.ts';
import { type IndexLocation, readingRules } from '../index/index-location.ts';
import type { SyncReport } from '../sync-report.ts';
import { type Unread, unreadFiles } from '../unread.ts';
import { findChanges, newWalk } from './find-changes.ts';
import { lookAtPaths } from './look-at-paths.ts';
import type { ReadFile } from './read-changes.ts';
import type { ReadingThread } from './reading-thread.ts';
import { type RecordedChanges, type RecordingRules, recordChanges } from './record-changes.ts';
import { unreadOf } from './unread-of.ts';

export interface Check {
  readonly report: SyncReport;
  /** The folders that a full check walked; undefined for a check of paths. */
  readonly folders?: readonly FolderPlace[];
  /** Files that looked half-written. They are recorded when the next check finds them unchanged. */
  readonly waiting: readonly string[];
  /** True when only a full check can tell the state: a path is a folder, or something could not be read. */
  readonly needsAll: boolean;
}

/** Keeps the index of the content folders in step; stays open between checks. */
export interface ContentSync {
  /** Checks all folders, and builds the index when there is none. */
  checkAll(now: Date): Promise<Check>;
  /** Checks files that may have changed, by their paths. */
  checkPaths(paths: readonly string[], now: Date): Promise<Check>;
  close(): Promise<void>;
}

type FolderCheck = Omit<Check, 'report'> & { readonly report: Omit<SyncReport, 'elapsedMs'> };

interface OpenIndex extends IndexDatabase {
  readonly records: FileRecords;
}

/** Small enough that another writer need not wait. */
const checkTransaction = 256;
/** Each transaction leaves one FTS5 segment that is merged later. */
const buildTransaction = 512;

/**
 * `elapsedMs`: milliseconds on the monotonic clock. `patienceMs`: a faulty file that was written just now may
 * be half-written; it is left for a later check until it has been unchanged for this long. `readingThread`: a
 * thread for the first build, already started by the caller.
 */
export function createContentSync(
  location: IndexLocation,
  {
    elapsedMs,
    patienceMs = 0,
    readingThread,
  }: { elapsedMs: () => number; patienceMs?: number; readingThread?: ReadingThread | undefined },
): ContentSync {
  const roots = contentRoots(location.contentFolder, location.furtherFolders);
  const rules = readingRules(location);
  const isUnfinished = createPatience(patienceMs, elapsedMs);
  let open: OpenIndex | undefined;
  /** The inodes of the content folders when a check last saw files. */
  const inodesOfFiles = new Map<string, number>();
  let unused = readingThread;

  function current(): OpenIndex | undefined {
    if (open && isInPlace(open)) return open;
    closeIndex();
    const opened = openIndexDatabase(location, { readonly: false });
    if (!opened) return undefined;
    open = { ...opened, records: createFileRecords(opened.db) };
    return open;
  }

  function closeIndex(): void {
    open?.db.close();
    open = undefined;
  }

  function takeThread(): ReadingThread | undefined {
    const thread = unused;
    unused = undefined;
    return thread;
  }

  async function build(now: Date): Promise<FolderCheck> {
    const { path, target } = newBuild(location);
    const db = createBuildDatabase(path, location);
    try {
      const check = await checkFolder(db, createFileRecords(db), now, {
        arrivedAtMs: (found) => arrivalBefore(found, now),
        filesATransaction: buildTransaction,
        isUnfinished,
        elapsedMs,
        nowMs: now.getTime(),
        rules,
        readingThread: takeThread(),
      });
      finishBuildDatabase(db);
      placeIndex(location, path, target);
      return check;
    } finally {
      db.close();
      rmSync(path, { force: true });
    }
  }

  async function checkFolder(
    db: Database.Database,
    records: FileRecords,
    now: Date,
    recording: RecordingRules,
  ): Promise<FolderCheck> {
    const walk = newWalk();
    records.forgetExpired(now);
    const changes = findChanges(roots, records, { now, inodesOfFiles }, walk);
    const recorded = await recordChanges(db, records, changes, recording);
    for (const { path, inode } of walk.files > 0 ? walk.folders : []) {
      if (roots.some(({ folder }) => folder === path)) inodesOfFiles.set(path, inode);
    }
    // Makes the next check read them again.
    for (const { path } of recorded.unread) walk.digests.set(placeOf(path).folder, null);
    const inodes = records.inodes();
    const moved = walk.folders.filter(
      ({ path, inode }) => inodes.get(path) !== inode && !walk.emptied.includes(path),
    );
    const keepFolders = db.transaction(() => {
      for (const [folder, digest] of walk.digests) records.setDigest(folder, digest);
      for (const folder of walk.goneFolders) records.removeFolder(folder);
      for (const { path, inode } of moved) records.setInode(path, inode);
    });
    if (walk.digests.size + walk.goneFolders.length + moved.length > 0) keepFolders.immediate();
    // Groups what a killed check, or a large number of files, left ungrouped.
    records.regroup(now);
    recorded.counts.unchanged += walk.unchanged;
    const unread = unreadOf(roots, walk, recorded, records.holdsArticles());
    return { ...toCheck(records, recorded, unread), folders: walk.folders };
  }

  /** Works on the index in place; when there is none, or it is damaged, builds one instead. */
  async function inPlace(now: Date, work: (index: OpenIndex) => Promise<FolderCheck>): Promise<FolderCheck> {
    const index = current();
    if (!index) return build(now);
    try {
      return await work(index);
    } catch (error) {
      if (!isDamaged(error)) throw error;
      closeIndex();
      discardIndex(index.file);
      return build(now);
    }
  }

  async function timed(check: () => Promise<FolderCheck>): Promise<Check> {
    const startedAt = elapsedMs();
    const { report, ...rest } = await check();
    return { ...rest, report: { ...report, elapsedMs: elapsedMs() - startedAt } };
  }

  const rulesAt = (records: FileRecords, now: Date): RecordingRules => ({
    atEnd: () => records.regroup(now),
    arrivedAtMs: () => now.getTime(),
    filesATransaction: checkTransaction,
    isUnfinished,
    elapsedMs,
    nowMs: now.getTime(),
    rules,
  });

  return {
    checkAll: (now) =>
      timed(() => {
        removeDeadBuilds(location, now);
        return inPlace(now, ({ db, records }) => checkFolder(db, records, now, rulesAt(records, now)));
      }),
    checkPaths: (paths, now) =>
      timed(() =>
        inPlace(now, async ({ db, records }) => {
          const { changes, needsAll } = lookAtPaths(roots, paths, { now, inodesOfFiles });
          const recorded = await recordChanges(db, records, changes, rulesAt(records, now));
          records.regroup(now);
          const unread = { folders: [], ...unreadFiles(recorded.unread) };
          const isDoubtful = recorded.unread.length > 0 || !records.holdsArticles();
          return { ...toCheck(records, recorded, unread), needsAll: needsAll || isDoubtful };
        }),
      ),
    async close() {
      closeIndex();
      await takeThread()?.stop();
    },
  };
}

function toCheck(
  records: FileRecords,
  { counts, newFaults, waiting }: RecordedChanges,
  unread: Unread,
): FolderCheck {
  return { report: { ...counts, faults: records.faults(), newFaults, unread }, waiting, needsAll: false };
}

/** For articles older than the index, the file's own time is the best guess at when it arrived. */
function arrivalBefore(found: FoundFile, now: Date): number {
  return found.state === 'readable' ? Math.min(found.modifiedMs, now.getTime()) : now.getTime();
}

/**
 * Tells whether a file seems to be in the middle of being written: it is faulty, changed just now, and has
 * not been unchanged for `patienceMs`, by `elapsedMs`. With 0, no file is waited for.
 */
function createPatience(patienceMs: number, elapsedMs: () => number): (file: ReadFile) => boolean {
  const unfinished = new Map<string, { readonly stamp: string; readonly since: number }>();
  return ({ found, content }) => {
    if (patienceMs === 0) return false;
    const path = pathOf(found);
    const known = unfinished.get(path);
    unfinished.delete(path);
    if (content.kind !== 'faulty' || found.state !== 'readable' || found.settled) return false;
    const since = known?.stamp === found.stamp ? known.since : elapsedMs();
    if (elapsedMs() - since >= patienceMs) return false;
    unfinished.set(path, { stamp: found.stamp, since });
    return true;
  };
}
