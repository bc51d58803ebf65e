import pLimit from 'p-limit';

/** Resolves with a function that releases the place, in the order of the requests. */
export type Semaphore = () => Promise<() => void>;

/** For work that p-limit cannot take as one function, because it begins in one call and ends in another. */
export function createSemaphore(places: number): Semaphore {
  const limit = pLimit(places);
  return () =>
    new Promise((taken) => {
      void limit(() => new Promise<void>(taken));
    });
}
