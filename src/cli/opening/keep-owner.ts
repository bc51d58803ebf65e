import { existsSync, fchownSync, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { changeUnlinked } from '../../store/backends/unlinked-file.ts';

/**
 * A command that root runs makes files that the service, another user, could not write afterwards. So what root made in
 * the folder of the state until this is disposed of goes to whoever owns that folder; where it was not there, to whoever
 * owns the nearest folder above it. Does nothing for anybody else.
 *
 * The owner of the folder can put anything there, and must gain nothing else by it: what was root's before stays so, and
 * so does what a link leads to, or what lies in another folder that took the place of this one.
 */
export function keepOwner(stateDir: string): Disposable {
  const folder = realPathOf(resolve(stateDir));
  const owner = isRoot() ? ownerOf(folder) : undefined;
  if (owner === undefined || owner.uid === 0) return { [Symbol.dispose]() {} };
  const before = owner.folder === folder ? owner : undefined;
  const rootsBefore = new Set(before && rootsIn(folder));
  const isMade = (stats: Stats) => isRoots(stats) && !rootsBefore.has(identityOf(stats));
  const isFolder = (stats: Stats) => (before ? identityOf(stats) === before.identity : isRoots(stats));
  return {
    [Symbol.dispose]() {
      trying(() =>
        changeUnlinked(folder, isFolder, (descriptor, stats) => {
          for (const path of pathsIn(pathOf(descriptor, folder))) give(path, isMade, owner);
          if (isRoots(stats)) fchownSync(descriptor, owner.uid, owner.gid);
        }),
      );
      if (!before) for (const path of madeBetween(owner.folder, dirname(folder))) give(path, isRoots, owner);
    },
  };
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
  /** The folder that is theirs. */
  readonly folder: string;
  readonly identity: string;
}

/** Windows has no root: its users have the id -1. */
function isRoot(): boolean {
  return userInfo().uid === 0;
}

/** Of the folder, or of the nearest one above it that there is. */
function ownerOf(folder: string): Owner | undefined {
  const stats = statsOf(folder);
  if (stats) return { uid: stats.uid, gid: stats.gid, folder, identity: identityOf(stats) };
  return dirname(folder) === folder ? undefined : ownerOf(dirname(folder));
}

/** The folder itself, where the path leads to it by a link; the path as it is where there is nothing yet. */
function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Undefined also below a file: whoever opens the state says what is wrong with that. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** Which file it is, whatever its name. */
function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

function isRoots({ uid }: Stats): boolean {
  return uid === 0;
}

function rootsIn(folder: string): string[] {
  return pathsIn(folder).flatMap((path) => {
    const stats = statsOf(path);
    return stats && isRoots(stats) ? [identityOf(stats)] : [];
  });
}

/** The folders from the one below `above` down to `folder`. */
function madeBetween(above: string, folder: string): string[] {
  return folder === above || dirname(folder) === folder
    ? []
    : [...madeBetween(above, dirname(folder)), folder];
}

/** A path to the open folder that leads to it also after it was renamed, where the system has one. */
function pathOf(descriptor: number, folder: string): string {
  const path = `/proc/self/fd/${descriptor}`;
  return existsSync(path) ? path : folder;
}

function pathsIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function give(path: string, isMeant: (stats: Stats) => boolean, { uid, gid }: Owner): void {
  trying(() => changeUnlinked(path, isMeant, (descriptor) => fchownSync(descriptor, uid, gid)));
}

/** What is gone meanwhile, or lies on a file system without owners, is left: the command itself did its work. */
function trying(work: () => void): void {
  try {
    work();
  } catch {
    // See above.
  }
}
