import { platformNamePattern } from '../../platform/channel.ts';
import type { OptionDefinition, StringOption } from '../../platform/commands/command.ts';
import { settingTable } from '../../subscriptions/settings.ts';

/** As `subscriptionIdOf` makes them. */
const madeId = '[bcdfghjkmnp-tv-xz][bcdfghjkmnp-tv-xz2-9]{4}';

/** A channel of DIGEST_CHANNELS. Without a digit it may be any two words, and "at:9:30" is a time. */
const channelAsId = `${platformNamePattern}:(?!\\d{1,2}:\\d\\d$)(?=\\D*\\d)[\\w.:@-]+`;

export const idOption = {
  name: 'id',
  label: 'Digest',
  description: 'the id of the digest; needed if there are several',
  type: 'string',
  suggested: true,
  bareWord: new RegExp(`^(?:${madeId}|${channelAsId})$`),
} as const satisfies StringOption;

/** The days of a schedule, for those who give them apart from its times. */
const daysOption: StringOption = {
  name: 'days',
  label: 'Days',
  description: 'weekdays, weekends, or mon,wed,fri; every day by default',
  type: 'string',
  suggested: true,
};

const { schedule, ...others } = settingTable;

/** It takes all bare words that are left, so that "weekdays at 9:30" needs no quotes. */
export const timeOption: OptionDefinition = schedule.option;

/** All settings of a digest but its time, in the order in which people need them. */
export const settingOptions: readonly OptionDefinition[] = [
  daysOption,
  ...Object.values(others).map(({ option }) => option),
];
