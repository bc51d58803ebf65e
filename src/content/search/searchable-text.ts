import { foldLetters } from './fold-letters.ts';

/**
 * Scripts that write without spaces, and Korean, which hangs particles on its words: each character is a word of its own,
 * and a query's neighbours have to be neighbours.
 */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

const unspacedCharacter = new RegExp(`[${unspaced}]`, 'gu');
const hasUnspaced = new RegExp(`[${unspaced}]`, 'u');

/** Most text has none of it, and little to do. */
const notAscii = /[^\0-\x7f]/;

/** Apart from quotation marks, dashes and the like, which part words as those of ASCII do. */
const hasLettersToFold = /[^\0-\x7f\u00a0\u00ab\u00b7\u00bb\u2010-\u2027\u2039\u203a\u20ac]/;

/** "u.s." is written "us" as well. */
const initials = /(?<![^\s(])(?:[a-z]\.){2,}(?![a-z0-9])/g;

/**
 * Text as it is indexed and looked for: its words in lower case, folded, one space apart, without punctuation. The index
 * parts them at spaces alone, so that nothing but this decides what a word is. Empty when there is no letter or digit.
 */
export function searchableText(text: string): string {
  const folded = hasLettersToFold.test(text) ? foldLetters(text) : text.toLowerCase();
  const joined = folded.includes('.')
    ? folded.replace(initials, (letters) => letters.replaceAll('.', ''))
    : folded;
  if (!hasLettersToFold.test(joined)) return joined.replace(/[^a-z0-9]+/g, ' ').trim();
  return joined
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(unspacedCharacter, ' $& ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The words of a text as it is indexed. */
export function searchableWords(text: string): string[] {
  const searchable = searchableText(text);
  return searchable === '' ? [] : searchable.split(' ');
}

/** Whether a word is a character of a script that writes without spaces. */
export function isUnspaced(word: string): boolean {
  return notAscii.test(word) && hasUnspaced.test(word);
}
