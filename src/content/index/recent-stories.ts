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

/** What was added and removed since stories were last grouped. */
export interface PieceChanges {
  readonly removed: readonly PlacedPiece[];
  readonly added: readonly Piece[];
  readonly withdrawn: readonly WithdrawnWords[];
  readonly noLongerWithdrawn: readonly WithdrawnWords[];
}

/** The stories of the last days in memory, so that new pieces are placed at once. */
export interface RecentStories {
  /** Changes to pieces dated before this must be handled elsewhere. */
  readonly reachesBackTo: number;
  /** Regroups what the changes affect, and only that. */
  regroup(changes: PieceChanges): void;
}

export interface RecentDeps {
  readonly pieces: PieceTable;
  readonly totals: WordTotals;
  readonly withdrawn: Pick<WithdrawnTable, 'since'>;
  readonly placePiece: PlacePiece;
}

/**
 * Reads the stories since `reachesBackTo`, and regroups everything from `changedFrom` on, because the weights
 * of words before the change are unknown.
 */
export function openRecentStories(
  { reachesBackTo, changedFrom }: { readonly reachesBackTo: number; readonly changedFrom: number },
  { pieces, totals, withdrawn, placePiece }: RecentDeps,
): RecentStories {
  const loadedFromMs = reachesBackTo - windowMs;
  const window = createStoryWindow();
  const daily = createDailyCounts();
  const entries = new Map<number, Contemporary>();

  /** The weights of words on a day: from everything there is, minus what came on or after that day. */
  function weighOn(day: number): Weigh {
    return weighBy({
      pieces: totals.pieces() - daily.piecesSince(day),
      withWord: (hash) => totals.withWord(hash) - daily.withWordSince(hash, day),
    });
  }

  /** Called in order of publication: the weights of a day serve all its pieces. */
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

  /** Removes what is gone and adds what is new, which is in no story yet. */
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
      const crowded = crowdedDifferently(
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
            // Before and after weighing, so that words losing their weight count too.
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

/**
 * The pieces before which the number of published pieces changed enough to change the mean of any two by a
 * step.
 */
function crowdedDifferently(
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
