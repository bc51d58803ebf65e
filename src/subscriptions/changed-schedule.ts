import { CronPattern } from 'croner';
import { splitCadence } from './cadence.ts';
import { formatScheduleText } from './schedule-format.ts';
import { parseScheduleText, partOfSchedule } from './schedule-text.ts';
import type { Schedule } from './subscription.ts';

/** What a person wrote about when digests should come. */
export interface WrittenSchedule {
  /** Times, with or without days, or a cron pattern. */
  readonly time?: string | undefined;
  /** The days, if given separately. */
  readonly days?: string | undefined;
}

/**
 * The new schedule as text that `parseScheduleText` reads: times without days keep the current days, and days
 * without times keep the current times. Undefined when nothing was written.
 */
export function changedSchedule({ time, days }: WrittenSchedule, before: Schedule): string | undefined {
  const words = time?.replaceAll(/["“”„]/g, ' ').trim();
  const { days: daysBefore, times: timesBefore } = daysAndTimesOf(before) ?? {};
  if (words === undefined) return days === undefined ? undefined : `${timesBefore ?? ''} ${days}`.trim();
  if (days !== undefined) return `${words} ${days}`;
  const part = partOfSchedule(words);
  if (daysBefore !== undefined && part === 'times') return `${daysBefore} at ${words}`;
  return timesBefore !== undefined && part === 'days' ? `${words} at ${timesBefore}` : words;
}

/**
 * The days and the times of a schedule, each as a person would write them: "weekdays" and "09:00".
 * @returns undefined when it cannot be told in those two parts
 */
export function daysAndTimesOf({ cron }: Schedule): DaysAndTimes | undefined {
  const [, days, times] = /^(.+) at (.+)$/.exec(formatScheduleText(cron)) ?? [];
  if (days === undefined || times === undefined) return undefined;
  const { pattern, cadence } = splitCadence(cron);
  const { dayOfWeek } = new CronPattern(pattern, undefined, { mode: '5-part' });
  const dayNumbers = [1, 2, 3, 4, 5, 6, 0].filter((day) => dayOfWeek[day]);
  return { days, times, ...(!cadence && { dayNumbers }) };
}

export interface DaysAndTimes {
  readonly days: string;
  readonly times: string;
  /** The days from Monday to Sunday, which is 0; absent if not every week has them. */
  readonly dayNumbers?: readonly number[];
}

/** Words for the days that `parseScheduleText` reads, from Sunday. */
export const shortDays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Whether two texts name the same days: "weekdays" and "mon,tue,wed,thu,fri". */
export function areSameDays(one: string, other: string): boolean {
  const [first, second] = [one, other].map((days) => parseScheduleText(`00:00 ${days}`));
  return typeof first === 'string' && first === second;
}
