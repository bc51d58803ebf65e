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
  for (const { subscription, nextRunAt, condition } of await subscriptions.list()) {
    const next = nextSlot(subscription.schedule, now);
    if (condition.state !== 'active' || !next || next >= nextRunAt) continue;
    if (await subscriptions.setNextRun(subscription.id, next, nextRunAt)) {
      log.warn({ subscriptionId: subscription.id, nextRunAt, next }, 'next run brought back');
    }
  }
}
