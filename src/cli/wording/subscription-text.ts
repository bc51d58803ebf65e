import { formatChannelRef } from '../../platform/channel.ts';
import { formatCatchUp } from '../../subscriptions/catch-up.ts';
import { formatScheduleText } from '../../subscriptions/schedule-format.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';

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
