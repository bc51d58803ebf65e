import { Command } from 'commander';
import { digestDefinition } from '../commands/digest/digest-command.ts';
import type { Subcommand } from '../commands/subcommand.ts';
import { channelExamples } from '../platform/channel-example.ts';
import type {
  CommandDefinition,
  OptionDefinition,
  SubcommandDefinition,
} from '../platform/commands/command.ts';
import { writePair } from '../platform/commands/command-words.ts';
import { parseCommand, usageLine } from '../platform/commands/parse-command.ts';
import { isMadeFor } from '../platform/commands/read-option.ts';
import { Fault } from '../platform/fault.ts';
import { parseScheduleText } from '../subscriptions/schedule-text.ts';
import { settingNames, settingTable } from '../subscriptions/settings.ts';
import { type CliContext, UsageError } from './context.ts';
import { type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';
import { optionFlag } from './option-flag.ts';
import { lowerFirst } from './wording/lower-first.ts';
import { shellMessage } from './wording/shell-message.ts';

/** The values of a chat command's options, in the form that adapters produce. */
export type ChatOptions = Readonly<Record<string, string | number>>;

/**
 * A chat command on the command line. It has the same name and options, and reads bare words and `name:value` by the same
 * rules; options can also be given as flags.
 */
export function chatCommand(root: CommandDefinition, definition: SubcommandDefinition): Command {
  const [last = ''] = definition.name.split(' ').slice(-1);
  const about = wordsOption(definition);
  const command = new Command(last)
    .description(lowerFirst(definition.description))
    .argument(`[${about?.name ?? 'words'}...]`, about && wordsHelp(about, definition))
    .usage(`[options] ${usageOf(root, definition)}`.trimEnd());
  for (const alias of definition.aliases ?? []) command.alias(alias);
  for (const option of flagsOf(definition)) command.addOption(optionFlag(option));
  return command;
}

/**
 * Reads the arguments of a chat command: words as in a chat, then flags.
 * @throws UsageError saying what cannot be understood and how to use the command
 */
export function readChatOptions(
  root: CommandDefinition,
  definition: SubcommandDefinition,
  { words, flags }: { readonly words: readonly string[]; readonly flags: Readonly<Record<string, unknown>> },
  { renderText, platforms }: Pick<CliContext, 'renderText' | 'platforms'>,
): ChatOptions {
  const pairs = flagsOf(definition).flatMap((option) => {
    const given = flags[optionFlag(option).attributeName()];
    const value = given === true && option.type === 'string' ? option.choices?.[0]?.value : given;
    return value === undefined ? [] : [writePair(option.name, String(value))];
  });
  const text = [
    definition.name,
    ...named(words, definition, { flags, platforms }).map(wordText),
    ...pairs,
  ].join(' ');
  const parsed = parseCommand(withChannelFirst(root, definition, platforms), text);
  if (!(parsed instanceof Fault)) return parsed.options;
  throw new UsageError(renderText(shellMessage(parsed.fault)));
}

/**
 * A chat command about subscriptions that needs only the state and that the command line answers in its own way. That answer has
 * no pages.
 * @param flagsToo adds flags that chats do not have
 */
export function stateCommand<Flags extends Readonly<Record<string, unknown>>>(
  { definition }: Subcommand,
  context: CliContext,
  answer: (options: ChatOptions, flags: Flags, work: SubscriptionWork) => Promise<void>,
  flagsToo: (command: Command) => Command = (command) => command,
): Command {
  const whole = { ...definition, options: definition.options.filter(({ name }) => name !== 'page') };
  return flagsToo(chatCommand(digest, whole)).action((words: string[], flags: Flags) => {
    // Before the state is opened, which may create or upgrade it: a slip of the keyboard must not.
    const options = readChatOptions(digest, definition, { words, flags: withoutSettings(flags) }, context);
    return withSubscriptions(context, (work) => answer(options, flags, work));
  });
}

const digest = digestDefinition('digest');

/** The command line has no current channel, so a command that can name a channel in a chat must name it here. */
function withChannelFirst(
  root: CommandDefinition,
  definition: SubcommandDefinition,
  platforms: CliContext['platforms'],
): CommandDefinition {
  const channel = definition.options.find(({ type }) => type === 'channel');
  if (!channel) return root;
  const description = `its platform and id, such as ${channelExamples(platforms).join(' or ')}`;
  const others = definition.options.filter((option) => option !== channel);
  const named = { ...definition, options: [{ ...channel, description, required: true }, ...others] };
  return { ...root, subcommands: root.subcommands.map((one) => (one === definition ? named : one)) };
}

/** Leaves settings given as flags to the command, which reports all their faults at once. */
export function withoutSettings(flags: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const settings = new Set(settingNames.map((name) => optionFlag(settingTable[name].option).attributeName()));
  settings.delete('time');
  return Object.fromEntries(Object.entries(flags).filter(([name]) => !settings.has(name)));
}

/** The visible options, and the page, which is a button in chats and a flag here. */
function flagsOf({ options }: SubcommandDefinition): readonly OptionDefinition[] {
  return options.filter(({ hidden, name }) => !hidden || name === 'page');
}

/**
 * The command line has no current channel, so a command's first word is the channel if the command takes one, or the id if it
 * takes one and the word looks like an id, even an unknown one.
 */
function named(
  words: readonly string[],
  { options }: SubcommandDefinition,
  {
    flags,
    platforms,
  }: { readonly flags: Readonly<Record<string, unknown>>; readonly platforms: CliContext['platforms'] },
): readonly string[] {
  const [first, ...others] = words;
  const isOpen = (name: string) =>
    !(name in flags) &&
    !words.some((word) => word.startsWith(`${name}:`)) &&
    options.some((one) => one.name === name && !one.hidden);
  if (first === undefined) return words;
  // A time in its place means that the channel was forgotten.
  if (isOpen('channel') && isSchedule(first)) return words;
  if (isOpen('channel')) return [writePair('channel', first), ...others];
  const isPair = options.some(({ name }) => first.startsWith(`${name}:`));
  const isChoice = options.some(
    (option) => option.type === 'string' && option.choices && isMadeFor(option, first),
  );
  // "count 3" and "until monday"
  const isName = options.some(({ name }) => name === first.toLowerCase());
  return isOpen('id') && !isPair && !isChoice && !isName && isLikeId(first, platforms)
    ? [writePair('id', first), ...others]
    : words;
}

/** "k7m2p" or "chat:general", including mistyped ones, but not a word of a schedule or a setting: "heat:5". */
function isLikeId(word: string, platforms: CliContext['platforms']): boolean {
  const [, platform] = /^([^:]+):[\w.-]+$/.exec(word) ?? [];
  if (platform !== undefined) return platforms.some(({ name }) => name === platform.toLowerCase());
  return !isSchedule(word) && /^[a-z0-9]{4,8}$/i.test(word);
}

/** "09:00" and "weekdays" */
function isSchedule(word: string): boolean {
  if (/^(?:tomorrow|until|every|each)$/i.test(word)) return true;
  return [word, `09:00 ${word}`].some((text) => !(parseScheduleText(text) instanceof Fault));
}

/** `name:value` in one shell argument is one value, even with spaces; other words are read as they are. */
function wordText(word: string): string {
  const [, name, value] = /^([a-z_-]+):(.*\s.*)$/is.exec(word) ?? [];
  return name === undefined || value === undefined || value.includes('"') ? word : writePair(name, value);
}

/** The option that the words are for: the one that takes all of them, otherwise the first. */
function wordsOption({ options }: SubcommandDefinition): OptionDefinition | undefined {
  const taking = options.find((option) => option.type === 'string' && option.takesRest);
  return taking ?? options.find(({ hidden }) => !hidden);
}

function wordsHelp({ description }: OptionDefinition, { example, name }: SubcommandDefinition): string {
  return `${description}; as in a chat, for example: ${example.slice(name.length).trim() || name}`;
}

function usageOf(root: CommandDefinition, definition: SubcommandDefinition): string {
  return usageLine(root, definition).slice(`/${root.name} ${definition.name}`.length).trim();
}
