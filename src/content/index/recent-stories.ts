import { createDailyCounts, dayOf } from '../stories/daily-counts.ts';
import { storySpanMs } from '../stories/join-bar.ts';
import { comesBefore, type Piece } from '../stories/piece.ts';
import {
  type Contemporary,
  createStoryWindow,
  crowdStep,
  type StoryWindow,
  windowMs,
} from '../stories/story-window.ts';
import { isSameVector, type Weigh, weighBy } from '../stories/word-weights.ts';
import type { PieceTable, PlacedPiece } from './piece-table.ts';
import type { PlacePiece } from './place-piece.ts';
import { type Counted, reweighedBy } from './reweighed.ts';
import { createTouchedStories, type TouchedStories } from './touched-stories.ts';
import type { WithdrawnTable, WithdrawnWords } from './withdrawn-words.ts';
import type { WordTotals } from './word-totals.ts';

/** What came and went since stories were grouped. */
export interface PieceChanges {
  readonly removed: readonly PlacedPiece[];
  readonly added: readonly Piece[];
  readonly withdrawn: readonly WithdrawnWords[];
  readonly noLongerWithdrawn: readonly WithdrawnWords[];
}

/** The stories of the last days in memory, so that what comes in is placed at once. */
export interface RecentStories {
  /** Changes to pieces that are dated before are not for it. */
  readonly reachesBackTo: number;
  /** Groups anew what the changes touch, and only that. */
  regroup(changes: PieceChanges): void;
}

export interface RecentDeps {
  readonly pieces: PieceTable;
  readonly totals: WordTotals;
  readonly withdrawn: Pick<WithdrawnTable, 'since'>;
  readonly placePiece: PlacePiece;
}

/**
 * Reads the stories of the days since `reachesBackTo`, and groups anew all from `changedFrom` on: what their words weighed
 * before the change is not known.
 */
export function openRecentStories(
  { reachesBackTo, changedFrom }: { readonly reachesBackTo: number; readonly changedFrom: number },
  { pieces, totals, withdrawn, placePiece }: RecentDeps,
): RecentStories {
  const loadedFromMs = reachesBackTo - windowMs;
  const window = createStoryWindow();
  const daily = createDailyCounts();
  const entries = new Map<number, Contemporary>();

  /** As words weigh on a day: by all there is, less what came from then on. */
  function weighOn(day: number): Weigh {
    return weighBy({
      pieces: totals.pieces() - daily.piecesSince(day),
      withWord: (hash) => totals.withWord(hash) - daily.withWordSince(hash, day),
    });
  }

  /** Asked for in the order of publication: what a day weighs serves all its pieces. */
  function createWeighAt(): (publishedAtMs: number) => Weigh {
    let of = Number.NaN;
    let weigh: Weigh = () => new Map();
    return (publishedAtMs) => {
      const day = dayOf(publishedAtMs);
      if (day !== of) weigh = weighOn(day);
      of = day;
      return weigh;
    };
  }

  function keep(entry: Contemporary): void {
    window.add(entry);
    entries.set(entry.piece.ordinal, entry);
  }

  const loaded = [...pieces.since(loadedFromMs)];
  for (const { piece } of loaded) daily.add(piece.words, piece.publishedAtMs);
  for (const { words, publishedAtMs } of withdrawn.since(loadedFromMs)) daily.add(words, publishedAtMs);
  const weighAt = createWeighAt();
  for (const placed of loaded) {
    const { piece, row } = placed;
    const vector = weighAt(piece.publishedAtMs)(piece.words);
    const isDue = piece.publishedAtMs >= changedFrom;
    const story = isDue ? placePiece(placed, vector, window).placement.story : row.story;
    keep({ piece, vector, story: story ?? undefined });
  }

  /** Takes out what went, and puts in what came, which is in no story yet. */
  function apply({ removed, added, ...counted }: PieceChanges): Contemporary[] {
    for (const { piece } of removed) {
      daily.remove(piece.words, piece.publishedAtMs);
      const entry = entries.get(piece.ordinal);
      entries.delete(piece.ordinal);
      if (!entry) continue;
      window.remove(entry);
    }
    for (const { words, publishedAtMs } of counted.noLongerWithdrawn) daily.remove(words, publishedAtMs);
    for (const { words, publishedAtMs } of counted.withdrawn) daily.add(words, publishedAtMs);
    return added.map((piece) => {
      daily.add(piece.words, piece.publishedAtMs);
      const entry: Contemporary = { piece, vector: new Map(), story: undefined };
      keep(entry);
      return entry;
    });
  }

  return {
    reachesBackTo,
    regroup(changes) {
      const touched = createTouchedStories(window);
      for (const { piece, row } of changes.removed) {
        touched.addPiece(piece);
        touched.addStory(row.story ?? undefined);
      }
      const come = apply(changes);
      for (const { piece } of come) touched.addPiece(piece);

      const counted = countedOf(changes, come);
      const later = window.since({
        publishedAtMs: Math.min(...counted.map((one) => one.publishedAtMs)),
        path: '',
      });
      const counts = {
        pieces: (day: number) => totals.pieces() - daily.piecesSince(day),
        withWord: (hash: number, day: number) => totals.withWord(hash) - daily.withWordSince(hash, day),
      };
      const reweighed = reweighedBy(counted, later, counts, window.withWord);
      for (const entry of come) reweighed.add(entry);
      const crowded = otherwiseCrowded(
        { removed: changes.removed.map(({ piece }) => piece), come },
        later,
        window,
      );

      const weighAt = createWeighAt();
      for (const entry of later) {
        const isDue = reweighed.has(entry);
        if (!isDue && !crowded.has(entry) && !touched.touches(entry)) continue;
        if (isDue) {
          const vector = weighAt(entry.piece.publishedAtMs)(entry.piece.words);
          if (!isSameVector(entry.vector, vector)) {
            // Also by the words that lose their weight.
            touched.addStory(entry.story);
            window.weigh(entry, vector);
            touched.addStory(entry.story);
          }
        }
        move(entry, touched);
      }
    },
  };

  function move(entry: Contemporary, touched: TouchedStories): void {
    const placed = pieces.read(entry.piece.ordinal);
    if (!placed) return;
    const { placement, isNews } = placePiece(placed, entry.vector, window);
    if (isNews) touched.addKeys(entry.piece);
    if (placement.story === entry.story) return;
    touched.addStory(entry.story);
    window.place(entry, placement.story);
    touched.addStory(placement.story);
  }
}

/** Those before which so many pieces more or fewer were published that the mean of any two takes a step. */
function otherwiseCrowded(
  { removed, come }: { readonly removed: readonly Piece[]; readonly come: readonly Contemporary[] },
  later: readonly Contemporary[],
  window: StoryWindow,
): Set<Contemporary> {
  const changes = [
    ...come.map(({ piece }) => ({ piece, by: 1 })),
    ...removed.map((piece) => ({ piece, by: -1 })),
  ];
  const isInWeekBefore = (one: Piece, piece: Piece) =>
    comesBefore(one, piece) && one.publishedAtMs >= piece.publishedAtMs - storySpanMs;
  return new Set(
    later.filter(({ piece }) => {
      let by = 0;
      for (const change of changes) if (isInWeekBefore(change.piece, piece)) by += change.by;
      const pieces = by === 0 ? 0 : window.crowdBefore(piece);
      return by !== 0 && crowdStep(pieces) !== crowdStep(pieces - by);
    }),
  );
}

/** What changed the counts of words, and from when on. */
function countedOf(
  { removed, withdrawn, noLongerWithdrawn }: PieceChanges,
  come: readonly Contemporary[],
): Counted[] {
  return [
    ...removed.map(({ piece }) => countedAs(piece, -1)),
    ...noLongerWithdrawn.map((one) => countedAs(one, -1)),
    ...come.map(({ piece }) => countedAs(piece, 1)),
    ...withdrawn.map((one) => countedAs(one, 1)),
  ];
}

function countedAs({ words, publishedAtMs }: WithdrawnWords, by: 1 | -1): Counted {
  return { words, publishedAtMs, by };
}
