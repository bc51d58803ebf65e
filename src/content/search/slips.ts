import type { NearWord } from './near-words.ts';
import type { Meaning, Vocabulary } from './query-words.ts';

/** In fewer articles a word is as good as unknown: archives have slips, too. */
export const RARE = 3;

/** A rare word is taken for a slip where one near it is in so many times more articles. */
const FAR_MORE_FREQUENT = 50;
const NEAR_AT_MOST = 5;

/** What a match with one slip counts, with two, and with one in what begins some word as it stands. */
const [ONE_SLIP, TWO_SLIPS, SLIP_IN_BEGINNING] = [0.7, 0.5, 0.4];

/** Letters, perhaps with digits behind: "log4j". */
const NAME_LIKE = /^\p{L}[\p{L}\p{N}]*$/u;

/** In shorter words, one with another first letter is another word. */
const SURE_LENGTH = 6;

/** Words that may be meant where there is a slip in this one: it is unknown, or far rarer than the one near it. */
export function slipsOf(
  word: string,
  { articles, isBegun }: { readonly articles: number; readonly isBegun: boolean },
  vocabulary: Vocabulary,
): Meaning[] {
  if (articles >= RARE || word.length < 4 || word.length > 30 || !NAME_LIKE.test(word)) return [];
  const mostSlips = word.length < 8 || isBegun || articles > 0 ? 1 : 2;
  return vocabulary
    .near(word, mostSlips)
    .filter((near) => isNearEnough(near, word))
    .filter((near) => articles === 0 || near.articles >= articles * FAR_MORE_FREQUENT)
    .slice(0, NEAR_AT_MOST)
    .map(({ text, slips, articles: having }) => ({
      ...{ text, articles: having, likeness: 'near' },
      weight: isBegun ? SLIP_IN_BEGINNING : slips === 1 ? ONE_SLIP : TWO_SLIPS,
    }));
}

/** The shorter a word, the more words are one slip away that have nothing to do with it. */
function isNearEnough({ text, slips }: NearWord, word: string): boolean {
  if (slips === 1 && word.length >= SURE_LENGTH) return true;
  const hasSameLetters = [...text].sort().join() === [...word].sort().join();
  const beginAlike = text[0] === word[0] || (hasSameLetters && text[0] === word[1]);
  return beginAlike && (word.length > 4 || text.length !== word.length || hasSameLetters);
}
