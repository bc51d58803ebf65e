import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { messageOf } from '../platform/thrown.ts';
import { keepPrivate } from './backends/private-file.ts';
import { changeUnlinked } from './backends/unlinked-file.ts';
import { StateError } from './state-location.ts';

/**
 * SQLite's logs, which contain what is not in the file itself yet, and its shared-memory file for reading
 * one.
 */
export const companions = ['-wal', '-journal', '-shm'] as const;

/**
 * Copies a backup to `incoming`, where SQLite may write to it, together with its log: a state that was copied
 * as a file, or that `restore` kept with its log, is incomplete without it.
 * @returns the log that was copied with it; undefined when there is none
 */
export function copyBackup(backup: string, incoming: string): string | undefined {
  // A log left by an earlier attempt would be taken for the copy's own.
  removeDatabase(incoming);
  const [log] = ['-wal', '-journal'].filter((suffix) => sizeOf(`${backup}${suffix}`) > 0);
  for (const suffix of ['', ...(log ? [log] : [])]) {
    copyFileSync(`${backup}${suffix}`, `${incoming}${suffix}`, constants.COPYFILE_EXCL);
  }
  for (const suffix of ['', ...(log ? [log] : [])]) makeWritable(`${incoming}${suffix}`);
  keepPrivate(incoming);
  return log && `${backup}${log}`;
}

/** Removes a database file and what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', ...companions]) rmSync(`${file}${suffix}`, { force: true });
}

/**
 * Checks to make before a backup is opened: reading a FIFO would never return.
 * @throws StateError when it cannot be a backup
 */
export function refuseNoBackup(backup: string): void {
  const stats = statSync(backup, { throwIfNoEntry: false });
  if (stats === undefined) throw new StateError(`there is no backup in ${backup}.`);
  const refuse = (what: string) =>
    new StateError(`${backup} is ${what}: the state is unchanged. Name a file that heatline backup wrote.`);
  if (stats.isDirectory()) throw refuse('a folder');
  if (!stats.isFile()) throw refuse('not a regular file');
  if (stats.size === 0) throw refuse('empty');
  if (beginning(backup, 5) === 'PGDMP') {
    throw new StateError(
      `${backup} is a dump of PostgreSQL, but the state is a file: set DATABASE_URL, and use pg_restore.`,
    );
  }
}

function beginning(file: string, length: number): string {
  const bytes = Buffer.alloc(length);
  const opened = openSync(file, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}

function sizeOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : 0;
}

/** A copy has the permissions of its original, which may be read-only. */
function makeWritable(file: string): void {
  changeUnlinked(
    file,
    () => true,
    (descriptor, { mode }) => fchmodSync(descriptor, mode | 0o600),
  );
}

/**
 * Checks the copy of a backup.
 * @param backup what messages call it
 * @throws StateError when it is damaged, or not a state
 */
export function checkBackup(incoming: string, backup: string): void {
  let verdict: unknown;
  let isState = true;
  try {
    const sqlite = new SqliteDatabase(incoming, { fileMustExist: true });
    verdict = sqlite.pragma('integrity_check', { simple: true });
    isState = sqlite.prepare("select 1 from sqlite_schema where name = 'subscriptions'").get() !== undefined;
    sqlite.close();
  } catch (error) {
    verdict = messageOf(error);
  }
  if (verdict !== 'ok') {
    const reason = String(verdict).replaceAll(/\s+/g, ' ');
    throw new StateError(
      `${backup} is not a complete backup (${reason}): the state is unchanged. Try an older backup.`,
    );
  }
  if (!isState) {
    throw new StateError(
      `${backup} is not a backup of a state: the state is unchanged. Name a file that heatline backup wrote.`,
    );
  }
}
