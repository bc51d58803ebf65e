import type { ListedPiece, Piece } from './piece.ts';
import type { Cover, Placement } from './placement.ts';
import type { WordSet } from './word-set.ts';
import { overlap, type Vector } from './word-weights.ts';

const DAY_MS = 86_400_000;

/** Within this time of the piece that lists it, an entry counts as contemporary. */
export const OF_ITS_TIME_MS = 2 * DAY_MS;

/** A later follow-up, or an older piece on the same subject, is not about the event. */
export const COVERAGE_REACH_MS = 5 * DAY_MS;

/**
 * The similarity from which a contemporary entry is about the piece that lists it, and how much more is
 * needed per day apart.
 */
const COVERS_FROM = 0.28;
const MORE_A_DAY = 0.07;

/** If this share of a list is about the piece, it is a list of coverage. */
const COVERAGE_SHARE = 0.5;

/** A list this short was chosen by hand, if nearly all of it is contemporary. */
const SHORT_LIST = 10;
const CHOSEN_SHARE = 0.7;

/** Two texts with this many words and hardly any similarity are about different things. */
const TELLING_WORDS = 4;
const BARELY_SIMILAR = 0.1;

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
      isOfItsTime: apartMs <= OF_ITS_TIME_MS,
      isClose: apartMs <= COVERAGE_REACH_MS && likeness >= COVERS_FROM + (MORE_A_DAY * apartMs) / DAY_MS,
      isAboutSomethingElse: isAboutSomethingElse(vector, entry.words),
    };
  });
  const close = entries.filter(({ isClose }) => isClose).length;
  const ofItsTime = entries.filter(({ isOfItsTime }) => isOfItsTime).length;
  const isChosen =
    ofItsTime > 0 && entries.length <= SHORT_LIST && ofItsTime >= CHOSEN_SHARE * entries.length;
  const isTrusted = isChosen || close >= COVERAGE_SHARE * entries.length;
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
  return (
    Math.min(vector.size, words.hashes.length) >= TELLING_WORDS && overlap(vector, words) < BARELY_SIMILAR
  );
}

/** An entry without a date is assumed to be as old as the piece that lists it. */
function apart(piece: Piece, { publishedAtMs = piece.publishedAtMs }: ListedPiece): number {
  return Math.abs(piece.publishedAtMs - publishedAtMs);
}
