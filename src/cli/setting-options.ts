import { type Command, Option } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { formatChannelRef } from '../platform/channel.ts';
import { Fault } from '../platform/fault.ts';
import { told } from '../platform/language/sentence.ts';
import { SettingsError } from '../platform/settings.ts';
import { shellWord } from '../platform/text/shell-word.ts';
import type { GroupPlatform } from '../subscriptions/channel-group.ts';
import {
  type DigestSettings,
  type SettingName,
  settingNames,
  settingTable,
} from '../subscriptions/settings.ts';
import { repeatableScheduleText, settledSchedule } from '../subscriptions/settle-schedule.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import {
  readWrittenSettings,
  settingsDifference,
  type WrittenSettings,
} from '../subscriptions/written-settings.ts';
import { type CliContext, UsageError } from './context.ts';
import { flagOf, optionFlag } from './option-flag.ts';
import { repeated } from './options.ts';

/** A command's options as commander parses them, by their names in camel case. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** The settings that are options. The schedule is an argument. */
const optionSettings = settingNames.filter((name) => name !== 'schedule');

/** Adds the options of `preview` and `replay`: which stories a digest takes and how it shows them. */
export function addDigestOptions(command: Command): Command {
  return addOptions(
    command,
    optionSettings.filter((name) => !settingTable[name].isAboutPosting),
  );
}

function addOptions(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) command.addOption(optionFlag(settingTable[name].option));
  return addEachFlags(command);
}

/** Adds a flag for each list that gives one value, which may contain commas. */
export function addEachFlags(command: Command): Command {
  for (const name of settingNames) {
    const { eachFlag } = settingTable[name];
    if (!eachFlag) continue;
    command.addOption(eachOption(eachFlag).argParser(repeated));
  }
  return command;
}

function eachOption({ name, description }: { readonly name: string; readonly description: string }): Option {
  return new Option(`${flagOf(name)} <${name.replaceAll('_', '-')}>`, description);
}

/** The lists whose values were given one by one. */
function settingsOfEachFlag(given: GivenOptions): WrittenSettings {
  return Object.fromEntries(
    settingNames.flatMap((name) => {
      const { eachFlag } = settingTable[name];
      const values = eachFlag && given[eachOption(eachFlag).attributeName()];
      return values === undefined ? [] : [[name, z.array(z.string()).parse(values)]];
    }),
  );
}

/** The settings given as flags. */
export function settingsOfFlags(given: GivenOptions): WrittenSettings {
  const written = optionSettings.flatMap((name) => {
    const text = given[optionFlag(settingTable[name].option).attributeName()];
    return text === undefined ? [] : [[name, z.string().parse(text)] as const];
  });
  return { ...Object.fromEntries(written), ...settingsOfEachFlag(given) };
}

/**
 * Applies what a command gives to the settings `before`.
 * @param platform that of the channel, if it is known
 * @param scheduleName what the schedule is called on this command line
 * @throws UsageError naming each fault
 */
export function readGivenSettings(
  written: WrittenSettings,
  before: DigestSettings,
  { platform, scheduleName = '<time>', asked }: ReadingSettings = {},
): DigestSettings {
  const read = readWrittenSettings(written, before, platform);
  if (!(read instanceof Fault)) {
    if (!asked) return read;
    const schedule = settledSchedule(read.schedule, { before: before.schedule, ...asked });
    if (schedule instanceof Fault) throw new UsageError(`${scheduleName}: ${told('en', schedule.fault)}`);
    return { ...read, schedule };
  }
  const nameOf = (setting: SettingName) => (setting === 'schedule' ? scheduleName : flagOfSetting(setting));
  throw new UsageError(
    read.fault.map(({ setting, fault }) => `${nameOf(setting)}: ${told('en', fault)}`).join('\n'),
  );
}

interface ReadingSettings {
  readonly platform?: GroupPlatform | undefined;
  readonly scheduleName?: string;
  /** For a digest that someone asks for: what they wrote for its time, and when. */
  readonly asked?: { readonly text: string; readonly now: Date };
}

/** Adds the defaults from the environment to a command's help. */
export function showDefaults(command: Command, { env, platforms }: CliContext): Command {
  const names = optionSettings.filter((name) =>
    command.options.some(({ long }) => long === flagOfSetting(name)),
  );
  return command.addHelpText('after', () => {
    try {
      const { digest } = readConfig(env, platforms);
      const words = names.map((name) => {
        const value = [settingTable[name].write(digest)].flat().join(',');
        return `${flagOfSetting(name)} ${shellWord(value)}`;
      });
      return `\nCurrent defaults (from DIGEST_*):\n  ${words.join(' ')}`;
    } catch (error) {
      // Help must also work if the settings are wrong.
      if (error instanceof SettingsError) return '';
      throw error;
    }
  });
}

/** The command that recreates a subscription, given the environment's defaults as `before`. */
export function subscribeCommandLine({ channel, ...settings }: Subscription, before: DigestSettings): string {
  const written = settingsDifference(settings, before);
  const words = [formatChannelRef(channel), repeatableScheduleText(settings.schedule)].map(shellWord);
  const options = optionSettings.flatMap((name) =>
    [written[name] ?? []].flat().flatMap((text) => [flagOfSetting(name), shellWord(text)]),
  );
  return ['heatline subscribe', ...words, ...options].join(' ');
}

/** "--min-heat"; for a list, the flag that gives one of its values. */
function flagOfSetting(name: SettingName): string {
  const { option, eachFlag } = settingTable[name];
  return eachFlag ? flagOf(eachFlag.name) : flagOf(option.name);
}
