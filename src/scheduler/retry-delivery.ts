import type { Deliver } from '../delivery/deliver.ts';
import type { DeliveryKey, InactiveReason } from '../delivery/delivery.ts';
import { type DeliveryObserver, observerByHand } from '../delivery/delivery-observer.ts';
import type { DeliveryStore, OpenDelivery } from '../delivery/delivery-store.ts';
import { endOfUse } from '../delivery/retry-policy.ts';
import { isSlotOf } from '../subscriptions/slots.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { inactiveReasonOf } from './skip-undecided.ts';

export interface RetryDeps {
  readonly deliver: Deliver;
  readonly deliveries: Pick<DeliveryStore, 'resume'>;
  readonly subscriptions: Pick<SubscriptionStore, 'find' | 'statusChanges'>;
  readonly observer: DeliveryObserver;
  readonly now: () => Date;
  /** True while the clock may be wrong about ages. */
  readonly isClockInDoubt: () => boolean;
}

/** Takes up a delivery whose retry is due, unless another copy has it already. */
export async function retryDelivery(delivery: OpenDelivery, deps: RetryDeps): Promise<void> {
  // Found again on each tick until the clock is trusted again.
  if (deps.isClockInDoubt() && deps.now() > endOfUse(delivery)) return;
  // Nothing that may fail belongs between resuming and delivering: the delivery would stay claimed with
  // nobody working on it.
  const stoppedBy = await stopSince(delivery, deps);
  const observer = await observerOf(delivery, deps);
  if (!(await deps.deliveries.resume(delivery))) return;
  await deps.deliver({ ...delivery, ...(stoppedBy && { stoppedBy }) }, observer);
}

/**
 * Why a delivery's subscription no longer sends anything. If it was already stopped when the slot came, that
 * doesn't count: somebody sent that digest by hand.
 */
async function stopSince(
  { subscriptionId, slot }: DeliveryKey,
  { subscriptions }: Pick<RetryDeps, 'subscriptions'>,
): Promise<InactiveReason | undefined> {
  const last = (await subscriptions.statusChanges(subscriptionId)).at(-1);
  return last && last.since >= slot ? inactiveReasonOf(last.condition) : undefined;
}

/**
 * Uses the current schedule: after a change, a slot of the old schedule is measured like one sent by hand.
 */
async function observerOf(
  { subscriptionId, slot }: DeliveryKey,
  { subscriptions, observer }: Pick<RetryDeps, 'subscriptions' | 'observer'>,
): Promise<DeliveryObserver> {
  const scheduled = await subscriptions.find(subscriptionId);
  const isByHand = scheduled && !isSlotOf(scheduled.subscription.schedule, slot);
  return isByHand ? observerByHand(observer) : observer;
}
