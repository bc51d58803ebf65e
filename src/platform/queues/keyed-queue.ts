import pLimit, { type LimitFunction } from 'p-limit';

export interface KeyedQueue {
  /** Runs `work` when its turn comes among the work under the same key, even if earlier work failed. */
  inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  /** How many are waiting under a key. */
  waitingUnder(key: string): number;
}

/**
 * A separate queue for each key; queues do not wait for one another, and an empty one is forgotten. Uses p-limit
 * because the timers and events that p-queue adds have no use where time is passed in.
 * @param atOnce how many run at the same time under one key
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
