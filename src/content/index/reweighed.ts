import { dayOf } from '../stories/daily-counts.ts';
import type { Contemporary, StoryWindow } from '../stories/story-window.ts';
import type { WordSet } from '../stories/word-set.ts';
import { commonStep, sizeStep } from '../stories/word-weights.ts';

/** A piece that was added or removed: it counts from the next day on. */
export interface Counted {
  readonly publishedAtMs: number;
  readonly words: WordSet;
  readonly by: 1 | -1;
}

/** The number of pieces before a day, and of those with a word: now, after the change. */
export interface CountsBefore {
  pieces(day: number): number;
  withWord(hash: number, day: number): number;
}

/**
 * The pieces whose words have new weights since others were added or removed: those of later days with a word
 * whose rarity changed by a step, and all of a day before which the archive's size changed by one.
 */
export function reweighedBy(
  changes: readonly Counted[],
  later: readonly Contemporary[],
  counts: CountsBefore,
  holders: StoryWindow['withWord'],
): Set<Contemporary> {
  const reweighed = new Set<Contemporary>();
  const changedWords = new Set(changes.flatMap(({ words }) => [...words.hashes]));
  const days = Map.groupBy(later, ({ piece }) => dayOf(piece.publishedAtMs));
  const stepped = new Map<number, Set<number>>();
  for (const [day, entries] of days) {
    const counted = changes.filter(({ publishedAtMs }) => dayOf(publishedAtMs) < day);
    const by = sumOf(counted);
    const now = counts.pieces(day);
    if (sizeStep(now) !== sizeStep(now - by)) {
      for (const entry of entries) reweighed.add(entry);
      continue;
    }
    for (const hash of changedWords) {
      const byWord = sumOf(counted.filter(({ words }) => words.hashes.includes(hash)));
      if (byWord === 0) continue;
      const withWord = counts.withWord(hash, day);
      if (commonStep(hash, withWord) === commonStep(hash, withWord - byWord)) continue;
      stepped.set(hash, (stepped.get(hash) ?? new Set()).add(day));
    }
  }
  for (const [hash, onDays] of stepped) {
    for (const entry of holders(hash)) if (onDays.has(dayOf(entry.piece.publishedAtMs))) reweighed.add(entry);
  }
  return reweighed;
}

function sumOf(changes: readonly Counted[]): number {
  return changes.reduce((sum, { by }) => sum + by, 0);
}
