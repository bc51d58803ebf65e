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
  return joinedPairs(namedPairs(words, subcommand, readChannel), subcommand);
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

/** Reads "count 3" as "count:3", unless the words may be free text. */
function namedPairs(
  words: readonly CommandWord[],
  subcommand: SubcommandDefinition,
  readChannel: ReadChannel | undefined,
): readonly CommandWord[] {
  if (takesFreeText(subcommand)) return words;
  const paired: CommandWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word, value] = words.slice(at, at + 2);
    if (!word) break;
    const option = value && !optionNamed(value, subcommand) && optionOfName(word, subcommand);
    if (option && (option.type === 'string' || value.pair === undefined)) {
      const read = readOption(option, value.text, { readChannel });
      if (!(read instanceof Fault) && !words.some(({ pair }) => pair?.name === option.name)) {
        paired.push({
          text: `${option.name}:${value.text}`,
          isQuoted: false,
          pair: { name: option.name, value: value.text },
        });
        at += 1;
        continue;
      }
    }
    paired.push(word);
  }
  return paired;
}

/** The option that a bare word names; none that takes all remaining words. */
function optionOfName(
  { text, isQuoted, pair }: CommandWord,
  { options }: SubcommandDefinition,
): OptionDefinition | undefined {
  if (isQuoted || pair) return undefined;
  const name = text.toLowerCase().replace(/^--/, '').replaceAll('-', '_');
  return options.find(
    (option) =>
      option.name === name &&
      !option.hidden &&
      !option.needsColon &&
      !(option.type === 'string' && takesRest(option)),
  );
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
