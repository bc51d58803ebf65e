import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { Log } from '../platform/log.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { nextSlot } from './slots.ts';

interface MendLeapDeps {
  readonly subscriptions: Pick<SubscriptionStore, 'nextRuns' | 'setNextRun'>;
  readonly deliveries: Pick<DeliveryStore, 'bringBack'>;
  readonly log: Log;
}

/**
 * Brings back what a clock that had leapt ahead and was turned back has left in the future: slots that were decided too
 * early, retries that would wait for it, and each `nextRunAt` that lies beyond the next slot, which a zone whose rules
 * have changed leaves as well. Done at the start and whenever the clock goes backwards.
 * @param before what the clock showed when it was last looked at; undefined at the start
 */
export async function mendLeap(
  { subscriptions, deliveries, log }: MendLeapDeps,
  now: Date,
  before: Date | undefined,
): Promise<void> {
  await deliveries.bringBack(now, before && before.getTime() - now.getTime());
  for (const { id, schedule, nextRunAt } of await subscriptions.nextRuns()) {
    try {
      const next = nextSlot(schedule, now);
      if (!next || next >= nextRunAt) continue;
      if (await subscriptions.setNextRun(id, next, { nextRunAt, schedule })) {
        log.warn({ subscriptionId: id, nextRunAt, next }, 'next run brought back');
      }
    } catch (error) {
      // A schedule that another version wrote, or a zone that this machine does not know: the others have theirs.
      log.error({ subscriptionId: id, err: error }, 'next run not looked at');
    }
  }
}
