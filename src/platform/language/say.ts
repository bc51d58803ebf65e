import { IntlMessageFormat } from 'intl-messageformat';
import { createMemo } from '../caching/memoize.ts';
import type { Span } from '../message.ts';
import { plain } from '../spans.ts';
import type { Translations } from './catalog.ts';
import { brazilianPortuguese } from './catalogs/brazilian-portuguese.ts';
import { french } from './catalogs/french.ts';
import { german } from './catalogs/german.ts';
import { japanese } from './catalogs/japanese.ts';
import { spanish } from './catalogs/spanish.ts';
import type { Language } from './language.ts';

/** By name, what a sentence's `{placeholders}` stand for. */
export type Values = Readonly<Record<string, string | number>>;

const shared: Translations = {
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  'pt-BR': brazilianPortuguese,
};

/** The shared sentences, and those of the adapters. */
const known = new Set([shared]);

/**
 * Adds the translations of what only one adapter says, which mentions its platform. For the adapter to call when it is
 * made, before it says anything.
 */
export function addTranslations(translations: Translations): void {
  known.add(translations);
}

/**
 * A sentence in the reader's language. Values are inserted as they are, whatever they contain.
 * @param english the sentence in ICU MessageFormat, written out where it is said; a catalog translates it. One
 * that has no translation stays English.
 */
export function say(language: Language, english: string, values: Values = {}): string {
  return String(formatOf(language, english).format({ ...values }));
}

/** The same for a sentence that contains other spans: links, names in bold, channels, lists of them. */
export function saySpans(
  language: Language,
  english: string,
  values: Readonly<Record<string, string | number | Span | readonly Span[]>>,
): Span[] {
  const parts = [formatOf(language, english).format<Span | readonly Span[]>({ ...values })].flat(2);
  return parts.map((part) => (typeof part === 'string' ? plain(part) : part));
}

/** The translation of a sentence; undefined if there is none. */
export function translationOf(language: Exclude<Language, 'en'>, english: string): string | undefined {
  for (const translations of known) {
    const translated = translations[language][english];
    if (translated !== undefined) return translated;
  }
  return undefined;
}

/** All sentences of the bot in all languages fit. */
const formats = createMemo<IntlMessageFormat>(5_000);

function formatOf(language: Language, english: string): IntlMessageFormat {
  return formats(`${language} ${english}`, () => {
    const translated = language === 'en' ? undefined : translationOf(language, english);
    // A sentence without a translation keeps English plurals.
    return new IntlMessageFormat(
      translated ?? english,
      translated === undefined ? 'en' : language,
      undefined,
      {
        ignoreTag: true,
      },
    );
  });
}
