import { type Language, languages } from './language/language.ts';
import { say } from './language/say.ts';

interface Reader {
  readonly language?: Language;
}

/** What a story's coverage leaves out: "+6 more outlets". */
export function moreOutlets(count: number, { language = 'en' }: Reader = {}): string {
  return say(language, '+{count, plural, one {# more outlet} other {# more outlets}}', { count });
}

/** The same where none of the other outlets is named: "+9 outlets". */
export function plusOutlets(count: number, { language = 'en' }: Reader = {}): string {
  return say(language, '+{count, plural, one {# outlet} other {# outlets}}', { count });
}

/** Everyone else who covers a story: "9 other outlets". */
export function otherOutlets(count: number, { language = 'en' }: Reader = {}): string {
  return say(language, '{count, plural, one {# other outlet} other {# other outlets}}', { count });
}

/** What the menu that opens the coverage of stories says before a choice. */
export function whoCovers({ language = 'en' }: Reader = {}): string {
  return say(language, 'Who covers…');
}

/** The line of the other outlets: "Also in Reuters · Forbes". */
export function alsoIn(outlets: string, { language = 'en' }: Reader = {}): string {
  return say(language, 'Also in {outlets}', { outlets });
}

/** Whether a line is one that `alsoIn` makes, in any language. */
export function isAlsoIn(line: string): boolean {
  return languages.some((language) => line.startsWith(alsoIn('', { language }).trimEnd()));
}

/** What the first words about a story say if it has grown since its reader saw it. */
export function grown({ language = 'en' }: Reader = {}): string {
  return say(language, 'Update');
}

/** The same if it is no longer published. */
export function withdrawn({ language = 'en' }: Reader = {}): string {
  return say(language, 'Withdrawn by its publisher');
}
