import { CamelCasePlugin, Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { machineClock } from '../../src/platform/time/clock.ts';
import { postgresBackend } from '../../src/store/backends/postgres-backend.ts';
import { sqliteBackend } from '../../src/store/backends/sqlite-backend.ts';
import { migrations } from '../../src/store/migrations.ts';
import type { StateLocation } from '../../src/store/state-location.ts';

/** A new state with the tables of an earlier version, whose last migration was `last`. */
export async function openEarlierState(location: StateLocation, last: string): Promise<Kysely<unknown>> {
  const { dialect } =
    location.kind === 'sqlite'
      ? sqliteBackend(location, machineClock)
      : postgresBackend(location.url, machineClock);
  const db = new Kysely<unknown>({ dialect, plugins: [new CamelCasePlugin()] });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(last);
  if (error) throw error;
  return db;
}
