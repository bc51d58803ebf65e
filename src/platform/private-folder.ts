import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const forOwnerAlone = 0o700;

/** No user could create a folder at this path. The message names the part of the path that prevents it. */
export class NoPlaceForFolder extends Error {
  override readonly name = 'NoPlaceForFolder';
}

/**
 * Creates a folder and its missing parents, readable by the owner only, because the state may be stored
 * there. Existing folders keep their permissions. Node's own `recursive` never returns below /proc
 * (nodejs/node 31481).
 * @throws NoPlaceForFolder; the system's error where this user may not create one
 */
export function makePrivateFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(resolve(folder));
  if (above !== resolve(folder)) makePrivateFolder(above);
  try {
    mkdirSync(folder, { mode: forOwnerAlone });
  } catch (error) {
    // Another process may have created it first.
    if (isFolder(folder)) return;
    throw noPlace(folder, error) ?? error;
  }
}

/** Undefined for errors that explain themselves: no permission, or a full disk. */
function noPlace(folder: string, cause: unknown): NoPlaceForFolder | undefined {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EEXIST') return new NoPlaceForFolder(`${folder} is not a folder`, { cause });
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return undefined;
  return new NoPlaceForFolder(`no folder can be created in ${dirname(resolve(folder))}`, { cause });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
