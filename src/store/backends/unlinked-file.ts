import { closeSync, constants, fstatSync, lstatSync, openSync, type Stats } from 'node:fs';

/** Windows has no `O_NOFOLLOW`; there, the check by `lstat` has to do. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Runs `change` on a file or folder that is known only by this path. Otherwise, anyone who can write in its
 * folder could put a link there and make root change somebody else's file. `change` receives an open handle,
 * so it stays the same file even if another takes its name meanwhile.
 *
 * Closing the file drops any SQLite locks that this process holds on it: call this before it has any, or
 * after.
 * @param isMeant whether to change it at all; asked about the path, and again about the opened file
 * @returns false when nothing was done: it is missing, a link, a file with another name, or not meant
 * @throws the system's error when it does not let this user open or change it
 */
export function changeUnlinked(
  path: string,
  isMeant: (stats: Stats) => boolean,
  change: (descriptor: number, stats: Stats) => void,
): boolean {
  const isOne = (stats: Stats) =>
    ((stats.isFile() && stats.nlink === 1) || stats.isDirectory()) && isMeant(stats);
  const seen = lstatSync(path, { throwIfNoEntry: false });
  if (!seen || !isOne(seen)) return false;
  const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (!isOne(stats)) return false;
    change(descriptor, stats);
    return true;
  } finally {
    closeSync(descriptor);
  }
}
