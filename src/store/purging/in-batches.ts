import type { Clock } from '../../platform/time/clock.ts';
import { delay } from '../../platform/time/delay.ts';

/** SQLite has one writer and runs in this thread: between batches, everybody else gets a turn. */
const pauseMs = 5;

/** The number of rows processed in a batch, and the key of the last; undefined when none were left. */
export interface Batch<Key> {
  readonly count: number;
  readonly last: Key | undefined;
}

/** The clock for the pause between batches, and the signal that ends the purge early. */
export interface Pausing extends Pick<Clock, 'callIn'> {
  readonly signal: AbortSignal;
}

/**
 * Goes through a table in the order of its key, one batch of rows at a time.
 * @param first a key before all others
 * @param pausing.signal stops after the current batch
 * @param workOn processes the rows after a key
 * @returns the number of rows processed
 */
export async function inBatches<Key>(
  first: Key,
  { signal, callIn }: Pausing,
  workOn: (after: Key) => Promise<Batch<Key>>,
): Promise<number> {
  let total = 0;
  for (let after: Key | undefined = first; after !== undefined && !signal.aborted; ) {
    const { count, last }: Batch<Key> = await workOn(after);
    total += count;
    after = last;
    await delay(pauseMs, { callIn });
  }
  return total;
}
