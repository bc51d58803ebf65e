import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type {
  CommandDefinition,
  CommandInvocation,
  CommandService,
  OptionDefinition,
  Person,
} from '../../../src/platform/commands/command.ts';
import {
  formatCommand,
  type ParsingHelp,
  parseCommand,
  splitCommand,
} from '../../../src/platform/commands/parse-command.ts';
import { Fault } from '../../../src/platform/fault.ts';
import { type Language, languageOf } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import type { Message } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import { readCustomId, withoutSeal } from '../rendering/custom-id.ts';
import { moreOption, readMore } from './fold-options.ts';
import { linksOf } from './message-links.ts';
import { refusalToPostThere } from './posting-access.ts';
import { readModal } from './read-modal.ts';

/** An interaction that is answered with a message. */
export type AnswerableInteraction =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

export interface ReadInvocation {
  readonly invocation: CommandInvocation;
  /** Whether the answer may be a form. */
  readonly mayOpenForm: boolean;
}

/** A message to the person. */
export type NotUnderstood = Fault<Message>;

export function isAnswerable(interaction: Interaction): interaction is AnswerableInteraction {
  return (
    interaction.isChatInputCommand() ||
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isModalSubmit()
  );
}

type Press = ButtonInteraction | StringSelectMenuInteraction;

/** Whether a control of a message was used: a button, or a menu whose options are commands. */
export function isPress(interaction: AnswerableInteraction): interaction is Press {
  return interaction.isButton() || interaction.isStringSelectMenu();
}

/** The command of a pressed button, or of the option chosen from a menu; empty if it cannot be read. */
export function pressed(interaction: Press): ReturnType<typeof readCustomId> {
  return readCustomId(interaction.isButton() ? interaction.customId : (interaction.values[0] ?? ''));
}

/** Whether a menu's choice was taken back, which asks for nothing. */
export function isCleared(interaction: AnswerableInteraction): boolean {
  return interaction.isStringSelectMenu() && interaction.values.length === 0;
}

/** What a person asks for. */
export function readInvocation(
  interaction: AnswerableInteraction,
  { commands, gestures, translations }: Pick<CommandService, 'commands' | 'gestures' | 'translations'>,
): ReadInvocation | NotUnderstood {
  const language = languageOf(interaction.locale);
  const help = { language, translations };
  if (isPress(interaction)) return readPress(interaction, commands, help);
  if (interaction.isModalSubmit()) return readSubmission(interaction, commands, language);
  if (interaction.isChatInputCommand()) return readSlashCommand(interaction, commands, help);
  const links = linksOf(interaction.targetMessage);
  if (links.length === 0) return new Fault(notice(say(language, 'That message has no link.')));
  const { command, subcommand, option } = gestures.links;
  return understood(interaction, commands, { command, subcommand, options: { [option]: links.join(' ') } });
}

/** The command's name for the log: "news search", never what was searched for. */
export function nameOfInvocation(interaction: AnswerableInteraction): string {
  if (isPress(interaction)) return twoWords(pressed(interaction).command);
  if (interaction.isModalSubmit()) return twoWords(withoutSeal(interaction.customId));
  if (interaction.isMessageContextMenuCommand()) return interaction.commandName;
  return `${interaction.commandName} ${subcommandOf(interaction) ?? ''}`.trim();
}

/** "search", or "me pause" for a subcommand in a group. */
export function subcommandOf({
  options,
}: ChatInputCommandInteraction | AutocompleteInteraction): string | undefined {
  const subcommand = options.getSubcommand(false);
  if (subcommand === null) return undefined;
  const group = options.getSubcommandGroup(false);
  return group === null ? subcommand : `${group} ${subcommand}`;
}

export function personOf({ user, locale }: Pick<Interaction, 'user' | 'locale'>): Person {
  return { id: user.id, name: user.displayName, locale };
}

function readSlashCommand(
  interaction: ChatInputCommandInteraction,
  commands: readonly CommandDefinition[],
  help: ParsingHelp,
): ReadInvocation | NotUnderstood {
  const definition = commands.find(({ name }) => name === interaction.commandName);
  const wanted = subcommandOf(interaction);
  const subcommand = definition?.subcommands.find(({ name }) => name === wanted);
  if (!definition || !subcommand) return outdated(interaction);

  const options: Record<string, string | number> = {};
  for (const option of subcommand.options) {
    const value = withoutQuotes(option, interaction.options.get(option.name)?.value);
    if (isValueOf(option, value)) options[option.name] = value;
    else if (value !== undefined || option.required) return outdated(interaction);
  }
  const more = interaction.options.get(moreOption.name)?.value;
  const others = typeof more === 'string' ? readMore(definition, subcommand, more, help) : {};
  if (others instanceof Fault) return others;
  const given = { command: definition.root, subcommand: subcommand.name, options: { ...others, ...options } };
  const closed = refusalToPostThere(interaction, subcommand, given);
  return closed ? new Fault(closed) : understood(interaction, commands, given);
}

/** Strips quotes: our examples have them for command lines, but here each option has a field of its own. */
function withoutQuotes<Value>(option: OptionDefinition, value: Value): Value | string {
  const keepsQuotes = option.type === 'string' && option.keepsQuotes;
  return typeof value === 'string' && !keepsQuotes ? value.replace(/^\s*"(.*)"\s*$/, '$1') : value;
}

function readPress(
  interaction: Press,
  commands: readonly CommandDefinition[],
  help: ParsingHelp,
): ReadInvocation | NotUnderstood {
  const split = splitCommand(commands, pressed(interaction).command);
  if (!split) return outdated(interaction);
  const parsed = parseCommand(split.definition, split.text, help);
  if (parsed instanceof Fault) return parsed;
  const { subcommand, options } = parsed;
  return understood(interaction, commands, { command: split.definition.root, subcommand, options });
}

function readSubmission(
  interaction: ModalSubmitInteraction,
  commands: readonly CommandDefinition[],
  language: Language,
): ReadInvocation | NotUnderstood {
  const { customId, fields } = interaction;
  const read = readModal({ customId: withoutSeal(customId), fields }, commands, language);
  if (!read) return outdated(interaction);
  if (read instanceof Fault) return read;
  const { command, subcommand, options } = read;
  return understood(interaction, commands, { command, subcommand, options });
}

function understood(
  interaction: AnswerableInteraction,
  commands: readonly CommandDefinition[],
  given: Pick<CommandInvocation, 'command' | 'subcommand' | 'options'>,
): ReadInvocation | NotUnderstood {
  const { channelId } = interaction;
  if (channelId === null) return outdated(interaction);
  const definition = commands.find(({ root }) => root === given.command);
  const subcommand = definition?.subcommands.find(({ name }) => name === given.subcommand);
  const everyone = subcommand?.options.find((option) => namesEveryone(option, given, interaction.guildId));
  if (everyone) return everyoneRefused(given, everyone.name, languageOf(interaction.locale));
  return {
    invocation: {
      ...given,
      channel: { platform: 'discord', id: channelId },
      person: personOf(interaction),
    },
    mayOpenForm: subcommand?.mayOpenForm === true,
  };
}

/** Whether the role to notify is @everyone, whose id is that of its server. */
function namesEveryone(
  { name, posting }: OptionDefinition,
  { options }: Pick<CommandInvocation, 'options'>,
  guildId: string | null,
): boolean {
  return posting === 'mention' && /\d{17,20}/.exec(String(options[name] ?? ''))?.[0] === guildId;
}

/** Discord's menu of roles has no choice for nobody, so a button offers that if its command fits. */
function everyoneRefused(
  { command, subcommand, options }: Pick<CommandInvocation, 'command' | 'subcommand' | 'options'>,
  option: string,
  language: Language,
): NotUnderstood {
  const nobody = formatCommand(command, subcommand, { ...options, [option]: 'none' }, Infinity);
  const buttons = nobody === undefined ? [] : [{ label: say(language, 'Notify nobody'), command: nobody }];
  return new Fault(
    notice(say(language, 'A digest never notifies @everyone. Choose another role.'), [
      { kind: 'buttons', buttons },
    ]),
  );
}

/** Discord has checked the value, but against the definition that was registered when the person typed. */
function isValueOf(option: OptionDefinition, value: unknown): value is string | number {
  if (option.type !== 'integer') return typeof value === 'string';
  return typeof value === 'number' && value >= option.min && value <= option.max;
}

function twoWords(command: string): string {
  return command.split(' ', 2).join(' ');
}

function outdated({ locale }: Pick<Interaction, 'locale'>): NotUnderstood {
  return new Fault(
    notice(
      say(languageOf(locale), 'That has changed. Reload {app} (Ctrl+R) and try again.', { app: 'Discord' }),
    ),
  );
}
