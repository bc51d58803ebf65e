import { closeSync, fchmodSync, openSync } from 'node:fs';
import { changeUnlinked } from './unlinked-file.ts';

/*
 * The state contains who gets what, unposted messages and encrypted tokens, which are only its owner's
 * business. SQLite gives the log beside a file the same permissions as the file.
 */

const privateFile = 0o600;

/**
 * Creates an empty file, accessible to the owner only, for SQLite to fill.
 * @throws when it already exists
 */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', privateFile));
}

/**
 * Removes access for all other users from a file and its log, as left by an earlier version. If only a group
 * has access, somebody wanted that. Call it before this process has a lock on the file.
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
      // It belongs to another user, or the file system has no permissions: whoever created it decides.
    }
  }
}
