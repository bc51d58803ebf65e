import type {
  CommandDefinition,
  OptionDefinition,
  SubcommandDefinition,
} from '../../../src/platform/commands/command.ts';
import { parseCommand } from '../../../src/platform/commands/parse-command.ts';
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

/** The options that a subcommand offers in fields of their own, and `more` for the rest. */
export function offeredOptions(
  { options }: SubcommandDefinition,
  isFolded: boolean,
): readonly OptionDefinition[] {
  const shown = options.filter(({ hidden }) => !hidden);
  return isFolded ? [...shown.filter((option) => !canBeFolded(option)), moreOption] : shown;
}

/**
 * The subcommands whose rarely needed options have to be folded so that the command fits: first those with too many, then
 * those with most, until the whole is short enough.
 * @param isShortEnough whether the command fits if these subcommands are folded
 */
export function subcommandsToFold(
  { subcommands }: CommandDefinition,
  isShortEnough: (folded: ReadonlySet<string>) => boolean,
): ReadonlySet<string> {
  const foldable = subcommands
    .filter(({ hidden, options }) => !hidden && foldedOptions({ options }).length > 1)
    .sort((a, b) => b.options.length - a.options.length);
  const folded = new Set(
    foldable
      .filter((subcommand) => offeredOptions(subcommand, false).length > maxOptions)
      .map(({ name }) => name),
  );
  for (const { name } of foldable) {
    if (isShortEnough(folded)) break;
    folded.add(name);
  }
  return folded;
}

/** The options that a subcommand may be asked for in `more`. */
export function foldedOptions({ options }: Pick<SubcommandDefinition, 'options'>): OptionDefinition[] {
  return options.filter((option) => !option.hidden && canBeFolded(option));
}

/** A role has a menu of its own. */
function canBeFolded({ isRare, required, type, ...option }: OptionDefinition): boolean {
  return isRare === true && !required && type !== 'channel' && option.posting !== 'mention';
}

/** Reads what a person wrote into `more`; a fault is a message to them. */
export function readMore(
  definition: CommandDefinition,
  subcommand: SubcommandDefinition,
  text: string,
): Readonly<Record<string, string | number>> | Fault<Message> {
  const folded = { ...subcommand, options: foldedOptions(subcommand) };
  const parsed = parseCommand({ ...definition, subcommands: [folded] }, `${subcommand.name} ${text}`);
  return 'options' in parsed ? parsed.options : parsed;
}
