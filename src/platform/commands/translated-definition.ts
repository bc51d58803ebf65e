import type { CommandDefinition, OptionDefinition } from './command.ts';
import type { TranslatedCommand, Translation } from './translation.ts';

/** A root described in another language. What people type stays the same: names, examples and values. */
export function translatedDefinition(
  definition: CommandDefinition,
  { commands }: Translation,
): CommandDefinition {
  const { root, description, subcommands } = definition;
  return {
    ...definition,
    description: commands[root]?.description ?? description,
    subcommands: subcommands.map((subcommand) => {
      const path = `${root} ${subcommand.name}`;
      return {
        ...subcommand,
        description: commands[path]?.description ?? subcommand.description,
        options: subcommand.options.map((option) =>
          translatedOption(option, commands[`${path} ${option.name}`]),
        ),
      };
    }),
  };
}

function translatedOption(option: OptionDefinition, texts: TranslatedCommand | undefined): OptionDefinition {
  if (!texts) return option;
  const { name, description, choices = {} } = texts;
  const words = { description, label: name.replaceAll(/[-_]/g, ' ') };
  if (option.type !== 'string' || !option.choices) return { ...option, ...words };
  return {
    ...option,
    ...words,
    choices: option.choices.map(({ label, value }) => ({ label: choices[value] ?? label, value })),
  };
}
