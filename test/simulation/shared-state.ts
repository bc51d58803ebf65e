import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { CamelCasePlugin, type DatabaseConnection, type Driver, Kysely } from 'kysely';
import { machineClock } from '../../src/platform/time/clock.ts';
import { sqliteDialect } from '../../src/store/backends/sqlite-backend.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import type { StateSchema } from '../../src/store/schema.ts';
import type { Draws } from './draws.ts';

/** A complete state, as in a file. */
export type StateImage = Buffer;

/** A state in memory. Each copy has its own connection to it, which may fail. */
export interface SharedState {
  /** Connects; `trouble.database` is the share of statements and commits that fail, before or after they take effect. */
  connect(draws: Draws, trouble: { readonly database: number }): StateDatabase;
  /** The state as `backup` writes it. */
  image(): StateImage;
  close(): Promise<void>;
}

/** A state with nothing recorded yet. */
export async function emptyState(): Promise<StateImage> {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-simulation-'));
  const file = join(folder, 'state.sqlite');
  await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
  const image = readFileSync(file);
  rmSync(folder, { recursive: true });
  // SQLite docs, "Database File Format", 1.3: a 2 here would require a write-ahead log, which a database in memory
  // does not have.
  image.fill(1, 18, 20);
  return image;
}

/** Shared, so that a query is compiled once for all copies of all histories. */
const adapter = sqliteDialect(
  () => Promise.reject(new Error('this dialect opens no database')),
  machineClock,
).createAdapter();

export async function openSharedState(image: StateImage): Promise<SharedState> {
  const sqlite = new SqliteDatabase(image);
  const dialect = sqliteDialect(async () => sqlite, machineClock);
  const driver = dialect.createDriver();
  await driver.init();
  return {
    connect: (draws, trouble) =>
      new Kysely<StateSchema>({
        dialect: {
          createDriver: () => faultyDriver(driver, draws, trouble),
          createAdapter: () => adapter,
          createQueryCompiler: () => dialect.createQueryCompiler(),
          createIntrospector: (db) => dialect.createIntrospector(db),
        },
        plugins: [new CamelCasePlugin()],
      }),
    image: () => sqlite.serialize(),
    close: () => driver.destroy(),
  };
}

function faultyDriver(driver: Driver, draws: Draws, trouble: { readonly database: number }): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const innerOf = (connection: DatabaseConnection) => inner.get(connection) ?? connection;

  /** Fails before or after `work` takes effect, like a lost connection. */
  async function perhaps<Result>(work: () => Promise<Result>): Promise<Result> {
    const isHit = draws.chance(trouble.database);
    if (isHit && draws.chance(0.5)) throw new Error('the database cannot be reached');
    const result = await work();
    if (isHit) throw new Error('the connection to the database was lost');
    return result;
  }

  return {
    async init() {},
    async acquireConnection() {
      const real = await driver.acquireConnection();
      const connection: DatabaseConnection = {
        executeQuery: (query, ...rest) => perhaps(() => real.executeQuery(query, ...rest)),
        streamQuery: (...args) => real.streamQuery(...args),
      };
      inner.set(connection, real);
      return connection;
    },
    releaseConnection: async (connection) => driver.releaseConnection(innerOf(connection)),
    beginTransaction: (connection, settings) => driver.beginTransaction(innerOf(connection), settings),
    async commitTransaction(connection) {
      const isHit = draws.chance(trouble.database);
      await driver.commitTransaction(innerOf(connection));
      if (isHit) throw new Error('the connection to the database was lost');
    },
    rollbackTransaction: (connection) => driver.rollbackTransaction(innerOf(connection)),
    async destroy() {},
  };
}
