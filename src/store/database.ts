import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations.ts';
import type { StateSchema } from './schema.ts';

export type StateDatabase = Kysely<StateSchema>;

/** The state cannot be used. The message names the file and the cure; nothing was changed. */
export class StateError extends Error {
  override readonly name = 'StateError';
}

/**
 * Opens the state in a SQLite file, made when it does not exist, and brings its tables up to date.
 * @throws StateError when the file cannot be opened, is damaged or was written by a newer version
 */
export async function openState(file: string): Promise<StateDatabase> {
  const db = new Kysely<StateSchema>({
    dialect: new SqliteDialect({ database: async () => openFile(file) }),
    plugins: [new CamelCasePlugin()],
  });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return db;
  await db.destroy();
  throw stateError(file, error);
}

function openFile(file: string): SqliteDatabase.Database {
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new SqliteDatabase(file, { timeout: 5_000 });
  sqlite.pragma('journal_mode = WAL');
  // Each step of a delivery must outlive a power cut, or a digest would be sent again: FULL, not NORMAL.
  sqlite.pragma('synchronous = FULL');
  return sqlite;
}

function stateError(file: string, cause: unknown): StateError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const isNewer = reason.includes('previously executed migration');
  const cure = isNewer
    ? 'It was written by a newer Heatline: run that version, or point STATE_DIR elsewhere.'
    : 'Restore it from a backup, check that the folder can be written, or move it away to start with an empty state.';
  return new StateError(`the state in ${file} cannot be used: ${reason}. ${cure}`, { cause });
}
