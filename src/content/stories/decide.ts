import { dayMs } from '../../platform/time/durations.ts';
import { alone } from '../story-keys.ts';
import { aboveBar, mayJoin, storySpanMs } from './join-bar.ts';
import { isAboutSomethingElse, listedCoverage, ofItsTimeMs } from './listed-coverage.ts';
import { contradiction } from './numbering.ts';
import { comesBefore, isSameOutlet, type Outlet, type Piece } from './piece.ts';
import type { Placement, Rule } from './placement.ts';
import { isAnotherDay, isAnotherWeek } from './series.ts';
import type { StoriesAlike, StoryAlike } from './story-window.ts';
import { tellingTitle } from './telling-title.ts';
import { onlyOfExcerpt, onlyOfTitle, type WordSet } from './word-set.ts';
import { overlap, type Vector } from './word-weights.ts';

/** A piece published before another and already in a story. */
export interface EarlierPiece {
  readonly ordinal: number;
  readonly publishedAtMs: number;
  readonly outlet: Outlet;
  readonly excerpt: number | undefined;
  readonly numbering: string;
  readonly words: WordSet;
  readonly correction: string | undefined;
  readonly story: number;
  /** When its story began. */
  readonly storySinceMs: number;
  readonly listIsChosen: boolean;
}

/** Finds related pieces published before a piece, by at most `reachMs`; latest first. */
export interface EarlierPieces {
  /** By the editor's id of a story. */
  corrected(piece: Piece): readonly EarlierPiece[];
  withAddress(piece: Piece): readonly EarlierPiece[];
  withTitle(piece: Piece, reachMs: number): readonly EarlierPiece[];
  withExcerpt(piece: Piece, reachMs: number): readonly EarlierPiece[];
  /** Those whose own address the piece lists as related. */
  listedBy(piece: Piece, reachMs: number): readonly EarlierPiece[];
  /** Those that list the piece's own address. */
  listing(piece: Piece, reachMs: number): readonly EarlierPiece[];
}

/** A headline that returns later is about another event, or belongs to a series. */
const titleReachMs = storySpanMs;

/** Other outlets carry a text within days. */
const textReachMs = 3 * dayMs;

const linkReachMs = storySpanMs;

/**
 * Decides which story a piece belongs to, from what was published before it. The rules are tried in order.
 */
export function decide(
  { piece, vector }: { readonly piece: Piece; readonly vector: Vector },
  alike: StoriesAlike,
  earlier: EarlierPieces,
): Placement {
  const listed = listedCoverage(piece, vector);
  const first: Placement = { story: piece.ordinal, rule: 'first', ...listed };
  if (piece.correction === alone) return { ...first, rule: 'editor' };

  const joined = (rule: Rule, by: Pick<EarlierPiece, 'story' | 'ordinal' | 'words'>): Placement => ({
    ...{ story: by.story, rule, joinedBy: by.ordinal, ...listed },
    closeness: overlap(vector, by.words),
  });
  if (piece.correction !== undefined) {
    const [same] = earlier.corrected(piece);
    return same ? joined('editor', same) : { ...first, rule: 'editor' };
  }

  const isFree = ({ correction }: EarlierPiece) => correction !== alone;
  const sameAddress = earlier.withAddress(piece).find(isFree);
  if (sameAddress) return joined('address', sameAddress);

  const sameTitle = underSameTitle(piece, earlier.withTitle(piece, titleReachMs).filter(isFree));
  if (sameTitle) return joined('title', sameTitle);

  const sameText = earlier
    .withExcerpt(piece, textReachMs)
    .find(
      (other) =>
        isFree(other) &&
        isOther(piece, other) &&
        isInSpan(piece, other) &&
        shareTitleWords(piece, other) &&
        !contradiction(piece.numbering, other.numbering),
    );
  if (sameText) return joined('text', sameText);

  const linked = linkedTo(piece, vector, { alike, earlier }, listed.listIsChosen);
  if (linked) return joined('link', linked);

  const byWords = bestByWords(piece, alike.near);
  if (!byWords || byWords.above < 1 || shareAnybodysWords(piece, byWords.found.nearest.piece)) return first;
  const { story, nearest } = byWords.found;
  const { ordinal, words } = nearest.piece;
  return joined('words', { story, ordinal, words });
}

/**
 * A piece with the same title about the same thing. Excludes stories in which the same outlet had another
 * instalment of a series, and pieces by other outlets that share a generic title such as "News in brief".
 */
function underSameTitle(piece: Piece, found: readonly EarlierPiece[]): EarlierPiece | undefined {
  const serial = new Set(found.filter((other) => isSeries(piece, other)).map(({ story }) => story));
  const isTelling = hasTellingTitle(piece);
  return found.find(
    (other) =>
      !serial.has(other.story) &&
      isInSpan(piece, other) &&
      (isTelling ||
        !isOther(piece, other) ||
        (piece.excerpt !== undefined && piece.excerpt === other.excerpt)),
  );
}

function hasTellingTitle({ words }: Piece): boolean {
  return onlyOfTitle(words).hashes.length >= tellingTitle;
}

/** Whether two pieces with one title are instalments of a series rather than one piece published twice. */
function isSeries(piece: Piece, other: EarlierPiece): boolean {
  if (!isSameOutlet(piece.outlet, other.outlet)) return false;
  if (isAnotherWeek(piece.publishedAtMs, other.publishedAtMs)) return true;
  if (
    !isAnotherDay(piece.publishedAtMs, other.publishedAtMs) ||
    (piece.excerpt === other.excerpt && piece.excerpt !== undefined)
  )
    return false;
  return areDifferent(onlyOfExcerpt(piece.words).hashes, onlyOfExcerpt(other.words).hashes);
}

/** Whether both texts exist and most words of the shorter one are not in the other. */
function areDifferent(a: Uint32Array, b: Uint32Array): boolean {
  const shorter = Math.min(a.length, b.length);
  const theirs = new Set(b);
  return shorter > 0 && a.filter((hash) => theirs.has(hash)).length < shorter / 2;
}

/** An agency's text contains a word of its titles; a notice that sites put before every text does not. */
function shareTitleWords(piece: Pick<Piece, 'words'>, other: Pick<Piece, 'words'>): boolean {
  const isIn = (title: WordSet, words: WordSet) => title.hashes.some((hash) => words.hashes.includes(hash));
  return isIn(onlyOfTitle(piece.words), other.words) || isIn(onlyOfTitle(other.words), piece.words);
}

/**
 * Whether two pieces share only something generic: a title such as "News in brief", or a notice before every
 * text.
 */
function shareAnybodysWords(piece: Piece, other: Piece): boolean {
  const isSame = (a: number | undefined, b: number | undefined) => a !== undefined && a === b;
  if (isSame(piece.excerpt, other.excerpt)) return !shareTitleWords(piece, other);
  if (!isSame(piece.title, other.title) || hasTellingTitle(piece)) return false;
  return areDifferent(onlyOfExcerpt(piece.words).hashes, onlyOfExcerpt(other.words).hashes);
}

interface ByWords {
  readonly found: StoryAlike;
  readonly above: number;
}

/** The story that is furthest above its bar; the older one among equals. */
function bestByWords({ publishedAtMs }: Piece, alike: readonly StoryAlike[]): ByWords | undefined {
  let best: ByWords | undefined;
  for (const found of alike) {
    if (!mayJoin(found.sketch, publishedAtMs)) continue;
    const above = aboveBar(found.likeness, found.sketch, publishedAtMs);
    if (!best || above > best.above || (above === best.above && comesBefore(found.first, best.found.first)))
      best = { found, above };
  }
  return best;
}

/**
 * The piece by another outlet that this one lists by its own address, or that lists this one, and that fits:
 * from the same time if the list was chosen by hand, otherwise with similar words.
 */
function linkedTo(
  piece: Piece,
  vector: Vector,
  { alike, earlier }: { alike: StoriesAlike; earlier: EarlierPieces },
  listIsChosen: boolean,
): EarlierPiece | undefined {
  const agrees = (other: EarlierPiece, isChosen: boolean): boolean => {
    if (other.correction === alone || !isOther(piece, other) || !isInSpan(piece, other)) return false;
    if (contradiction(piece.numbering, other.numbering)) return false;
    if (isChosen && isWithin(ofItsTimeMs, piece, other)) {
      return !isAboutSomethingElse(vector, other.words);
    }
    const found = alike.of(other.story);
    return (
      found !== undefined &&
      mayJoin(found.sketch, piece.publishedAtMs) &&
      aboveBar(found.likeness, found.sketch, piece.publishedAtMs) >= 1
    );
  };
  return (
    earlier.listedBy(piece, linkReachMs).find((other) => agrees(other, listIsChosen)) ??
    earlier.listing(piece, linkReachMs).find((other) => agrees(other, other.listIsChosen))
  );
}

function isOther(piece: Piece, other: EarlierPiece): boolean {
  return !isSameOutlet(piece.outlet, other.outlet);
}

/** A chain of small steps must not swallow more than a week of news. */
function isInSpan({ publishedAtMs }: Piece, { storySinceMs }: EarlierPiece): boolean {
  return publishedAtMs - storySinceMs <= storySpanMs;
}

function isWithin(ms: number, piece: Piece, other: EarlierPiece): boolean {
  return Math.abs(piece.publishedAtMs - other.publishedAtMs) <= ms;
}
