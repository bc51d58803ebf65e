import { CronPattern } from 'croner';
import { listText } from '../platform/language/format-list.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { type Cadence, splitCadence } from './cadence.ts';
import { formatTime } from './clock-time.ts';
import { everyDay, weekdays, weekend } from './schedule-reading.ts';

/**
 * Formats a pattern as `readSchedule` reads it: in words such as "weekdays at 09:00" where possible,
 * otherwise unchanged.
 */
export function formatScheduleText(cron: string): string {
  return scheduleInWords('en', cron);
}

/** The same in the reader's language. */
export function scheduleInWords(language: Language, cron: string): string {
  const { pattern, cadence } = splitCadence(cron);
  const { minute, hour, month, dayOfWeek, starDOM } = new CronPattern(pattern, undefined, { mode: '5-part' });
  const [minutes, hours, days] = [minute, hour, dayOfWeek].map(positions);
  const isOfEveryWeek = dayOfWeek.every((weeks) => weeks === 0 || weeks === anyWeek);
  if (!minutes || !hours || !days || !starDOM || !month.every(Boolean) || !isOfEveryWeek) return cron;
  const isDaily = days.length === 7;
  const often = cadence ? undefined : repetitionText(language, minutes, hours);
  if (often !== undefined) return isDaily ? often : onDays(language, often, days);
  const times = hours.flatMap((hour) => minutes.map((minute) => formatTime({ hour, minute })));
  if (times.length > 4) return cron;
  return say(language, '{days} at {times}', {
    days: cadence ? cadenceText(language, cadence, days) : nameDays(language, days),
    times: listed(language, times),
  });
}

/** "weekdays", "Mondays and Fridays" */
export function nameDays(language: Language, days: readonly number[]): string {
  if (days.length === 7) return say(language, 'every day');
  const names = dayNames(language);
  const named = (day: number) => names[day] ?? '';
  const [left, ...more] = everyDay.filter((day) => !days.includes(day));
  if (left !== undefined && more.length === 0)
    return say(language, 'every day except {day}', { day: named(left) });
  if (days.join() === weekdays.join()) return say(language, 'weekdays');
  if (days.join() === weekend.join()) return say(language, 'weekends');
  const fromMonday = days.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return listed(language, fromMonday.map(named));
}

/** From Sunday on, as days on which something comes every week. */
function dayNames(language: Language): string[] {
  return [
    say(language, 'Sundays'),
    say(language, 'Mondays'),
    say(language, 'Tuesdays'),
    say(language, 'Wednesdays'),
    say(language, 'Thursdays'),
    say(language, 'Fridays'),
    say(language, 'Saturdays'),
  ];
}

/** "08:00, 12:00 and 18:00"; in English without a comma before "and", as it is read back. */
export function listed(language: Language, items: readonly string[]): string {
  return listText(language, items, 'conjunction');
}

/** "every other day from 2026-12-07", "every other week on Mondays" */
function cadenceText(language: Language, cadence: Cadence, days: readonly number[]): string {
  const { count, unit, from } = cadence;
  const often =
    unit === 'day'
      ? say(language, 'every {count, plural, =2 {other day} other {# days}}', { count })
      : say(language, 'every {count, plural, =2 {other week} other {# weeks}}', { count });
  const counted = from === undefined ? often : say(language, '{often} from {date}', { often, date: from });
  return unit === 'day' && days.length === 7 ? counted : onDays(language, counted, days);
}

/** "every 2 hours on weekdays" */
function onDays(language: Language, often: string, days: readonly number[]): string {
  return say(language, '{often} on {days}', { often, days: nameDays(language, days) });
}

/** "every 2 hours from 08:00 to 18:00", "every 30 minutes"; undefined where single times read better. */
function repetitionText(
  language: Language,
  minutes: readonly number[],
  hours: readonly number[],
): string | undefined {
  const [minute = 0] = minutes;
  const [first = 0, last = 0] = [hours[0], hours.at(-1)];
  const count = stepOf(hours);
  if (minutes.length > 1 && (hours.length === 24 || (minutes.length * hours.length > 4 && count === 1))) {
    const step = stepOf(minutes);
    if (step === undefined || minute !== 0 || minutes.length * step !== 60) return undefined;
    const often = say(language, 'every {count, plural, one {minute} other {# minutes}}', { count: step });
    if (hours.length === 24) return often;
    const [begin, end] = [
      formatTime({ hour: first, minute: 0 }),
      formatTime({ hour: last, minute: 60 - step }),
    ];
    return say(language, '{often} from {begin} to {end}', { often, begin, end });
  }
  if (minutes.length !== 1 || hours.length < 5 || count === undefined) return undefined;
  const often = say(language, 'every {count, plural, one {hour} other {# hours}}', { count });
  if (minute === 0 && first === 0 && hours.length * count === 24) return often;
  const [begin = '', end = ''] = [first, last].map((hour) => formatTime({ hour, minute }));
  return say(language, '{often} from {begin} to {end}', { often, begin, end });
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
