import type { Clock } from '../../platform/time/clock.ts';
import { delay } from '../../platform/time/delay.ts';

/** SQLite has one writer, and works in this thread: between two batches everybody else has a turn. */
const pauseMs = 5;

/** How many rows of a batch were dealt with, and the key of its last one; undefined when none was left. */
export interface Batch<Key> {
  readonly count: number;
  readonly last: Key | undefined;
}

/** The clock for the pause between two batches, and what ends the purge early. */
export interface Pausing extends Pick<Clock, 'callIn'> {
  readonly signal: AbortSignal;
}

/**
 * Goes through a table in the order of its key, a batch of rows at a time.
 * @param first a key before all others
 * @param pausing.signal ends it after the batch that is under way
 * @param workOn deals with the rows behind a key
 * @returns how many rows were dealt with
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
