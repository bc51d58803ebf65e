import { maxMaxADay, maxMinOutlets, standardMaxADay } from '../../alerts/alert.ts';
import { settingTable } from '../../subscriptions/settings.ts';
import type { Option } from '../subcommand.ts';
import { settingOptions } from './options.ts';

/** What alerts and watches are asked for, most needed first. */

export const wordsOption = {
  name: 'words',
  label: 'Words',
  description: 'words that a story has, as in a search: log4j, "open source", -rumour',
  type: 'string',
  takesRest: true,
  keepsQuotes: true,
} as const satisfies Option;

/** Options of digests that mean the same here. */
function sharedOptions(...names: readonly (keyof typeof settingTable)[]): Option[] {
  const wanted = new Set(names.map((name) => settingTable[name].option.name));
  return settingOptions.filter(({ name }) => wanted.has(name));
}

export const conditionOptions: readonly Option[] = [
  {
    name: 'min_outlets',
    label: 'Minimum number of outlets',
    description: 'only once at least this many outlets cover a story',
    type: 'integer',
    min: 2,
    max: maxMinOutlets,
  },
  ...sharedOptions('minHeat', 'topics', 'providers'),
];

export const limitOptions: readonly Option[] = [
  {
    name: 'quiet',
    label: 'Quiet hours',
    description: 'when nothing is posted, such as 22:00-07:00; what comes then is posted afterwards',
    type: 'string',
  },
  {
    name: 'max_a_day',
    label: 'Most stories a day',
    description: `how many stories a day at most; ${standardMaxADay} by default`,
    type: 'integer',
    min: 1,
    max: maxMaxADay,
  },
  ...sharedOptions('timezone'),
];

/** Direct messages have nobody else to notify. */
export const channelOptions: readonly Option[] = sharedOptions('mention', 'tag');
