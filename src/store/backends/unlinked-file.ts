import { closeSync, constants, fstatSync, lstatSync, openSync, type Stats } from 'node:fs';

/** Not there on Windows, where `O_NOFOLLOW` is missing as well: what `lstat` says has to do. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Does `change` to a file, or a folder, that is known by this path alone. Whoever may write in its folder could otherwise
 * put a link there, and have root change somebody else's file. `change` gets it open, so that it is the same file also
 * when another has taken its name meanwhile.
 *
 * To close it takes from this process what locks of SQLite it holds on that file: call this before it has any, or after.
 * @param isMeant whether to change it at all; asked of the path, and again of what was opened
 * @returns false where nothing was done: a link, a file with another name, none, or one that is not meant
 * @throws the error of the system where it does not let this user open or change it
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
