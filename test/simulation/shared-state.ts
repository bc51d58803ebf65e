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

/** A whole state, as a file holds it. */
export type StateImage = Buffer;

/** One state in memory, to which every copy has a connection of its own that may fail. */
export interface SharedState {
  /** Of so many statements and commits, `trouble.database` fail: before they are done, or so that nobody hears of it. */
  connect(draws: Draws, trouble: { readonly database: number }): StateDatabase;
  /** As `backup` writes it. */
  image(): StateImage;
  close(): Promise<void>;
}

/** A state in which nothing is recorded yet. */
export async function emptyState(): Promise<StateImage> {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-simulation-'));
  const file = join(folder, 'state.sqlite');
  await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
  const image = readFileSync(file);
  rmSync(folder, { recursive: true });
  // docs, "Database File Format", 1.3: with 2 it would need a write-ahead log, which memory has not.
  image.fill(1, 18, 20);
  return image;
}

/** One for all, so that a query that is built once serves every copy of every history. */
const adapter = sqliteDialect(
  () => Promise.reject(new Error('nothing is opened by it')),
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

  /** Fails before `work` is done, or behind it, as a connection does that is lost. */
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
