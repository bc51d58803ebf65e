import { sql } from 'kysely';
import pLimit from 'p-limit';
import { createKeyedQueue } from '../platform/queues/keyed-queue.ts';
import type { StateDatabase } from './database.ts';
import type { StateLocation } from './state-location.ts';

/** Does `work` while nobody else does work under the same name: in this process, and where copies share a state, in any. */
export type ExclusiveWork = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * So many at once hold a connection for as long as their work lasts: fewer than a copy has, since the work itself needs
 * one, too.
 */
const heldAtOnce = 2;

/** Only one service works with a file: there, a queue in this process is enough. */
export function createExclusiveWork(db: StateDatabase, kind: StateLocation['kind']): ExclusiveWork {
  return kind === 'postgres' ? exclusiveAmongCopies(db) : createKeyedQueue().inTurn;
}

/** PostgreSQL frees such a lock by itself when the copy that holds it dies. */
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
