import { foldLetters } from './fold-letters.ts';

/**
 * Scripts without spaces, and Korean, which appends particles to words: each character counts as a word, and
 * neighbours in a query must be neighbours in the text.
 */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED}]`, 'gu');
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/** Most text has none of these and needs little work. */
const NOT_ASCII = /[^\0-\x7f]/;

/** Except for quotation marks, dashes and the like, which separate words as ASCII punctuation does. */
const HAS_LETTERS_TO_FOLD = /[^\0-\x7f\u00a0\u00ab\u00b7\u00bb\u2010-\u2027\u2039\u203a\u20ac]/;

/** "u.s." is also written "us". */
const INITIALS = /(?<![^\s(])(?:[a-z]\.){2,}(?![a-z0-9])/g;

/**
 * Text in the form in which it is indexed and searched: lower-case, folded words separated by single spaces,
 * without punctuation. The index splits only at spaces, so this function alone decides what a word is. Empty
 * when there is no letter or digit.
 */
export function searchableText(text: string): string {
  const folded = HAS_LETTERS_TO_FOLD.test(text) ? foldLetters(text) : text.toLowerCase();
  const joined = folded.includes('.')
    ? folded.replace(INITIALS, (letters) => letters.replaceAll('.', ''))
    : folded;
  if (!HAS_LETTERS_TO_FOLD.test(joined)) return joined.replace(/[^a-z0-9]+/g, ' ').trim();
  return joined
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(UNSPACED_CHARACTER, ' $& ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The words of a text as indexed. */
export function searchableWords(text: string): string[] {
  const searchable = searchableText(text);
  return searchable === '' ? [] : searchable.split(' ');
}

/** Whether a word is a character of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return NOT_ASCII.test(word) && HAS_UNSPACED.test(word);
}
