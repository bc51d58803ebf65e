import { Fault } from '../fault.ts';
import type { Span } from '../message.ts';
import { code, listedCode, plain } from '../spans.ts';
import { nearWord } from '../text/near-word.ts';
import type { CommandDefinition, SubcommandDefinition } from './command.ts';
import { splitWords } from './command-words.ts';

export interface FoundSubcommand {
  readonly subcommand: SubcommandDefinition;
  /** How many words name it. */
  readonly words: number;
}

/** Sentences that say which subcommand may be meant. */
type NotFound = Fault<readonly Span[]>;

/**
 * The subcommand that a text begins with. An empty text means the subcommand that
 * the bare root stands for; the first of two words alone means the one with "show".
 * @param others the other roots, to suggest one of them where this one has no such subcommand
 */
export function findSubcommand(
  definition: CommandDefinition,
  text: string,
  others: readonly CommandDefinition[] = [],
): FoundSubcommand | NotFound {
  const [first, second] = splitWords(text).map((word) => word.text.toLowerCase());
  const find = (name: string) =>
    definition.subcommands.find(
      (candidate) => candidate.name === name || candidate.aliases?.includes(name) === true,
    );
  const named = (name: string | undefined, words: number): FoundSubcommand | undefined => {
    const subcommand = name === undefined ? undefined : find(name);
    return subcommand && { subcommand, words };
  };
  if (first === undefined) {
    return named(definition.bare, 0) ?? named('help', 0) ?? unknown(definition, '', text);
  }
  const found = (second === undefined ? undefined : named(`${first} ${second}`, 2)) ?? named(first, 1);
  if (found) return found;
  const group = offered(definition).filter(({ name }) => name.startsWith(`${first} `));
  if (group.length === 0) {
    const other = others.find((one) => one !== definition && hasWord(one, first));
    return other ? ofOther(definition, other, first, text) : unknown(definition, first, text);
  }
  if (second === undefined) return named(`${first} show`, 1) ?? incomplete(definition, first, '', group);
  return incomplete(definition, first, second, group);
}

function incomplete(
  { name }: CommandDefinition,
  first: string,
  second: string,
  group: readonly SubcommandDefinition[],
): NotFound {
  const seconds = group.map((subcommand) => subcommand.name.slice(first.length + 1));
  const near = nearWord(second, seconds);
  return new Fault([
    ...(second === ''
      ? [code(`/${name} ${first}`), plain(' needs another word. ')]
      : [plain(`/${name} ${first} has no `), code(second.slice(0, 40)), plain('. ')]),
    ...(near === undefined
      ? [
          plain('Try '),
          ...listedCode(
            seconds.map((word) => `${first} ${word}`),
            'or',
          ),
          plain('.'),
        ]
      : [plain('Did you mean '), code(`/${name} ${first} ${near}`), plain('?')]),
  ]);
}

/** Whether `word` is the first word of a subcommand, or an alias. */
function hasWord(definition: CommandDefinition, word: string): boolean {
  return offered(definition).some(
    ({ name, aliases = [] }) => name.split(' ', 1).join() === word || aliases.includes(word),
  );
}

function ofOther(
  definition: CommandDefinition,
  other: CommandDefinition,
  first: string,
  text: string,
): NotFound {
  return new Fault([
    plain(`/${definition.name} has no `),
    code(first.slice(0, 40)),
    plain('. Did you mean '),
    code(`/${other.name} ${shortened(text)}`),
    plain('?'),
  ]);
}

function unknown(definition: CommandDefinition, first: string, text: string): NotFound {
  const { name } = definition;
  const known = offered(definition).flatMap((subcommand) => [
    subcommand.name.split(' ', 1).join(),
    ...(subcommand.aliases ?? []),
  ]);
  return new Fault([
    plain(`/${name} has no `),
    code(first.slice(0, 40)),
    plain('. '),
    ...hint(definition, nearWord(first, known), text),
    code(`/${name} help`),
    plain(' lists all commands.'),
  ]);
}

/** The subcommand that a typo probably meant; where none is close, how to search for the words. */
function hint(definition: CommandDefinition, near: string | undefined, text: string): Span[] {
  const { name } = definition;
  if (near !== undefined) return [plain('Did you mean '), code(`/${name} ${near}`), plain('? ')];
  const search = offered(definition).find(({ options }) =>
    options.some((option) => option.type === 'string' && option.keepsQuotes),
  );
  if (!search) return [];
  return [plain('To search for it, use '), code(`/${name} ${search.name} ${shortened(text)}`), plain('. ')];
}

function shortened(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 80);
}

function offered({ subcommands }: CommandDefinition): readonly SubcommandDefinition[] {
  return subcommands.filter(({ hidden }) => !hidden);
}
