import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { ClientConfig, PoolClient } from 'pg';
import type { Clock } from '../../platform/time/clock.ts';
import { within } from '../../platform/time/within.ts';
import { breakOnUnreadable } from './break-on-unreadable.ts';
import { explainServerFault, postgresFault } from './postgres-faults.ts';
import { limitsIn, type TimeLimits } from './postgres-timeouts.ts';
import { forDriver, withoutSecrets } from './postgres-url.ts';

/** A server takes 100 connections unless told otherwise, which is enough for twenty copies. */
const connections = 5;

/**
 * Where nothing is sent, the operating system asks after so long whether the other end is still there; Linux would wait
 * two hours. It asks ten times, a second apart.
 */
const keepAliveMs = 10_000;

/**
 * Connections to a PostgreSQL server. What goes wrong outside of a query is thrown as a StateError with how to fix it.
 * A connection that does not answer in time is cut, and so is one to a server that became read-only: the next one looks
 * the host up anew, and reaches the server that took over.
 *
 * @param usual the limits where the address gives no others
 *
 * The driver is loaded here, so that a state in a file costs no time for it.
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
  // Times in milliseconds are far below the largest exact number.
  numbersForBigints.setTypeParser(types.builtins.INT8, Number);

  /** The pool's own time limit would count the wait for a free connection as well, which is long at a busy hour. */
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
  // A connection that breaks while no query waits on it has nobody to tell: the next query reports it or gets a new one.
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
    /** A connection over a silent network never says that it has closed. */
    async end() {
      await within(limits.endMs, pool.end(), clock);
    },
  };
}

/**
 * Set here rather than at the connection's start, where PgBouncer refuses it. One on which that fails is closed: the pool
 * would count it as taken for good.
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
      // With a query under way this breaks the connection, and so ends the query. How it ends is told by the query.
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
    if (typeof sql !== 'string') throw new Error('the state is not read as a stream');
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
  fix: 'Check the network between this machine and the server, and that the server is not overloaded.',
};

const readOnlyTransaction = '25006';

function isReadOnly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === readOnlyTransaction;
}
