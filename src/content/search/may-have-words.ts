import type { KnownWord, Vocabulary } from './query-words.ts';
import { readQuery } from './read-query.ts';
import { strictly } from './strictly.ts';
import { understandQuery } from './understand-query.ts';

/**
 * Whether a strict search might find something among articles that have only these words, in microseconds. Where it
 * says no, the search finds nothing there; where it says yes, only the search can tell.
 */
export function createMayHaveWords(words: ReadonlySet<string>): (typed: string) => boolean {
  const vocabulary = vocabularyOf(words);
  return (typed) => {
    const wanted = strictly(understandQuery(readQuery(typed), vocabulary, () => true));
    return wanted.every(({ meanings, isOptional }) => isOptional || meanings.length > 0);
  };
}

function vocabularyOf(words: ReadonlySet<string>): Vocabulary {
  const sorted = [...words].sort();
  return {
    articlesWith: (word) => (words.has(word) ? 1 : 0),
    begun(beginning, limit) {
      const found: KnownWord[] = [];
      for (let at = firstNotBefore(sorted, beginning); found.length < limit; at += 1) {
        const text = sorted[at];
        if (!text?.startsWith(beginning)) break;
        found.push({ text, articles: 1 });
      }
      return found;
    },
    // A strict search guesses nothing.
    near: () => [],
    nearBeginnings: () => [],
    around: () => [],
  };
}

function firstNotBefore(sorted: readonly string[], word: string): number {
  let [from, until] = [0, sorted.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((sorted[middle] ?? '') < word) from = middle + 1;
    else until = middle;
  }
  return from;
}
