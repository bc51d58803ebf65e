import pLimit from 'p-limit';
import { createHostTurns, type HostTurns } from './host-turns.ts';

/**
 * Does the work of one feed. Each of its requests waits for the turn of its host, and holds no place while it does; from
 * the request on it has one of the places, so that few documents are in memory at once.
 */
export type FeedTurns = <Result>(work: (hostTurns: HostTurns) => Promise<Result>) => Promise<Result>;

/** @param places feeds that are asked for or written down at the same time */
export function createFeedTurns(places: number): FeedTurns {
  const hosts = createHostTurns();
  const limit = pLimit(places);
  /** Resolves with what gives the place up again. */
  const takePlace = () =>
    new Promise<() => void>((taken) => {
      void limit(() => new Promise<void>(taken));
    });
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
        return hosts(host, async () => {
          leave = await takePlace();
          return request();
        });
      });
    } finally {
      leavePlace();
    }
  };
}
