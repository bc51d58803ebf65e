import { CompiledQuery, PostgresDialect } from 'kysely';
import type { ClientConfig, Pool } from 'pg';
import type { StateBackend } from './state-backend.ts';

/** A server takes 100 connections unless told otherwise, which is enough for twenty copies. */
const connections = 5;

/** How long connecting to the server may take. */
const connectMs = 10_000;

export function postgresBackend(url: string): StateBackend {
  return {
    name: withoutSecrets(url),
    setting: 'DATABASE_URL',
    dialect: new PostgresDialect({
      pool: () => createPool(url),
      async onCreateConnection(connection) {
        // A copy that is paused within a transaction would hold its rows against all others.
        await connection.executeQuery(CompiledQuery.raw("set idle_in_transaction_session_timeout = '30s'"));
      },
    }),
    isMissingTable: (error) => codeOf(error) === undefinedTable,
    cureOf: (error) => cures.get(codeOf(error)) ?? 'Check the server and DATABASE_URL.',
  };
}

/** The driver is loaded here, so that a state in a file costs no time for it. */
async function createPool(url: string): Promise<Pool> {
  const { Client, Pool, TypeOverrides, types } = await import('pg');
  const numbersForBigints = new TypeOverrides();
  // Times in milliseconds are far below the largest exact number.
  numbersForBigints.setTypeParser(types.builtins.INT8, Number);

  /** The pool's own time limit would count the wait for a free connection as well, which is long at a busy hour. */
  class ImpatientClient extends Client {
    constructor(config?: ClientConfig) {
      super({ ...config, connectionTimeoutMillis: connectMs });
    }
  }
  const pool = new Pool({
    connectionString: url,
    max: connections,
    keepAlive: true,
    types: numbersForBigints,
    Client: ImpatientClient,
  });
  // A connection that breaks while no query waits on it has nobody to tell: the next query reports it or gets a new one.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function withoutSecrets(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

const unreachable = 'Start the server, or name the right host and port in DATABASE_URL.';
const notAllowed = 'Name the right user and password in DATABASE_URL.';

/** By the code of the operating system or of the server (PostgreSQL manual, appendix A). */
const cures: ReadonlyMap<string | undefined, string> = new Map([
  ['ECONNREFUSED', unreachable],
  ['ENOTFOUND', unreachable],
  ['EHOSTUNREACH', unreachable],
  ['ETIMEDOUT', unreachable],
  ['28000', notAllowed],
  ['28P01', notAllowed],
  ['3D000', 'Create that database (createdb), or name another one in DATABASE_URL.'],
  ['42501', 'Let the user create tables: GRANT CREATE ON SCHEMA public TO <user>.'],
  ['53300', 'Raise max_connections of the server, or run fewer copies.'],
]);

const undefinedTable = '42P01';

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
