import type {
  CommandDefinition,
  OptionDefinition,
  SubcommandDefinition,
} from '../../../src/platform/commands/command.ts';
import { type ParsingHelp, parseCommand } from '../../../src/platform/commands/parse-command.ts';
import type { Fault } from '../../../src/platform/fault.ts';
import type { Message } from '../../../src/platform/message.ts';
import { maxOptions } from '../limits.ts';

/**
 * Takes the options that Discord has no room for, as text: "without:crypto catch_up:all". They are written there as
 * people type them on other platforms.
 */
export const moreOption: OptionDefinition = {
  name: 'more',
  description: 'more settings, each as name:value',
  type: 'string',
  suggested: true,
};

/** How many options of each subcommand are folded, by its name. */
export type Folded = ReadonlyMap<string, number>;

/** The options that a subcommand offers in fields of their own, and `more` for the rest. */
export function offeredOptions(
  subcommand: SubcommandDefinition,
  folded: number,
): readonly OptionDefinition[] {
  const shown = subcommand.options.filter(({ hidden }) => !hidden);
  if (folded === 0) return shown;
  const inMore = new Set(foldableOptions(subcommand).slice(0, folded));
  return [...shown.filter((option) => !inMore.has(option)), moreOption];
}

/**
 * As few options as possible, those needed least, so that the command fits: first where a subcommand has too many, then
 * one by one where most are left, until the whole is short enough.
 */
export function foldOptions(
  { subcommands }: CommandDefinition,
  isShortEnough: (folded: Folded) => boolean,
): Folded {
  const offered = subcommands.filter(({ hidden }) => !hidden);
  const folded = new Map(
    offered.map((subcommand) => {
      const excess = offeredOptions(subcommand, 0).length - maxOptions;
      // One place is for `more` itself.
      return [subcommand.name, excess > 0 ? excess + 1 : 0];
    }),
  );
  const left = (subcommand: SubcommandDefinition) =>
    foldableOptions(subcommand).length - (folded.get(subcommand.name) ?? 0);
  while (!isShortEnough(folded)) {
    const [most] = offered.toSorted((a, b) => left(b) - left(a));
    if (!most || left(most) === 0) break;
    // A single option would only be replaced by `more`.
    folded.set(most.name, Math.max(2, (folded.get(most.name) ?? 0) + 1));
  }
  return folded;
}

/** The options that a person may give in `more`, those needed least first. */
export function foldableOptions({ options }: Pick<SubcommandDefinition, 'options'>): OptionDefinition[] {
  return options.filter((option) => !option.hidden && canBeFolded(option)).reverse();
}

/** Channels and roles have menus of their own. */
function canBeFolded({ required, type, ...option }: OptionDefinition): boolean {
  return !required && type !== 'channel' && option.posting !== 'mention';
}

/** Reads what a person wrote into `more`; a fault is a message to them. */
export function readMore(
  definition: CommandDefinition,
  subcommand: SubcommandDefinition,
  text: string,
  help: ParsingHelp = {},
): Readonly<Record<string, string | number>> | Fault<Message> {
  const folded = { ...subcommand, options: foldableOptions(subcommand) };
  const parsed = parseCommand({ ...definition, subcommands: [folded] }, `${subcommand.name} ${text}`, help);
  return 'options' in parsed ? parsed.options : parsed;
}
