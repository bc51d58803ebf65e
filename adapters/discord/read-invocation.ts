import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { CommandDefinition, CommandInvocation, OptionDefinition } from '../../src/platform/command.ts';
import type { Message } from '../../src/platform/message.ts';
import { parseCommand, splitCommand } from '../../src/platform/parse-command.ts';
import { commandOfCustomId } from './custom-id.ts';

export type AnswerableInteraction = ChatInputCommandInteraction | ButtonInteraction;

export type ReadInvocation =
  | { readonly ok: true; readonly invocation: CommandInvocation }
  | { readonly ok: false; readonly message: Message };

/** What a person asks for by a slash command or a button; a message to them where that is not understood. */
export function readInvocation(
  interaction: AnswerableInteraction,
  commands: readonly CommandDefinition[],
): ReadInvocation {
  return interaction.isButton() ? readButton(interaction, commands) : readSlashCommand(interaction, commands);
}

/** The command as a log names it: "news search"; never what was searched for. */
export function nameOfInvocation(interaction: AnswerableInteraction): string {
  if (interaction.isButton()) return commandOfCustomId(interaction.customId).split(' ', 2).join(' ');
  return `${interaction.commandName} ${interaction.options.getSubcommand(false) ?? ''}`.trim();
}

function readSlashCommand(
  interaction: ChatInputCommandInteraction,
  commands: readonly CommandDefinition[],
): ReadInvocation {
  const definition = commands.find(({ name }) => name === interaction.commandName);
  const wanted = interaction.options.getSubcommand(false);
  const subcommand = definition?.subcommands.find(({ name }) => name === wanted);
  if (!definition || !subcommand) return outdated;

  const options: Record<string, string | number> = {};
  for (const option of subcommand.options) {
    const value = interaction.options.get(option.name)?.value;
    if (isValueOf(option, value)) options[option.name] = value;
    else if (value !== undefined || option.required) return outdated;
  }
  return invocation(interaction, definition.root, { subcommand: subcommand.name, options });
}

function readButton(interaction: ButtonInteraction, commands: readonly CommandDefinition[]): ReadInvocation {
  const split = splitCommand(commands, commandOfCustomId(interaction.customId));
  if (!split) return outdated;
  const parsed = parseCommand(split.definition, split.text);
  return parsed.ok ? invocation(interaction, split.definition.root, parsed) : parsed;
}

function invocation(
  { channelId, user, locale }: AnswerableInteraction,
  command: string,
  { subcommand, options }: Pick<CommandInvocation, 'subcommand' | 'options'>,
): ReadInvocation {
  if (channelId === null) return outdated;
  return {
    ok: true,
    invocation: {
      ...{ command, subcommand, options },
      channel: { platform: 'discord', id: channelId },
      person: { id: user.id, name: user.displayName, locale },
    },
  };
}

/** Discord has checked the value, but against the definition it had when the person typed. */
function isValueOf(option: OptionDefinition, value: unknown): value is string | number {
  if (option.type !== 'integer') return typeof value === 'string';
  return typeof value === 'number' && value >= option.min && value <= option.max;
}

const outdatedText = 'That has changed since. Reload Discord (Ctrl+R) and try again.';

const outdated: ReadInvocation = {
  ok: false,
  message: {
    summary: outdatedText,
    blocks: [{ kind: 'text', spans: [{ kind: 'text', text: outdatedText }] }],
  },
};
