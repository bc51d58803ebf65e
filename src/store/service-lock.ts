import { dirname } from 'node:path';
import SqliteDatabase, { SqliteError } from 'better-sqlite3';
import { cureOfOwnership } from './backends/ownership.ts';
import { keepPrivate, makePrivateFolder } from './backends/private-file.ts';
import { StateError } from './state-error.ts';

/**
 * Makes this process the only service on the state in `file`, until it disposes of the lock or ends in whatever way.
 * The lock is one that SQLite takes with the operating system, on an empty database beside the state: a process that is
 * killed leaves none behind. Commands that only pass by do not take it.
 * @throws StateError when another process has it or the folder cannot be written
 */
export function lockState(file: string): Disposable {
  const lockFile = `${file}.lock`;
  let database: SqliteDatabase.Database | undefined;
  try {
    makePrivateFolder(dirname(lockFile));
    database = new SqliteDatabase(lockFile, { timeout: 0 });
    keepPrivate(lockFile);
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    throw new StateError(explain(file, lockFile, error), { cause: error });
  }
  const held = database;
  return { [Symbol.dispose]: () => void held.close() };
}

function explain(file: string, lockFile: string, error: unknown): string {
  if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) {
    return (
      `another Heatline service is running on the state in ${file}. ` +
      'Stop that one first, or give this one a STATE_DIR of its own; several copies can share a state in PostgreSQL (DATABASE_URL).'
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  const cure = cureOfOwnership(lockFile) ?? 'Check that the folder can be written, or delete that file.';
  return `the lock ${lockFile} cannot be taken: ${reason}. ${cure}`;
}
