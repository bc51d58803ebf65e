import { createMemo } from '../caching/memoize.ts';
import type { Language } from './language.ts';

/** Creating one takes longer than drawing a digest. */
const formats = createMemo<Intl.DateTimeFormat>(1_000);

/** "Monday, November 30, 2026" in the reader's language, as the date is in the time zone. */
export function fullDate(language: Language, at: Date, timezone: string): string {
  return formats(`${language} ${timezone}`, () => {
    return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: timezone });
  }).format(at);
}
