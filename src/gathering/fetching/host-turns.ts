import pLimit, { type LimitFunction } from 'p-limit';

/** Runs `work` while no other work runs under the same host. */
export type HostTurns = <Result>(host: string, work: () => Promise<Result>) => Promise<Result>;

export function createHostTurns(): HostTurns {
  const limits = new Map<string, LimitFunction>();
  return async (host, work) => {
    const limit = limits.get(host) ?? pLimit(1);
    limits.set(host, limit);
    try {
      return await limit(work);
    } finally {
      // Hosts come and go with the feeds, so limits that nobody waits for are dropped.
      if (limit.activeCount + limit.pendingCount === 0 && limits.get(host) === limit) limits.delete(host);
    }
  };
}
