import type { Language } from './language.ts';

/**
 * Sentences of the bot in one language, by the English sentence. Both sides are in ICU MessageFormat and use the same
 * placeholders; plurals have the forms that the language needs.
 */
export type Catalog = Readonly<Record<string, string>>;

/** Catalogs of the same sentences in every language but English. */
export type Translations = Readonly<Record<Exclude<Language, 'en'>, Catalog>>;
