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
        return 'Another program holds it for writing. After an upgrade that may be the service, which brings the state up to date first: wait some minutes, or end that program, and try again.';
      if (error instanceof NoPlaceForFolder) return 'Name another folder in STATE_DIR.';
      return fixForOwnership(file) ?? 'Check that the folder can be written, and that its disk is not full.';
    },
  };
}

/** Of the database that `open` gives when it is first needed. */
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
  /** The driver lets one transaction at a time work; its commit is waited for beside others. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  /** Makes the migrator run in a transaction, which on SQLite is also the lock that it otherwise lacks. */
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
    // Each step of a delivery must outlive a power cut, or a digest would be sent again: FULL, not NORMAL.
    sqlite.pragma('synchronous = FULL');
    // In pages of 4 KiB. With the usual 1,000, nearly each commit of a busy minute would copy the log into the file.
    sqlite.pragma('wal_autocheckpoint = 8000');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw explainDamage(error, file);
  }
}

/** Makes it in one step, so that nobody ever finds it without content, which would be damage. */
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

/** A link, unlike a rename, leaves a file alone that another process has made meanwhile. */
function placeNew(fresh: string, file: string): void {
  try {
    linkSync(fresh, file);
  } catch {
    // Not every file system has links.
    if (!existsSync(file)) renameSync(fresh, file);
  }
}

/** Where several processes do this to a fresh file at once, SQLite lets all but one fail without the usual wait. */
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
