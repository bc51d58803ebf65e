import type { Random } from './random.ts';

export interface Vocabulary {
  /** The most common first. */
  readonly words: readonly string[];
  /** Picks a word as often as Zipf's law says for its rank. */
  pick(random: Random): string;
}

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'ng'];

/** Distinct pronounceable words, the most common ones short, as in a language. */
export function createVocabulary(size: number, random: Random): Vocabulary {
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = words.size < 100 ? 1 : random.between(2, words.size < 3_000 ? 2 : 4);
    words.add(Array.from({ length: syllables }, () => syllable(random)).join(''));
  }
  const list = [...words];
  return { words: list, pick: (by) => list[by.skewed(size)] ?? '' };
}

function syllable(random: Random): string {
  const pick = (from: readonly string[]) => from[random.between(0, from.length - 1)] ?? '';
  return pick(onsets) + pick(vowels) + pick(codas);
}
