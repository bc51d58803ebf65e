import { oneLine } from './one-line.ts';

/** A word that starts this close to the cut is dropped whole, if more than half of the text remains. */
const nearTheCut = 40;

/**
 * Shortens `text` to at most `max` UTF-16 units, at the end of a word where one is close, and adds "…". Never
 * splits a character outside the basic plane.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const lastWord = cut.search(/\s\S*$/);
  // Text without spaces (Chinese, a long URL) has no word end nearby, so it is cut anywhere.
  const kept = lastWord > Math.max(cut.length - nearTheCut, cut.length / 2) ? cut.slice(0, lastWord) : cut;
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}

/**
 * A text of unknown origin on one line, in at most `max` UTF-16 units; empty when nothing in it is visible.
 */
export function shortLine(text: string, max: number): string {
  return shorten(oneLine(text).trim(), max);
}
