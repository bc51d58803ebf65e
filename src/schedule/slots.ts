import { Cron } from 'croner';
import type { Schedule } from '../subscriptions/subscription.ts';

/**
 * The slots of a schedule, as pure functions of its pattern, its zone and the moments given. A local time that a
 * daylight-saving change leaves out is taken at the change, one that comes twice is taken the first time.
 */

/** The first slot after `after`; undefined when the pattern never comes again. */
export function nextSlot(schedule: Schedule, after: Date): Date | undefined {
  return cronOf(schedule).nextRun(after) ?? undefined;
}

/** The last slot before `before`; undefined when there was none. */
export function previousSlot(schedule: Schedule, before: Date): Date | undefined {
  return cronOf(schedule).previousRuns(1, before)[0];
}

/** Every slot after `after` up to and with `until`, in order. */
export function* slotsBetween(schedule: Schedule, after: Date, until: Date): Generator<Date> {
  const cron = cronOf(schedule);
  for (let slot = cron.nextRun(after); slot && slot <= until; slot = cron.nextRun(slot)) yield slot;
}

/** What is wrong with a schedule, as a sentence with its cure; undefined when nothing is. */
export function faultOfSchedule(schedule: Schedule): string | undefined {
  const zoneFault = faultOfTimezone(schedule.timezone);
  if (zoneFault) return zoneFault;
  try {
    const slot = nextSlot(schedule, new Date(0));
    return slot ? undefined : `the cron pattern "${schedule.cron}" never comes`;
  } catch {
    return `"${schedule.cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)`;
  }
}

function faultOfTimezone(timezone: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
    return undefined;
  } catch {
    return `"${timezone}" is not a time zone; use an IANA name such as "Europe/Berlin"`;
  }
}

function cronOf(schedule: Schedule): Cron {
  return new Cron(schedule.cron, { timezone: schedule.timezone, mode: '5-part', paused: true });
}
