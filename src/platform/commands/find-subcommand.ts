import { Fault } from '../fault.ts';
import type { Language } from '../language/language.ts';
import { saySpans } from '../language/say.ts';
import type { Span } from '../message.ts';
import { code, joinSentences, listedCode } from '../spans.ts';
import { nearWord } from '../text/near-word.ts';
import type { CommandDefinition, SubcommandDefinition } from './command.ts';
import { splitWords } from './command-words.ts';
import { localNames } from './local-names.ts';
import { didYouMean } from './read-option.ts';
import type { Translations } from './translation.ts';

export interface FoundSubcommand {
  readonly subcommand: SubcommandDefinition;
  /** How many words name it. */
  readonly words: number;
}

/** Sentences that say which subcommand may be meant. */
type NotFound = Fault<readonly Span[]>;

/** What a fault may suggest, and the language that it is explained in. */
export interface FindingHelp {
  /** The other roots, to suggest one of them where this one has no such subcommand. */
  readonly others?: readonly CommandDefinition[] | undefined;
  /** English if absent. */
  readonly language?: Language | undefined;
  /** The commands in other languages, to know them by their names in that language as well. */
  readonly translations?: Translations | undefined;
}

/**
 * The subcommand that a text begins with. An empty text means the subcommand that
 * the bare root stands for; the first of two words alone means the one with "show".
 */
export function findSubcommand(
  definition: CommandDefinition,
  text: string,
  { others = [], language = 'en', translations = {} }: FindingHelp = {},
): FoundSubcommand | NotFound {
  const words = splitWords(text).map((word) => word.text.toLowerCase());
  const [first, second] = words;
  const find = (name: string) =>
    definition.subcommands.find(
      (candidate) => candidate.name === name || candidate.aliases?.includes(name) === true,
    );
  const named = (name: string | undefined, words: number): FoundSubcommand | undefined => {
    const subcommand = name === undefined ? undefined : find(name);
    return subcommand && { subcommand, words };
  };
  if (first === undefined) {
    return (
      named(definition.bare, 0) ?? named('help', 0) ?? unknown(definition, { first: '', text, language })
    );
  }
  const found = (second === undefined ? undefined : named(`${first} ${second}`, 2)) ?? named(first, 1);
  if (found) return found;
  const local = namedLocally(definition, words, localNames(translations, language));
  if (local) return local;
  const group = offered(definition).filter(({ name }) => name.startsWith(`${first} `));
  if (group.length === 0) {
    const other = others.find((one) => one !== definition && hasWord(one, first));
    const typed = { first, text, language };
    return other ? ofOther(definition, other, typed) : unknown(definition, typed);
  }
  if (second === undefined)
    return named(`${first} show`, 1) ?? incomplete(definition, { first, second: '', language }, group);
  return incomplete(definition, { first, second, language }, group);
}

/** The subcommand whose name in the reader's language the words begin with, the longest name first. */
function namedLocally(
  definition: CommandDefinition,
  words: readonly string[],
  namesOf: ReturnType<typeof localNames>,
): FoundSubcommand | undefined {
  for (let count = Math.min(words.length, 4); count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ').replaceAll(/[-_]/g, ' ');
    const subcommand = offered(definition).find((one) => namesOf(definition.root, one.name).includes(name));
    if (subcommand) return { subcommand, words: count };
  }
  return undefined;
}

function incomplete(
  { name }: CommandDefinition,
  { first, second, language }: Record<'first' | 'second', string> & { readonly language: Language },
  group: readonly SubcommandDefinition[],
): NotFound {
  const command = `/${name} ${first}`;
  const seconds = group.map((subcommand) => subcommand.name.slice(first.length + 1));
  const near = nearWord(second, seconds);
  const commands = seconds.map((word) => `${first} ${word}`);
  return new Fault(
    joinSentences([
      second === ''
        ? saySpans(language, '{command} needs another word.', { command: code(command) })
        : hasNo(language, command, second),
      near === undefined
        ? saySpans(language, 'Try {commands}.', {
            commands: listedCode(language, commands, 'disjunction'),
          })
        : didYouMean(language, `${command} ${near}`),
    ]),
  );
}

function hasNo(language: Language, command: string, word: string): Span[] {
  return saySpans(language, '{command} has no {word}.', { command, word: code(word.slice(0, 40)) });
}

/** Whether `word` is the first word of a subcommand, or an alias. */
function hasWord(definition: CommandDefinition, word: string): boolean {
  return offered(definition).some(
    ({ name, aliases = [] }) => name.split(' ', 1).join() === word || aliases.includes(word),
  );
}

/** The words that a person typed after the root, and the language that they are answered in. */
interface Typed {
  readonly first: string;
  readonly text: string;
  readonly language: Language;
}

function ofOther(
  { name }: CommandDefinition,
  other: CommandDefinition,
  { first, text, language }: Typed,
): NotFound {
  return new Fault(
    joinSentences([
      hasNo(language, `/${name}`, first),
      didYouMean(language, `/${other.name} ${shortened(text)}`),
    ]),
  );
}

function unknown(definition: CommandDefinition, typed: Typed): NotFound {
  const { name } = definition;
  const { first, language } = typed;
  const known = offered(definition).flatMap((subcommand) => [
    subcommand.name.split(' ', 1).join(),
    ...(subcommand.aliases ?? []),
  ]);
  return new Fault(
    joinSentences([
      hasNo(language, `/${name}`, first),
      ...hint(definition, nearWord(first, known), typed),
      saySpans(language, '{command} lists all commands.', { command: code(`/${name} help`) }),
    ]),
  );
}

/** The subcommand that a typo probably meant; where none is close, how to search for the words. */
function hint(definition: CommandDefinition, near: string | undefined, { text, language }: Typed): Span[][] {
  const { name } = definition;
  if (near !== undefined) return [didYouMean(language, `/${name} ${near}`)];
  const search = offered(definition).find(({ options }) =>
    options.some((option) => option.type === 'string' && option.required && option.keepsQuotes),
  );
  if (!search) return [];
  const command = code(`/${name} ${search.name} ${shortened(text)}`);
  return [saySpans(language, 'To search for it, use {command}.', { command })];
}

function shortened(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 80);
}

function offered({ subcommands }: CommandDefinition): readonly SubcommandDefinition[] {
  return subcommands.filter(({ hidden }) => !hidden);
}
