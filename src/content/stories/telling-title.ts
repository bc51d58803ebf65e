import { wordsOf } from './words.ts';

/** Titles of fewer telling words, as "News in brief" or "The week in pictures", are many outlets' own. */
export const tellingTitle = 3;

/** Whether a title tells a story apart from all others. */
export function isTellingTitle(title: string): boolean {
  return wordsOf(title, tellingTitle).length >= tellingTitle;
}
