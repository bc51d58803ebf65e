import { constants, lstatSync, type Stats } from 'node:fs';
import { isRefusal, reasonOf, unreadable } from './file-error.ts';
import type { Sight } from './found-file.ts';
import { isArticleName } from './found-file.ts';
import { resolveLink } from './resolve-link.ts';

/**
 * Examines a name without opening it; undefined when there is nothing, or nothing relevant to articles.
 * `folder` is absolute, `realRoot` is the content folder with links resolved.
 * @throws when the folder can be listed but nothing in it can be examined
 */
export function lookAt(realRoot: string, folder: string, name: string): Sight | undefined {
  const path = `${folder}/${name}`;
  let stats: Stats | undefined;
  try {
    stats = lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isRefusal(error)) throw error;
    return isArticleName(name)
      ? { kind: 'fault', reason: `cannot be read: ${reasonOf(error)}`, unread: unreadable(error) }
      : undefined;
  }
  if (stats === undefined) {
    // The bytes of a name that is not UTF-8 are lost when it is listed.
    return name.includes('\ufffd')
      ? { kind: 'fault', reason: 'its name is not UTF-8: rename it' }
      : undefined;
  }
  const type = stats.mode & constants.S_IFMT;
  if (type === constants.S_IFDIR) return { kind: 'folder', inode: stats.ino };
  if (type === constants.S_IFLNK) return resolveLink(realRoot, path);
  if (!isArticleName(name)) return undefined;
  return type === constants.S_IFREG
    ? { kind: 'file', stats }
    : { kind: 'fault', reason: 'is not a regular file' };
}
