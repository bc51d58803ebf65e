import { dayMs } from '../../platform/time/durations.ts';
import type { ListedPiece, Piece } from './piece.ts';
import type { Cover, Placement } from './placement.ts';
import type { WordSet } from './word-set.ts';
import { overlap, type Vector } from './word-weights.ts';

/** Within this time of the piece that lists it, an entry counts as contemporary. */
export const ofItsTimeMs = 2 * dayMs;

/** A later follow-up, or an older piece on the same subject, is not about the event. */
export const coverageReachMs = 5 * dayMs;

/**
 * The similarity from which a contemporary entry is about the piece that lists it, and how much more is
 * needed per day apart.
 */
const coversFrom = 0.28;
const moreADay = 0.07;

/** If this share of a list is about the piece, it is a list of coverage. */
const coverageShare = 0.5;

/** A list this short was chosen by hand, if nearly all of it is contemporary. */
const shortList = 10;
const chosenShare = 0.7;

/** Two texts with this many words and hardly any similarity are about different things. */
const tellingWords = 4;
const barelySimilar = 0.1;

/**
 * Which entries of a piece's `related` are about its story. Some publishers list who else covers it; others
 * list what is similar, up to hundreds of entries over years. So in a list that is mostly about the piece,
 * contemporary entries count; in any other list, only entries with similar words.
 */
export function listedCoverage(piece: Piece, vector: Vector): Pick<Placement, 'covers' | 'listIsChosen'> {
  const entries = piece.listed.map((entry, position) => {
    const likeness = overlap(vector, entry.words);
    const apartMs = apart(piece, entry);
    return {
      ...{ position, likeness },
      isOfItsTime: apartMs <= ofItsTimeMs,
      isClose: apartMs <= coverageReachMs && likeness >= coversFrom + (moreADay * apartMs) / dayMs,
      isAboutSomethingElse: isAboutSomethingElse(vector, entry.words),
    };
  });
  const close = entries.filter(({ isClose }) => isClose).length;
  const ofItsTime = entries.filter(({ isOfItsTime }) => isOfItsTime).length;
  const isChosen = ofItsTime > 0 && entries.length <= shortList && ofItsTime >= chosenShare * entries.length;
  const isTrusted = isChosen || close >= coverageShare * entries.length;
  const covers = entries.flatMap(
    ({ position, likeness, isClose, isOfItsTime, isAboutSomethingElse }): Cover[] =>
      isClose || (isTrusted && isOfItsTime && !isAboutSomethingElse)
        ? [{ position, closeness: likeness }]
        : [],
  );
  return { covers, listIsChosen: isChosen };
}

/** Whether two pieces have enough words to compare and next to none in common. */
export function isAboutSomethingElse(vector: Vector, words: WordSet): boolean {
  return Math.min(vector.size, words.hashes.length) >= tellingWords && overlap(vector, words) < barelySimilar;
}

/** An entry without a date is assumed to be as old as the piece that lists it. */
function apart(piece: Piece, { publishedAtMs = piece.publishedAtMs }: ListedPiece): number {
  return Math.abs(piece.publishedAtMs - publishedAtMs);
}
