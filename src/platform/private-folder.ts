import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const forOwnerAlone = 0o700;

/** There can be no folder at a path, for whatever user: the message names the part of it that is to blame. */
export class NoPlaceForFolder extends Error {
  override readonly name = 'NoPlaceForFolder';
}

/**
 * Makes a folder, and those above it that are missing, for the owner alone: the state, which is nobody else's business, may
 * come to lie there. One that is there stays as it is. Node's own `recursive` never ends below /proc (nodejs/node 31481).
 * @throws NoPlaceForFolder, or the error of the system where it does not let this user make one
 */
export function makePrivateFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(resolve(folder));
  if (above !== resolve(folder)) makePrivateFolder(above);
  try {
    mkdirSync(folder, { mode: forOwnerAlone });
  } catch (error) {
    // Another process may have been first.
    if (isFolder(folder)) return;
    throw noPlace(folder, error) ?? error;
  }
}

/** Undefined for an error that says what is wrong: no permission, or a full disk. */
function noPlace(folder: string, cause: unknown): NoPlaceForFolder | undefined {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EEXIST') return new NoPlaceForFolder(`${folder} is not a folder`, { cause });
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return undefined;
  return new NoPlaceForFolder(`no folder can be made in ${dirname(resolve(folder))}`, { cause });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
