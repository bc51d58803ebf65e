import type { ChannelRef } from '../platform/channel.ts';
import type { DigestSettings, Origin, Schedule, Subscription } from '../subscriptions/subscription.ts';
import { newSubscriptionId } from '../subscriptions/subscription-id.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { nextSlot } from './slots.ts';

interface ChangeDeps {
  readonly subscriptions: SubscriptionStore;
  readonly now: () => Date;
}

/** Makes a subscription that is active from the next slot of its schedule on. */
export async function addSubscription(
  made: {
    readonly channel: ChannelRef;
    readonly settings: DigestSettings;
    readonly origin: Exclude<Origin, 'environment'>;
    readonly owner?: string;
  },
  { subscriptions, now }: ChangeDeps,
): Promise<Subscription> {
  const { settings, ...rest } = made;
  const at = now();
  for (;;) {
    const subscription = { id: newSubscriptionId(), ...rest, ...settings };
    const nextRunAt = firstSlot(settings.schedule, at);
    if (await subscriptions.add({ subscription, nextRunAt }, at)) return subscription;
  }
}

/** @returns false when there is no such subscription */
export function editSubscription(
  id: string,
  settings: DigestSettings,
  { subscriptions, now }: ChangeDeps,
): Promise<boolean> {
  const at = now();
  return subscriptions.update(id, settings, { at, nextRunAt: firstSlot(settings.schedule, at) });
}

/** @returns false when it is active, or there is none */
export function resumeSubscription(
  { id, schedule }: Subscription,
  { subscriptions, now }: ChangeDeps,
): Promise<boolean> {
  const at = now();
  return subscriptions.resume(id, { at, nextRunAt: firstSlot(schedule, at) });
}

function firstSlot(schedule: Schedule, after: Date): Date {
  const slot = nextSlot(schedule, after);
  if (!slot) throw new RangeError(`the schedule "${schedule.cron}" never comes in ${schedule.timezone}`);
  return slot;
}
