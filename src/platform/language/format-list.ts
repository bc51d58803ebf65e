import { createMemo } from '../caching/memoize.ts';
import type { Language } from './language.ts';

/** "a, b and c" is a conjunction, "a, b or c" a disjunction; the parts of a unit stand side by side: "a b c". */
export type ListKind = 'conjunction' | 'disjunction' | 'unit';

/** A list as it is written within a sentence. */
export function listText(language: Language, texts: readonly string[], kind: ListKind): string {
  return formatOf(language, kind).format(texts);
}

/** The same in parts, so that the elements can be formatted. */
export function listParts(language: Language, texts: readonly string[], kind: ListKind) {
  return formatOf(language, kind).formatToParts(texts);
}

const formats = createMemo<Intl.ListFormat>(100);

function formatOf(language: Language, kind: ListKind): Intl.ListFormat {
  return formats(`${language} ${kind}`, () => {
    // American English puts a comma before the last element.
    const locale = language === 'en' ? 'en-GB' : language;
    return new Intl.ListFormat(locale, { type: kind, style: kind === 'unit' ? 'narrow' : 'long' });
  });
}
