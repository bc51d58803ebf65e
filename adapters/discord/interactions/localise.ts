import { Locale } from 'discord.js';
import type { Translation, Translations } from '../../../src/platform/commands/translation.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';
import { maxCommandName, maxDescription } from '../limits.ts';

/** A text in several languages, keyed by Discord's locales, which are BCP 47 tags. */
type Localisations = Partial<Record<Locale, string>>;

interface LocalisedName {
  name_localizations?: Localisations;
}

interface LocalisedTexts extends LocalisedName {
  description_localizations?: Localisations;
}

/**
 * Localised names and descriptions for the command, group, subcommand or option at `path` ("news search
 * query").
 */
export function localise(
  path: string,
  inEnglish: { readonly name: string; readonly description: string },
  translations: Translations,
): LocalisedTexts {
  const descriptions = collect(translations, ({ commands }) => commands[path]?.description, {
    max: maxDescription,
    inEnglish: inEnglish.description,
  });
  return {
    ...localiseName(translations, ({ commands }) => commands[path]?.name, {
      max: maxCommandName,
      inEnglish: inEnglish.name,
    }),
    ...(descriptions && { description_localizations: descriptions }),
  };
}

/** A localised name on its own, such as a choice's or a menu's, cut to `max` characters. */
export function localiseName(
  translations: Translations,
  nameIn: (translation: Translation) => string | undefined,
  limits: TextLimits,
): LocalisedName {
  const names = collect(translations, nameIn, limits);
  return names ? { name_localizations: names } : {};
}

interface TextLimits {
  readonly max: number;
  /**
   * Discord drops localisations equal to the English text, so they are left out to compare equal to what it
   * returns.
   */
  readonly inEnglish: string;
}

/** Undefined if no language has the text. Languages that Discord does not support are left out. */
function collect(
  translations: Translations,
  textIn: (translation: Translation) => string | undefined,
  { max, inEnglish }: TextLimits,
): Localisations | undefined {
  const texts: Localisations = {};
  for (const locale of Object.values(Locale)) {
    const translation = translations[locale];
    const text = translation && textIn(translation);
    if (text && text !== inEnglish) texts[locale] = shorten(text, max);
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
}
