import type { CommandDefinition, OptionDefinition } from '../../platform/commands/command.ts';
import { translatedDefinition } from '../../platform/commands/translated-definition.ts';
import {
  type TranslatedCommand,
  type Translations,
  translationFor,
} from '../../platform/commands/translation.ts';
import { nearestTag } from '../../platform/language/nearest-tag.ts';
import { brazilianPortuguese } from './brazilian-portuguese.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import type { LocaleTexts, Texts } from './locale-texts.ts';
import { latinAmericanSpanish, spanish } from './spanish.ts';

const locales: Readonly<Record<string, LocaleTexts>> = {
  de: german,
  fr: french,
  'es-ES': spanish,
  'es-419': latinAmericanSpanish,
  ja: japanese,
  'pt-BR': brazilianPortuguese,
};

/** The language in which a reader of `locale` sees the commands, as a BCP 47 tag. */
export function languageShown(locale: string): string {
  return nearestTag(Object.keys(locales), locale) ?? 'en';
}

/** An option's texts for a reader of `locale`; undefined in English. */
export function optionTexts(locale: string, option: string): Texts | undefined {
  return locales[languageShown(locale)]?.options[option];
}

/** The commands as a reader of `locale` sees them described. What people type stays the same. */
export function commandsFor(
  locale: string | undefined,
  commands: readonly CommandDefinition[],
): readonly CommandDefinition[] {
  const translation = locale === undefined ? undefined : translationFor(translationsOf(commands), locale);
  return translation ? commands.map((command) => translatedDefinition(command, translation)) : commands;
}

/** The names and descriptions of `commands` in each language other than English. */
export function translationsOf(commands: readonly CommandDefinition[]): Translations {
  const places = commands.flatMap(placesIn);
  return Object.fromEntries(
    Object.entries(locales).map(([locale, texts]) => [
      locale,
      {
        linksGesture: texts.linksGesture,
        asking: texts.asking,
        commands: Object.fromEntries(
          places.flatMap(({ path, option }) => {
            const found = texts.commands[path] ?? (option && texts.options[option.name]);
            return found ? [[path, translated(found)]] : [];
          }),
        ),
      },
    ]),
  );
}

/** A command, group, subcommand or option that people see by name. */
interface Place {
  readonly path: string;
  readonly option?: OptionDefinition;
}

/** The root, groups, subcommands and their options, except hidden ones. */
export function placesIn({ root, subcommands }: CommandDefinition): Place[] {
  const offered = subcommands.filter(({ hidden }) => !hidden);
  const groups = offered.flatMap(({ name }) => (name.includes(' ') ? name.split(' ', 1) : []));
  return [
    { path: root },
    ...[...new Set(groups)].map((group) => ({ path: `${root} ${group}` })),
    ...offered.flatMap(({ name, options }) => [
      { path: `${root} ${name}` },
      ...options
        .filter(({ hidden }) => !hidden)
        .map((option) => ({ path: `${root} ${name} ${option.name}`, option })),
    ]),
  ];
}

function translated([name, description, choices]: Texts): TranslatedCommand {
  return { name, description, ...(choices && { choices }) };
}
