import type { Likeness, WantedWord } from './query-words.ts';

/** The word itself, however it is inflected, spelled, joined or separated. */
const sure: ReadonlySet<Likeness> = new Set(['same', 'form', 'spelling', 'together', 'apart']);

/**
 * The words without guesses at what else may be meant. Of a word that people may never have used yet, such as a
 * product's name, a guess would find something else.
 */
export function strictly(words: readonly WantedWord[]): WantedWord[] {
  return words.map((word) => ({
    ...word,
    meanings: word.meanings.filter(({ likeness }) => sure.has(likeness)),
    isBegun: false,
  }));
}
