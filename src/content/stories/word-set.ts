import { wordHash } from './word-hash.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * The words of a title and an excerpt, each once; a word of the title counts as such wherever else it
 * appears.
 */
export interface WordSet {
  readonly hashes: Uint32Array;
  /** For each, where it is and what it is. */
  readonly kinds: Uint8Array;
}

/** Kinds are sums of these. */
const ofExcerpt = 1;
const telling = 2;

/**
 * An excerpt goes into detail: what comes later says less and less about the event. In words and characters.
 */
const excerptWords = 31;
const excerptLength = 400;
/** Longer titles are texts. */
const titleWords = 40;

/** A word in the excerpt says less about the event than one in the title. */
const excerptStrength = 0.365;
const tellingStrength = 1.05;

/** How much a word counts in addition to its rarity, for each kind. */
export const strengths: readonly number[] = [0, ofExcerpt, telling, ofExcerpt + telling].map(
  (kind) => (kind & ofExcerpt ? excerptStrength : 1) * (kind & telling ? tellingStrength : 1),
);

export function wordSet(title: string, excerpt: string): WordSet {
  const kinds = new Map<number, number>();
  const add = (words: readonly Word[], place: number) => {
    for (const { text, isTelling } of words) {
      const hash = wordHash(text);
      const before = kinds.get(hash) ?? place;
      if ((before & ofExcerpt) === place) kinds.set(hash, before | (isTelling ? telling : 0));
    }
  };
  add(wordsOf(title, titleWords), 0);
  add(wordsOf(excerpt.slice(0, excerptLength), excerptWords), ofExcerpt);
  return { hashes: new Uint32Array([...kinds.keys()]), kinds: new Uint8Array([...kinds.values()]) };
}

/** The words of the title. */
export function onlyOfTitle(words: WordSet): WordSet {
  return only(words, (kind) => (kind & ofExcerpt) === 0);
}

/** The words of the excerpt that are not in the title. */
export function onlyOfExcerpt(words: WordSet): WordSet {
  return only(words, (kind) => (kind & ofExcerpt) !== 0);
}

function only({ hashes, kinds }: WordSet, isWanted: (kind: number) => boolean): WordSet {
  return {
    hashes: hashes.filter((_, at) => isWanted(kinds[at] ?? 0)),
    kinds: kinds.filter(isWanted),
  };
}
