import type { NearWord } from './near-words.ts';
import type { Meaning, Vocabulary } from './query-words.ts';

/** A word in fewer articles counts as unknown: archives contain typos too. */
export const rare = 3;

/** A rare word counts as a typo if a similar one is in this many times more articles. */
const farMoreFrequent = 50;
const maxNear = 5;

/** The weights of a match with one typo, with two, and with one in a prefix of other words. */
const [oneSlip, twoSlips, slipInBeginning] = [0.7, 0.5, 0.4];

/** Letters, optionally followed by digits: "log4j". */
const nameLike = /^\p{L}[\p{L}\p{N}]*$/u;

/** In shorter words, a different first letter makes another word. */
const sureLength = 6;

/** Words that may have been meant if this one is a typo: it is unknown, or far rarer than a similar one. */
export function slipsOf(
  word: string,
  { articles, isBegun }: { readonly articles: number; readonly isBegun: boolean },
  vocabulary: Vocabulary,
): Meaning[] {
  if (articles >= rare || word.length < 4 || word.length > 30 || !nameLike.test(word)) return [];
  const maxSlips = word.length < 8 || isBegun || articles > 0 ? 1 : 2;
  return vocabulary
    .near(word, maxSlips)
    .filter((near) => isNearEnough(near, word))
    .filter((near) => articles === 0 || near.articles >= articles * farMoreFrequent)
    .slice(0, maxNear)
    .map(({ text, slips, articles: having }) => ({
      ...{ text, articles: having, likeness: 'near' },
      weight: isBegun ? slipInBeginning : slips === 1 ? oneSlip : twoSlips,
    }));
}

/** The shorter a word, the more unrelated words are one typo away. */
function isNearEnough({ text, slips }: NearWord, word: string): boolean {
  if (slips === 1 && word.length >= sureLength) return true;
  const hasSameLetters = [...text].sort().join() === [...word].sort().join();
  const beginAlike = text[0] === word[0] || (hasSameLetters && text[0] === word[1]);
  return beginAlike && (word.length > 4 || text.length !== word.length || hasSameLetters);
}
