import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { formatLocalTime } from './local-time-text.ts';
import { scheduleInWords } from './schedule-format.ts';
import { slotsBetween } from './slots.ts';
import type { Schedule } from './subscription.ts';
import type { ScheduledSubscription } from './subscription-store.ts';

/** "weekdays at 09:00, Europe/Berlin time" */
export function scheduleText(language: Language, { cron, timezone }: Schedule): string {
  return say(language, '{schedule}, {timezone} time', {
    schedule: scheduleInWords(language, cron),
    timezone,
  });
}

const endOfTime = new Date(8.64e15);

/** The next runs, each in the local time of the schedule's zone. */
export function nextRuns(language: Language, schedule: Schedule, after: Date, count: number): string[] {
  const slots = slotsBetween(schedule, after, endOfTime).take(count);
  return [...slots].map((slot) => formatLocalTime(language, slot, schedule.timezone));
}

/** What a schedule change means for a request to skip the next digest; undefined where there was none. */
export function skipAfterChangeText(
  language: Language,
  before: ScheduledSubscription,
  after: ScheduledSubscription,
): string | undefined {
  if (!before.skipNext || before.condition.state !== 'active') return undefined;
  const time = ({ nextRunAt, subscription }: ScheduledSubscription) =>
    formatLocalTime(language, nextRunAt, subscription.schedule.timezone);
  return after.skipNext
    ? say(language, 'The digest of {time} stays skipped.', { time: time(after) })
    : say(
        language,
        'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.',
        { time: time(before) },
      );
}

/** The next three digests that a subscription will send. */
export function nextSentRuns(
  language: Language,
  { subscription, nextRunAt, skipNext }: ScheduledSubscription,
  now: Date,
): string[] {
  return nextRuns(language, subscription.schedule, skipNext ? nextRunAt : now, 3);
}
