import { isDeepStrictEqual } from 'node:util';
import { quoted } from '../platform/text/one-line.ts';
import type { AlertConditions, AlertSettings } from './alert.ts';
import { formatQuietHours } from './quiet-hours.ts';

/** What an alert is about: `stories that match "log4j", covered by at least 6 outlets`. */
export function conditionsText({ words, minOutlets, filter }: AlertConditions): string {
  const { topics = [], providers = [], minHeat } = filter;
  const conditions = [
    ...(words === undefined ? [] : [`that match ${quoted(words)}`]),
    ...(topics.length === 0 ? [] : [`on ${topics.join(' or ')}`]),
    ...(providers.length === 0 ? [] : [`by ${providers.join(' or ')}`]),
    ...(minOutlets === undefined ? [] : [`covered by at least ${minOutlets} outlets`]),
    ...(minHeat === undefined ? [] : [`of heat ${minHeat} or more`]),
  ];
  return `stories ${conditions.join(', ')}`;
}

/** How it is posted: "at most 10 a day; none at 22:00-07:00, Europe/Berlin time". */
export function limitsText({
  maxADay,
  quiet,
  timezone,
}: Omit<AlertSettings, 'conditions' | 'posting'>): string {
  const most = `at most ${maxADay} a day`;
  return quiet ? `${most}; none at ${formatQuietHours(quiet)}, ${timezone} time` : most;
}

/** Whether two alerts would post the same stories. */
export function areSameConditions(one: AlertConditions, other: AlertConditions): boolean {
  const plain = ({ words, minOutlets, filter }: AlertConditions) => ({
    words: words?.toLowerCase(),
    minOutlets,
    ...filter,
  });
  return isDeepStrictEqual(plain(one), plain(other));
}
