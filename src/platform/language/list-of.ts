import { createMemo } from '../caching/memoize.ts';
import type { Language } from './language.ts';

const formats = createMemo<Intl.ListFormat>(100);

/** "a, b and c" in the reader's language, or "a, b or c". */
export function listOf(
  language: Language,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  // British English has no comma before "and".
  const locale = language === 'en' ? 'en-GB' : language;
  return formats(`${locale} ${type}`, () => new Intl.ListFormat(locale, { type })).format(items);
}
