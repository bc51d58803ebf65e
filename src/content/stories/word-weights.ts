import { everydayShare } from './everyday-words.ts';
import { strengths, type WordSet } from './word-set.ts';

/** The number of pieces in the archive up to some day, and of those that contain a word. */
export interface WordCounts {
  readonly pieces: number;
  withWord(hash: number): number;
}

/**
 * The weights of a piece's words, normalised to length 1; words without significance in this archive are left
 * out.
 */
export type Vector = ReadonlyMap<number, number>;

/**
 * Everyday English counts as this many pieces of the archive, because a young archive has few statistics of
 * its own.
 */
const everydayPieces = 2_050;

/** A word that was never seen may still become common. */
const minPieces = 1;

/** Words in more than one piece in ten don't distinguish events. A natural logarithm. */
const minRarity = 2.29;

/** How much more a rare word counts than a common one. */
const rarityPower = 1.87;

/**
 * Rarities come in steps of an eighth, and the archive's size in steps of a quarter of its power of two, so
 * that one piece more or less hardly ever changes a weight and existing groups stay.
 */
const stepsPerUnit = 8;

/** Weighs the words of a piece, as of some day. */
export type Weigh = (words: WordSet) => Vector;

/**
 * A word counts more the rarer it is in the archive; names, numbers and words of the title count more than
 * others of the same rarity. Caches its results.
 */
export function weighBy(counts: WordCounts): Weigh {
  const size = sizeStep(counts.pieces);
  const rarities = new Map<number, number>();
  const rarity = (hash: number) => {
    const known = rarities.get(hash);
    if (known !== undefined) return known;
    const steps = size - commonStep(hash, counts.withWord(hash));
    const counted = steps < minRarity ? 0 : steps ** rarityPower;
    rarities.set(hash, counted);
    return counted;
  };
  const weighed = new WeakMap<WordSet, Vector>();
  return (words) => {
    const vector = weighed.get(words) ?? vectorOf(words, rarity);
    weighed.set(words, vector);
    return vector;
  };
}

function vectorOf({ hashes, kinds }: WordSet, rarity: (hash: number) => number): Vector {
  const vector = new Map<number, number>();
  let squares = 0;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    const weight = rarity(hash) * (strengths[kinds[at] ?? 0] ?? 1);
    if (weight === 0) continue;
    vector.set(hash, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  for (const [hash, weight] of vector) vector.set(hash, weight / length);
  return vector;
}

/** The size of an archive with this many pieces, in steps of rarity. */
export function sizeStep(pieces: number): number {
  return stepped(Math.log(steppedSize(pieces, 4) + everydayPieces));
}

/** How common a word is that this many pieces contain, in the same steps. */
export function commonStep(hash: number, pieces: number): number {
  return stepped(Math.log(Math.max(minPieces, pieces) + everydayPieces * everydayShare(hash)));
}

export function isSameVector(a: Vector, b: Vector): boolean {
  return a.size === b.size && [...a].every(([hash, weight]) => b.get(hash) === weight);
}

/** How similar the words of two pieces are: 0 for nothing in common, 1 for equal. */
export function closeness(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [hash, weight] of a) sum += weight * (b.get(hash) ?? 0);
  return sum;
}

/** How much of a piece's significant words a text also contains: 0 for nothing, 1 for all. */
export function overlap(vector: Vector, { hashes }: WordSet): number {
  let sum = 0;
  for (const hash of hashes) sum += (vector.get(hash) ?? 0) ** 2;
  return sum;
}

function stepped(logarithm: number): number {
  return Math.round(logarithm * stepsPerUnit) / stepsPerUnit;
}

/** Rounds a number down to a step: each power of two is divided into `parts` steps. */
export function steppedSize(pieces: number, parts: number): number {
  if (pieces < parts) return pieces;
  const step = 2 ** Math.floor(Math.log2(pieces)) / parts;
  return Math.floor(pieces / step) * step;
}
