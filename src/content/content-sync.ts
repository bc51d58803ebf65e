import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { isArticleName, isHidden } from './article-name.ts';
import { createFileRecords, type FileRecords } from './file-records.ts';
import { findChanges, toFoundFile, type Walk } from './find-changes.ts';
import { type FoundFile, pathOf, placeOf } from './found-file.ts';
import { createBuildDatabase, finishBuildDatabase, isDamaged, openIndexDatabase } from './index-database.ts';
import { discardIndex, type IndexFile, newBuild, placeIndex, removeDeadBuilds } from './index-file.ts';
import type { IndexLocation } from './index-location.ts';
import { lookAt } from './look-at.ts';
import type { ReadFile } from './read-changes.ts';
import { type RecordedChanges, type RecordingRules, recordChanges } from './record-changes.ts';
import { type FolderPlace, identify } from './scan-folder.ts';
import type { SyncReport } from './sync-content.ts';

export interface Check {
  readonly report: SyncReport;
  /** The folders that a full check walked; undefined for a check of paths. */
  readonly folders?: readonly FolderPlace[];
  /** Files that looked half-written. They are recorded when the next check finds them as they were. */
  readonly waiting: readonly string[];
  /** True when a path turned out to be a folder, which only a full check looks into. */
  readonly needsAll: boolean;
}

/** Keeps one content folder's index in step; open as long as it is checked again and again. */
export interface ContentSync {
  /** Looks at the whole folder, and builds the index when there is none. */
  checkAll(now: Date): Promise<Check>;
  /** Looks at files that may have changed: paths relative to the content folder, with forward slashes. */
  checkPaths(paths: readonly string[], now: Date): Promise<Check>;
  close(): Promise<void>;
}

interface OpenIndex {
  readonly db: Database.Database;
  readonly records: FileRecords;
  readonly file: IndexFile;
  readonly inode: number;
}

/** Small enough that another writer need not wait. */
const CHECK_TRANSACTION = 256;
/** Each transaction leaves one segment in FTS5 that is merged later. */
const BUILD_TRANSACTION = 1_024;

/** `patient`: a file that is faulty and was written just now is given until the next check. */
export function createContentSync(location: IndexLocation, { patient = false } = {}): ContentSync {
  const root = resolve(location.contentFolder);
  const unfinished = new Map<string, string>();
  let open: OpenIndex | undefined;

  function isUnfinished({ found, content }: ReadFile): boolean {
    if (!patient || found.state !== 'readable') return false;
    const path = pathOf(found);
    const isWaiting = content.kind === 'faulty' && !found.settled && unfinished.get(path) !== found.stamp;
    if (isWaiting) unfinished.set(path, found.stamp);
    else unfinished.delete(path);
    return isWaiting;
  }

  function current(): OpenIndex | undefined {
    if (open && statSync(open.file.path, { throwIfNoEntry: false })?.ino === open.inode) return open;
    closeIndex();
    const opened = openIndexDatabase(location, { readonly: false });
    if (!opened) return undefined;
    open = { ...opened, records: createFileRecords(opened.db), inode: statSync(opened.file.path).ino };
    return open;
  }

  function closeIndex(): void {
    open?.db.close();
    open = undefined;
  }

  async function build(now: Date): Promise<Check> {
    removeDeadBuilds(location, now);
    const { path, target } = newBuild(location);
    const db = createBuildDatabase(path, location);
    try {
      const check = await checkFolder(db, createFileRecords(db), now, {
        arrivedAtMs: (found) => arrivalBefore(found, now),
        filesATransaction: BUILD_TRANSACTION,
        isUnfinished,
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
    rules: RecordingRules,
  ): Promise<Check> {
    const walk: Walk = { folders: [], digests: new Map(), goneFolders: [], unchanged: 0 };
    const recorded = await recordChanges(db, records, findChanges(root, records, now, walk), rules);
    db.transaction(() => {
      for (const [folder, digest] of walk.digests) records.setDigest(folder, digest);
      for (const folder of walk.goneFolders) records.removeFolder(folder);
    }).immediate();
    recorded.counts.unchanged += walk.unchanged;
    return { ...toCheck(records, recorded), folders: walk.folders };
  }

  /** Works on the index in place; when there is none, or it is damaged, builds one instead. */
  async function inPlace(now: Date, work: (index: OpenIndex) => Promise<Check>): Promise<Check> {
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

  const rulesAt = (now: Date): RecordingRules => ({
    arrivedAtMs: () => now.getTime(),
    filesATransaction: CHECK_TRANSACTION,
    isUnfinished,
  });

  return {
    checkAll: (now) => inPlace(now, ({ db, records }) => checkFolder(db, records, now, rulesAt(now))),
    checkPaths: (paths, now) =>
      inPlace(now, async ({ db, records }) => {
        const { changes, needsAll } = lookAtPaths(root, paths, now);
        const recorded = await recordChanges(db, records, changes, rulesAt(now));
        return { ...toCheck(records, recorded), needsAll };
      }),
    close: async () => closeIndex(),
  };
}

function toCheck(records: FileRecords, { counts, newFaults, waiting }: RecordedChanges): Check {
  return { report: { ...counts, faults: records.faults(), newFaults }, waiting, needsAll: false };
}

/** Before there was an index, a file's own time is the best guess at when it came. */
function arrivalBefore(found: FoundFile, now: Date): number {
  return found.state === 'readable' ? Math.min(found.modifiedMs, now.getTime()) : now.getTime();
}

function lookAtPaths(
  root: string,
  paths: readonly string[],
  now: Date,
): { readonly changes: FoundFile[]; readonly needsAll: boolean } {
  const { realRoot } = identify(root);
  const changes: FoundFile[] = [];
  let needsAll = false;
  for (const path of paths) {
    const { folder, name } = placeOf(path);
    if (path.split('/').some(isHidden)) continue;
    const sight = lookAt(realRoot, folder === '' ? root : `${root}/${folder}`, name);
    if (sight?.kind === 'folder') needsAll = true;
    else if (sight) changes.push(toFoundFile(root, folder, name, sight, now));
    else if (isArticleName(name)) changes.push({ folder, name, state: 'gone' });
  }
  return { changes, needsAll };
}
