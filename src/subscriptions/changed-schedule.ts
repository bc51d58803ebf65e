import { Fault } from '../platform/fault.ts';
import { formatScheduleText, isOfDaysAlone, parseScheduleText } from './schedule-text.ts';
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
  if (daysBefore !== undefined && isTimeAlone(words)) return `${daysBefore} at ${words}`;
  return timesBefore !== undefined && isOfDaysAlone(words) ? `${words} at ${timesBefore}` : words;
}

/** Whether a text has times but no days, as in "9:30" or "at 8am and 6pm"; "daily" would be a day. */
export function isTimeAlone(words: string): boolean {
  const isOfTimes = words
    .toLowerCase()
    .split(/[\s,;&]+/)
    .every((word) =>
      /^(\d{1,2}([:.h]\d\d)?|[ap]\.?m\.?|\d{1,2}([:.h]\d\d)?[ap]\.?m\.?|noon|midnight|at|and)$/.test(word),
    );
  return isOfTimes && !(parseScheduleText(words) instanceof Fault);
}
