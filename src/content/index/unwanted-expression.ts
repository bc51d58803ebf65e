import type { Vocabulary } from '../search/query-words.ts';
import { type UnwantedWord, unwantedPhrase } from '../search/unwanted-words.ts';

/** How many words of the archive are looked through for the forms of one word. */
const maxWordsLookedAt = 300;

/** Phrases of words with many forms can be written in thousands of ways; the most frequent are enough here. */
const maxWaysToWrite = 100;

/** The FTS5 expression for articles whose own text has any of these; undefined when none has. */
export type UnwantedExpression = (written: readonly string[]) => string | undefined;

/**
 * Turns unwanted words and phrases into an expression, in the words of this archive. It finds only articles
 * that `unwantedIn` finds too, nearly all of them, so that a query can skip them unread.
 */
export function createUnwantedExpression({ articlesWith, begun }: Vocabulary): UnwantedExpression {
  function formsOf({ isForm, spelled, beginnings }: UnwantedWord): string[] {
    const known = [
      ...spelled.map((text) => ({ text, articles: articlesWith(text) })),
      ...beginnings.flatMap((beginning) => begun(beginning, maxWordsLookedAt)),
    ];
    const forms = known
      .filter(({ text, articles }) => articles > 0 && isForm(text))
      .toSorted((a, b) => b.articles - a.articles);
    return [...new Set(forms.map(({ text }) => text))];
  }

  function waysToWrite(words: readonly UnwantedWord[]): string[] {
    let ways = [''];
    for (const word of words) {
      const forms = formsOf(word);
      ways = ways.flatMap((way) => forms.map((form) => `${way} ${form}`)).slice(0, maxWaysToWrite);
    }
    return words.length === 0 ? [] : ways.map((way) => way.trim());
  }

  return (written) => {
    const phrases = written.flatMap((one) => waysToWrite(unwantedPhrase(one).words));
    if (phrases.length === 0) return undefined;
    return `{title excerpt} : (${phrases.map((phrase) => `"${phrase}"`).join(' OR ')})`;
  };
}
