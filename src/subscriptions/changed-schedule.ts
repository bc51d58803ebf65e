import { formatScheduleText } from './schedule-format.ts';
import { partOfSchedule } from './schedule-text.ts';
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
  const [, daysBefore, timesBefore] = /^(.+) at (.+)$/.exec(formatScheduleText(before.cron)) ?? [];
  if (words === undefined) return days === undefined ? undefined : `${timesBefore ?? ''} ${days}`.trim();
  if (days !== undefined) return `${words} ${days}`;
  const part = partOfSchedule(words);
  if (daysBefore !== undefined && part === 'times') return `${daysBefore} at ${words}`;
  return timesBefore !== undefined && part === 'days' ? `${words} at ${timesBefore}` : words;
}
