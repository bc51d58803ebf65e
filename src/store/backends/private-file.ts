import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';

/*
 * The state holds who gets what, messages that were not posted yet and, sealed, tokens: nobody but its owner needs it.
 * SQLite gives the log beside a file the file's own permissions.
 */

const privateFile = 0o600;
const privateFolder = 0o700;

/** Makes a folder, and those above it that are missing, for the owner alone. One that is there stays as it is. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: privateFolder });
}

/**
 * Makes an empty file for the owner alone, for SQLite to fill.
 * @throws when there is one already
 */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', privateFile));
}

/**
 * Takes from a file, and from the log beside it, what everybody may do with it, as an earlier version left it. Where a
 * group was let in and nobody else, somebody wanted that.
 */
export function keepPrivate(file: string): void {
  for (const path of [file, `${file}-wal`, `${file}-shm`]) {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    if (mode === undefined || (mode & 0o007) === 0) continue;
    try {
      chmodSync(path, privateFile);
    } catch {
      // Another user's, or a file system without permissions: whoever made it decides.
    }
  }
}
