import { ALONE } from '../story-keys.ts';
import { everydayShare } from './everyday-words.ts';
import { type Likeness, STORY_SPAN_MS, type StorySketch } from './join-bar.ts';
import { contradiction } from './numbering.ts';
import { byPublication, comesBefore, isSameOutlet, type Piece } from './piece.ts';
import type { Vector } from './word-weights.ts';

/** A piece among its contemporaries. */
export interface Contemporary {
  readonly piece: Piece;
  /** Empty until it is weighed; `weigh` sets it. */
  vector: Vector;
  /** The ordinal of the piece that began its story; undefined while it is in none. `place` sets it. */
  story: number | undefined;
}

/** The pieces of some days, and the stories that they make, to compare a piece with those before it. */
export interface StoryWindow {
  add(entry: Contemporary): void;
  remove(entry: Contemporary): void;
  /** Forgets what is dated before: from then on nothing older is compared. */
  forgetBefore(ms: number): void;
  /** Gives a piece's words other weights. */
  weigh(entry: Contemporary, vector: Vector): void;
  /** Puts a piece into another story. */
  place(entry: Contemporary, story: number): void;
  /** In the order of publication; those of `from` on. */
  since(from: Pick<Piece, 'publishedAtMs' | 'path'>): readonly Contemporary[];
  storyOf(story: number): readonly Contemporary[];
  withWord(hash: number): readonly Contemporary[];
  /** The stories that share a word with a piece, as they stood before it. */
  storiesAlike(piece: Piece, vector: Vector): StoryAlike[];
}

export interface StoryAlike {
  readonly story: number;
  /** The piece that began it. */
  readonly first: Piece;
  readonly sketch: StorySketch;
  readonly likeness: Likeness;
  /** The piece of it that is most like. */
  readonly nearest: Contemporary;
}

/** So far back reach the pieces of a story that a piece may still join. */
export const WINDOW_MS = 2 * STORY_SPAN_MS;

/** Likenesses are added up as whole numbers, so that their order makes no difference. */
const MICRO = 1_000_000;

/** In a window of fewer pieces, the mean of any two says little. */
const LEAST_PIECES = 20;

/** One everyday word in common is a coincidence. An everyday word is in one text of 1,600 at least. */
const LEAST_SHARED = 2;
const EVERYDAY_SHARE = 0.0006;

/** A piece that has a word. */
interface Holder {
  readonly hash: number;
  readonly entry: Contemporary;
  readonly piece: Piece;
  /** Of the word in the piece; undefined where it says nothing. */
  weight: number | undefined;
}

interface Placed {
  readonly piece: Pick<Piece, 'publishedAtMs' | 'path'>;
}

export function createStoryWindow(): StoryWindow {
  const entries: Contemporary[] = [];
  /** All that hold a word, also where it has no weight: they are counted. In the order of publication. */
  const holders = new Map<number, Holder[]>();
  /** Those of one piece, in the order of its words. */
  const holdersOf = new Map<Contemporary, Holder[]>();
  const stories = new Map<number, Contemporary[]>();

  /** Where a piece stands or would stand in the order of publication. */
  function placeOf(of: readonly Placed[], piece: Placed['piece']): number {
    let low = 0;
    let high = of.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = of[middle]?.piece;
      if (other && byPublication(other, piece) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function insert<T extends Placed>(into: T[], one: T): void {
    into.splice(placeOf(into, one.piece), 0, one);
  }

  function takeOut<T>(of: T[], one: T): void {
    const at = of.indexOf(one);
    if (at >= 0) of.splice(at, 1);
  }

  function leaveStory(entry: Contemporary): void {
    const members = entry.story === undefined ? undefined : stories.get(entry.story);
    if (entry.story === undefined || !members) return;
    takeOut(members, entry);
    if (members.length === 0) stories.delete(entry.story);
  }

  function enterStory(entry: Contemporary): void {
    if (entry.story === undefined) return;
    const members = stories.get(entry.story);
    if (members) insert(members, entry);
    else stories.set(entry.story, [entry]);
  }

  function remove(entry: Contemporary): void {
    takeOut(entries, entry);
    for (const holder of holdersOf.get(entry) ?? []) {
      const list = holders.get(holder.hash);
      if (!list) continue;
      takeOut(list, holder);
      if (list.length === 0) holders.delete(holder.hash);
    }
    holdersOf.delete(entry);
    leaveStory(entry);
  }

  return {
    add(entry) {
      const { piece, vector } = entry;
      insert(entries, entry);
      const own = Array.from(piece.words.hashes, (hash) => ({
        hash,
        piece,
        entry,
        weight: vector.get(hash),
      }));
      for (const holder of own) {
        const list = holders.get(holder.hash);
        if (list) insert(list, holder);
        else holders.set(holder.hash, [holder]);
      }
      holdersOf.set(entry, own);
      enterStory(entry);
    },
    remove,
    forgetBefore(ms) {
      for (let first = entries[0]; first && first.piece.publishedAtMs < ms; first = entries[0]) remove(first);
    },
    weigh(entry, vector) {
      entry.vector = vector;
      for (const holder of holdersOf.get(entry) ?? []) holder.weight = vector.get(holder.hash);
    },
    place(entry, story) {
      leaveStory(entry);
      entry.story = story;
      enterStory(entry);
    },
    since: (from) => entries.slice(placeOf(entries, from)),
    storyOf: (story) => stories.get(story) ?? [],
    withWord: (hash) => (holders.get(hash) ?? []).map(({ entry }) => entry),

    storiesAlike(piece, vector) {
      const oldest = { publishedAtMs: piece.publishedAtMs - STORY_SPAN_MS, path: '' };
      const dots = new Map<Contemporary, Shared>();
      for (const [hash, weight] of vector) {
        const telling = everydayShare(hash) < EVERYDAY_SHARE ? LEAST_SHARED : 1;
        const list = holders.get(hash) ?? [];
        const end = placeOf(list, piece);
        for (let at = placeOf(list, oldest); at < end; at++) {
          const holder = list[at];
          if (holder?.weight === undefined || holder.entry.story === undefined) continue;
          const { entry: other, weight: theirs } = holder;
          const shared = dots.get(other);
          if (shared) {
            shared.words += telling;
            shared.dot += weight * theirs;
          } else dots.set(other, { words: telling, dot: weight * theirs });
        }
      }
      let all = 0;
      const micros = new Map<Contemporary, number>();
      const alike = new Set<number>();
      const contradicted = new Set<number>();
      for (const [other, { words, dot }] of dots) {
        const micro = Math.round(dot * MICRO);
        all += micro;
        const isAlone = other.piece.correction === ALONE;
        if (isAlone || other.story === undefined) continue;
        if (contradiction(piece.numbering, other.piece.numbering)) {
          contradicted.add(other.story);
          continue;
        }
        micros.set(other, micro);
        if (words >= LEAST_SHARED) alike.add(other.story);
      }
      const before = placeOf(entries, piece) - placeOf(entries, oldest);
      const ofAnyTwo = all / Math.max(LEAST_PIECES, before) / MICRO;
      return [...alike.difference(contradicted)].flatMap((story) => {
        const found = likenessOf(stories.get(story) ?? [], piece, micros);
        return found ? [{ ...found, story, likeness: { ...found.likeness, ofAnyTwo } }] : [];
      });
    },
  };
}

/** Counted up over the words that two pieces share. */
interface Shared {
  words: number;
  dot: number;
}

function likenessOf(
  members: readonly Contemporary[],
  piece: Piece,
  micros: ReadonlyMap<Contemporary, number>,
): (Omit<StoryAlike, 'story' | 'likeness'> & { likeness: Omit<Likeness, 'ofAnyTwo'> }) | undefined {
  // Whatever else the window holds: every copy compares the same days.
  const start = members.findIndex((member) => member.piece.publishedAtMs >= piece.publishedAtMs - WINDOW_MS);
  const first = members[start];
  if (!first) return undefined;
  let pieces = 0;
  let ofOutlet = 0;
  let dates = 0;
  let sum = 0;
  let most = 0;
  let nearest = first;
  let ofOneOutlet = true;
  for (let at = start; at < members.length; at++) {
    const member = members[at];
    if (!member || !comesBefore(member.piece, piece)) break;
    const micro = micros.get(member) ?? 0;
    pieces++;
    sum += micro;
    dates += member.piece.publishedAtMs - first.piece.publishedAtMs;
    if (isSameOutlet(member.piece.outlet, piece.outlet)) ofOutlet++;
    if (!isSameOutlet(member.piece.outlet, first.piece.outlet)) ofOneOutlet = false;
    if (micro > most) {
      most = micro;
      nearest = member;
    }
  }
  if (pieces === 0) return undefined;
  const firstMs = first.piece.publishedAtMs;
  return {
    first: first.piece,
    sketch: { pieces, ofOutlet, ofOneOutlet, firstMs, meanMs: firstMs + dates / pieces },
    nearest,
    likeness: { mean: sum / pieces / MICRO, nearest: most / MICRO },
  };
}
