import { closeSync, fchmodSync, openSync } from 'node:fs';
import { changeUnlinked } from './unlinked-file.ts';

/*
 * The state holds who gets what, messages that were not posted yet and, sealed, tokens: nobody but its owner needs it.
 * SQLite gives the log beside a file the file's own permissions.
 */

const privateFile = 0o600;

/**
 * Makes an empty file for the owner alone, for SQLite to fill.
 * @throws when there is one already
 */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', privateFile));
}

/**
 * Takes from a file, and from the log beside it, what everybody may do with it, as an earlier version left it. Where a
 * group was let in and nobody else, somebody wanted that. To be called before this process has a lock on the file.
 */
export function keepPrivate(file: string): void {
  for (const path of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      changeUnlinked(
        path,
        ({ mode }) => (mode & 0o007) !== 0,
        (descriptor) => fchmodSync(descriptor, privateFile),
      );
    } catch {
      // Another user's, or a file system without permissions: whoever made it decides.
    }
  }
}
