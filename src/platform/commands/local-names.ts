import type { Language } from '../language/language.ts';
import type { Translations } from './translation.ts';

/**
 * The names of commands in a language, as people write them: without capitals, and with spaces for hyphens. Regions
 * that name a command differently all count.
 * @returns a function that takes a root and, unless it is the root's own names that are wanted, a subcommand
 */
export function localNames(
  translations: Translations,
  language: Language,
): (root: string, subcommand?: string) => string[] {
  const near = Object.entries(translations).filter(([tag]) => primary(tag) === primary(language));
  return (root, subcommand) =>
    near.flatMap(([, { commands }]) => {
      const named = (path: string) => {
        const name = commands[path]?.name.toLowerCase().replaceAll(/[-_]/g, ' ');
        return name === undefined ? [] : [name];
      };
      if (subcommand === undefined) return named(root);
      const [group = '', second] = subcommand.split(' ');
      if (second === undefined) return named(`${root} ${subcommand}`);
      return [group, ...named(`${root} ${group}`)].flatMap((first) =>
        [second, ...named(`${root} ${subcommand}`)].map((word) => `${first} ${word}`),
      );
    });
}

function primary(tag: string): string {
  return tag.split('-', 1).join();
}
