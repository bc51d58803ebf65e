import { isDeepStrictEqual } from 'node:util';
import { listText } from '../platform/language/format-list.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { quoted } from '../platform/text/one-line.ts';
import type { AlertConditions, AlertSettings } from './alert.ts';
import { formatQuietHours } from './quiet-hours.ts';

/** What an alert is about: `stories that match "log4j", covered by at least 6 outlets`. */
export function conditionsText(
  { words, minOutlets, filter }: AlertConditions,
  language: Language = 'en',
): string {
  const { topics = [], providers = [], minHeat } = filter;
  const eitherOf = (names: readonly string[]) => listText(language, names, 'disjunction');
  const conditions = [
    ...(words === undefined ? [] : [say(language, 'that match {words}', { words: quoted(words) })]),
    ...(topics.length === 0 ? [] : [say(language, 'on {topics}', { topics: eitherOf(topics) })]),
    ...(providers.length === 0 ? [] : [say(language, 'by {outlets}', { outlets: eitherOf(providers) })]),
    ...(minOutlets === undefined
      ? []
      : [say(language, 'covered by at least {count} outlets', { count: minOutlets })]),
    ...(minHeat === undefined ? [] : [say(language, 'of heat {heat} or more', { heat: minHeat })]),
  ];
  return say(language, 'stories {conditions}', { conditions: conditions.join(', ') });
}

/** How it is posted: "at most 10 a day; none during 22:00-07:00, Europe/Berlin time". */
export function limitsText(
  { maxADay, quiet, timezone }: Omit<AlertSettings, 'conditions' | 'posting'>,
  language: Language = 'en',
): string {
  return quiet
    ? say(language, 'at most {max} a day; none during {hours}, {timezone} time', {
        ...{ max: maxADay, hours: formatQuietHours(quiet), timezone },
      })
    : say(language, 'at most {max} a day', { max: maxADay });
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
