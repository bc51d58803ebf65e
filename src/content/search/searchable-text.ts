import { foldLetters } from './fold-letters.ts';

/**
 * Scripts without spaces, and Korean, which appends particles to words: each character counts as a word, and
 * neighbours in a query must be neighbours in the text.
 */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

const unspacedCharacter = new RegExp(`[${unspaced}]`, 'gu');
const hasUnspaced = new RegExp(`[${unspaced}]`, 'u');

/** Most text has none of these and needs little work. */
const notAscii = /[^\0-\x7f]/;

/** Except for quotation marks, dashes and the like, which separate words as ASCII punctuation does. */
const hasLettersToFold = /[^\0-\x7f\u00a0\u00ab\u00b7\u00bb\u2010-\u2027\u2039\u203a\u20ac]/;

/** "u.s." is also written "us". */
const initials = /(?<![^\s(])(?:[a-z]\.){2,}(?![a-z0-9])/g;

/**
 * Text in the form in which it is indexed and searched: lower-case, folded words separated by single spaces,
 * without punctuation. The index splits only at spaces, so this function alone decides what a word is. Empty
 * when there is no letter or digit.
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

/** The words of a text as indexed. */
export function searchableWords(text: string): string[] {
  const searchable = searchableText(text);
  return searchable === '' ? [] : searchable.split(' ');
}

/** Whether a word is a character of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return notAscii.test(word) && hasUnspaced.test(word);
}
