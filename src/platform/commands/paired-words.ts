import { Fault } from '../fault.ts';
import type { OptionDefinition, StringOption, SubcommandDefinition } from './command.ts';
import type { CommandWord } from './command-words.ts';
import { type ReadChannel, readOption } from './read-option.ts';

/** Reads a name and the value that follows it as one pair: "count 3", "topic: AI", "topics:AI, Security". */
export function pairedWords(
  words: readonly CommandWord[],
  subcommand: SubcommandDefinition,
  readChannel: ReadChannel | undefined,
): readonly CommandWord[] {
  const flagged = words.map((word) => withHyphens(word, subcommand)).flatMap(flagAndValue);
  return joinedPairs(namedPairs(flagged, subcommand, readChannel), subcommand);
}

/** "—count", as phones and chat programs correct "--count"; a word that names no option may be text. */
function withHyphens(word: CommandWord, { options }: SubcommandDefinition): CommandWord {
  const [, name, value = ''] = /^[–—]([a-z][\w-]*)(=.+)?$/is.exec(word.isQuoted ? '' : word.text) ?? [];
  const isOption = name !== undefined && options.some((option) => option.name === optionName(name));
  return isOption ? { text: `--${name}${value}`, isQuoted: false } : word;
}

/** "--count=3" as on a command line; read on like "--count 3". */
function flagAndValue(word: CommandWord): readonly CommandWord[] {
  const [, flag, value] = /^(--[a-z][\w-]*)=(.+)$/is.exec(word.isQuoted ? '' : word.text) ?? [];
  if (flag === undefined || value === undefined) return [word];
  return [
    { text: flag, isQuoted: false },
    { text: value, isQuoted: false },
  ];
}

/** Whether a word is written like an option of a command line: "--count". */
export function isFlag({ text, isQuoted }: CommandWord): boolean {
  return !isQuoted && /^--[a-z]/i.test(text);
}

/** The option that a pair names. */
export function optionNamed(
  { pair }: CommandWord,
  { options }: SubcommandDefinition,
): OptionDefinition | undefined {
  return pair && options.find(({ name }) => name === pair.name);
}

/** Whether bare words of the subcommand may be anything that a person writes. */
function takesFreeText({ options }: SubcommandDefinition): boolean {
  return options.some((option) => option.type === 'string' && option.takesRest && !option.yieldsToNames);
}

/** Reads "count 3" as "count:3", unless the words may be free text; "--count 3" always. */
function namedPairs(
  words: readonly CommandWord[],
  subcommand: SubcommandDefinition,
  readChannel: ReadChannel | undefined,
): readonly CommandWord[] {
  const isFree = takesFreeText(subcommand);
  const paired: CommandWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word, value] = words.slice(at, at + 2);
    if (!word) break;
    const named = isFree && !isFlag(word) ? undefined : optionOfName(word, subcommand);
    const yes = named && isFlag(word) ? onlyChoice(named) : undefined;
    if (named && yes !== undefined) {
      paired.push(pairOf(named, yes));
      continue;
    }
    const option = value && !optionNamed(value, subcommand) && named;
    if (option && (option.type === 'string' || value.pair === undefined)) {
      const read = readOption(option, value.text, { readChannel });
      if (!(read instanceof Fault) && !words.some(({ pair }) => pair?.name === option.name)) {
        paired.push(pairOf(option, value.text));
        at += 1;
        continue;
      }
    }
    paired.push(word);
  }
  return paired;
}

function pairOf({ name }: OptionDefinition, value: string): CommandWord {
  return { text: `${name}:${value}`, isQuoted: false, pair: { name, value } };
}

/** What a flag without a value stands for, as in "skip --undo". */
function onlyChoice(option: OptionDefinition): string | undefined {
  const choices = (option.type === 'string' && option.choices) || [];
  return choices.length === 1 ? choices[0]?.value : undefined;
}

/** The option that a bare word names; one that takes all remaining words only as a flag. */
function optionOfName(word: CommandWord, { options }: SubcommandDefinition): OptionDefinition | undefined {
  const { text, isQuoted, pair } = word;
  if (isQuoted || pair) return undefined;
  const name = optionName(text.replace(/^--/, ''));
  return options.find(
    (option) =>
      option.name === name &&
      (isFlag(word) ||
        (!option.hidden && !option.needsColon && !(option.type === 'string' && takesRest(option)))),
  );
}

/** "Min-Heat", as command lines write it, is "min_heat". */
function optionName(written: string): string {
  return written.toLowerCase().replaceAll('-', '_');
}

/** Reads "topic: AI" as "topic:AI", and "topics:AI, Security" as one list. */
function joinedPairs(words: readonly CommandWord[], subcommand: SubcommandDefinition): CommandWord[] {
  const joined: CommandWord[] = [];
  const isFree = takesFreeText(subcommand);
  for (const word of words) {
    const before = joined.at(-1);
    const list = before?.pair && !isFree ? optionNamed(before, subcommand) : undefined;
    const goesOn =
      list?.type === 'string' &&
      !list.choices &&
      !takesRest(list) &&
      before?.pair?.value !== '' &&
      (before?.text.endsWith(',') || word.text.startsWith(',')) &&
      !optionNamed(word, subcommand);
    if (goesOn && before?.pair) {
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text} ${word.text}`,
        pair: { ...before.pair, value: `${before.pair.value} ${word.text}` },
      };
      continue;
    }
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

/** Whether the option takes all remaining bare words. */
export function takesRest({ takesRest: takes }: StringOption): boolean {
  return takes === true;
}
