import { ComponentType, type ModalSubmitInteraction } from 'discord.js';
import type { CommandDefinition } from '../../../src/platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../../src/platform/commands/parse-command.ts';
import { readOption } from '../../../src/platform/commands/read-option.ts';
import { Fault } from '../../../src/platform/fault.ts';
import type { Language } from '../../../src/platform/language/language.ts';
import { saySpans } from '../../../src/platform/language/say.ts';
import type { Message, Span } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import { code } from '../../../src/platform/spans.ts';
import { openAgain } from './open-again.ts';

export interface ReadModal {
  readonly command: string;
  readonly subcommand: string;
  readonly options: Readonly<Record<string, string | number>>;
}

/**
 * Reads the command from a submitted modal: options set beforehand are in its `custom_id`, the others in its
 * fields. Empty fields are left out.
 * @returns a fault is a message that says what was typed wrongly; undefined if the command no longer exists
 */
export function readModal(
  { customId, fields }: Pick<ModalSubmitInteraction, 'customId' | 'fields'>,
  commands: readonly CommandDefinition[],
  language: Language = 'en',
): ReadModal | Fault<Message> | undefined {
  const split = splitCommand(commands, customId);
  if (!split) return undefined;
  const { definition } = split;
  const settled = parseCommand(withoutRequired(definition), split.text);
  if (settled instanceof Fault) return undefined;
  const subcommand = definition.subcommands.find(({ name }) => name === settled.subcommand);
  if (!subcommand) return undefined;

  const wrong = (spans: readonly Span[]) => new Fault(notice(spans, openAgain(customId, commands, language)));
  const options: Record<string, string | number> = { ...settled.options };
  for (const option of subcommand.options) {
    const text = textOf(fields, option.name);
    if (text === '') continue;
    const value = option.type === 'integer' ? readOption(option, text, { language }) : text;
    if (value instanceof Fault) return wrong(value.fault);
    options[option.name] = value;
  }
  const missing = subcommand.options.find(({ name, required }) => required && !(name in options));
  if (missing) return wrong(saySpans(language, '{option} is required.', { option: code(missing.name) }));
  return { command: definition.root, subcommand: subcommand.name, options };
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
