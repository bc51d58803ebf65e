import { platformNamePattern } from '../../platform/channel.ts';
import { type Setting, settingTable } from '../../subscriptions/settings.ts';
import type { Option, Suggest } from '../subcommand.ts';
import { suggestNameList } from '../suggestions/suggest-names.ts';
import { suggestSubscriptions } from '../suggestions/suggest-subscriptions.ts';
import { suggestDays, suggestLengths, suggestTimes } from '../suggestions/suggest-times.ts';
import { suggestZones } from '../suggestions/suggest-timezones.ts';

/** Options that several commands about digests share. */

/** The ids that `subscriptionIdOf` makes. */
const madeId = '[bcdfghjkmnp-tv-xz][bcdfghjkmnp-tv-xz2-9]{4}';

/** A channel of DIGEST_CHANNELS. It must contain a digit, because any two words look like it, and "at:9:30" is a time. */
const channelAsId = `${platformNamePattern}:(?!\\d{1,2}:\\d\\d$)(?=\\D*\\d)[\\w.:@-]+`;

export const idOption = {
  name: 'id',
  label: 'Digest',
  description: 'the id of the digest; needed if there are several',
  type: 'string',
  suggest: suggestSubscriptions,
  bareWord: new RegExp(`^(?:${madeId}|${channelAsId})$`),
} as const satisfies Option;

export const page = {
  name: 'page',
  description: 'the page',
  type: 'integer',
  min: 1,
  max: 999,
  hidden: true,
} as const satisfies Option;

/** The days of a schedule, for people who give them separately from its times. */
const daysOption: Option = {
  name: 'days',
  needsColon: true,
  label: 'Days',
  description: 'weekdays, weekends, or mon,wed,fri; every day by default',
  type: 'string',
  suggest: ({ typed }) => suggestDays(typed),
};

const suggests: Readonly<Record<string, Suggest>> = {
  time: ({ typed }) => suggestTimes(typed),
  timezone: ({ typed }, { now, timezone }) => suggestZones(typed, { now: now(), timezone }),
  topics: ({ typed }, { index }) => suggestNameList(typed, index.topics()),
  providers: ({ typed }, { index }) => suggestNameList(typed, index.providers()),
  without_topics: ({ typed }, { index }) => suggestNameList(typed, index.topics()),
  without_outlets: ({ typed }, { index }) => suggestNameList(typed, index.providers()),
  window: ({ typed }) => suggestLengths(typed, ['auto']),
};

const { schedule, ...others } = settingTable;

/** Takes all remaining bare words, so that "weekdays at 9:30" needs no quotes. */
export const timeOption: Option = withSuggestions(schedule.option);

/** All settings of a digest except its time, most needed first. */
export const settingOptions: readonly Option[] = [
  daysOption,
  ...Object.values(others).map(({ option }) => withSuggestions(option)),
];

/** Those of them that change what is in a digest or when it comes, not just how it is posted. */
export const contentOptions: readonly Option[] = settingOptions.filter(
  ({ name }) =>
    !Object.values<Setting>(others).some(
      ({ option, isAboutPosting }) => isAboutPosting && option.name === name,
    ),
);

/** The others. */
export const postingOptions: readonly Option[] = settingOptions.filter(
  (option) => !contentOptions.includes(option),
);

function withSuggestions(option: Option): Option {
  const suggest = suggests[option.name];
  return suggest ? { ...option, suggest } : option;
}
