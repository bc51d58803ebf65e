import type { RestReason } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import { nextSlot } from '../subscriptions/slots.ts';
import type { RestingSubscription, SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { newestSlots } from './due-slots.ts';

export interface PassOverRestDeps {
  readonly subscriptions: Pick<SubscriptionStore, 'setNextRunAtRest'>;
  readonly deliveries: Pick<DeliveryStore, 'passOver'>;
}

/**
 * Records the slots up to `now` of a subscription that is paused or off as skipped for that reason, also one that was due
 * and not decided when it stopped. Why it is off stands in its condition, which history shows with each of them. Of
 * very many the oldest are left without a record, as after a long time without a service.
 * @returns those that were recorded
 */
export async function passOverRest(
  { id, channel, schedule, nextRunAt, state }: RestingSubscription,
  now: Date,
  { subscriptions, deliveries }: PassOverRestDeps,
): Promise<{ readonly slots: readonly Date[]; readonly reason: RestReason }> {
  const reason = state === 'off' ? 'switched off' : state;
  const passed = newestSlots(schedule, nextRunAt, now);
  const slots = passed.length > 0 ? await deliveries.passOver(id, passed, { channel, reason }) : [];
  const next = nextSlot(schedule, now);
  // After the ledger: what ends in between is found again.
  if (next) await subscriptions.setNextRunAtRest(id, next, nextRunAt);
  return { slots, reason };
}
