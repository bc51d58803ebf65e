import { Fault } from '../fault.ts';
import type { Message, Span } from '../message.ts';
import { notice } from '../notice.ts';
import { code, plain } from '../spans.ts';
import { nearWord } from '../text/near-word.ts';
import { maxButtonCommandLength } from './button-limits.ts';
import type { CommandDefinition, OptionDefinition, StringOption, SubcommandDefinition } from './command.ts';
import { type CommandWord, splitWords, writePair } from './command-words.ts';
import { findSubcommand } from './find-subcommand.ts';
import { isMadeFor, type OptionFault, type ReadChannel, readOption, takesAnyWord } from './read-option.ts';

export interface ParsedCommand {
  readonly subcommand: string;
  readonly options: ReadOptions;
}

type ReadOptions = Readonly<Record<string, string | number>>;

export interface ParsingHelp {
  /** Recognises a channel as people on the platform write it. */
  readonly readChannel?: ReadChannel;
  /** All roots, so that another one can be suggested. */
  readonly others?: readonly CommandDefinition[];
}

/**
 * Parses what a person typed after the root: a subcommand, then bare words and `name:value` pairs in any
 * order. Quotes hold words together. A bare word goes to the option that is made for it (a channel, a
 * choice), or else to the first unset option that takes its kind of word, so both `top ai` and `top 3 ai`
 * work.
 * @returns a fault is a message to the person, with the command's usage
 */
export function parseCommand(
  definition: CommandDefinition,
  text: string,
  { readChannel, others }: ParsingHelp = {},
): ParsedCommand | Fault<Message> {
  const found = findSubcommand(definition, text, others);
  if (found instanceof Fault) return new Fault(notice(found.fault));
  const { subcommand } = found;
  const words = splitWords(text).slice(found.words);
  const misplaced = faultOfPlace(definition, subcommand, words);
  const options = misplaced ?? readOptions(subcommand, words, readChannel);
  return options instanceof Fault
    ? new Fault(notice([...options.fault, ...usage(definition, subcommand)]))
    : { subcommand: subcommand.name, options };
}

/**
 * Splits `text` into the root it begins with and the rest; undefined when it begins with none of `commands`.
 */
export function splitCommand(
  commands: readonly CommandDefinition[],
  text: string,
): { readonly definition: CommandDefinition; readonly text: string } | undefined {
  const [, root = '', rest = ''] = /^\s*\/?(\S*)\s*(.*)$/s.exec(text) ?? [];
  const definition = commands.find((command) => [command.name, command.root].includes(root.toLowerCase()));
  return definition && { definition, text: rest };
}

/**
 * The text of a command that `parseCommand` reads back to the same options.
 * @param longest in characters; some adapters leave the button out if it exceeds the default
 * @returns undefined when the text is too long for a button
 */
export function formatCommand(
  root: string,
  subcommand: string,
  options: Readonly<Record<string, string | number>>,
  longest = maxButtonCommandLength,
): string | undefined {
  const pairs = Object.entries(options).map(([name, value]) => writePair(name, String(value)));
  const text = [root, subcommand, ...pairs].join(' ');
  return text.length <= longest ? text : undefined;
}

/**
 * "/news top [count] [topic]"; "/news search <query> [topic:…]" where all bare words belong to the query, so
 * that other options need their names. "[…]" stands for the rarely needed options.
 */
export function usageLine(definition: CommandDefinition, subcommand: SubcommandDefinition): string {
  const shown = subcommand.options.filter(({ hidden }) => !hidden);
  const hasRest = shown.some((option) => option.type === 'string' && option.takesRest);
  const options = shown
    .filter(({ isRare }) => !isRare)
    .map((option) => {
      if (option.required) return `<${option.name}>`;
      return hasRest && needsName(option) ? `[${option.name}:…]` : `[${option.name}]`;
    });
  const more = shown.some(({ isRare }) => isRare) ? ['[…]'] : [];
  return [`/${definition.name}`, subcommand.name, ...options, ...more].join(' ');
}

/** Whether a bare word for this option looks just like one for the option that takes all remaining words. */
function needsName(option: OptionDefinition): boolean {
  return option.type === 'integer' || takesAnyWord(option);
}

function readOptions(
  subcommand: SubcommandDefinition,
  words: readonly CommandWord[],
  readChannel: ReadChannel | undefined,
): ReadOptions | OptionFault {
  const options: Record<string, string | number> = {};
  const rest: string[] = [];
  const restOption = subcommand.options.filter((option) => option.type === 'string').find(takesRest);

  for (const word of joinedPairs(words, subcommand)) {
    const named = optionNamed(word, subcommand);
    const nameless = named ? undefined : faultOfName(subcommand, word);
    if (nameless) return nameless;
    const value = named ? word.pair?.value : word.text;
    if (!value) continue;
    const option = named ?? optionFor(word, subcommand, { options, hasRest: rest.length > 0, readChannel });
    if (option === undefined) {
      return new Fault([plain("I don't understand "), code(value), plain('. ')]);
    }
    // Which of two values is wanted, only the person knows.
    if (named && named.name in options) {
      return new Fault([plain('Give '), code(named.name), plain(' only once. ')]);
    }
    if (option === restOption) {
      rest.push(!named && word.isQuoted && restOption.keepsQuotes ? `"${value}"` : value);
      continue;
    }
    const read = readOption(option, value, readChannel);
    if (read instanceof Fault) return read;
    options[option.name] = read;
  }
  if (restOption && rest.length > 0) options[restOption.name] = rest.join(' ');

  const missing = subcommand.options.find((option) => option.required && !(option.name in options));
  return missing
    ? new Fault([plain('Missing '), code(missing.name), plain(`: ${missing.description}. `)])
    : options;
}

function optionNamed({ pair }: CommandWord, { options }: SubcommandDefinition): OptionDefinition | undefined {
  return pair && options.find(({ name }) => name === pair.name);
}

/** Reads "topic: AI" as "topic:AI". */
function joinedPairs(words: readonly CommandWord[], subcommand: SubcommandDefinition): CommandWord[] {
  const joined: CommandWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const waits = before?.pair?.value === '' && before.text.endsWith(':') && optionNamed(before, subcommand);
    if (waits && before.pair && !optionNamed(word, subcommand)) {
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text}${word.text}`,
        pair: { ...before.pair, value: word.text },
      };
    } else joined.push(word);
  }
  return joined;
}

/**
 * The option that a bare word goes to. If none accepts it, the closest one, so that its fault is reported.
 */
function optionFor(
  { text, isQuoted }: CommandWord,
  { options }: SubcommandDefinition,
  known: {
    readonly options: Readonly<Record<string, string | number>>;
    readonly hasRest: boolean;
    readonly readChannel: ReadChannel | undefined;
  },
): OptionDefinition | undefined {
  const open = options.filter(({ name, hidden }) => !hidden && !(name in known.options));
  const restOption = open.find((option) => option.type === 'string' && takesRest(option));
  const made = isQuoted ? undefined : open.find((option) => isMadeFor(option, text, known.readChannel));
  if (made) return made;
  if (restOption && known.hasRest) return restOption;
  const numbers = open.filter(({ type }) => type === 'integer');
  const general = open.find((option) =>
    option.type === 'integer' ? !(readOption(option, text) instanceof Fault) : takesAnyWord(option),
  );
  if (/^\d+$/.test(text) && !restOption && general?.type !== 'integer' && numbers[0]) return numbers[0];
  return general ?? open.find(({ type }) => type === 'string');
}

/**
 * The fault of a `name:value` whose name looks like a misspelled option. Other names pass, because any text
 * may hold a colon.
 */
function faultOfName({ options }: SubcommandDefinition, { pair }: CommandWord): OptionFault | undefined {
  if (!pair || pair.value.startsWith('//')) return undefined;
  const near = nearWord(
    pair.name,
    options.filter(({ hidden }) => !hidden).map(({ name }) => name),
  );
  if (near === undefined) return undefined;
  return new Fault([
    plain('There is no option '),
    code(`${pair.name}:`),
    plain('. Did you mean '),
    code(`${near}:${pair.value.slice(0, 60)}`),
    plain('? '),
  ]);
}

/** The fault of a `name:value` that belongs to another subcommand, unless this one takes free text. */
function faultOfPlace(
  { subcommands }: CommandDefinition,
  { options }: SubcommandDefinition,
  words: readonly CommandWord[],
): OptionFault | undefined {
  if (options.some((option) => option.type === 'string' && takesRest(option))) return undefined;
  const elsewhere = subcommands.flatMap((other) => other.options).filter(({ hidden }) => !hidden);
  const misplaced = words.find(
    ({ pair }) =>
      pair &&
      !options.some(({ name }) => name === pair.name) &&
      elsewhere.some(({ name }) => name === pair.name),
  );
  return (
    misplaced?.pair &&
    new Fault([code(`${misplaced.pair.name}:`), plain(' is not an option of this command. ')])
  );
}

function usage(definition: CommandDefinition, subcommand: SubcommandDefinition): Span[] {
  return [
    plain('Use '),
    code(usageLine(definition, subcommand)),
    plain(', for example '),
    code(`/${definition.name} ${subcommand.example}`),
    plain('.'),
  ];
}

function takesRest({ takesRest: takes }: StringOption): boolean {
  return takes === true;
}
