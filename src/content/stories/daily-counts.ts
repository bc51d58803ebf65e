import { dayMs } from '../../platform/time/durations.ts';
import type { WordSet } from './word-set.ts';

/**
 * The day of a date in UTC. Articles published within a day do not change the weights of words on that day.
 */
export function dayOf(ms: number): number {
  return Math.floor(ms / dayMs);
}

/** The number of pieces on each of some days, and of those that contain a word. */
export interface DailyCounts {
  add(words: WordSet, publishedAtMs: number): void;
  remove(words: WordSet, publishedAtMs: number): void;
  /** On that day and later. */
  piecesSince(day: number): number;
  withWordSince(hash: number, day: number): number;
}

export function createDailyCounts(): DailyCounts {
  const pieces = new Map<number, number>();
  const words = new Map<number, Map<number, number>>();
  const change = (counts: Map<number, number>, day: number, by: number) => {
    const count = (counts.get(day) ?? 0) + by;
    if (count === 0) counts.delete(day);
    else counts.set(day, count);
  };
  const count = ({ hashes }: WordSet, day: number, by: number) => {
    change(pieces, day, by);
    for (const hash of hashes) {
      const days = words.get(hash) ?? new Map<number, number>();
      change(days, day, by);
      if (days.size === 0) words.delete(hash);
      else words.set(hash, days);
    }
  };
  const since = (counts: ReadonlyMap<number, number>, day: number) => {
    let sum = 0;
    for (const [on, many] of counts) if (on >= day) sum += many;
    return sum;
  };
  return {
    add: (set, publishedAtMs) => count(set, dayOf(publishedAtMs), 1),
    remove: (set, publishedAtMs) => count(set, dayOf(publishedAtMs), -1),
    piecesSince: (day) => since(pieces, day),
    withWordSince: (hash, day) => since(words.get(hash) ?? new Map(), day),
  };
}
