import type { InactiveReason } from '../delivery/delivery.ts';
import { type DeliveryObserver, logOfDelivery } from '../delivery/delivery-observer.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { Log } from '../platform/log.ts';
import { nextSlot, previousSlot } from '../subscriptions/slots.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import type {
  InactiveSubscription,
  StatusChange,
  SubscriptionStore,
  UndecidedSubscription,
} from '../subscriptions/subscription-store.ts';
import { newestSlots } from './due-slots.ts';

export interface SkipUndecidedDeps {
  readonly subscriptions: Pick<SubscriptionStore, 'setNextRunWhileInactive'>;
  readonly deliveries: Pick<DeliveryStore, 'recordSkipped'>;
}

/**
 * Records the slots up to `now` of a paused or switched-off subscription as skipped for that reason,
 * including one that was due and undecided when it stopped. The cause of being off is in its condition, which
 * history shows with each slot. Of very many slots, the oldest get no record, as after a long time without a
 * service.
 * @returns the slots recorded
 */
export async function skipWhileInactive(
  { id, channel, schedule, nextRunAt, state }: InactiveSubscription,
  now: Date,
  { subscriptions, deliveries }: SkipUndecidedDeps,
): Promise<{ readonly slots: readonly Date[]; readonly reason: InactiveReason }> {
  const reason = state === 'off' ? 'switched off' : state;
  const passed = newestSlots(schedule, nextRunAt, now);
  const slots = passed.length > 0 ? await deliveries.recordSkipped(id, passed, { channel, reason }) : [];
  const next = nextSlot(schedule, now);
  // After the ledger: if the process dies in between, the slots are found again.
  if (next) await subscriptions.setNextRunWhileInactive(id, next, nextRunAt);
  return { slots, reason };
}

/**
 * The same, unless the clock ran ahead when they were found; each is measured and logged. A subscription whose
 * pause has ended by `foundAt` resumes, once the clock is trusted: otherwise one that has leapt ahead would end
 * pauses for good.
 */
export async function skipPassedSlots(
  inactive: InactiveSubscription,
  foundAt: Date,
  deps: SkipUndecidedDeps & {
    readonly subscriptions: Pick<SubscriptionStore, 'resume'>;
    readonly observer: DeliveryObserver;
    readonly now: () => Date;
    /** True while the clock may have leapt ahead. */
    readonly isClockInDoubt: () => boolean;
    readonly log: Log;
  },
): Promise<void> {
  if (deps.now() < foundAt) return;
  const { id, schedule, until } = inactive;
  const isOver = until !== undefined && until <= foundAt;
  const passedBy = isOver ? justBefore(until) : foundAt;
  const { slots, reason } = await skipWhileInactive(inactive, passedBy, deps);
  for (const slot of slots) {
    deps.observer.slotDue();
    deps.observer.digestSkipped(reason);
    logOfDelivery({ subscriptionId: id, slot }, deps.log).debug({ reason }, 'digest skipped');
  }
  // Slots since then are due as if it had resumed on time, even if no service was running.
  const nextRunAt = isOver ? nextSlot(schedule, passedBy) : undefined;
  if (!until || !nextRunAt) return;
  // Recording the slots may have taken long.
  if (deps.isClockInDoubt() || deps.now() < foundAt) return;
  if (await deps.subscriptions.resume(id, { at: until, nextRunAt, schedule, until }))
    deps.log.info({ subscriptionId: id, until }, 'pause ended');
}

/** Skip reason for slots that pass in this state; undefined while active. */
export function inactiveReasonOf({ state }: StatusChange['condition']): InactiveReason | undefined {
  switch (state) {
    case 'active':
      return undefined;
    case 'off':
      return 'switched off';
    case 'paused':
    case 'removed':
      return state;
  }
}

/**
 * Records what was due up to `at` before a subscription gets the schedule `to`: slots that no tick had reached
 * yet, which would leave no trace once the next run changes. The newest slot stays due if the new schedule
 * names it too: changing the days in the very minute of a digest must not suppress it.
 * @returns what is due next by the new schedule; undefined when that never comes again
 */
export async function skipBeforeChange(
  before: UndecidedSubscription,
  to: Schedule,
  at: Date,
  deps: SkipUndecidedDeps,
): Promise<Date | undefined> {
  const { id, channel, schedule, nextRunAt, state } = before;
  if (state !== 'active') {
    await skipWhileInactive({ ...before, state }, at, deps);
    return nextSlot(to, at);
  }
  const due = newestSlots(schedule, nextRunAt, at);
  const newest = due.at(-1);
  const stays = newest && previousSlot(to, justAfter(at))?.getTime() === newest.getTime();
  const passed = stays ? due.slice(0, -1) : due;
  if (passed.length > 0) await deps.deliveries.recordSkipped(id, passed, { channel, reason: 'rescheduled' });
  return stays ? newest : nextSlot(to, at);
}

/** Records what was due up to `at` before a subscription is removed. */
export async function skipBeforeRemoval(
  before: UndecidedSubscription,
  at: Date,
  deps: SkipUndecidedDeps,
): Promise<void> {
  const { id, channel, schedule, nextRunAt, state } = before;
  if (state !== 'active') {
    await skipWhileInactive({ ...before, state }, at, deps);
    return;
  }
  const due = newestSlots(schedule, nextRunAt, at);
  if (due.length > 0) await deps.deliveries.recordSkipped(id, due, { channel, reason: 'removed' });
}

function justBefore(at: Date): Date {
  return new Date(at.getTime() - 1);
}

function justAfter(at: Date): Date {
  return new Date(at.getTime() + 1);
}
