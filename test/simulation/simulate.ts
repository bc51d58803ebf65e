import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { History } from './history.ts';

export interface Seeds {
  readonly from: number;
  readonly count: number;
}

/**
 * Runs a history for each seed, on all processors of the machine.
 * @param onHistory called for each as it ends, in any order; false stops the run
 */
export async function simulate(
  { from, count }: Seeds,
  onHistory: (history: History) => boolean,
): Promise<void> {
  const until = from + count;
  let next = from;
  let isEnough = false;

  async function work(): Promise<void> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { withTraces: count === 1 },
      // A history is mostly promises that soon settle; with more room, few of them are ever copied.
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    });
    const failed = once(worker, 'error').then(([error]) => Promise.reject(error));
    failed.catch(() => {});
    try {
      await Promise.race([once(worker, 'message'), failed]);
      while (next < until && !isEnough) {
        const ended: Promise<unknown[]> = once(worker, 'message');
        worker.postMessage(next);
        next += 1;
        const [history] = (await Promise.race([ended, failed])) as [History];
        if (!onHistory(history)) isEnough = true;
      }
    } finally {
      await worker.terminate();
    }
  }

  await Promise.all(Array.from({ length: Math.min(count, availableParallelism()) }, work));
}
