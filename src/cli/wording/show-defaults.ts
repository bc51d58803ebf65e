import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { SettingsError } from '../../platform/settings.ts';
import { writtenOf } from '../../subscriptions/settings-difference.ts';
import { settingNames } from '../../subscriptions/subscription-settings.ts';
import type { CliContext } from '../context.ts';
import { optionNames } from '../setting-options.ts';
import { shellWord } from './shell-word.ts';

/** Lets the help of a command say what holds for the settings of a digest that are not said, as the environment has it. */
export function showDefaults(command: Command, { env, platforms }: CliContext): Command {
  const has = (name: string) => command.options.some(({ long }) => long === name);
  return command.addHelpText('after', () => {
    try {
      const written = writtenOf(readConfig(env, platforms).digest);
      const said = settingNames.flatMap((name) =>
        has(optionNames[name]) ? [`${optionNames[name]} ${shellWord([written[name]].flat().join(','))}`] : [],
      );
      return `\nWhat is not said is as the DIGEST_ variables have it, which now is:\n  ${said.join(' ')}`;
    } catch (error) {
      // The help is there for those whose settings are wrong, too.
      if (error instanceof SettingsError) return '';
      throw error;
    }
  });
}
