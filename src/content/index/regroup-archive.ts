import { dayOf } from '../stories/daily-counts.ts';
import { createStoryWindow, windowMs } from '../stories/story-window.ts';
import type { WordSet } from '../stories/word-set.ts';
import { weighBy } from '../stories/word-weights.ts';
import { firstDate } from './date-ordinal.ts';
import type { PieceTable } from './piece-table.ts';
import type { PlacePiece } from './place-piece.ts';
import type { WithdrawnWords } from './withdrawn-words.ts';

/**
 * Groups a whole archive, from its first piece to its last. Each day's words are weighted by what was
 * published before it.
 */
export function regroupArchive(
  pieces: PieceTable,
  withdrawn: readonly WithdrawnWords[],
  placePiece: PlacePiece,
): void {
  const window = createStoryWindow();
  const counted = createRunningCounts();
  let ofToday: WordSet[] = [];
  let today = Number.NEGATIVE_INFINITY;
  let nextWithdrawn = 0;
  let weigh = weighBy(counted);
  for (const placed of pieces.since(firstDate.getTime())) {
    const { piece } = placed;
    const day = dayOf(piece.publishedAtMs);
    if (day !== today) {
      for (const words of ofToday) counted.add(words);
      for (; nextWithdrawn < withdrawn.length; nextWithdrawn++) {
        const other = withdrawn[nextWithdrawn];
        if (!other || dayOf(other.publishedAtMs) >= day) break;
        counted.add(other.words);
      }
      ofToday = [];
      today = day;
      weigh = weighBy(counted);
      window.forgetBefore(piece.publishedAtMs - windowMs);
    }
    const vector = weigh(piece.words);
    const { placement } = placePiece(placed, vector, window);
    window.add({ piece, vector, story: placement.story });
    ofToday.push(piece.words);
  }
}

function createRunningCounts() {
  const words = new Map<number, number>();
  let pieces = 0;
  return {
    get pieces() {
      return pieces;
    },
    withWord: (hash: number) => words.get(hash) ?? 0,
    add({ hashes }: WordSet) {
      pieces++;
      for (const hash of hashes) words.set(hash, (words.get(hash) ?? 0) + 1);
    },
  };
}
