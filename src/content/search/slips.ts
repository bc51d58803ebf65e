import type { NearWord } from './near-words.ts';
import type { Meaning, Vocabulary } from './query-words.ts';

/** In fewer articles a word is as good as unknown: archives have slips, too. */
export const rare = 3;

/** A rare word is taken for a slip where one near it is in so many times more articles. */
const farMoreFrequent = 50;
const maxNear = 5;

/** What a match with one slip counts, with two, and with one in what begins some word as it stands. */
const [oneSlip, twoSlips, slipInBeginning] = [0.7, 0.5, 0.4];

/** Letters, perhaps with digits behind: "log4j". */
const nameLike = /^\p{L}[\p{L}\p{N}]*$/u;

/** In shorter words, one with another first letter is another word. */
const sureLength = 6;

/** Words that may be meant where there is a slip in this one: it is unknown, or far rarer than the one near it. */
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

/** The shorter a word, the more words are one slip away that have nothing to do with it. */
function isNearEnough({ text, slips }: NearWord, word: string): boolean {
  if (slips === 1 && word.length >= sureLength) return true;
  const hasSameLetters = [...text].sort().join() === [...word].sort().join();
  const beginAlike = text[0] === word[0] || (hasSameLetters && text[0] === word[1]);
  return beginAlike && (word.length > 4 || text.length !== word.length || hasSameLetters);
}
