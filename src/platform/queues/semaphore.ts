import pLimit from 'p-limit';

/** Resolves with what gives the place up again, when there is one; in the order in which they were asked for. */
export type Semaphore = () => Promise<() => void>;

/** For work that cannot be passed to p-limit as one function, because it begins in one call and ends in another. */
export function createSemaphore(places: number): Semaphore {
  const limit = pLimit(places);
  return () =>
    new Promise((taken) => {
      void limit(() => new Promise<void>(taken));
    });
}
