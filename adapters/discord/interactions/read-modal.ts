import { ComponentType, type ModalSubmitInteraction } from 'discord.js';
import type { CommandDefinition, OptionDefinition } from '../../../src/platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../../src/platform/commands/parse-command.ts';
import type { Message, Span } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import { code, plain } from '../../../src/platform/spans.ts';
import { wholeNumber } from '../../../src/platform/text/whole-number.ts';
import { openAgain } from './open-again.ts';

export type ReadModal =
  | {
      readonly ok: true;
      readonly command: string;
      readonly subcommand: string;
      readonly options: Readonly<Record<string, string | number>>;
    }
  /** Says what was typed wrongly. */
  | { readonly ok: false; readonly message: Message };

/**
 * Reads the command from a submitted modal: options set beforehand are in its `custom_id`, the others in its
 * fields. Empty fields are left out.
 * @returns undefined if the command no longer exists
 */
export function readModal(
  { customId, fields }: Pick<ModalSubmitInteraction, 'customId' | 'fields'>,
  commands: readonly CommandDefinition[],
): ReadModal | undefined {
  const split = splitCommand(commands, customId);
  if (!split) return undefined;
  const { definition } = split;
  const settled = parseCommand(withoutRequired(definition), split.text);
  const subcommand = settled.ok && definition.subcommands.find(({ name }) => name === settled.subcommand);
  if (!settled.ok || !subcommand) return undefined;

  const wrong = (spans: Span[]): ReadModal => ({
    ok: false,
    message: notice(spans, openAgain(customId, commands)),
  });
  const options: Record<string, string | number> = { ...settled.options };
  for (const option of subcommand.options) {
    const text = textOf(fields, option.name);
    if (text === '') continue;
    const value = option.type === 'integer' ? wholeNumber(text, option) : text;
    if (value === undefined) return wrong(wrongValue(option, text));
    options[option.name] = value;
  }
  const missing = subcommand.options.find(({ name, required }) => required && !(name in options));
  if (missing) return wrong([code(missing.name), plain(' is required.')]);
  return { ok: true, command: definition.root, subcommand: subcommand.name, options };
}

/** Makes all options optional: a required one may be in a field. */
function withoutRequired(definition: CommandDefinition): CommandDefinition {
  return {
    ...definition,
    subcommands: definition.subcommands.map((subcommand) => ({
      ...subcommand,
      options: subcommand.options.map((option) => ({ ...option, required: false })),
    })),
  };
}

function textOf({ fields }: ModalSubmitInteraction['fields'], name: string): string {
  const field = fields.get(name);
  if (!field) return '';
  // A menu of roles has no choice for nobody: it is left empty.
  if (field.type === ComponentType.RoleSelect && field.values.length === 0) return 'none';
  if ('values' in field) return field.values.join(', ');
  return 'value' in field && typeof field.value === 'string' ? field.value.trim() : '';
}

function wrongValue(option: OptionDefinition, text: string): Span[] {
  const range = option.type === 'integer' ? ` from ${option.min} to ${option.max}` : '';
  return [
    code(option.name),
    plain(` must be a whole number${range}, not `),
    code(text.slice(0, 100)),
    plain('.'),
  ];
}
