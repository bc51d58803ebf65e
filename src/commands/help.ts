import { type Choice, maxChoiceLength } from '../platform/commands/choice.ts';
import type {
  CommandDefinition,
  OptionDefinition,
  SubcommandDefinition,
  SuggestionQuery,
} from '../platform/commands/command.ts';
import { findSubcommand } from '../platform/commands/find-subcommand.ts';
import { splitCommand, usageLine } from '../platform/commands/parse-command.ts';
import { withKnownPosting } from '../platform/commands/posting-options.ts';
import { Fault } from '../platform/fault.ts';
import type { Message, MessageBlock, Span } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import { bold, code, plain } from '../platform/spans.ts';
import { shorten } from '../platform/text/shorten.ts';
import { defineCommand, type Subcommand, type SuggestDeps } from './subcommand.ts';

/** The `help` command of one root. */
export function helpCommand(texts: { readonly description: string; readonly example: string }): Subcommand {
  return defineCommand({
    name: 'help',
    ...texts,
    options: [
      {
        name: 'command',
        description: 'the command to explain',
        type: 'string',
        takesRest: true,
        suggest: suggestCommands,
      },
    ],
    answer: ({ command }, invocation, { adapters, commands }) => {
      const known = adapters.get(invocation.channel.platform)?.postingSettings;
      return { message: helpMessage(invocation.command, command, withKnownPosting(commands, known)) };
    },
  });
}

function suggestCommands({ command, typed }: SuggestionQuery, { commands }: SuggestDeps): Choice[] {
  const offered = commands.find(({ root }) => root === command)?.subcommands ?? [];
  return offered
    .filter(({ name, hidden }) => !hidden && ` ${name}`.includes(` ${typed.trim().toLowerCase()}`))
    .map(({ name, description }) => ({
      label: shorten(`${name}: ${description}`, maxChoiceLength),
      value: name,
    }));
}

/**
 * The commands of one root with examples, or the details of one subcommand.
 * @param wanted the subcommand, as a person typed it
 */
export function helpMessage(
  root: string,
  wanted: string | undefined,
  commands: readonly CommandDefinition[],
): Message {
  const definition = commands.find((command) => command.root === root);
  if (!definition) throw new Error(`there is no root "${root}"`);
  if (wanted === undefined) return overview(definition, commands);
  const words = wanted.replace(/^\//, '');
  const rooted = splitCommand(commands, words) ?? { definition, text: words };
  if (rooted.text === '') return overview(rooted.definition, commands);
  const found = findSubcommand(rooted.definition, rooted.text);
  if (!(found instanceof Fault)) return details(rooted.definition, found.subcommand);
  // People should not have to know which root a command belongs to.
  for (const other of commands) {
    const there = findSubcommand(other, rooted.text);
    if (!(there instanceof Fault)) return details(other, there.subcommand);
  }
  return notice(found.fault);
}

function overview(definition: CommandDefinition, commands: readonly CommandDefinition[]): Message {
  const others = commands.filter((command) => command !== definition);
  return {
    summary: 'What you can ask',
    blocks: [
      { kind: 'heading', text: 'What you can ask' },
      ...definition.subcommands.filter(({ hidden }) => !hidden).map((one) => line(definition, one)),
      {
        kind: 'note',
        spans: [
          code(`/${definition.name} help search`.replace('search', definition.subcommands[0]?.name ?? '')),
          plain(' explains one of them.'),
          ...others.flatMap(({ name, description }) => [
            plain(' '),
            code(`/${name} help`),
            plain(`: ${description}.`),
          ]),
        ],
      },
    ],
  };
}

function line(definition: CommandDefinition, subcommand: SubcommandDefinition): MessageBlock {
  const { example } = subcommand;
  const saysMore = example !== subcommand.name;
  return {
    kind: 'text',
    spans: [
      code(usageLine(definition, subcommand)),
      plain(` ${subcommand.description}.`),
      ...(saysMore ? [plain(' For example '), code(`/${definition.name} ${example}`), plain('.')] : []),
    ],
  };
}

function details(definition: CommandDefinition, subcommand: SubcommandDefinition): Message {
  const { description, example, aliases = [] } = subcommand;
  const options = subcommand.options.filter(({ hidden }) => !hidden);
  return {
    summary: `/${definition.name} ${subcommand.name}: ${description}`,
    blocks: [
      { kind: 'heading', text: `/${definition.name} ${subcommand.name}` },
      { kind: 'text', spans: [plain(`${description}.`)] },
      ...options.map((option): MessageBlock => ({ kind: 'text', spans: optionSpans(option) })),
      {
        kind: 'text',
        spans: [plain('For example '), code(`/${definition.name} ${example}`)],
      },
      ...(aliases.length > 0
        ? [{ kind: 'note', spans: [plain(`Also called ${aliases.join(', ')}.`)] } as const]
        : []),
    ],
  };
}

function optionSpans(option: OptionDefinition): Span[] {
  return [
    bold(option.name),
    plain(`: ${option.description}`),
    ...(option.type === 'integer' ? [plain(` (${option.min} to ${option.max})`)] : []),
    ...(option.type === 'string' && option.choices
      ? [plain(` (${option.choices.map(({ label }) => label).join('; ')})`)]
      : []),
    ...(option.required ? [plain('; required')] : []),
  ];
}
