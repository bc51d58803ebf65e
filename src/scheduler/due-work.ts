import type { ContentFault } from '../content/content-fault.ts';
import { deliver } from '../delivery/deliver.ts';
import type { DeliveryKey, InactiveReason, SkipReason } from '../delivery/delivery.ts';
import { type DeliveryObserver, logOfDelivery, observerByHand } from '../delivery/delivery-observer.ts';
import { endOfUse } from '../delivery/retry-policy.ts';
import type { ChannelRef } from '../platform/channel.ts';
import { isSlotOf } from '../subscriptions/slots.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import { dueSlots } from './due-slots.ts';
import { type RunDigestDeps, runDigest } from './run-digest.ts';
import { inactiveReasonOf, skipWhileInactive } from './skip-undecided.ts';

/** Work on one channel for one of its subscriptions. */
export interface Job {
  readonly channel: ChannelRef;
  readonly subscriptionId: string;
  /** Resolves with the reason if the work is put off. */
  readonly run: () => Promise<ContentFault | undefined>;
}

/** What is due at `now`: retries before new slots, because they are the older work of their channel. */
export async function findDueWork(deps: RunDigestDeps, now: Date): Promise<Job[]> {
  await settleInterrupted(deps, now);
  const retries = await deps.deliveries.dueRetries(now);
  // A slot whose digest cannot be chosen now stays due. A retry has had its digest chosen already.
  const due = deps.contentStep.fault() ? [] : await deps.subscriptions.due(now);
  return [
    ...retries.map((delivery) => ({
      channel: delivery.channel,
      subscriptionId: delivery.subscriptionId,
      run: async () => {
        // Found again on each tick until the clock is trusted again.
        if (deps.isClockInDoubt() && deps.now() > endOfUse(delivery)) return undefined;
        // Nothing that may fail belongs between resuming and delivering: the delivery would stay claimed with
        // nobody working on it.
        const stoppedBy = await stopSince(delivery, deps);
        const observer = await observerOf(delivery, deps);
        if (!(await deps.deliveries.resume(delivery))) return undefined;
        await deliver({ ...delivery, ...(stoppedBy && { stoppedBy }) }, { ...deps, observer });
        return undefined;
      },
    })),
    ...due.map(({ id, channel }) => ({
      channel,
      subscriptionId: id,
      run: async () => {
        // Read again when its turn comes: it may have been changed or paused since.
        const scheduled = await deps.subscriptions.find(id);
        const isDue = scheduled?.condition.state === 'active' && scheduled.nextRunAt <= now;
        return isDue ? runDueSlots(scheduled, now, deps) : undefined;
      },
    })),
  ];
}

/**
 * The slots that passed while their subscription was paused or off: nothing is sent, and the ledger says so.
 */
export async function findPassedSlots(deps: RunDigestDeps, now: Date): Promise<Job[]> {
  const { subscriptions, observer, log } = deps;
  return (await subscriptions.inactive(now)).map((inactive) => ({
    channel: inactive.channel,
    subscriptionId: inactive.id,
    run: async () => {
      // The clock had run ahead and has been corrected since.
      if (deps.now() < now) return undefined;
      const { slots, reason } = await skipWhileInactive(inactive, now, deps);
      for (const slot of slots) {
        observer.slotDue();
        observer.digestSkipped(reason);
        logOfDelivery({ subscriptionId: inactive.id, slot }, log).debug({ reason }, 'digest skipped');
      }
      return undefined;
    },
  }));
}

/**
 * Why a delivery's subscription no longer sends anything. If it was already stopped when the slot came, that
 * doesn't count: somebody sent that digest by hand.
 */
async function stopSince(
  { subscriptionId, slot }: DeliveryKey,
  { subscriptions }: Pick<RunDigestDeps, 'subscriptions'>,
): Promise<InactiveReason | undefined> {
  const last = (await subscriptions.statusChanges(subscriptionId)).at(-1);
  return last && last.since >= slot ? inactiveReasonOf(last.condition) : undefined;
}

/**
 * Uses the current schedule: after a change, a slot of the old schedule is measured like one sent by hand.
 */
async function observerOf(
  { subscriptionId, slot }: DeliveryKey,
  { subscriptions, observer }: Pick<RunDigestDeps, 'subscriptions' | 'observer'>,
): Promise<DeliveryObserver> {
  const scheduled = await subscriptions.find(subscriptionId);
  const isByHand = scheduled && !isSlotOf(scheduled.subscription.schedule, slot);
  return isByHand ? observerByHand(observer) : observer;
}

/** What cannot be settled is tried again on the next tick; it holds up no other work. */
async function settleInterrupted(
  { deliveries, isStopping, log }: Pick<RunDigestDeps, 'deliveries' | 'isStopping' | 'log'>,
  now: Date,
): Promise<void> {
  try {
    for (const { status, ...key } of await deliveries.settleInterrupted(now)) {
      logOfDelivery(key, log).warn({ state: status.state }, 'delivery was interrupted');
    }
  } catch (error) {
    log[isStopping() ? 'warn' : 'error']({ err: error }, 'interrupted deliveries not settled');
  }
}

/**
 * Decides every due slot; for slots where nothing is sent, the ledger records why.
 * @returns why one of them, and those after it, stay due
 */
async function runDueSlots(
  { subscription, nextRunAt, skipNext }: ScheduledSubscription,
  now: Date,
  deps: RunDigestDeps,
): Promise<ContentFault | undefined> {
  const { subscriptions, isStopping, contentStep } = deps;
  const fault = contentStep.fault();
  if (fault) return fault;
  /** True once a clock that ran ahead has been corrected: what was due by it may not be. */
  const isNoLongerDue = () => deps.now() < now;
  const { id, schedule, catchUp } = subscription;
  const { skip, run, next } = dueSlots({ schedule, catchUp, nextRunAt, now });
  // Comes first, because it is about the first slot, however late: the slot must not return once a wrong
  // clock is corrected.
  const asked = skipNext && !isNoLongerDue() ? await applySkipRequest(subscription, nextRunAt, deps) : 'none';
  const isDecided = (slot: Date) => asked === 'applied' && slot.getTime() === nextRunAt.getTime();
  for (const { slot, reason } of skip) {
    if (isNoLongerDue()) return undefined;
    if (!isDecided(slot)) await skipSlot(subscription, slot, reason, deps);
  }
  for (const slot of run) {
    // The next tick, or the next copy, finds undecided slots again.
    if (isStopping() || isNoLongerDue()) return undefined;
    if (isDecided(slot)) continue;
    const putOffBy = await runDigest(subscription, slot, deps);
    if (!putOffBy) continue;
    // A file that nobody can read must not hold up later digests for ever.
    if (slot === run.at(-1) || contentStep.fault()) return putOffBy;
    await skipSlot(subscription, slot, 'articles unread', deps);
  }
  if (isNoLongerDue()) return undefined;
  // After the ledger: another copy that no longer sees the request finds the slot taken.
  if (asked === 'applied') await subscriptions.takeSkip(id);
  if (next) await subscriptions.setNextRun(id, next, { nextRunAt, schedule });
  return undefined;
}

/**
 * Skips the slot that was next when a person asked to skip it. If this slot was decided before, and is due
 * again only because a next run was moved back, it is not the one the person meant, and the request stays.
 */
async function applySkipRequest(
  subscription: Subscription,
  slot: Date,
  deps: RunDigestDeps,
): Promise<'applied' | 'still pending'> {
  const isOurs = await skipSlot(subscription, slot, 'asked to skip', deps);
  const isApplied =
    isOurs || (await deps.deliveries.wasAskedToSkip({ subscriptionId: subscription.id, slot }));
  return isApplied ? 'applied' : 'still pending';
}

/** False when it was decided before. */
async function skipSlot(
  { id, channel }: Subscription,
  slot: Date,
  reason: SkipReason,
  { deliveries, observer, log }: Pick<RunDigestDeps, 'deliveries' | 'observer' | 'log'>,
): Promise<boolean> {
  const key = { subscriptionId: id, slot };
  if (!(await deliveries.skip(key, channel, reason))) return false;
  observer.slotDue();
  observer.digestSkipped(reason);
  logOfDelivery(key, log).warn({ reason }, 'digest skipped');
  return true;
}
