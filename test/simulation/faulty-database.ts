import { CamelCasePlugin, type DatabaseConnection, type Dialect, type Driver, Kysely } from 'kysely';
import { machineClock } from '../../src/platform/clock.ts';
import { sqliteBackend } from '../../src/store/backends/sqlite-backend.ts';
import type { StateDatabase } from '../../src/store/database.ts';
import type { StateSchema } from '../../src/store/schema.ts';
import type { Draws } from './draws.ts';

/** One state, to which every copy has a connection of its own that may fail. */
export interface SharedState {
  /** Of so many statements and commits, `trouble.database` fail: before they are done, or so that nobody hears of it. */
  connect(draws: Draws, trouble: { readonly database: number }): StateDatabase;
  close(): Promise<void>;
}

export async function openSharedState(file: string): Promise<SharedState> {
  const { dialect } = sqliteBackend(file, machineClock);
  const driver = dialect.createDriver();
  await driver.init();
  return {
    connect: (draws, trouble) =>
      new Kysely<StateSchema>({
        dialect: { ...dialectWith(dialect), createDriver: () => faultyDriver(driver, draws, trouble) },
        plugins: [new CamelCasePlugin()],
      }),
    close: () => driver.destroy(),
  };
}

function dialectWith(dialect: Dialect): Dialect {
  return {
    createDriver: () => dialect.createDriver(),
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
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
