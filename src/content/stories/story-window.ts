import { alone } from '../story-keys.ts';
import { everydayShare } from './everyday-words.ts';
import { type Likeness, mayReachBar, type StorySketch, storySpanMs } from './join-bar.ts';
import { contradiction } from './numbering.ts';
import { byPublication, comesBefore, isSameOutlet, type Piece } from './piece.ts';
import { steppedSize, type Vector } from './word-weights.ts';

/** A piece among its contemporaries. */
export interface Contemporary {
  readonly piece: Piece;
  /** Empty until `weigh` sets it. */
  vector: Vector;
  /** The ordinal of the piece that began its story; undefined while it is in none. Set by `place`. */
  story: number | undefined;
}

/** The pieces and stories of some days, against which a new piece is compared. */
export interface StoryWindow {
  add(entry: Contemporary): void;
  remove(entry: Contemporary): void;
  /** Forgets everything dated before this: nothing older is compared from then on. */
  forgetBefore(ms: number): void;
  /** Gives a piece's words new weights. */
  weigh(entry: Contemporary, vector: Vector): void;
  /** Moves a piece to another story. */
  place(entry: Contemporary, story: number): void;
  /** In order of publication, starting with `from`. */
  since(from: Pick<Piece, 'publishedAtMs' | 'path'>): readonly Contemporary[];
  storyOf(story: number): readonly Contemporary[];
  withWord(hash: number): readonly Contemporary[];
  /** How many pieces were published in the week before a piece. */
  crowdBefore(piece: Pick<Piece, 'publishedAtMs' | 'path'>): number;
  /** The stories that share words with a piece, in their state before it. */
  storiesAlike(piece: Piece, vector: Vector): StoriesAlike;
}

/** Use it before asking the window about another piece. */
export interface StoriesAlike {
  /** Those whose bar the piece may reach. */
  readonly near: readonly StoryAlike[];
  /** Undefined for a story that shares too little. */
  of(story: number): StoryAlike | undefined;
}

export interface StoryAlike {
  readonly story: number;
  /** The piece that began it. */
  readonly first: Piece;
  readonly sketch: StorySketch;
  readonly likeness: Likeness;
  /** Its most similar piece. */
  readonly nearest: Contemporary;
}

/** The oldest piece of a story that a new piece may still join is this old. */
export const windowMs = 2 * storySpanMs;

/** Similarities are added as whole numbers, so that their order makes no difference. */
const microFactor = 1_000_000;

/** With fewer pieces, the mean of any two says little. */
const minPieces = 20;

/**
 * The number of pieces on which the mean of any two is based, in steps, so that one more or less hardly ever
 * matters.
 */
export function crowdStep(pieces: number): number {
  return Math.max(minPieces, steppedSize(pieces, 32));
}

/** One everyday word in common is a coincidence. An everyday word is in at least one text in 1,600. */
const minShared = 2;
const minEverydayShare = 0.0006;

/**
 * What an entry shares with the piece being compared. Each entry has one, reused in the next comparison:
 * creating a map each time took half of the comparison's time.
 */
interface Tally {
  readonly entry: Contemporary;
  /** The comparison that the figures belong to. */
  comparison: number;
  words: number;
  dot: number;
  /** The dot product as a whole number; 0 where the two must not be joined. */
  micro: number;
}

/** A piece that contains a word. */
interface Holder {
  readonly hash: number;
  readonly piece: Piece;
  readonly tally: Tally;
  /** The word's weight in the piece; undefined where it has none. */
  weight: number | undefined;
}

interface Placed {
  readonly piece: Pick<Piece, 'publishedAtMs' | 'path'>;
}

export function createStoryWindow(): StoryWindow {
  const entries: Contemporary[] = [];
  /** All that contain a word, even without weight, because they are counted. In order of publication. */
  const holders = new Map<number, Holder[]>();
  /** Those of one piece. */
  const holdersOf = new Map<Contemporary, Holder[]>();
  const tallies = new Map<Contemporary, Tally>();
  const stories = new Map<number, Contemporary[]>();
  let comparison = 0;

  /** Where a piece belongs in the order of publication. */
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
    tallies.delete(entry);
    leaveStory(entry);
  }

  function crowdBefore(piece: Placed['piece']): number {
    const oldest = { publishedAtMs: piece.publishedAtMs - storySpanMs, path: '' };
    return placeOf(entries, piece) - placeOf(entries, oldest);
  }

  return {
    crowdBefore,
    add(entry) {
      const { piece, vector } = entry;
      insert(entries, entry);
      const tally: Tally = { entry, comparison: 0, words: 0, dot: 0, micro: 0 };
      const own = Array.from(piece.words.hashes, (hash): Holder => {
        return { hash, piece, tally, weight: vector.get(hash) };
      });
      for (const holder of own) {
        const list = holders.get(holder.hash);
        if (list) insert(list, holder);
        else holders.set(holder.hash, [holder]);
      }
      holdersOf.set(entry, own);
      tallies.set(entry, tally);
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
    withWord: (hash) => (holders.get(hash) ?? []).map(({ tally }) => tally.entry),

    storiesAlike(piece, vector) {
      const oldest = { publishedAtMs: piece.publishedAtMs - storySpanMs, path: '' };
      const sharing: Tally[] = [];
      comparison++;
      for (const [hash, weight] of vector) {
        const telling = everydayShare(hash) < minEverydayShare ? minShared : 1;
        const list = holders.get(hash) ?? [];
        const end = placeOf(list, piece);
        for (let at = placeOf(list, oldest); at < end; at++) {
          const holder = list[at];
          if (holder?.weight === undefined) continue;
          const { tally } = holder;
          if (tally.comparison !== comparison) {
            if (tally.entry.story === undefined) continue;
            sharing.push(tally);
            tally.comparison = comparison;
            tally.words = tally.dot = tally.micro = 0;
          }
          tally.words += telling;
          tally.dot += weight * holder.weight;
        }
      }
      let all = 0;
      const contradicted = new Set<number | undefined>();
      for (const tally of sharing) {
        const micro = Math.round(tally.dot * microFactor);
        all += micro;
        const { correction, numbering } = tally.entry.piece;
        if (correction === alone) continue;
        if (contradiction(piece.numbering, numbering)) contradicted.add(tally.entry.story);
        else tally.micro = micro;
      }
      const ofAnyTwo = all / crowdStep(crowdBefore(piece)) / microFactor;
      const alike = new Set<number>();
      const near = new Set<number>();
      for (const { entry, words, micro } of sharing) {
        if (entry.story === undefined || contradicted.has(entry.story)) continue;
        if (micro > 0 && words >= minShared) alike.add(entry.story);
        if (mayReachBar({ nearest: micro / microFactor, ofAnyTwo })) near.add(entry.story);
      }
      const microOf = (entry: Contemporary) => {
        const tally = tallies.get(entry);
        return tally?.comparison === comparison ? tally.micro : 0;
      };
      const compared = { piece, microOf, ofAnyTwo };
      const alikeOf = (story: number) =>
        alike.has(story) ? storyAlike(story, stories.get(story) ?? [], compared) : undefined;
      return { near: [...near].flatMap((story) => alikeOf(story) ?? []), of: alikeOf };
    },
  };
}

interface Compared {
  readonly piece: Piece;
  /** How much another piece shares with it, in millionths. */
  readonly microOf: (entry: Contemporary) => number;
  readonly ofAnyTwo: number;
}

function storyAlike(
  story: number,
  members: readonly Contemporary[],
  { piece, microOf, ofAnyTwo }: Compared,
): StoryAlike | undefined {
  // Ignores whatever else the window contains, so that every copy compares the same days.
  const start = members.findIndex((member) => member.piece.publishedAtMs >= piece.publishedAtMs - windowMs);
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
    const micro = microOf(member);
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
    story,
    first: first.piece,
    sketch: { pieces, ofOutlet, ofOneOutlet, firstMs, meanMs: firstMs + dates / pieces },
    nearest,
    likeness: { mean: sum / pieces / microFactor, nearest: most / microFactor, ofAnyTwo },
  };
}
