import type { DeliveryStore } from '../delivery/delivery-store.ts';
import { nextSlot, previousSlot } from '../subscriptions/slots.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import type { SubscriptionStore, UndecidedSubscription } from '../subscriptions/subscription-store.ts';
import { newestSlots } from './due-slots.ts';
import { passOverRest } from './pass-over-rest.ts';

/**
 * What was due at the moment in which a subscription is changed, and not decided, because the tick had not come yet or no
 * service ran: without a record here, nothing would say what became of it once the next run is another.
 */

export interface PassOverDueDeps {
  readonly subscriptions: Pick<SubscriptionStore, 'setNextRunAtRest'>;
  readonly deliveries: Pick<DeliveryStore, 'passOver'>;
}

/**
 * Records what was due up to `at` before a subscription gets the schedule `to`. The newest stays due where that names it as
 * well: a digest does not stay out because its days were changed in its minute.
 * @returns what is due next by the new schedule; undefined when that never comes again
 */
export async function passOverBeforeChange(
  before: UndecidedSubscription,
  to: Schedule,
  at: Date,
  deps: PassOverDueDeps,
): Promise<Date | undefined> {
  const { id, channel, schedule, nextRunAt, state } = before;
  if (state !== 'active') {
    await passOverRest({ ...before, state }, at, deps);
    return nextSlot(to, at);
  }
  const due = newestSlots(schedule, nextRunAt, at);
  const newest = due.at(-1);
  const stays = newest && previousSlot(to, justAfter(at))?.getTime() === newest.getTime();
  const passed = stays ? due.slice(0, -1) : due;
  if (passed.length > 0) await deps.deliveries.passOver(id, passed, { channel, reason: 'rescheduled' });
  return stays ? newest : nextSlot(to, at);
}

/** Records what was due up to `at` before a subscription is removed. */
export async function passOverBeforeRemoval(
  before: UndecidedSubscription,
  at: Date,
  deps: PassOverDueDeps,
): Promise<void> {
  const { id, channel, schedule, nextRunAt, state } = before;
  if (state !== 'active') {
    await passOverRest({ ...before, state }, at, deps);
    return;
  }
  const due = newestSlots(schedule, nextRunAt, at);
  if (due.length > 0) await deps.deliveries.passOver(id, due, { channel, reason: 'removed' });
}

function justAfter(at: Date): Date {
  return new Date(at.getTime() + 1);
}
