import type { PostingSettings } from '../posting-settings.ts';
import type { CommandDefinition } from './command.ts';

/**
 * `commands` without the options for which a platform has no form: nobody is to set what would do nothing.
 * @param known the posting settings that it has; all of them where it does not say
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
