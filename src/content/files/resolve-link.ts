import { realpathSync, statSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { reasonOf } from './file-error.ts';
import type { Sight } from './found-file.ts';
import { isArticleName, isHidden } from './found-file.ts';

/**
 * What a symbolic link in the content folder stands for: a file to read instead, a fault, or nothing if its
 * target is seen under its own name anyway. Both paths are absolute; `realRoot` has no links.
 */
export function resolveLink(realRoot: string, link: string): Sight | undefined {
  const mayBeArticle = isArticleName(basename(link));
  try {
    const target = realpathSync(link);
    const stats = statSync(target);
    if (!mayBeArticle && !stats.isDirectory()) return undefined;
    if (target !== realRoot && !target.startsWith(realRoot + sep)) {
      const what = stats.isDirectory() ? 'folder' : 'file';
      const reason = `is a symbolic link that leads out of the content folder: put the ${what} itself here`;
      return { kind: 'fault', reason };
    }
    if (!stats.isFile() || hasOwnPlace(target.slice(realRoot.length + 1).split(sep))) return undefined;
    return { kind: 'file', stats, target };
  } catch (error) {
    if (!mayBeArticle) return undefined;
    return { kind: 'fault', reason: `is a symbolic link that cannot be followed: ${reasonOf(error)}` };
  }
}

function hasOwnPlace(names: readonly string[]): boolean {
  return isArticleName(names.at(-1) ?? '') && !names.some(isHidden);
}
