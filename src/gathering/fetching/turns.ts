import { createKeyedQueue, type KeyedQueue } from '../../platform/queues/keyed-queue.ts';
import { createSemaphore } from '../../platform/queues/semaphore.ts';

/** Does `work` while nothing else is done under the same host. */
export type HostTurns = KeyedQueue['inTurn'];

/**
 * Does the work of one feed. Each of its requests waits for the turn of its host, and holds no place while it does; from
 * the request on it has one of the places, so that few documents are in memory at once.
 */
export type FeedTurns = <Result>(work: (hostTurns: HostTurns) => Promise<Result>) => Promise<Result>;

/** @param places feeds that are asked for or written down at the same time */
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
        // Redirected: the next host may be busy for long.
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
