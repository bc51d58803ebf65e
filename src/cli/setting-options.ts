import type { Command } from 'commander';
import type { DigestSettings } from '../subscriptions/subscription.ts';
import { readWrittenSettings, type WrittenSettings } from '../subscriptions/subscription-settings.ts';
import { UsageError } from './context.ts';
import { repeated } from './options.ts';

/** The options that say which stories a digest takes and how it shows them, as a person wrote them. */
export interface DigestOptions
  extends Pick<
    WrittenSettings,
    'timezone' | 'count' | 'minQuality' | 'minHeat' | 'window' | 'style' | 'onEmpty' | 'name'
  > {
  readonly topic?: readonly string[];
  readonly provider?: readonly string[];
}

/** The options of `subscribe` and `edit`, as a person wrote them. */
export interface SettingOptions
  extends DigestOptions,
    Pick<WrittenSettings, 'catchUp' | 'ifUnknown' | 'updates' | 'mention' | 'crosspost' | 'tag'> {}

export function addDigestOptions(command: Command): Command {
  return command
    .option('--timezone <zone>', 'the IANA zone in which the time is meant, such as Europe/Berlin')
    .option('--count <n>', 'how many stories, 1 to 10')
    .option('--topic <topic>', 'only stories of this topic; may be given several times; any: all', repeated)
    .option(
      '--provider <outlet>',
      'only stories of this outlet, by name or domain; may be given several times; any: all',
      repeated,
    )
    .option('--min-quality <n>', 'only stories of at least this quality, 0 to 100')
    .option('--min-heat <n>', 'only stories of at least this heat')
    .option('--window <length>', 'only stories of the last 24h, 3d, 1w; auto: since the digest before')
    .option('--style <style>', 'rich: all that fits; compact: headlines; thread: headlines, a reply a story')
    .option('--on-empty <what>', 'a day without new stories posts nothing (skip) or one line (note)')
    .option('--name <name>', 'what stands in the heading');
}

export function addSettingOptions(command: Command): Command {
  return addDigestOptions(command)
    .option(
      '--catch-up <what>',
      'of digests missed in a downtime: skip all, send the "latest 6h" (if at most so late), or all',
    )
    .option('--if-unknown <what>', 'leave or repeat a message that may or may not have arrived')
    .option(
      '--updates <what>',
      'edit a posted digest for two days when a story gains coverage or is withdrawn, or leave it',
    )
    .option('--mention <id>', 'the id of a role or group that each digest notifies; none: nobody')
    .option('--crosspost <yes|no>', 'pass it on to the channels that follow this one')
    .option('--tag <tag>', 'the tag, by name or id, where what is posted has tags; none: no tag');
}

/** What each setting is called on the command line. */
export const optionNames: Readonly<Record<keyof WrittenSettings, string>> = {
  schedule: '<time>',
  timezone: '--timezone',
  count: '--count',
  topics: '--topic',
  providers: '--provider',
  minQuality: '--min-quality',
  minHeat: '--min-heat',
  window: '--window',
  style: '--style',
  onEmpty: '--on-empty',
  catchUp: '--catch-up',
  ifUnknown: '--if-unknown',
  updates: '--updates',
  mention: '--mention',
  crosspost: '--crosspost',
  tag: '--tag',
  name: '--name',
};

/**
 * The settings of the options over those before.
 * @param when the words of the schedule; none leaves it as it was
 * @param scheduleName what the schedule is called on this command line
 * @throws UsageError naming each fault
 */
export function readSettingOptions(
  when: readonly string[],
  { topic: topics, provider: providers, ...options }: SettingOptions,
  before: DigestSettings,
  scheduleName = '<time>',
): DigestSettings {
  const read = readWrittenSettings(
    {
      ...options,
      ...(when.length > 0 && { schedule: when.join(' ') }),
      ...(topics && { topics }),
      ...(providers && { providers }),
    },
    before,
  );
  if (read.ok) return read.settings;
  const nameOf = (setting: keyof WrittenSettings) =>
    setting === 'schedule' ? scheduleName : optionNames[setting];
  throw new UsageError(read.faults.map(({ setting, fault }) => `${nameOf(setting)}: ${fault}`).join('\n'));
}
