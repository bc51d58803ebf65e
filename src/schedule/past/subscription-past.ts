import type { CopyFault } from '../../delivery/copy-registry.ts';
import type { Delivery } from '../../delivery/delivery.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { slotsBefore } from '../../subscriptions/slots.ts';
import type { Schedule } from '../../subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../subscriptions/subscription-store.ts';
import { fateOfSlot, type SlotFate, type SubscriptionPast } from './slot-fate.ts';

export interface PastDeps {
  readonly subscriptions: Pick<SubscriptionStore, 'find' | 'standings'>;
  readonly deliveries: Pick<DeliveryStore, 'history' | 'lastSlot' | 'partStatesOf'>;
  /** Why no living service chooses digests; undefined when one does, or none lives. */
  readonly faultOfServices: (now: Date) => Promise<CopyFault | undefined>;
}

/** What a subscription was, and is. */
export async function readPast(
  id: string,
  now: Date,
  { subscriptions, faultOfServices }: PastDeps,
): Promise<SubscriptionPast> {
  const [standings, current, fault] = await Promise.all([
    subscriptions.standings(id),
    subscriptions.find(id),
    faultOfServices(now),
  ]);
  return { standings, ...(current && { current }), ...(fault && { fault }) };
}

/** What became of a slot that was recorded, or was not. */
export async function readFate(
  slot: Date,
  delivery: Delivery | undefined,
  { past, now }: { past: SubscriptionPast; now: Date },
  { deliveries }: PastDeps,
): Promise<SlotFate> {
  const recorded = delivery && { status: delivery.status, parts: await deliveries.partStatesOf(delivery) };
  return fateOfSlot(slot, recorded, past, now);
}

/** After `after` up to and with `until`, the newest first: a standing begins with the first slot after it. */
export function* slotsWithin(schedule: Schedule, after: Date, until: Date): Generator<Date> {
  for (const slot of slotsBefore(schedule, new Date(until.getTime() + 1))) {
    if (slot <= after) return;
    yield slot;
  }
}
