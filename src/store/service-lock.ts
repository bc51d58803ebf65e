import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase, { SqliteError } from 'better-sqlite3';
import { makePrivateFolder, NoPlaceForFolder } from '../platform/private-folder.ts';
import { messageOf } from '../platform/thrown.ts';
import { fixForOwnership } from './backends/ownership.ts';
import { keepPrivate } from './backends/private-file.ts';
import { StateError } from './state-location.ts';

/**
 * Makes this process the only service on the state in `file`, until it disposes of the lock or ends in any
 * way. SQLite takes the lock from the operating system, on an empty database beside the state, so a killed
 * process leaves none behind. Short-lived commands do not take it.
 * @param fixForOther what to do when another process has it
 * @throws StateError when another process has it or the folder cannot be written
 */
export function lockState(file: string, fixForOther = fixForService): Disposable {
  const lockFile = `${file}.lock`;
  let database: SqliteDatabase.Database | undefined;
  try {
    makePrivateFolder(dirname(lockFile));
    database = new SqliteDatabase(lockFile, { timeout: 0 });
    keepPrivate(lockFile);
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    throw new StateError(explain(file, lockFile, fixForOther, error), { cause: error });
  }
  const held = database;
  return { [Symbol.dispose]: () => void held.close() };
}

/**
 * Takes the same kind of lock on any file, until this process ends or the lock is disposed of.
 * @returns undefined while another process has it
 * @throws the error of the system or of SQLite when no lock is possible
 */
export function tryLock(lockFile: string): Disposable | undefined {
  const database = new SqliteDatabase(lockFile, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return { [Symbol.dispose]: () => void database.close() };
  } catch (error) {
    database.close();
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

const fixForService =
  'Stop that one first, or give this one its own STATE_DIR; several copies can share a state in PostgreSQL (DATABASE_URL).';

function explain(file: string, lockFile: string, fixForOther: string, error: unknown): string {
  if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) {
    return `another Heatline service is running on the state in ${file}. ${fixForOther}`;
  }
  if (error instanceof NoPlaceForFolder) {
    return `the state in ${file} cannot be used: ${error.message}. Name another folder in STATE_DIR.`;
  }
  const reason = messageOf(error);
  const fix =
    fixForOwnership(lockFile) ??
    (existsSync(lockFile)
      ? 'Check that the folder can be written, or delete that file.'
      : `Let this user write to ${dirname(lockFile)}, or name another folder in STATE_DIR.`);
  return `the lock ${lockFile} cannot be taken: ${reason}. ${fix}`;
}
