import { Fault } from '../fault.ts';
import type { Language } from '../language/language.ts';
import { saySpans } from '../language/say.ts';
import type { Message, Span } from '../message.ts';
import { notice } from '../notice.ts';
import { code, joinSentences } from '../spans.ts';
import { nearWord } from '../text/near-word.ts';
import { maxButtonCommandLength } from './button-limits.ts';
import type { CommandDefinition, OptionDefinition, SubcommandDefinition } from './command.ts';
import { type CommandWord, splitWords, writePair } from './command-words.ts';
import { findSubcommand } from './find-subcommand.ts';
import { isFlag, optionNamed, pairedWords, takesRest } from './paired-words.ts';
import {
  didYouMean,
  isMadeFor,
  type OptionFault,
  type ReadChannel,
  type ReadingHelp,
  readOption,
  takesAnyWord,
} from './read-option.ts';
import { type Translations, translationFor } from './translation.ts';

export interface ParsedCommand {
  readonly subcommand: string;
  readonly options: ReadOptions;
}

type ReadOptions = Readonly<Record<string, string | number>>;

/** What the platform knows: how people write a channel there, and the language of the person. */
export interface ParsingHelp extends ReadingHelp {
  /** All roots, so that another one can be suggested. */
  readonly others?: readonly CommandDefinition[];
  /** The commands in other languages, so that they are known by their names there, and a fault can describe what is missing. */
  readonly translations?: Translations | undefined;
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
  help: ParsingHelp = {},
): ParsedCommand | Fault<Message> {
  const { language = 'en' } = help;
  const found = findSubcommand(definition, text, help);
  if (found instanceof Fault) return new Fault(notice(found.fault));
  const { subcommand } = found;
  const words = splitWords(text).slice(found.words);
  const misplaced = faultOfPlace(definition, subcommand, { words, language });
  const options = misplaced ?? readOptions(definition, subcommand, words, help);
  return options instanceof Fault
    ? new Fault(notice(joinSentences([options.fault, usage(definition, subcommand, language)])))
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
  { root }: CommandDefinition,
  subcommand: SubcommandDefinition,
  words: readonly CommandWord[],
  help: ParsingHelp,
): ReadOptions | OptionFault {
  const { readChannel, language = 'en' } = help;
  const options: Record<string, string | number> = {};
  const rest: string[] = [];
  const restOption = subcommand.options.filter((option) => option.type === 'string').find(takesRest);

  for (const word of pairedWords(words, subcommand, readChannel)) {
    const named = optionNamed(word, subcommand);
    const nameless = named ? undefined : faultOfName(subcommand, word, language);
    if (nameless) return nameless;
    const value = named ? word.pair?.value : word.text;
    if (!value) continue;
    const option = named ?? optionFor(word, subcommand, { options, hasRest: rest.length > 0, readChannel });
    if (option === undefined) {
      return new Fault(saySpans(language, "I don't understand {text}.", { text: code(value) }));
    }
    // Which of two values is wanted, only the person knows.
    if (named && named.name in options) {
      return new Fault(saySpans(language, 'Give {option} only once.', { option: code(named.name) }));
    }
    if (option === restOption) {
      rest.push(!named && word.isQuoted && restOption.keepsQuotes ? `"${value}"` : value);
      continue;
    }
    const read = readOption(option, value, help);
    if (read instanceof Fault) return read;
    options[option.name] = read;
  }
  if (restOption && rest.length > 0) options[restOption.name] = rest.join(' ');

  const missing = subcommand.options.find((option) => option.required && !(option.name in options));
  if (!missing) return options;
  const translated = translationFor(help.translations ?? {}, language);
  const place = `${root} ${subcommand.name} ${missing.name}`;
  return new Fault(
    saySpans(language, 'Missing {option}: {description}.', {
      option: code(missing.name),
      description: translated?.commands[place]?.description ?? missing.description,
    }),
  );
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
function faultOfName(
  { options }: SubcommandDefinition,
  word: CommandWord,
  language: Language,
): OptionFault | undefined {
  const { pair, text } = word;
  const names = options.filter(({ hidden }) => !hidden).map(({ name }) => name);
  if (isFlag(word)) return faultOfFlag(text, names, language);
  if (!pair || pair.value.startsWith('//')) return undefined;
  const near = nearName(pair.name, names);
  if (near === undefined) return undefined;
  return new Fault(
    joinSentences([
      saySpans(language, 'There is no option {option}.', { option: code(`${pair.name}:`) }),
      didYouMean(language, `${near}:${pair.value.slice(0, 60)}`),
    ]),
  );
}

/** The fault of a flag without a value, or of an unknown one: chats write options as `name:value`. */
function faultOfFlag(flag: string, names: readonly string[], language: Language): OptionFault {
  const name = flag.slice(2).toLowerCase().replaceAll('-', '_');
  const near = nearName(name, names);
  const unknown = saySpans(language, 'There is no option {option}.', { option: code(flag.slice(0, 60)) });
  const written = saySpans(language, 'Write options as {form}.', { form: code(`${near ?? 'name'}:…`) });
  return new Fault(joinSentences(near === name ? [written] : [unknown, written]));
}

/** Also by the end of a name: "heat" for `min_heat`. */
function nearName(typed: string, names: readonly string[]): string | undefined {
  return nearWord(typed, names) ?? names.find((name) => typed.length > 3 && name.endsWith(`_${typed}`));
}

/** The fault of a `name:value` that belongs to another subcommand, unless this one takes free text. */
function faultOfPlace(
  { subcommands }: CommandDefinition,
  { options }: SubcommandDefinition,
  { words, language }: { readonly words: readonly CommandWord[]; readonly language: Language },
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
    new Fault(
      saySpans(language, '{option} is not an option of this command.', {
        option: code(`${misplaced.pair.name}:`),
      }),
    )
  );
}

function usage(definition: CommandDefinition, subcommand: SubcommandDefinition, language: Language): Span[] {
  return saySpans(language, 'Use {usage}, for example {example}.', {
    usage: code(usageLine(definition, subcommand)),
    example: code(`/${definition.name} ${subcommand.example}`),
  });
}
