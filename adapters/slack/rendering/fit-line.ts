import { oneLine } from '../../../src/platform/text/one-line.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';

/** `text` as one line, shortened until `write` makes at most `max` UTF-16 units of it. */
export function fitLine(text: string, max: number, write: (text: string) => string): string {
  const line = oneLine(text).trim();
  let room = max;
  let written = write(shorten(line, room));
  while (written.length > max && room > 0) {
    room = Math.floor(room * Math.min(0.95, max / written.length));
    written = write(shorten(line, room));
  }
  return written;
}
