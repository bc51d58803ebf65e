import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { ClientConfig, PoolClient } from 'pg';
import type { Clock } from '../../platform/time/clock.ts';
import { within } from '../../platform/time/within.ts';
import { breakOnUnreadable } from './break-on-unreadable.ts';
import { explainServerFault, postgresFault } from './postgres-faults.ts';
import { limitsIn, type TimeLimits } from './postgres-timeouts.ts';
import { forDriver, withoutSecrets } from './postgres-url.ts';

/** A server allows 100 connections by default, which is enough for twenty copies. */
const connections = 5;

/**
 * On an idle connection, the operating system checks after this time whether the other end is still there,
 * ten times, a second apart. Linux's default is two hours.
 */
const keepAliveMs = 10_000;

/**
 * A pool of connections to a PostgreSQL server. Failures outside of a query itself are thrown as StateError
 * with their fix. A connection that does not answer in time is cut, and so is one to a server that became
 * read-only: the next connection resolves the host again and reaches the server that took over.
 *
 * @param usual the limits to use where the address gives none
 *
 * The driver is loaded here, so that a state in a file doesn't pay for it at start.
 */
export async function createPostgresPool(
  url: string,
  usual: TimeLimits,
  clock: Pick<Clock, 'callIn'>,
): Promise<PostgresPool> {
  const { Client, Pool, TypeOverrides, types } = await import('pg');
  const name = withoutSecrets(url);
  const limits = limitsIn(url, usual);
  const numbersForBigints = new TypeOverrides();
  // Times in milliseconds are far below the largest exact integer.
  numbersForBigints.setTypeParser(types.builtins.INT8, Number);

  /** The pool's own time limit would include the wait for a free connection, which is long in a busy hour. */
  class ImpatientClient extends Client {
    constructor(config?: ClientConfig) {
      super({ ...config, connectionTimeoutMillis: limits.connectMs });
      breakOnUnreadable(this.connection);
    }
  }
  const pool = new Pool({
    connectionString: forDriver(url),
    max: connections,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    types: numbersForBigints,
    Client: ImpatientClient,
  });
  // A connection that breaks while idle has nobody to tell: the next query reports it or gets a new
  // connection.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  const watched = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: {},
    async connect() {
      try {
        const client = await pool.connect();
        const known = watched.get(client);
        if (known) return known;
        const fresh = watchedClient(client, name, { ...limits, ...clock });
        await setLimits(fresh, limits);
        watched.set(client, fresh);
        return fresh;
      } catch (error) {
        throw explainServerFault(error, name);
      }
    },
    /** Over a silent network, a connection never reports that it has closed. */
    async end() {
      await within(limits.endMs, pool.end(), clock);
    },
  };
}

/**
 * Set here rather than when connecting, where PgBouncer refuses it. If it fails, the connection is closed:
 * otherwise the pool would count it as in use for ever.
 */
async function setLimits(client: PostgresPoolClient, { statementMs, idleMs }: TimeLimits): Promise<void> {
  try {
    await client.query(`set idle_in_transaction_session_timeout = ${idleMs}`, []);
    if (statementMs !== undefined) await client.query(`set statement_timeout = ${statementMs}`, []);
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function watchedClient(
  client: PostgresPoolClient & Pick<PoolClient, 'end'>,
  name: string,
  { answerMs, callIn }: Pick<TimeLimits, 'answerMs'> & Pick<Clock, 'callIn'>,
): PostgresPoolClient {
  let isSpoilt = false;

  async function ask<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    let isLate = false;
    const cut = () => {
      isLate = true;
      isSpoilt = true;
      // With a query in flight this breaks the connection and so ends the query, which reports how it ended.
      client.end().catch(() => {});
    };
    const cancel = answerMs === undefined ? undefined : callIn(answerMs, cut);
    try {
      return await client.query<Row>(sql, parameters);
    } catch (error) {
      if (isLate) throw postgresFault(name, noAnswer, error);
      if (isReadOnly(error)) isSpoilt = true;
      throw explainServerFault(error, name);
    } finally {
      cancel?.();
    }
  }
  function query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query<Row>(
    sql: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof sql !== 'string') throw new Error('the state does not support streaming');
    return ask<Row>(sql, parameters);
  }
  return {
    query,
    release(destroy) {
      client.release(destroy || isSpoilt);
    },
  };
}

const noAnswer = {
  reason: 'it stopped answering',
  fix: 'Check the network between this machine and the server, and whether the server is overloaded.',
};

const readOnlyTransaction = '25006';

function isReadOnly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === readOnlyTransaction;
}
