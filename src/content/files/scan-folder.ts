import { createHash } from 'node:crypto';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { absolutePath, type ContentRoot } from './content-roots.ts';
import { systemCode } from './file-error.ts';
import type { FileSight } from './found-file.ts';
import { isHidden } from './found-file.ts';
import { lookAt } from './look-at.ts';

/** One folder as found. Changes show only in its names and their times. */
export interface ScannedFolder extends FolderPlace {
  /** Its article files, and anything else with such a name. */
  readonly names: readonly string[];
  /** What was seen under each name. */
  readonly sights: readonly FileSight[];
  /** False when its names are unknown, so that nothing in it is known to be gone. */
  readonly readable: boolean;
  /** Why it cannot be read. */
  readonly error?: unknown;
}

export interface FolderPlace {
  /** Like `folder` of a file (see found-file.ts); empty for the first content folder itself. */
  readonly path: string;
  /** Distinguishes a folder from one created later under the same name. */
  readonly inode: number;
}

/**
 * Walks a content folder: every `*.md`, `*.markdown` and `*.mdx`, except hidden names and node_modules. A
 * symbolic link is followed to a file inside the folder that is not visited by itself (as in a mounted
 * ConfigMap), and never out of the folder. Never throws because of what it finds.
 */
export function* scanFolder(root: ContentRoot): Generator<ScannedFolder> {
  const { realRoot, inode } = identify(root.path);
  const waiting: FolderPlace[] = [{ path: root.folder, inode }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const scanned = scanOne(root, realRoot, place, waiting);
    if (scanned) yield scanned;
  }
}

/**
 * The content folder's path with links resolved, and its inode; the unchanged path and 0 when it does not
 * exist.
 */
export function identify(root: string): { readonly realRoot: string; readonly inode: number } {
  try {
    return { realRoot: realpathSync(root), inode: statSync(root).ino };
  } catch {
    return { realRoot: root, inode: 0 };
  }
}

/** Equal digests mean the same files, unchanged. */
export function folderDigest(folder: ScannedFolder): string {
  const digest = createHash('sha256').update(folder.names.join('\0'));
  const numbers = new Float64Array(folder.sights.length * 3);
  let at = 0;
  for (const sight of folder.sights) {
    if (sight.kind === 'fault') {
      digest.update(sight.reason);
    } else {
      numbers[at] = sight.stats.size;
      numbers[at + 1] = sight.stats.mtimeMs;
      numbers[at + 2] = sight.stats.ctimeMs;
    }
    at += 3;
  }
  return digest.update(numbers).digest('base64');
}

/** Undefined when it has disappeared since its parent was read. Adds its subfolders to `waiting`. */
function scanOne(
  root: ContentRoot,
  realRoot: string,
  place: FolderPlace,
  waiting: FolderPlace[],
): ScannedFolder | undefined {
  const isRoot = place.path === root.folder;
  const folder = absolutePath([root], place.path);
  const names: string[] = [];
  const sights: FileSight[] = [];
  const below: FolderPlace[] = [];
  try {
    for (const name of readdirSync(folder)) {
      const sight = isHidden(name) ? undefined : lookAt(realRoot, folder, name);
      if (sight === undefined) continue;
      if (sight.kind === 'folder') {
        below.push({ path: place.path === '' ? name : `${place.path}/${name}`, inode: sight.inode });
      } else {
        names.push(name);
        sights.push(sight);
      }
    }
  } catch (error) {
    if (!isRoot && systemCode(error) === 'ENOENT') return undefined;
    return { ...place, names: [], sights: [], readable: false, error };
  }
  waiting.push(...below);
  return { ...place, names, sights, readable: true };
}
