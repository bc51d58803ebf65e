import { formatChannelRef } from '../platform/channel.ts';
import { slotsBetween } from '../schedule/slots.ts';
import { formatCatchUp } from '../subscriptions/catch-up.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import { formatScheduleText } from '../subscriptions/schedule-text.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';

/** "weekdays at 09:00, Europe/Berlin time" */
export function scheduleText({ cron, timezone }: Schedule): string {
  return `${formatScheduleText(cron)}, ${timezone} time`;
}

const endOfTime = new Date(8.64e15);

/** Lines with the next runs in the zone's local time. */
export function nextRunLines(schedule: Schedule, after: Date, count: number): string[] {
  const slots = slotsBetween(schedule, after, endOfTime).take(count);
  return [...slots].map((slot) => `  ${formatLocalTime(slot, schedule.timezone)}`);
}

/** A subscription as `--json` prints it. */
export function subscriptionJson({
  subscription,
  createdAt,
  nextRunAt,
  condition,
  skipNext,
  lostSince,
}: ScheduledSubscription) {
  const { channel, schedule, catchUp, ...rest } = subscription;
  return {
    ...rest,
    channel: formatChannelRef(channel),
    schedule: { ...schedule, text: formatScheduleText(schedule.cron) },
    catchUp: formatCatchUp(catchUp),
    condition,
    nextRunAt: condition.state === 'active' ? nextRunAt : null,
    skipNext,
    ...(lostSince && { lostSince }),
    createdAt,
  };
}
