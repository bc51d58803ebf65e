import { oneLine } from './one-line.ts';

/** A word that begins so near before the cut is left out whole, if that leaves the better half of the text. */
const nearTheCut = 40;

/**
 * `text` in at most `max` UTF-16 units, cut at the end of a word where there is one nearby and closed with "…".
 * A character outside the basic plane is never cut in half.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const lastWord = cut.search(/\s\S*$/);
  // Writing without spaces (Chinese, a long URL) has no word to end at: it is cut where it stands.
  const kept = lastWord > Math.max(cut.length - nearTheCut, cut.length / 2) ? cut.slice(0, lastWord) : cut;
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}

/** A text of unknown origin on one line, in at most `max` UTF-16 units; empty when nothing of it shows. */
export function shortLine(text: string, max: number): string {
  return shorten(oneLine(text).trim(), max);
}
