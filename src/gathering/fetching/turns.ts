import { createKeyedQueue, type KeyedQueue } from '../../platform/queues/keyed-queue.ts';
import { createSemaphore } from '../../platform/queues/semaphore.ts';

/** Runs `work` while nothing else is done under the same host. */
export type HostTurns = KeyedQueue['inTurn'];

/**
 * Runs the work of one feed. Each of its requests waits for the host's turn without occupying a place; from
 * the request on, it occupies one, so that only a few documents are in memory at once.
 */
export type FeedTurns = <Result>(work: (hostTurns: HostTurns) => Promise<Result>) => Promise<Result>;

/** @param places how many feeds may be requested or processed at the same time */
export function createFeedTurns(places: number): FeedTurns {
  const hosts = createKeyedQueue();
  const takePlace = createSemaphore(places);
  return async (work) => {
    let leave: (() => void) | undefined;
    const leavePlace = () => {
      leave?.();
      leave = undefined;
    };
    try {
      return await work((host, request) => {
        // Redirected: the next host may be busy for a long time.
        leavePlace();
        return hosts.inTurn(host, async () => {
          leave = await takePlace();
          return request();
        });
      });
    } finally {
      leavePlace();
    }
  };
}
