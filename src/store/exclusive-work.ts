import { sql } from 'kysely';
import pLimit from 'p-limit';
import { createKeyedQueue } from '../platform/queues/keyed-queue.ts';
import type { StateDatabase } from './database.ts';
import type { StateLocation } from './state-location.ts';

/**
 * Runs `work` while nobody else runs work under the same name: in this process, and in any copy where copies
 * share a state.
 */
export type ExclusiveWork = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * At most this many pieces of work hold a connection for as long as they last: fewer than a copy has, because
 * the work itself needs one too.
 */
const heldAtOnce = 2;

/** Only one service works with a file: there, a queue in this process is enough. */
export function createExclusiveWork(db: StateDatabase, kind: StateLocation['kind']): ExclusiveWork {
  return kind === 'postgres' ? exclusiveAmongCopies(db) : createKeyedQueue().inTurn;
}

/** PostgreSQL releases such a lock by itself when the copy that holds it dies. */
function exclusiveAmongCopies(db: StateDatabase): ExclusiveWork {
  const limit = pLimit(heldAtOnce);
  return (name, work) =>
    limit(() =>
      db.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
        return work();
      }),
    );
}
