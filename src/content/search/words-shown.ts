import type { WantedWord } from './query-words.ts';
import { searchableText } from './searchable-text.ts';

/** The words of a text, as written there, that a search matched: each once, except words that say little. */
export function wordsShown(text: string, wanted: readonly WantedWord[]): string[] {
  const telling = wanted.filter(({ isOptional }) => !isOptional);
  const meant = new Set(
    telling.flatMap(({ meanings }) => meanings.flatMap((meaning) => meaning.text.split(' '))),
  );
  const begun = telling.flatMap(({ isBegun, typed }) => (isBegun && typed.length > 2 ? [typed] : []));
  const words = new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu));
  return [...words].filter((word) => {
    const searchable = searchableText(word);
    return meant.has(searchable) || begun.some((beginning) => searchable.startsWith(beginning));
  });
}
