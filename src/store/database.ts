import { isDeepStrictEqual } from 'node:util';
import { CamelCasePlugin, type Dialect, Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { messageOf } from '../platform/thrown.ts';
import type { Clock } from '../platform/time/clock.ts';
import { postgresBackend } from './backends/postgres-backend.ts';
import { sqliteBackend } from './backends/sqlite-backend.ts';
import type { StateBackend } from './backends/state-backend.ts';
import { migrations } from './migrations.ts';
import { type StateSchema, tableNames } from './schema.ts';
import type { StateLocation } from './state-location.ts';
import { StateError } from './state-location.ts';

export type StateDatabase = Kysely<StateSchema>;

export interface OpenStateDeps extends Pick<Clock, 'elapsedMs' | 'callIn'> {
  /** Called before a state of an earlier version is upgraded, which may take minutes. */
  readonly onUpgrade?: () => void;
}

/**
 * Opens the state, creating the SQLite file if it does not exist, and migrates its tables. Any number of
 * processes may do this at once: migrations run in a transaction that only one of them can enter. A state
 * that is up to date is not written to.
 * @throws StateError when it cannot be reached, is damaged or was written by a newer version
 */
export async function openState(
  location: StateLocation,
  { onUpgrade, ...clock }: OpenStateDeps,
): Promise<StateDatabase> {
  const backend =
    location.kind === 'sqlite' ? sqliteBackend(location, clock) : postgresBackend(location.url, clock);
  return openChecked(backend, async (db) => {
    const done = new Set(await migrationsOf(db, backend));
    const wanted = new Set(Object.keys(migrations));
    if (!isDeepStrictEqual(done, wanted)) {
      if (done.size > 0 && done.isSubsetOf(wanted)) onUpgrade?.();
      await migrate(db, backend);
    }
    await lookAtTables(db);
  });
}

/**
 * Opens a PostgreSQL state of any version without migrating it, to read what every version has.
 * @throws StateError when it cannot be reached, or there is none
 */
export async function openStateUnmigrated(
  { url }: Extract<StateLocation, { kind: 'postgres' }>,
  clock: Pick<Clock, 'elapsedMs' | 'callIn'>,
): Promise<StateDatabase> {
  const backend = postgresBackend(url, clock);
  return openChecked(backend, async (db) => {
    if ((await migrationsOf(db, backend)).length > 0) return;
    throw new StateError(
      `there is no state in ${backend.name}, so nothing was restored. Run pg_restore first, or name the database that has it in DATABASE_URL.`,
    );
  });
}

async function openChecked(
  backend: StateBackend,
  check: (db: StateDatabase) => Promise<void>,
): Promise<StateDatabase> {
  const db = openWith(backend.dialect);
  try {
    await check(db);
    return db;
  } catch (error) {
    await db.destroy();
    const explained = error instanceof StateError ? error : backend.explain(error);
    throw explained instanceof StateError ? explained : stateError(backend, error);
  }
}

function openWith(dialect: Dialect): StateDatabase {
  return new Kysely<StateSchema>({ dialect, plugins: [new CamelCasePlugin()] });
}

/**
 * Checks for dropped tables, which would otherwise be missed only when a digest is due.
 * @throws StateError when one is missing
 */
async function lookAtTables(db: StateDatabase): Promise<void> {
  const looks = tableNames.map((name) => sql`select 1 from ${sql.table(name)} where 1 = 0`);
  await sql.join(looks, sql` union all `).execute(db);
}

/** The names of the migrations that its tables have been through; none when there are no tables. */
async function migrationsOf(db: StateDatabase, { isMissingTable }: StateBackend): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
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

function stateError({ name, setting, fixFor, restoring }: StateBackend, cause: unknown): StateError {
  const reason = messageOf(cause);
  // Without a record of their age, the migrator tries to create tables that exist.
  if (/\balready exists\b/.test(reason)) {
    const what = 'it has tables, but its record of their versions (the table "kysely_migration") is missing';
    return new StateError(`the state in ${name} is damaged: ${what}. ${restoring}`, { cause });
  }
  const isNewer = reason.includes('previously executed migration');
  const fix = isNewer
    ? `It was written by a newer Heatline: run that version, or point ${setting} elsewhere.`
    : fixFor(cause);
  return new StateError(`the state in ${name} cannot be used: ${reason}. ${fix}`, { cause });
}
