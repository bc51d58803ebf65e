import { type Choice, maxChoiceLength } from '../platform/commands/choice.ts';
import type {
  CommandDefinition,
  CommandInvocation,
  OptionDefinition,
  SubcommandDefinition,
  SuggestionQuery,
} from '../platform/commands/command.ts';
import { findSubcommand } from '../platform/commands/find-subcommand.ts';
import { localNames } from '../platform/commands/local-names.ts';
import { splitCommand, usageLine } from '../platform/commands/parse-command.ts';
import { withKnownPosting } from '../platform/commands/posting-options.ts';
import { Fault } from '../platform/fault.ts';
import type { Language } from '../platform/language/language.ts';
import { say, saySpans } from '../platform/language/say.ts';
import type { Message, MessageBlock, Span } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import { bold, code, joinSentences, plain } from '../platform/spans.ts';
import { shorten } from '../platform/text/shorten.ts';
import type { CommandDeps } from './command-deps.ts';
import { defineCommand, type Subcommand, type SuggestDeps } from './subcommand.ts';
import { commandsFor, translationsOf } from './translations/translations.ts';

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
    answer: ({ command }, invocation, { adapters, commands, language }) => {
      const known = adapters.get(invocation.channel.platform)?.postingSettings;
      const offered = withKnownPosting(commands, known);
      return { message: helpMessage(invocation, command, { commands: offered, language }) };
    },
  });
}

function suggestCommands({ command, typed, person }: SuggestionQuery, { commands }: SuggestDeps): Choice[] {
  const offered =
    commandsFor(person.locale, commands).find(({ root }) => root === command)?.subcommands ?? [];
  return offered
    .filter(({ name, hidden }) => !hidden && ` ${name}`.includes(` ${typed.trim().toLowerCase()}`))
    .map(({ name, description }) => ({
      label: shorten(`${name}: ${description}`, maxChoiceLength),
      value: name,
    }));
}

type HelpDeps = Pick<CommandDeps, 'commands' | 'language'>;

/**
 * The commands of one root with examples, or the details of one subcommand.
 * @param wanted the subcommand, as a person typed it
 */
export function helpMessage(
  { command: root, person }: Pick<CommandInvocation, 'command' | 'person'>,
  wanted: string | undefined,
  deps: HelpDeps,
): Message {
  const { language } = deps;
  const commands = commandsFor(person.locale, deps.commands);
  const definition = commands.find((command) => command.root === root);
  if (!definition) throw new Error(`there is no root "${root}"`);
  if (wanted === undefined) return overview(definition, { commands, language });
  const translations = translationsOf(commands);
  const words = wanted.replace(/^\//, '');
  const rooted = splitCommand(commands, words) ??
    splitLocally(commands, words, localNames(translations, language)) ?? { definition, text: words };
  if (rooted.text === '') return overview(rooted.definition, { commands, language });
  const found = findSubcommand(rooted.definition, rooted.text, { language, translations });
  if (!(found instanceof Fault)) return details(rooted.definition, found.subcommand, language);
  // People should not have to know which root a command belongs to.
  for (const other of commands) {
    const there = findSubcommand(other, rooted.text, { language, translations });
    if (!(there instanceof Fault)) return details(other, there.subcommand, language);
  }
  return notice(found.fault);
}

/** `splitCommand` for a root by its name in the reader's language: "überblick pausieren". */
function splitLocally(
  commands: readonly CommandDefinition[],
  text: string,
  namesOf: ReturnType<typeof localNames>,
): ReturnType<typeof splitCommand> {
  const [, root = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(text) ?? [];
  const definition = commands.find((command) => namesOf(command.root).includes(root.toLowerCase()));
  return definition && { definition, text: rest };
}

function overview(definition: CommandDefinition, { commands, language }: HelpDeps): Message {
  const others = commands.filter((command) => command !== definition);
  const title = say(language, 'What you can ask');
  const explain = `/${definition.name} help ${definition.subcommands[0]?.name ?? ''}`.trim();
  return {
    summary: title,
    blocks: [
      { kind: 'heading', text: title },
      ...definition.subcommands
        .filter(({ hidden }) => !hidden)
        .map((one) => textBlock(lineSpans(definition, one, language))),
      {
        kind: 'note',
        spans: joinSentences([
          saySpans(language, '{command} explains one of them.', { command: code(explain) }),
          ...others.map(({ name, description }) =>
            saySpans(language, '{command}: {description}.', { command: code(`/${name} help`), description }),
          ),
        ]),
      },
    ],
  };
}

function lineSpans(
  definition: CommandDefinition,
  subcommand: SubcommandDefinition,
  language: Language,
): Span[] {
  const { example, description } = subcommand;
  const command = code(usageLine(definition, subcommand));
  return joinSentences([
    saySpans(language, '{command} {description}.', { command, description }),
    ...(example === subcommand.name
      ? []
      : [saySpans(language, 'For example {command}.', { command: code(`/${definition.name} ${example}`) })]),
  ]);
}

function details(
  definition: CommandDefinition,
  subcommand: SubcommandDefinition,
  language: Language,
): Message {
  const { description, example, aliases = [] } = subcommand;
  const options = subcommand.options.filter(({ hidden }) => !hidden);
  const name = `/${definition.name} ${subcommand.name}`;
  return {
    summary: say(language, '{option}: {description}', { option: name, description }),
    blocks: [
      { kind: 'heading', text: name },
      textBlock([plain(say(language, '{description}.', { description }))]),
      ...options.map((option) => textBlock(optionSpans(option, language))),
      textBlock(
        saySpans(language, 'For example {command}', { command: code(`/${definition.name} ${example}`) }),
      ),
      ...(aliases.length > 0
        ? [
            {
              kind: 'note',
              spans: [plain(say(language, 'Also called {names}.', { names: aliases.join(', ') }))],
            } as const,
          ]
        : []),
    ],
  };
}

function optionSpans({ required = false, ...option }: OptionDefinition, language: Language): Span[] {
  const values = valuesText(option, language);
  const named = { option: bold(option.name), description: option.description, values };
  if (values === '') {
    return required
      ? saySpans(language, '{option}: {description}; required', named)
      : saySpans(language, '{option}: {description}', named);
  }
  return required
    ? saySpans(language, '{option}: {description} ({values}); required', named)
    : saySpans(language, '{option}: {description} ({values})', named);
}

/** Which values an option takes; empty if it takes any. */
function valuesText(option: OptionDefinition, language: Language): string {
  if (option.type === 'integer')
    return say(language, '{first} to {last}', { first: option.min, last: option.max });
  if (option.type === 'string' && option.choices) return option.choices.map(({ label }) => label).join('; ');
  return '';
}

function textBlock(spans: readonly Span[]): MessageBlock {
  return { kind: 'text', spans };
}
