import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import { formatScheduleText } from '../subscriptions/schedule-text.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import { slotsBetween } from './slots.ts';

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
