import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { makePrivateFolder, NoPlaceForFolder } from '../../platform/private-folder.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { delay } from '../../platform/time/delay.ts';
import type { StateLocation } from '../state-location.ts';
import { createGroupCommitDriver } from './group-commit-driver.ts';
import { fixForOwnership } from './ownership.ts';
import { keepPrivate, makePrivateFile } from './private-file.ts';
import { explainDamage, refuseEmpty, restoringOf } from './sqlite-damage.ts';
import { isBusy, patienceMs } from './sqlite-lock.ts';
import type { StateBackend } from './state-backend.ts';

export function sqliteBackend(
  { file, backup }: Extract<StateLocation, { kind: 'sqlite' }>,
  clock: Pick<Clock, 'elapsedMs' | 'callIn'>,
): StateBackend {
  const name = backup ?? file;
  const restoring = backup === undefined ? restoringOf(file) : 'Try an older backup.';
  return {
    name,
    setting: 'STATE_DIR',
    dialect: sqliteDialect(() => openFile(file, clock), clock),
    isMissingTable: (error) =>
      error instanceof SqliteDatabase.SqliteError && /^no such table/.test(error.message),
    explain: (error) => explainDamage(error, name, restoring),
    restoring,
    fixFor(error) {
      if (isBusy(error))
        return 'Another program holds it for writing. After an upgrade that may be the service, which updates the state first: wait some minutes, or stop that program, and try again.';
      if (error instanceof NoPlaceForFolder) return 'Name another folder in STATE_DIR.';
      return fixForOwnership(file) ?? 'Check that the folder can be written, and that its disk is not full.';
    },
  };
}

/** A dialect for the database that `open` returns when it is first needed. */
export function sqliteDialect(
  open: () => Promise<SqliteDatabase.Database>,
  clock: Pick<Clock, 'elapsedMs' | 'callIn'>,
): Dialect {
  return {
    createDriver: () => createGroupCommitDriver(open, clock),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class TransactionalAdapter extends SqliteAdapter {
  /** The driver runs one transaction at a time, but several may wait for a commit together. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  /**
   * Makes the migrator use a transaction, which on SQLite also serves as the lock that it otherwise lacks.
   */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

async function openFile(file: string, clock: Pick<Clock, 'callIn'>): Promise<SqliteDatabase.Database> {
  makePrivateFolder(dirname(file));
  if (!existsSync(file)) await createFile(file, clock);
  refuseEmpty(file);
  keepPrivate(file);
  const sqlite = new SqliteDatabase(file, { timeout: patienceMs });
  try {
    await useWriteAheadLog(sqlite, clock);
    // Each step of a delivery must survive a power cut, or a digest would be sent again: FULL, not NORMAL.
    sqlite.pragma('synchronous = FULL');
    // In pages of 4 KiB. With the default of 1,000, nearly every commit in a busy minute would copy the log
    // into the file.
    sqlite.pragma('wal_autocheckpoint = 8000');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw explainDamage(error, file);
  }
}

/** Creates the file in one step, so that nobody ever finds it empty, which would count as damage. */
async function createFile(file: string, clock: Pick<Clock, 'callIn'>): Promise<void> {
  const fresh = `${file}.${randomUUID()}`;
  try {
    makePrivateFile(fresh);
    const sqlite = new SqliteDatabase(fresh);
    try {
      await useWriteAheadLog(sqlite, clock);
    } finally {
      sqlite.close();
    }
    placeNew(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Unlike a rename, a link does not replace a file that another process has created meanwhile. */
function placeNew(fresh: string, file: string): void {
  try {
    linkSync(fresh, file);
  } catch {
    // Not every file system has links.
    if (!existsSync(file)) renameSync(fresh, file);
  }
}

/**
 * If several processes do this to a new file at once, SQLite makes all but one fail without its usual wait.
 */
async function useWriteAheadLog(
  sqlite: SqliteDatabase.Database,
  clock: Pick<Clock, 'callIn'>,
): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 50) {
    try {
      sqlite.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || waitedMs >= patienceMs) throw error;
      await delay(50, clock);
    }
  }
}
