import { formatLocalTime } from './local-time-text.ts';
import { formatScheduleText } from './schedule-text.ts';
import { slotsBetween } from './slots.ts';
import type { Schedule } from './subscription.ts';
import type { ScheduledSubscription } from './subscription-store.ts';

/** "weekdays at 09:00, Europe/Berlin time" */
export function scheduleText({ cron, timezone }: Schedule): string {
  return `${formatScheduleText(cron)}, ${timezone} time`;
}

const endOfTime = new Date(8.64e15);

/** The next runs, each as the clocks of its zone show it. */
export function nextRuns(schedule: Schedule, after: Date, count: number): string[] {
  const slots = slotsBetween(schedule, after, endOfTime).take(count);
  return [...slots].map((slot) => formatLocalTime(slot, schedule.timezone));
}

/** What became of the wish to skip the coming digest when its schedule was changed; undefined where there was none. */
export function skipAfterChangeText(
  before: ScheduledSubscription,
  after: ScheduledSubscription,
): string | undefined {
  if (!before.skipNext || before.condition.state !== 'active') return undefined;
  const time = ({ nextRunAt, subscription }: ScheduledSubscription) =>
    formatLocalTime(nextRunAt, subscription.schedule.timezone);
  return after.skipNext
    ? `The digest of ${time(after)} stays skipped.`
    : `The digest of ${time(before)} was to be skipped, but is no longer the next one: nothing is skipped.`;
}

/** The three digests that a subscription sends next. */
export function nextSentRuns(
  { subscription, nextRunAt, skipNext }: ScheduledSubscription,
  now: Date,
): string[] {
  return nextRuns(subscription.schedule, skipNext ? nextRunAt : now, 3);
}
