import type { ChannelRef } from '../platform/channel.ts';
import type { DigestSettings, Origin, Schedule, Subscription } from '../subscriptions/subscription.ts';
import { newSubscriptionId } from '../subscriptions/subscription-id.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { type PassOverRestDeps, passOverRest } from './pass-over-rest.ts';
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
export async function editSubscription(
  id: string,
  settings: DigestSettings,
  { subscriptions, deliveries, now }: ChangeDeps & PassOverRestDeps,
): Promise<boolean> {
  const at = now();
  await passOverUntil(at, id, { subscriptions, deliveries });
  return subscriptions.update(id, settings, { at, nextRunAt: firstSlot(settings.schedule, at) });
}

/** @returns false when it is active, or there is none */
export async function resumeSubscription(
  { id, schedule }: Subscription,
  { subscriptions, deliveries, now }: ChangeDeps & PassOverRestDeps,
): Promise<boolean> {
  const at = now();
  await passOverUntil(at, id, { subscriptions, deliveries });
  return subscriptions.resume(id, { at, nextRunAt: firstSlot(schedule, at) });
}

/** What went by while it rested and no service ran would have no record once its next run is another. */
async function passOverUntil(
  at: Date,
  id: string,
  { subscriptions, deliveries }: Pick<ChangeDeps, 'subscriptions'> & PassOverRestDeps,
): Promise<void> {
  const found = await subscriptions.find(id);
  if (!found || found.condition.state === 'active') return;
  const { subscription, nextRunAt, condition } = found;
  await passOverRest({ ...subscription, nextRunAt, state: condition.state }, at, {
    subscriptions,
    deliveries,
  });
}

function firstSlot(schedule: Schedule, after: Date): Date {
  const slot = nextSlot(schedule, after);
  if (!slot) throw new RangeError(`the schedule "${schedule.cron}" never comes in ${schedule.timezone}`);
  return slot;
}
