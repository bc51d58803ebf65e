import { dayMs } from '../../platform/time/durations.ts';
import type { ListedPiece, Piece } from './piece.ts';
import type { Cover, Placement } from './placement.ts';
import type { WordSet } from './word-set.ts';
import { overlap, type Vector } from './word-weights.ts';

/** What is published within this time of the piece that lists it is of its time. */
export const OF_ITS_TIME_MS = 2 * dayMs;

/** A later follow-up, or an older piece on the same subject, is not about the event. */
export const COVERAGE_REACH_MS = 5 * dayMs;

/** From which likeness on an entry of the same moment is about what lists it, and how much more it takes a day apart. */
const COVERS_FROM = 0.28;
const MORE_A_DAY = 0.07;

/** A list of which this share is about the piece is a list of coverage. */
const COVERAGE_SHARE = 0.5;

/** So few entries are chosen by hand, if nearly all are of the piece's time. */
const SHORT_LIST = 10;
const CHOSEN_SHARE = 0.7;

/** Two texts of so many words that are hardly alike tell of different things. */
const TELLING_WORDS = 4;
const HARDLY_ALIKE = 0.1;

/**
 * Which entries of a piece's `related` are about its story. Some publishers list who else covers it, some what is similar, up
 * to hundreds of entries over years: so a list that is mostly about the piece is taken at its word for what is of its time, and
 * of any other list only what is close in its words.
 */
export function listedCoverage(piece: Piece, vector: Vector): Pick<Placement, 'covers' | 'listIsChosen'> {
  const entries = piece.listed.map((entry, position) => {
    const likeness = overlap(vector, entry.words);
    const apartMs = apart(piece, entry);
    return {
      ...{ position, likeness },
      isOfItsTime: apartMs <= OF_ITS_TIME_MS,
      isClose: apartMs <= COVERAGE_REACH_MS && likeness >= COVERS_FROM + (MORE_A_DAY * apartMs) / dayMs,
      tellsElse: tellsElse(vector, entry.words),
    };
  });
  const close = entries.filter(({ isClose }) => isClose).length;
  const ofItsTime = entries.filter(({ isOfItsTime }) => isOfItsTime).length;
  const isChosen =
    ofItsTime > 0 && entries.length <= SHORT_LIST && ofItsTime >= CHOSEN_SHARE * entries.length;
  const isTrusted = isChosen || close >= COVERAGE_SHARE * entries.length;
  const covers = entries.flatMap(({ position, likeness, isClose, isOfItsTime, tellsElse }): Cover[] =>
    isClose || (isTrusted && isOfItsTime && !tellsElse) ? [{ position, closeness: likeness }] : [],
  );
  return { covers, listIsChosen: isChosen };
}

/** Whether two pieces have the words to be compared by, and next to none in common. */
export function tellsElse(vector: Vector, words: WordSet): boolean {
  return Math.min(vector.size, words.hashes.length) >= TELLING_WORDS && overlap(vector, words) < HARDLY_ALIKE;
}

/** An entry without a date is taken to be as old as what lists it. */
function apart(piece: Piece, { publishedAtMs = piece.publishedAtMs }: ListedPiece): number {
  return Math.abs(piece.publishedAtMs - publishedAtMs);
}
