import { plainLine } from './escape.ts';

/**
 * `text` in at most `max` UTF-16 units, cut at the end of a word where there is one nearby and closed with "…".
 * A character outside the basic plane is never cut in half.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const lastWord = /\s\S*$/.exec(cut);
  // Writing without spaces (Chinese, a long URL) has no word to end at: it is cut where it stands.
  const kept = lastWord && lastWord.index > cut.length - 40 ? cut.slice(0, lastWord.index) : cut;
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}

/** One line of `text` as `write` escapes it, shortened until that is at most `max` UTF-16 units long. */
export function fitLine(text: string, max: number, write: (text: string) => string): string {
  const line = plainLine(text);
  let room = max;
  let written = write(shorten(line, room));
  while (written.length > max && room > 0) {
    room = Math.floor(room * Math.min(0.95, max / written.length));
    written = write(shorten(line, room));
  }
  return written;
}
