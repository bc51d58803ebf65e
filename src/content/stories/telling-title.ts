import { wordsOf } from './words.ts';

/**
 * Titles with fewer significant words, such as "News in brief" or "The week in pictures", are used by many
 * outlets.
 */
export const tellingTitle = 3;

/** Whether a title distinguishes a story from all others. */
export function isTellingTitle(title: string): boolean {
  return wordsOf(title, tellingTitle).length >= tellingTitle;
}
