import { absolutePath, type ContentRoot } from '../files/content-roots.ts';
import type { FileSight } from '../files/found-file.ts';
import { type FoundFile, isInFirstFolder } from '../files/found-file.ts';
import { type FolderPlace, folderDigest, type ScannedFolder, scanFolder } from '../files/scan-folder.ts';
import type { KnownFiles } from '../index/file-records.ts';

/** The results of a walk over the folder, besides the changes. Complete once all changes were consumed. */
export interface Walk {
  readonly folders: FolderPlace[];
  /** Changed folders, and the digest to store once their changes are recorded. */
  readonly digests: Map<string, string | null>;
  readonly goneFolders: string[];
  unchanged: number;
  /** How many files, or other things with a file's name, were seen in readable folders. */
  files: number;
  /** Folders that cannot be read, with the error. */
  readonly unread: { readonly path: string; readonly error: unknown }[];
  /** Folders that contained articles before and are now as empty as an unmounted disk. */
  readonly emptied: string[];
}

export function newWalk(): Walk {
  return {
    folders: [],
    digests: new Map(),
    goneFolders: [],
    unchanged: 0,
    files: 0,
    unread: [],
    emptied: [],
  };
}

/**
 * File systems have clocks that tick every few milliseconds, some every two seconds. A file written twice
 * within a tick can keep the first stamp, so a stamp this young is not relied on. In milliseconds.
 */
const tickMs = 2_000;

/**
 * Walks the content folders and yields each file that differs from what the index knows. Fills `walk` on the
 * way.
 *
 * A folder without any file may be what is left when its disk is not mounted. Then nothing counts as deleted,
 * unless it is the very folder in which a walk has seen files before. The same applies to each folder below
 * the content folder.
 */
export function* findChanges(
  roots: readonly ContentRoot[],
  known: KnownFiles,
  { now, inodesOfFiles }: { readonly now: Date; readonly inodesOfFiles: ReadonlyMap<string, number> },
  walk: Walk,
): Generator<FoundFile> {
  const digests = known.digests();
  const gone: FoundFile[] = [];
  const empty: FolderPlace[] = [];
  for (const scanned of everyFolder(roots)) {
    walk.folders.push({ path: scanned.path, inode: scanned.inode });
    if (scanned.readable) walk.files += scanned.names.length;
    else walk.unread.push({ path: scanned.path, error: scanned.error });
    // A single content folder has its own rule, below.
    const isOnlyRoot = roots.length === 1 && scanned.path === '';
    if (scanned.readable && scanned.names.length === 0 && !isOnlyRoot) empty.push(scanned);
    const digest = folderDigest(scanned);
    if (digests.get(scanned.path) === digest) {
      walk.unchanged += scanned.names.length;
    } else {
      const settled = scanned.readable && scanned.sights.every((sight) => isSettled(sight, now));
      walk.digests.set(scanned.path, settled ? digest : null);
      for (const found of folderChanges(roots, scanned, known.stamps(scanned.path), now, walk)) {
        if (found.state === 'gone') gone.push(found);
        else yield found;
      }
    }
  }
  const isOther = ({ folder }: ContentRoot) =>
    walk.folders.find(({ path }) => path === folder)?.inode !== inodesOfFiles.get(folder);
  const unsure = walk.files === 0 ? roots.filter(isOther).map(({ folder }) => folder) : [];
  for (const folder of walk.digests.keys()) {
    if (unsure.some((root) => isWithin(folder, root))) walk.digests.set(folder, null);
  }
  const found = new Set(walk.folders.map((folder) => folder.path));
  const heldArticles = (path: string) =>
    [...digests.keys()].some((folder) => isWithin(folder, path) && known.stamps(folder).size > 0);
  const inodes = empty.length > 0 ? known.inodes() : undefined;
  for (const { path, inode } of empty) {
    const isLeaf = walk.folders.every((folder) => folder.path === path || !isWithin(folder.path, path));
    if (!isLeaf || inodes?.get(path) === inode || !heldArticles(path)) continue;
    walk.emptied.push(path);
    walk.digests.set(path, null);
  }
  const unknown = [...walk.unread.map(({ path }) => path), ...walk.emptied, ...unsure];
  const isUnknown = (folder: string) => unknown.some((path) => isWithin(folder, path));
  yield* gone.filter(({ folder }) => !isUnknown(folder));
  for (const folder of digests.keys()) {
    if (found.has(folder) || isUnknown(folder)) continue;
    walk.goneFolders.push(folder);
    for (const name of known.stamps(folder).keys()) yield { folder, name, state: 'gone' };
  }
}

function* everyFolder(roots: readonly ContentRoot[]): Generator<ScannedFolder> {
  for (const root of roots) yield* scanFolder(root);
}

/** Whether `folder` is `path` or is inside it. */
function isWithin(folder: string, path: string): boolean {
  return path === '' ? isInFirstFolder(folder) : folder === path || folder.startsWith(`${path}/`);
}

/** As a file to examine. */
export function toFoundFile(
  roots: readonly ContentRoot[],
  folder: string,
  name: string,
  sight: FileSight,
  now: Date,
): Exclude<FoundFile, { state: 'gone' }> {
  if (sight.kind === 'fault') {
    const { reason, unread } = sight;
    return { folder, name, state: 'misplaced', reason, stamp: reason, ...(unread && { unread }) };
  }
  const { size, mtimeMs, ctimeMs } = sight.stats;
  return {
    ...{ folder, name, state: 'readable' },
    source: sight.target ?? `${absolutePath(roots, folder)}/${name}`,
    stamp: `${size} ${mtimeMs} ${ctimeMs}`,
    settled: isSettled(sight, now),
    modifiedMs: mtimeMs,
    changedMs: ctimeMs,
  };
}

function isSettled(sight: FileSight, now: Date): boolean {
  return sight.kind === 'fault' || sight.stats.ctimeMs < now.getTime() - tickMs;
}

function* folderChanges(
  roots: readonly ContentRoot[],
  scanned: ScannedFolder,
  stamps: Map<string, string | null>,
  now: Date,
  walk: Walk,
): Generator<FoundFile> {
  for (const [at, sight] of scanned.sights.entries()) {
    const found = toFoundFile(roots, scanned.path, scanned.names[at] ?? '', sight, now);
    if (stamps.get(found.name) === found.stamp) walk.unchanged++;
    else yield found;
    stamps.delete(found.name);
  }
  if (!scanned.readable) return;
  for (const name of stamps.keys()) yield { folder: scanned.path, name, state: 'gone' };
}
