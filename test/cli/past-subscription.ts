import type { DecidedStatus, DeliveryStore } from '../../src/delivery/delivery-store.ts';
import type { FeedbackStore } from '../../src/digest/story-feedback.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription-store.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';
import { withStores } from './with-stores.ts';

/** A subscription with a past, as a service left it. */

/** 08:00 in Berlin on that day of December 2021. */
export const slotOf = (day: number) => new Date(Date.UTC(2021, 11, day, 7));
export const hoursAfter = (slot: Date, hours: number) => new Date(slot.getTime() + hours * 3_600_000);
export const made = hoursAfter(slotOf(1), 4);
export const id = 'k7m2p';
export const channel = { platform: 'slack', id: 'C0123ABCD' };
export const subscription = sampleSubscription('C0123ABCD', { id, origin: 'command line' });
export const lost = {
  kind: 'lost destination',
  message: 'slack: not_in_channel',
  fix: 'Type /invite @heatline there.',
} as const;

export interface Stores {
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  readonly feedback: FeedbackStore;
}

/** Creates the subscription on 1 December after that day's slot, then runs `after`. */
export function given(folder: string, after: (stores: Stores) => Promise<unknown>) {
  return withStores(folder, async (stores) => {
    await stores.subscriptions.add({ subscription, nextRunAt: slotOf(2) }, made);
    await after(stores);
  });
}

/** Decides a slot as the service would; `arrived` of two messages were taken. */
export async function decide(
  { deliveries, subscriptions }: Stores,
  day: number,
  status: DecidedStatus,
  arrived = 2,
) {
  const key = { subscriptionId: id, slot: slotOf(day) };
  const plan = {
    parts: [{ payload: { text: 'one' } }, { payload: { text: 'two' } }],
    stories: [],
    ifUnknown: 'leave',
  } as const;
  await deliveries.claim(key, channel, plan);
  for (let position = 0; position < arrived; position += 1) {
    await deliveries.beginPart(key, position, slotOf(day));
    await deliveries.endPart(key, position, `m${position}`);
  }
  await deliveries.setStatus(key, status, slotOf(day));
  await moveOn({ subscriptions }, day);
}

export async function moveOn({ subscriptions }: Pick<Stores, 'subscriptions'>, day: number) {
  const found = await subscriptions.find(id);
  if (!found) return;
  const { nextRunAt, subscription } = found;
  await subscriptions.setNextRun(id, slotOf(day + 1), { nextRunAt, schedule: subscription.schedule });
}

export const sent = (day: number, lateMs: number) =>
  ({ state: 'sent', at: new Date(slotOf(day).getTime() + lateMs) }) as const;
