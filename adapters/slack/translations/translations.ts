import type { Translations } from '../../../src/platform/language/catalog.ts';
import { brazilianPortuguese } from './brazilian-portuguese.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import { spanish } from './spanish.ts';

/** What only this adapter says. */
export const slackTranslations: Translations = {
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  'pt-BR': brazilianPortuguese,
};
