import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Choice } from '../../../src/platform/commands/choice.ts';
import type {
  CommandDefinition,
  OptionDefinition,
  SubcommandDefinition,
} from '../../../src/platform/commands/command.ts';
import type { Translations } from '../../../src/platform/commands/translation.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';
import { postableTypes } from '../channels/channel-facts.ts';
import { maxChoiceName, maxChoices, maxCommandText, maxDescription } from '../limits.ts';
import { type Folded, foldOptions, offeredOptions } from './fold-options.ts';
import { localise, localiseName } from './localise.ts';

/**
 * A command for managers requires Manage Channels because it is about what a channel gets. Whoever has that
 * permission may change the channel anyway, whereas Manage Server would exclude people who look after a few
 * channels. A server can choose otherwise (Server Settings → Integrations). The command makes no sense
 * outside servers, or for a bot that one person has installed for themselves.
 */
const forManagers = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  // A number in Discord's OpenAPI file, but a string in its documentation.
  default_member_permissions: Number(PermissionFlagsBits.ManageChannels),
};

export const forEveryone = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

type ApplicationCommand = Omit<
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  'default_member_permissions'
> & { readonly default_member_permissions?: number };

/** A definition in Discord's format, without what is hidden; the options needed least are folded if there is no room for them. */
export function toApplicationCommand(
  definition: CommandDefinition,
  translations: Translations,
): ApplicationCommand {
  const written = (folded: Folded) => writeCommand(definition, translations, folded);
  return written(foldOptions(definition, (folded) => lengthOf(written(folded)) <= maxCommandText));
}

/** The characters that Discord counts: each name and description in its longest language, and values. */
function lengthOf(command: object): number {
  const longest = (text: unknown, others: unknown) =>
    Math.max(...[text, ...Object.values(others ?? {})].map((one) => String(one ?? '').length));
  const counted = { name: '', description: '', value: '', options: [], choices: [], ...command };
  const { name_localizations: names, description_localizations: descriptions } = {
    ...{ name_localizations: undefined, description_localizations: undefined },
    ...command,
  };
  const own =
    longest(counted.name, names) + longest(counted.description, descriptions) + String(counted.value).length;
  return [...counted.options, ...counted.choices].reduce((sum, part: object) => sum + lengthOf(part), own);
}

function writeCommand(
  definition: CommandDefinition,
  translations: Translations,
  folded: Folded,
): ApplicationCommand {
  const { name_localizations: names, ...texts } = localise(definition.root, definition, translations);
  // A renamed command keeps its new name in every language.
  const isRenamed = definition.name !== definition.root;
  return {
    type: ApplicationCommandType.ChatInput,
    name: definition.name,
    description: descriptionOf(definition),
    ...(names && !isRenamed && { name_localizations: names }),
    ...texts,
    ...(definition.isForManagers ? forManagers : forEveryone),
    options: toSubcommands(definition, translations, folded),
  };
}

type Subcommands = (APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption)[];

/** In the definition's order; subcommands of two words become a group named after the first. */
function toSubcommands(
  definition: CommandDefinition,
  translations: Translations,
  folded: Folded,
): Subcommands {
  const shown = definition.subcommands.filter(({ hidden }) => !hidden);
  const groups = Map.groupBy(shown, ({ name }) => splitName(name).group ?? `${name} alone`);
  return [...groups.values()].flatMap((members): Subcommands => {
    const subcommands = members.map((member) =>
      toSubcommand(member, definition.root, translations, folded.get(member.name) ?? 0),
    );
    const group = members[0] && splitName(members[0].name).group;
    if (group === undefined) return subcommands;
    const description =
      definition.groups?.[group] ?? members.map(({ name }) => splitName(name).name).join(', ');
    return [
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: group,
        description: shorten(description, maxDescription),
        ...localise(`${definition.root} ${group}`, { name: group, description }, translations),
        options: subcommands,
      },
    ];
  });
}

/** "me pause" becomes the subcommand "pause" in the group "me". */
function splitName(name: string): { readonly group?: string; readonly name: string } {
  const [first = '', second] = name.split(' ');
  return second === undefined ? { name: first } : { group: first, name: second };
}

function toSubcommand(
  subcommand: SubcommandDefinition,
  root: string,
  translations: Translations,
  folded: number,
): APIApplicationCommandSubcommandOption {
  const path = `${root} ${subcommand.name}`;
  const { name } = splitName(subcommand.name);
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description: descriptionOf(subcommand),
    ...localise(path, { ...subcommand, name }, translations),
    options: offeredOptions(subcommand, folded).map((option) =>
      toOption(option, `${path} ${option.name}`, translations),
    ),
  };
}

function toOption(
  option: OptionDefinition,
  path: string,
  translations: Translations,
): APIApplicationCommandBasicOption {
  const base = {
    name: option.name,
    description: descriptionOf(option),
    ...localise(path, option, translations),
    required: option.required ?? false,
  };
  switch (option.type) {
    case 'integer':
      return {
        ...base,
        type: ApplicationCommandOptionType.Integer,
        min_value: option.min,
        max_value: option.max,
      };
    case 'channel':
      return { ...base, type: ApplicationCommandOptionType.Channel, channel_types: [...postableTypes] };
    case 'string': {
      if (option.posting === 'mention') return { ...base, type: ApplicationCommandOptionType.Role };
      const type = ApplicationCommandOptionType.String;
      if (option.choices) {
        const choices = option.choices.slice(0, maxChoices);
        return { ...base, type, choices: choices.map((choice) => toChoice(choice, path, translations)) };
      }
      return option.suggested ? { ...base, type, autocomplete: true } : { ...base, type };
    }
  }
}

function toChoice(
  { label, value }: Choice,
  path: string,
  translations: Translations,
): APIApplicationCommandOptionChoice<string> {
  return {
    name: shorten(label, maxChoiceName),
    value,
    ...localiseName(translations, ({ commands }) => commands[path]?.choices?.[value], {
      max: maxChoiceName,
      inEnglish: label,
    }),
  };
}

function descriptionOf({ description }: { readonly description: string }): string {
  return shorten(description, maxDescription);
}
