import { CronPattern } from 'croner';
import type { Language } from '../platform/language/language.ts';
import { type Said, sentence, told } from '../platform/language/sentence.ts';
import { type Cadence, splitCadence } from './cadence.ts';
import { formatTime } from './clock-time.ts';
import { everyDay, namedDays } from './named-days.ts';
import { howOften } from './repetition.ts';

/**
 * Formats a pattern as `readSchedule` reads it: in words such as "weekdays at 09:00" where possible,
 * otherwise unchanged.
 */
export function formatScheduleText(cron: string): string {
  return scheduleInWords('en', cron);
}

/** The same in the reader's language. */
export function scheduleInWords(language: Language, cron: string): string {
  return told(language, scheduleSaid(cron));
}

/** The same for a reader whose language is not yet known. */
export function scheduleSaid(cron: string): Said {
  const { pattern, cadence } = splitCadence(cron);
  const { minute, hour, month, dayOfWeek, starDOM } = new CronPattern(pattern, undefined, { mode: '5-part' });
  const [minutes, hours, days] = [minute, hour, dayOfWeek].map(positions);
  const isOfEveryWeek = dayOfWeek.every((weeks) => weeks === 0 || weeks === anyWeek);
  if (!minutes || !hours || !days || !starDOM || !month.every(Boolean) || !isOfEveryWeek) return cron;
  const isDaily = days.length === 7;
  const often = cadence ? undefined : repetitionSaid(minutes, hours);
  if (often !== undefined) return isDaily ? often : onDays(often, days);
  const times = hours.flatMap((hour) => minutes.map((minute) => formatTime({ hour, minute })));
  if (times.length > 4) return cron;
  return sentence('{days} at {times}', {
    days: cadence ? cadenceSaid(cadence, days) : namedDays(days),
    // In English without a comma before "and", as it is read back.
    times: { kind: 'conjunction', items: times },
  });
}

/** "every other day from 2026-12-07", "every other week on Mondays" */
function cadenceSaid({ from, ...repetition }: Cadence, days: readonly number[]): Said {
  const often = howOften(repetition);
  const counted = from === undefined ? often : sentence('{often} from {date}', { often, date: from });
  return repetition.unit === 'day' && days.length === 7 ? counted : onDays(counted, days);
}

/** "every 2 hours on weekdays", "every other day except Sundays" */
function onDays(often: Said, days: readonly number[]): Said {
  const left = everyDay.filter((day) => !days.includes(day));
  if (left.length === 1) return sentence('{often} except {days}', { often, days: namedDays(left) });
  return sentence('{often} on {days}', { often, days: namedDays(days) });
}

/** "every 2 hours from 08:00 to 18:00", "every 30 minutes"; undefined where single times read better. */
function repetitionSaid(minutes: readonly number[], hours: readonly number[]): Said | undefined {
  const [minute = 0] = minutes;
  const [first = 0, last = 0] = [hours[0], hours.at(-1)];
  const count = stepOf(hours);
  if (minutes.length > 1 && (hours.length === 24 || (minutes.length * hours.length > 4 && count === 1))) {
    const step = stepOf(minutes);
    if (step === undefined || minute !== 0 || minutes.length * step !== 60) return undefined;
    const often = howOften({ count: step, unit: 'minute' });
    if (hours.length === 24) return often;
    const [begin, end] = [
      formatTime({ hour: first, minute: 0 }),
      formatTime({ hour: last, minute: 60 - step }),
    ];
    return sentence('{often} from {begin} to {end}', { often, begin, end });
  }
  if (minutes.length !== 1 || hours.length < 5 || count === undefined) return undefined;
  const often = howOften({ count, unit: 'hour' });
  if (minute === 0 && first === 0 && hours.length * count === 24) return often;
  const [begin = '', end = ''] = [first, last].map((hour) => formatTime({ hour, minute }));
  return sentence('{often} from {begin} to {end}', { often, begin, end });
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
