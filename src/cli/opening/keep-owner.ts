import { lchownSync, lstatSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * A command that root runs makes files that the service, another user, could not write afterwards. So what root made in
 * the folder of the state until this is disposed of goes to whoever owns that folder; where it was not there, to whoever
 * owns the nearest folder above it. Does nothing for anybody else.
 */
export function keepOwner(stateDir: string): Disposable {
  const folder = resolve(stateDir);
  const owner = isRoot() ? ownerOf(folder) : undefined;
  return {
    [Symbol.dispose]() {
      if (owner === undefined || owner.uid === 0) return;
      for (const path of [...madeBetween(owner.folder, folder), ...filesIn(folder)]) giveTo(path, owner);
    },
  };
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
  /** The folder that is theirs. */
  readonly folder: string;
}

/** Windows has no root: its users have the id -1. */
function isRoot(): boolean {
  return userInfo().uid === 0;
}

/** Of the folder, or of the nearest one above it that there is. */
function ownerOf(folder: string): Owner {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined && dirname(folder) !== folder) return ownerOf(dirname(folder));
  return { uid: stats?.uid ?? 0, gid: stats?.gid ?? 0, folder };
}

/** The folders from the one below `above` down to `folder`. */
function madeBetween(above: string, folder: string): string[] {
  return folder === above || dirname(folder) === folder
    ? []
    : [...madeBetween(above, dirname(folder)), folder];
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function giveTo(path: string, { uid, gid }: Owner): void {
  try {
    if (lstatSync(path).uid === 0) lchownSync(path, uid, gid);
  } catch {
    // Gone meanwhile, or a file system without owners.
  }
}
