import { existsSync, fchownSync, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { changeUnlinked } from '../../store/backends/unlinked-file.ts';

/**
 * Files that root creates with a command could not be written by the service, which runs as another user. So
 * when this is disposed of, everything that root created in the state folder meanwhile is given to the owner
 * of that folder or, if the folder did not exist, to the owner of its nearest existing parent. For any other
 * user, this does nothing.
 *
 * The folder's owner can put anything there and must not gain access to anything else: files that root owned
 * before are left alone, as are the targets of links and the contents of another folder that was moved into
 * this one's place.
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
  /** The folder they own. */
  readonly folder: string;
  readonly identity: string;
}

/** False on Windows, which has no root: its users have the id -1. */
function isRoot(): boolean {
  return userInfo().uid === 0;
}

/** The owner of the folder or, if it does not exist, of its nearest existing parent. */
function ownerOf(folder: string): Owner | undefined {
  const stats = statsOf(folder);
  if (stats) return { uid: stats.uid, gid: stats.gid, folder, identity: identityOf(stats) };
  return dirname(folder) === folder ? undefined : ownerOf(dirname(folder));
}

/** The folder itself if the path is a link to it; the path unchanged if nothing exists there yet. */
function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Also undefined for a path below a file: opening the state reports what is wrong with that. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** Identifies a file whatever its name. */
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

/** The folders from the first below `above` down to `folder`. */
function madeBetween(above: string, folder: string): string[] {
  return folder === above || dirname(folder) === folder
    ? []
    : [...madeBetween(above, dirname(folder)), folder];
}

/** A path to the open folder that stays valid after the folder is renamed, if the system has such paths. */
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

/**
 * Ignores errors, such as for a file that has gone or a file system without owners: the command itself has
 * succeeded.
 */
function trying(work: () => void): void {
  try {
    work();
  } catch {
    // See above.
  }
}
