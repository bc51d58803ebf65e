import { CronPattern } from 'croner';
import type { Language } from '../platform/language/language.ts';
import { listOf } from '../platform/language/list-of.ts';
import { say } from '../platform/language/say.ts';
import { type Cadence, splitCadence } from './cadence.ts';
import { formatTime } from './clock-time.ts';
import { dayNames } from './schedule-language.ts';
import { everyDay, weekdays, weekend } from './schedule-reading.ts';

/**
 * Formats a pattern as `readSchedule` reads it: in words such as "weekdays at 09:00" where possible,
 * otherwise unchanged.
 * @param language that of a reader; only English can be read back
 */
export function formatScheduleText(cron: string, language: Language = 'en'): string {
  const { pattern, cadence } = splitCadence(cron);
  const { minute, hour, month, dayOfWeek, starDOM } = new CronPattern(pattern, undefined, { mode: '5-part' });
  const [minutes, hours, days] = [minute, hour, dayOfWeek].map(positions);
  const isOfEveryWeek = dayOfWeek.every((weeks) => weeks === 0 || weeks === anyWeek);
  if (!minutes || !hours || !days || !starDOM || !month.every(Boolean) || !isOfEveryWeek) return cron;
  const names = nameDays(days, language);
  const often = cadence ? undefined : repetitionText(minutes, hours, language);
  if (often !== undefined) return days.length === 7 ? often : onDays(often, names, language);
  const times = hours.flatMap((hour) => minutes.map((minute) => formatTime({ hour, minute })));
  if (times.length > 4) return cron;
  return say(language, '{days} at {times}', {
    days: cadence ? cadenceText(cadence, { days, names }, language) : names,
    times: listOf(language, times),
  });
}

/** "weekdays", "Mondays and Fridays" */
export function nameDays(days: readonly number[], language: Language): string {
  if (days.length === 7) return say(language, 'every day');
  const [left, ...more] = everyDay.filter((day) => !days.includes(day));
  if (left !== undefined && more.length === 0) {
    return say(language, 'every day except {days}', { days: eachWeek(left, language) });
  }
  if (days.join() === weekdays.join()) return say(language, 'weekdays');
  if (days.join() === weekend.join()) return say(language, 'weekends');
  const fromMonday = days.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return listOf(
    language,
    fromMonday.map((day) => eachWeek(day, language)),
  );
}

/** "Mondays" */
function eachWeek(day: number, language: Language): string {
  const name = String(dayNames[day]).toLowerCase();
  return say(
    language,
    '{day, select, monday {Mondays} tuesday {Tuesdays} wednesday {Wednesdays} thursday {Thursdays} friday {Fridays} saturday {Saturdays} other {Sundays}}',
    { day: name },
  );
}

function onDays(often: string, days: string, language: Language): string {
  return say(language, '{often} on {days}', { often, days });
}

/** "every other day from 2026-12-07", "every other week on Mondays" */
function cadenceText(
  { count, unit, from }: Cadence,
  { days, names }: { readonly days: readonly number[]; readonly names: string },
  language: Language,
): string {
  const every =
    unit === 'day'
      ? say(language, '{count, plural, =2 {every other day} other {every # days}}', { count })
      : say(language, '{count, plural, =2 {every other week} other {every # weeks}}', { count });
  const often =
    from === undefined ? every : say(language, '{often} from {date}', { often: every, date: from });
  return unit === 'day' && days.length === 7 ? often : onDays(often, names, language);
}

/** "every 2 hours from 08:00 to 18:00", "every 30 minutes"; undefined where single times read better. */
function repetitionText(
  minutes: readonly number[],
  hours: readonly number[],
  language: Language,
): string | undefined {
  const [minute = 0] = minutes;
  if (hours.length === 24 && minutes.length > 1) {
    const step = stepOf(minutes);
    return step === undefined || minute !== 0 || minutes.length * step !== 60
      ? undefined
      : say(language, '{step, plural, =1 {every minute} other {every # minutes}}', { step });
  }
  const step = stepOf(hours);
  if (minutes.length !== 1 || hours.length < 5 || step === undefined) return undefined;
  const often = say(language, '{step, plural, =1 {every hour} other {every # hours}}', { step });
  const [first = 0, last = 0] = [hours[0], hours.at(-1)];
  if (minute === 0 && first === 0 && hours.length * step === 24) return often;
  return say(language, '{often} from {first} to {last}', {
    often,
    first: formatTime({ hour: first, minute }),
    last: formatTime({ hour: last, minute }),
  });
}

/** The distance of numbers that are all the same distance apart. */
function stepOf(numbers: readonly number[]): number | undefined {
  const [first = 0, second = first + 1] = numbers;
  const step = second - first;
  return numbers.every((number, at) => number === first + at * step) ? step : undefined;
}

/** How croner marks a day of the week that counts in every week of the month. */
const anyWeek = 0b111111;

function positions(field: readonly number[]): number[] {
  return field.flatMap((named, position) => (named ? [position] : []));
}
