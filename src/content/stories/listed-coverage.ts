import { dayMs } from '../../platform/time/durations.ts';
import type { ListedPiece, Piece } from './piece.ts';
import type { Cover, Placement } from './placement.ts';
import type { WordSet } from './word-set.ts';
import { overlap, type Vector } from './word-weights.ts';

/** What is published within this time of the piece that lists it is of its time. */
export const ofItsTimeMs = 2 * dayMs;

/** A later follow-up, or an older piece on the same subject, is not about the event. */
export const coverageReachMs = 5 * dayMs;

/** From which likeness on an entry of the same moment is about what lists it, and how much more it takes a day apart. */
const coversFrom = 0.28;
const moreADay = 0.07;

/** A list of which this share is about the piece is a list of coverage. */
const coverageShare = 0.5;

/** So few entries are chosen by hand, if nearly all are of the piece's time. */
const shortList = 10;
const chosenShare = 0.7;

/** Two texts of so many words that are hardly alike tell of different things. */
const tellingWords = 4;
const hardlyAlike = 0.1;

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
      isOfItsTime: apartMs <= ofItsTimeMs,
      isClose: apartMs <= coverageReachMs && likeness >= coversFrom + (moreADay * apartMs) / dayMs,
      tellsElse: tellsElse(vector, entry.words),
    };
  });
  const close = entries.filter(({ isClose }) => isClose).length;
  const ofItsTime = entries.filter(({ isOfItsTime }) => isOfItsTime).length;
  const isChosen = ofItsTime > 0 && entries.length <= shortList && ofItsTime >= chosenShare * entries.length;
  const isTrusted = isChosen || close >= coverageShare * entries.length;
  const covers = entries.flatMap(({ position, likeness, isClose, isOfItsTime, tellsElse }): Cover[] =>
    isClose || (isTrusted && isOfItsTime && !tellsElse) ? [{ position, closeness: likeness }] : [],
  );
  return { covers, listIsChosen: isChosen };
}

/** Whether two pieces have the words to be compared by, and next to none in common. */
export function tellsElse(vector: Vector, words: WordSet): boolean {
  return Math.min(vector.size, words.hashes.length) >= tellingWords && overlap(vector, words) < hardlyAlike;
}

/** An entry without a date is taken to be as old as what lists it. */
function apart(piece: Piece, { publishedAtMs = piece.publishedAtMs }: ListedPiece): number {
  return Math.abs(piece.publishedAtMs - publishedAtMs);
}
