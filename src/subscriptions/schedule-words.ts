import { formatLocalTime } from './local-time-text.ts';
import { formatScheduleText } from './schedule-format.ts';
import { slotsBetween } from './slots.ts';
import type { Schedule } from './subscription.ts';
import type { ScheduledSubscription } from './subscription-store.ts';

/** "weekdays at 09:00, Europe/Berlin time" */
export function scheduleText({ cron, timezone }: Schedule): string {
  return `${formatScheduleText(cron)}, ${timezone} time`;
}

const endOfTime = new Date(8.64e15);

/** The next runs, each in the local time of the schedule's zone. */
export function nextRuns(schedule: Schedule, after: Date, count: number): string[] {
  const slots = slotsBetween(schedule, after, endOfTime).take(count);
  return [...slots].map((slot) => formatLocalTime(slot, schedule.timezone));
}

/** What a schedule change means for a request to skip the next digest; undefined where there was none. */
export function skipAfterChangeText(
  before: ScheduledSubscription,
  after: ScheduledSubscription,
): string | undefined {
  if (!before.skipNext || before.condition.state !== 'active') return undefined;
  const time = ({ nextRunAt, subscription }: ScheduledSubscription) =>
    formatLocalTime(nextRunAt, subscription.schedule.timezone);
  return after.skipNext
    ? `The digest of ${time(after)} stays skipped.`
    : `The digest of ${time(before)} was to be skipped, but it is no longer the next one, so nothing will be skipped.`;
}

/** The next three digests that a subscription will send. */
export function nextSentRuns(
  { subscription, nextRunAt, skipNext }: ScheduledSubscription,
  now: Date,
): string[] {
  return nextRuns(subscription.schedule, skipNext ? nextRunAt : now, 3);
}
