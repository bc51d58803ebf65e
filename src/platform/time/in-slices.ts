import { createKeyedQueue } from '../queues/keyed-queue.ts';
import type { Clock } from './clock.ts';
import { delay } from './delay.ts';

/** Does a short piece of work that never waits, when its turn comes. */
export type InSlices = <Result>(work: () => Result) => Promise<Result>;

/** A fifth of what people notice, and timers need not be more punctual than that. */
const sliceMs = 10;

/**
 * One piece of work after another, with pauses for everything else that the process does, such as posting digests and
 * answering commands: many short pieces would otherwise keep it busy as one long one.
 */
export function createSlices({ elapsedMs, callIn }: Pick<Clock, 'elapsedMs' | 'callIn'>): InSlices {
  const queue = createKeyedQueue();
  let workedMs = 0;
  return (work) =>
    queue.inTurn('all', async () => {
      if (workedMs >= sliceMs) {
        await delay(0, { callIn });
        workedMs = 0;
      }
      const begunAtMs = elapsedMs();
      try {
        return work();
      } finally {
        workedMs += elapsedMs() - begunAtMs;
      }
    });
}
