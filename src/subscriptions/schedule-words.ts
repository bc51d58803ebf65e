import { dateAndTime } from '../platform/language/format-date.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { formatScheduleText } from './schedule-format.ts';
import { slotsBetween } from './slots.ts';
import type { Schedule } from './subscription.ts';
import type { ScheduledSubscription } from './subscription-store.ts';

/** "weekdays at 09:00, Europe/Berlin time" */
export function scheduleText({ cron, timezone }: Schedule, language: Language = 'en'): string {
  return say(language, '{schedule}, {timezone} time', {
    schedule: formatScheduleText(cron, language),
    timezone,
  });
}

const endOfTime = new Date(8.64e15);

/** The next runs, each in the local time of the schedule's zone. */
export function nextRuns(
  schedule: Schedule,
  { after, count }: { readonly after: Date; readonly count: number },
  language: Language,
): string[] {
  const slots = slotsBetween(schedule, after, endOfTime).take(count);
  return [...slots].map((slot) => dateAndTime(language, slot, schedule.timezone));
}

/** What a schedule change means for a request to skip the next digest; undefined where there was none. */
export function skipAfterChangeText(
  before: ScheduledSubscription,
  after: ScheduledSubscription,
  language: Language,
): string | undefined {
  if (!before.skipNext || before.condition.state !== 'active') return undefined;
  const time = ({ nextRunAt, subscription }: ScheduledSubscription) =>
    dateAndTime(language, nextRunAt, subscription.schedule.timezone);
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
  { subscription, nextRunAt, skipNext }: ScheduledSubscription,
  now: Date,
  language: Language,
): string[] {
  return nextRuns(subscription.schedule, { after: skipNext ? nextRunAt : now, count: 3 }, language);
}
