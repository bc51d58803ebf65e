import { type Command, Option } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { formatChannelRef } from '../platform/channel.ts';
import { SettingsError } from '../platform/settings.ts';
import { shellWord } from '../platform/text/shell-word.ts';
import type { GroupPlatform } from '../subscriptions/channel-group.ts';
import {
  type DigestSettings,
  type SettingName,
  settingNames,
  settingTable,
} from '../subscriptions/settings.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { readWrittenSettings, settingsDifference } from '../subscriptions/written-settings.ts';
import { type CliContext, UsageError } from './context.ts';
import { repeated } from './options.ts';

/** What commander makes of the options of a command, by their names in camel case. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** The settings that are options; the schedule is an argument. */
const optionSettings = settingNames.filter((name) => name !== 'schedule');

/** The options of `preview` and `replay`: which stories a digest takes and how it shows them. */
export function addDigestOptions(command: Command): Command {
  return addOptions(
    command,
    optionSettings.filter((name) => !settingTable[name].isAboutPosting),
  );
}

/** The options of `subscribe` and `edit`: all settings. */
export function addSettingOptions(command: Command): Command {
  return addOptions(command, optionSettings);
}

function addOptions(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) {
    const option = optionOf(name);
    command.addOption(settingTable[name].isList ? option.argParser(repeated) : option);
  }
  return command;
}

/**
 * The settings of the options over those before.
 * @param when the words of the schedule; none leaves it as it was
 * @param platform that of the channel they are for, where it is known
 * @param scheduleName what the schedule is called on this command line
 * @throws UsageError naming each fault
 */
export function readSettingOptions(
  when: readonly string[],
  given: GivenOptions,
  before: DigestSettings,
  { platform, scheduleName = settingTable.schedule.flag }: ReadingSettings = {},
): DigestSettings {
  const written = optionSettings.map((name) => [
    name,
    writtenSchema.parse(given[optionOf(name).attributeName()]),
  ]);
  const schedule = when.length > 0 ? when.join(' ') : undefined;
  const read = readWrittenSettings({ ...Object.fromEntries(written), schedule }, before, platform);
  if (read.ok) return read.settings;
  const nameOf = (setting: SettingName) => (setting === 'schedule' ? scheduleName : optionName(setting));
  throw new UsageError(read.faults.map(({ setting, fault }) => `${nameOf(setting)}: ${fault}`).join('\n'));
}

interface ReadingSettings {
  readonly platform?: GroupPlatform | undefined;
  readonly scheduleName?: string;
}

const writtenSchema = z.union([z.string(), z.array(z.string())]).optional();

/** Adds the defaults to a command's help: what the environment says for the settings that are not given. */
export function showDefaults(command: Command, { env, platforms }: CliContext): Command {
  const names = optionSettings.filter((name) =>
    command.options.some(({ long }) => long === optionName(name)),
  );
  return command.addHelpText('after', () => {
    try {
      const { digest } = readConfig(env, platforms);
      const words = names.map((name) => {
        const value = [settingTable[name].write(digest)].flat().join(',');
        return `${optionName(name)} ${shellWord(value)}`;
      });
      return `\nCurrent defaults (from DIGEST_*):\n  ${words.join(' ')}`;
    } catch (error) {
      // The help is there for those whose settings are wrong, too.
      if (error instanceof SettingsError) return '';
      throw error;
    }
  });
}

/** The command that makes a subscription again, where `before` is what the environment says. */
export function subscribeCommandLine({ channel, ...settings }: Subscription, before: DigestSettings): string {
  const { schedule, ...written } = settingsDifference(settings, before);
  const words = [formatChannelRef(channel), ...[schedule ?? []].flat()].map(shellWord);
  const options = optionSettings.flatMap((name) =>
    [written[name] ?? []].flat().flatMap((text) => [optionName(name), shellWord(text)]),
  );
  return ['heatline subscribe', ...words, ...options].join(' ');
}

/** "--min-heat" */
function optionName(name: SettingName): string {
  return optionOf(name).long ?? '';
}

function optionOf(name: SettingName): Option {
  const { option, flag, flagHelp = option.description } = settingTable[name];
  const choices = ('choices' in option && option.choices) || [];
  return new Option(flag, [flagHelp, ...choices.map(({ label }) => label)].join('; '));
}
