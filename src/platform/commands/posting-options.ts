import type { PostingSettings } from '../posting-settings.ts';
import type { CommandDefinition } from './command.ts';

/**
 * `commands` without the options that the platform doesn't support, so that nobody sets what would do
 * nothing.
 * @param known the posting settings it supports; absent for all of them
 */
export function withKnownPosting(
  commands: readonly CommandDefinition[],
  known: readonly (keyof PostingSettings)[] | undefined,
): readonly CommandDefinition[] {
  if (!known) return commands;
  return commands.map((command) => ({
    ...command,
    subcommands: command.subcommands.map((subcommand) => ({
      ...subcommand,
      options: subcommand.options.filter(({ posting }) => !posting || known.includes(posting)),
    })),
  }));
}
