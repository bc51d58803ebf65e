import { Fault } from '../platform/fault.ts';
import { formatScheduleText, isOfDaysAlone, parseScheduleText } from './schedule-text.ts';
import type { Schedule } from './subscription.ts';

/** What a person wrote of when digests are to come. */
export interface WrittenSchedule {
  /** Times, days with them or not, or a cron pattern. */
  readonly time?: string | undefined;
  /** The days, where they were given apart. */
  readonly days?: string | undefined;
}

/**
 * The schedule that a change asks for, as text that `parseScheduleText` reads: times without days keep the days there were,
 * and days without times keep the times. Undefined when nothing was written.
 */
export function changedSchedule({ time, days }: WrittenSchedule, before: Schedule): string | undefined {
  const words = time?.replaceAll(/["“”„]/g, ' ').trim();
  const [, daysBefore, timesBefore] = /^(.+) at (.+)$/.exec(formatScheduleText(before.cron)) ?? [];
  if (words === undefined) return days === undefined ? undefined : `${timesBefore ?? ''} ${days}`.trim();
  if (days !== undefined) return `${words} ${days}`;
  if (daysBefore !== undefined && isTimeAlone(words)) return `${daysBefore} at ${words}`;
  return timesBefore !== undefined && isOfDaysAlone(words) ? `${words} at ${timesBefore}` : words;
}

/** "9:30", "at 8am and 6pm": it says nothing of days, not even that it is for every one. */
export function isTimeAlone(words: string): boolean {
  const isOfTimes = words
    .toLowerCase()
    .split(/[\s,;&]+/)
    .every((word) =>
      /^(\d{1,2}([:.h]\d\d)?|[ap]\.?m\.?|\d{1,2}([:.h]\d\d)?[ap]\.?m\.?|noon|midnight|at|and)$/.test(word),
    );
  return isOfTimes && !(parseScheduleText(words) instanceof Fault);
}
