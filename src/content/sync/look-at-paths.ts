import { isArticleName, isHidden } from '../files/article-name.ts';
import { type FoundFile, placeOf } from '../files/found-file.ts';
import { lookAt } from '../files/look-at.ts';
import { identify } from '../files/scan-folder.ts';
import type { Sight } from '../files/sight.ts';
import { toFoundFile } from './find-changes.ts';

/**
 * What became of files that may have changed. `paths` are relative to `root`, the absolute path of the content
 * folder. `needsAll`: one of them is a folder, or the content folder is gone or another than that of `inodeOfFiles`, so
 * that only a full check will do.
 */
export function lookAtPaths(
  root: string,
  paths: readonly string[],
  { now, inodeOfFiles }: { readonly now: Date; readonly inodeOfFiles: number | undefined },
): { readonly changes: FoundFile[]; readonly needsAll: boolean } {
  const { realRoot, inode } = identify(root);
  if (inode === 0 || inode !== inodeOfFiles) return { changes: [], needsAll: true };
  const changes: FoundFile[] = [];
  let needsAll = false;
  for (const path of paths) {
    const { folder, name } = placeOf(path);
    if (path.split('/').some(isHidden)) continue;
    const sight = lookAtOne(realRoot, folder === '' ? root : `${root}/${folder}`, name);
    if (sight === 'refused' || sight?.kind === 'folder') needsAll = true;
    else if (sight) changes.push(toFoundFile(root, folder, name, sight, now));
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
