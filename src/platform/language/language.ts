import { nearestTag } from './nearest-tag.ts';

/** The languages that digests and answers are written in, by BCP 47 tag. */
export type Language = keyof typeof languageNames;

/** Each in its own words, as people look for it in a list. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
  'pt-BR': 'Português (Brasil)',
} as const;

export const languages = Object.keys(languageNames).filter((tag): tag is Language => tag in languageNames);

/**
 * The language for a reader.
 * @param locale a BCP 47 tag; a region without a language of its own here takes that of another region
 * @returns English where nothing is closer
 */
export function languageOf(locale: string | undefined): Language {
  return (locale === undefined ? undefined : nearestTag(languages, locale)) ?? 'en';
}

const inEnglish = new Intl.DisplayNames('en', { type: 'language' });

/** The language that a person names: by its tag, or by its name in its own words or in English. */
export function languageNamed(text: string): Language | undefined {
  // As it is stored.
  if (text in languageNames) return languages.find((tag) => tag === text);
  const wanted = text.trim().toLowerCase();
  const named = languages.find((tag) =>
    [languageNames[tag], languageNames[tag].split(' ', 1).join(), inEnglish.of(tag)].some(
      (name) => name?.toLowerCase() === wanted,
    ),
  );
  return named ?? nearestTag(languages, wanted);
}
