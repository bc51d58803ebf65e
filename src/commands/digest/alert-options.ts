import { maxMaxADay, maxMinOutlets, standardMaxADay } from '../../alerts/alert.ts';
import { settingTable } from '../../subscriptions/settings.ts';
import type { Option } from '../subcommand.ts';
import { settingOptions } from './options.ts';

/** What alerts and watches are asked for, most needed first. */

export const wordsOption = {
  name: 'words',
  description: 'words that a story has, as in a search: log4j, "open source", -rumour',
  type: 'string',
  takesRest: true,
  keepsQuotes: true,
} as const satisfies Option;

/** Settings of digests that mean the same here. */
export const sharedSettings = [
  'minHeat',
  'topics',
  'providers',
  'timezone',
  'language',
  'mention',
  'tag',
] as const;

function sharedOptions(...names: readonly (typeof sharedSettings)[number][]): Option[] {
  const wanted = new Set(names.map((name) => settingTable[name].option.name));
  return settingOptions.filter(({ name }) => wanted.has(name));
}

const minOutletsOption = {
  name: 'min_outlets',
  description: 'only once at least this many outlets cover a story',
  type: 'integer',
  min: 1,
  max: maxMinOutlets,
} as const satisfies Option;

const quietOption = {
  name: 'quiet',
  description: 'when nothing is posted, such as 22:00-07:00; stories from then are posted afterwards',
  type: 'string',
} as const satisfies Option;

const maxADayOption = {
  name: 'max_a_day',
  description: `how many stories a day at most; ${standardMaxADay} by default`,
  type: 'integer',
  min: 1,
  max: maxMaxADay,
} as const satisfies Option;

export const conditionOptions: readonly Option[] = [
  minOutletsOption,
  ...sharedOptions('minHeat', 'topics', 'providers'),
];

export const limitOptions: readonly Option[] = [
  quietOption,
  maxADayOption,
  ...sharedOptions('timezone', 'language'),
];

/** Direct messages have nobody else to notify. */
export const channelOptions: readonly Option[] = sharedOptions('mention', 'tag');

/** Those that digests do not have. A command about either understands them without offering them. */
export const alertOnlyOptions: readonly Option[] = [
  { ...wordsOption, takesRest: false },
  minOutletsOption,
  quietOption,
  maxADayOption,
].map((option) => ({ ...option, hidden: true as const }));
