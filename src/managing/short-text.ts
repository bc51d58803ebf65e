import { oneLine } from '../subscriptions/one-line.ts';

/** A text of unknown origin for a place in a sentence: on one line, and cut when it is longer than `max` characters. */
export function shortText(text: string, max: number): string {
  const line = oneLine(text).trim();
  if (line.length <= max) return line;
  return `${line
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}
