import { CronPattern } from 'croner';
import { type Cadence, splitCadence } from './cadence.ts';
import { formatTime } from './clock-time.ts';
import { dayNames } from './schedule-language.ts';
import { everyDay, weekdays, weekend } from './schedule-reading.ts';

/**
 * Formats a pattern as `readSchedule` reads it: in words such as "weekdays at 09:00" where possible,
 * otherwise unchanged.
 */
export function formatScheduleText(cron: string): string {
  const { pattern, cadence } = splitCadence(cron);
  const { minute, hour, month, dayOfWeek, starDOM } = new CronPattern(pattern, undefined, { mode: '5-part' });
  const [minutes, hours, days] = [minute, hour, dayOfWeek].map(positions);
  const isOfEveryWeek = dayOfWeek.every((weeks) => weeks === 0 || weeks === anyWeek);
  if (!minutes || !hours || !days || !starDOM || !month.every(Boolean) || !isOfEveryWeek) return cron;
  const names = nameDays(days);
  const often = cadence ? undefined : repetitionText(minutes, hours);
  if (often !== undefined) return days.length === 7 ? often : `${often} on ${names}`;
  const times = hours.flatMap((hour) => minutes.map((minute) => formatTime({ hour, minute })));
  if (times.length > 4) return cron;
  return `${cadence ? cadenceText(cadence, days, names) : names} at ${listed(times)}`;
}

/** "weekdays", "Mondays and Fridays" */
export function nameDays(days: readonly number[]): string {
  if (days.length === 7) return 'every day';
  const [left, ...more] = everyDay.filter((day) => !days.includes(day));
  if (left !== undefined && more.length === 0) return `every day except ${dayNames[left]}s`;
  if (days.join() === weekdays.join()) return 'weekdays';
  if (days.join() === weekend.join()) return 'weekends';
  const fromMonday = days.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return listed(fromMonday.map((day) => `${dayNames[day]}s`));
}

/** "08:00, 12:00 and 18:00" */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}

/** "every other day from 2026-12-07", "every other week on Mondays" */
function cadenceText({ count, unit, from }: Cadence, days: readonly number[], names: string): string {
  const every = `every ${count === 2 ? `other ${unit}` : `${count} ${unit}s`}`;
  const start = from === undefined ? '' : ` from ${from}`;
  return unit === 'day' && days.length === 7 ? `${every}${start}` : `${every}${start} on ${names}`;
}

/** "every 2 hours from 08:00 to 18:00", "every 30 minutes"; undefined where single times read better. */
function repetitionText(minutes: readonly number[], hours: readonly number[]): string | undefined {
  const [minute = 0] = minutes;
  if (hours.length === 24 && minutes.length > 1) {
    const step = stepOf(minutes);
    return step === undefined || minute !== 0 || minutes.length * step !== 60
      ? undefined
      : `every ${step === 1 ? 'minute' : `${step} minutes`}`;
  }
  const step = stepOf(hours);
  if (minutes.length !== 1 || hours.length < 5 || step === undefined) return undefined;
  const every = `every ${step === 1 ? 'hour' : `${step} hours`}`;
  const [first = 0, last = 0] = [hours[0], hours.at(-1)];
  if (minute === 0 && first === 0 && hours.length * step === 24) return every;
  const ends = [first, last].map((hour) => formatTime({ hour, minute }));
  return `${every} from ${ends.join(' to ')}`;
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
