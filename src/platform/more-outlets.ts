import { say } from './language/say.ts';
import type { MoreCoverage } from './message.ts';

type Reader = Pick<MoreCoverage, 'language'>;

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
