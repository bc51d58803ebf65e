import { createHash } from 'node:crypto';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { absolutePath, type ContentRoot } from './content-roots.ts';
import { systemCode } from './file-error.ts';
import type { FileSight } from './found-file.ts';
import { isHidden } from './found-file.ts';
import { lookAt } from './look-at.ts';

/** One folder as it was found. Its names and their times are all that a change shows in. */
export interface ScannedFolder extends FolderPlace {
  /** Of its article files, and of what stands where one could. */
  readonly names: readonly string[];
  /** What was seen under each name. */
  readonly sights: readonly FileSight[];
  /** False when its names are unknown, so that nothing in it is known to be gone. */
  readonly readable: boolean;
  /** Why it cannot be read. */
  readonly error?: unknown;
}

export interface FolderPlace {
  /** As `folder` of a file (see found-file.ts); empty for the first content folder itself. */
  readonly path: string;
  /** Tells a folder from one that was made under the same name later. */
  readonly inode: number;
}

/**
 * Walks a content folder: every `*.md`, `*.markdown` and `*.mdx`, hidden names and node_modules left out. A symbolic link is followed to a
 * file inside the folder that has no place of its own there (as in a mounted ConfigMap), and never out of it.
 * Never throws for what it finds.
 */
export function* scanFolder(root: ContentRoot): Generator<ScannedFolder> {
  const { realRoot, inode } = identify(root.path);
  const waiting: FolderPlace[] = [{ path: root.folder, inode }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const scanned = scanOne(root, realRoot, place, waiting);
    if (scanned) yield scanned;
  }
}

/** The content folder's path free of links, and its inode; as it stands and 0 when it does not exist. */
export function identify(root: string): { readonly realRoot: string; readonly inode: number } {
  try {
    return { realRoot: realpathSync(root), inode: statSync(root).ino };
  } catch {
    return { realRoot: root, inode: 0 };
  }
}

/** The same digest means the same files, unchanged. */
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

/** Undefined when it is gone since its parent was read. Adds the folders in it to `waiting`. */
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
