import pLimit, { type LimitFunction } from 'p-limit';

export interface KeyedQueue {
  /** Does `work` when it is its turn among what was given under the same key, however what came before it ended. */
  inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  /** How many wait under a key. */
  waitingUnder(key: string): number;
}

/**
 * A queue for each key: rows of work that do not wait for one another. A queue that is empty is forgotten.
 * On p-limit and not p-queue: the timers and events that p-queue adds have no use where time is passed in.
 * @param atOnce how many under one key are worked on at the same time
 */
export function createKeyedQueue(atOnce = 1): KeyedQueue {
  const limits = new Map<string, LimitFunction>();
  return {
    async inTurn(key, work) {
      const limit = limits.get(key) ?? pLimit(atOnce);
      limits.set(key, limit);
      try {
        return await limit(work);
      } finally {
        if (limit.activeCount + limit.pendingCount === 0 && limits.get(key) === limit) limits.delete(key);
      }
    },
    waitingUnder: (key) => limits.get(key)?.pendingCount ?? 0,
  };
}
