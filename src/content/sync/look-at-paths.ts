import { absolutePath, type ContentRoot, rootOf } from '../files/content-roots.ts';
import type { Sight } from '../files/found-file.ts';
import { type FoundFile, isArticleName, isHidden, placeOf } from '../files/found-file.ts';
import { lookAt } from '../files/look-at.ts';
import { identify } from '../files/scan-folder.ts';
import { toFoundFile } from './find-changes.ts';

/**
 * What happened to files that may have changed. `needsAll`: one of them is a folder, or its content folder is
 * gone or has another inode than in `inodesOfFiles`, so that only a full check will do.
 */
export function lookAtPaths(
  roots: readonly ContentRoot[],
  paths: readonly string[],
  { now, inodesOfFiles }: { readonly now: Date; readonly inodesOfFiles: ReadonlyMap<string, number> },
): { readonly changes: FoundFile[]; readonly needsAll: boolean } {
  const realRoots = new Map<ContentRoot, string>();
  for (const root of new Set(paths.map((path) => rootOf(roots, path)))) {
    const { realRoot, inode } = identify(root.path);
    if (inode === 0 || inode !== inodesOfFiles.get(root.folder)) return { changes: [], needsAll: true };
    realRoots.set(root, realRoot);
  }
  const changes: FoundFile[] = [];
  let needsAll = false;
  for (const path of paths) {
    const { folder, name } = placeOf(path);
    const root = rootOf(roots, path);
    const below = root.folder === '' ? path : path.slice(root.folder.length + 1);
    if (below.split('/').some(isHidden)) continue;
    const sight = lookAtOne(realRoots.get(root) ?? root.path, absolutePath(roots, folder), name);
    if (sight === 'refused' || sight?.kind === 'folder') needsAll = true;
    else if (sight) changes.push(toFoundFile(roots, folder, name, sight, now));
    else if (isArticleName(name)) changes.push({ folder, name, state: 'gone' });
  }
  return { changes, needsAll };
}

function lookAtOne(realRoot: string, folder: string, name: string): Sight | 'refused' | undefined {
  try {
    return lookAt(realRoot, folder, name);
  } catch {
    return 'refused';
  }
}
