import { isDeepStrictEqual } from 'node:util';
import { CamelCasePlugin, type Dialect, Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Clock } from '../platform/clock.ts';
import { postgresBackend } from './backends/postgres-backend.ts';
import { sqliteBackend } from './backends/sqlite-backend.ts';
import type { StateBackend } from './backends/state-backend.ts';
import { migrations } from './migrations.ts';
import type { StateSchema } from './schema.ts';
import { StateError } from './state-error.ts';
import type { StateLocation } from './state-location.ts';

export type StateDatabase = Kysely<StateSchema>;

/**
 * Opens the state, making the SQLite file when it does not exist, and brings its tables up to date. Any number of
 * processes may do so at once: the migrations run in a transaction that only one of them can be in. A state that is up to
 * date is not written to.
 * @throws StateError when it cannot be reached, is damaged or was written by a newer version
 */
export async function openState(
  location: StateLocation,
  clock: Pick<Clock, 'elapsedMs' | 'callIn'>,
): Promise<StateDatabase> {
  const backend =
    location.kind === 'sqlite' ? sqliteBackend(location.file, clock) : postgresBackend(location.url, clock);
  const db = openWith(backend.dialect);
  try {
    if (!(await isUpToDate(db, backend))) await migrate(db, backend);
    return db;
  } catch (error) {
    await db.destroy();
    throw error instanceof StateError ? error : stateError(backend, error);
  }
}

function openWith(dialect: Dialect): StateDatabase {
  return new Kysely<StateSchema>({ dialect, plugins: [new CamelCasePlugin()] });
}

async function isUpToDate(db: StateDatabase, { isMissingTable }: StateBackend): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    return isDeepStrictEqual(new Set(rows.map(({ name }) => name)), new Set(Object.keys(migrations)));
  } catch (error) {
    if (isMissingTable(error)) return false;
    throw error;
  }
}

async function migrate(db: StateDatabase, { migrationDialect }: StateBackend): Promise<void> {
  if (migrationDialect) {
    await using patient = openWith(migrationDialect);
    await migrateToLatest(patient);
  } else {
    await migrateToLatest(db);
  }
}

async function migrateToLatest(db: StateDatabase): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

function stateError({ name, setting, cureOf }: StateBackend, cause: unknown): StateError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const isNewer = reason.includes('previously executed migration');
  const cure = isNewer
    ? `It was written by a newer Heatline: run that version, or point ${setting} elsewhere.`
    : cureOf(cause);
  return new StateError(`the state in ${name} cannot be used: ${reason}. ${cure}`, { cause });
}
