import type { Log } from '../platform/log.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { nextSlot } from './slots.ts';

/**
 * Brings back each `nextRunAt` that lies beyond the next slot: a clock that had leapt ahead and was turned back has left
 * it there, or a zone whose rules have changed. Done at the start and whenever the clock goes backwards.
 */
export async function mendNextRuns(
  { subscriptions, log }: { subscriptions: SubscriptionStore; log: Log },
  now: Date,
): Promise<void> {
  for (const { id, schedule, nextRunAt } of await subscriptions.nextRuns()) {
    try {
      const next = nextSlot(schedule, now);
      if (!next || next >= nextRunAt) continue;
      if (await subscriptions.setNextRun(id, next, nextRunAt)) {
        log.warn({ subscriptionId: id, nextRunAt, next }, 'next run brought back');
      }
    } catch (error) {
      // A schedule that another version wrote, or a zone that this machine does not know: the others have theirs.
      log.error({ subscriptionId: id, err: error }, 'next run not looked at');
    }
  }
}
