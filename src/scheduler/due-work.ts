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
  /** Resolves with why it is put off, if it is. */
  readonly run: () => Promise<ContentFault | undefined>;
}

/** What is due at `now`: retries before new slots, since they are the older ones of their channel. */
export async function findDueWork(deps: RunDigestDeps, now: Date): Promise<Job[]> {
  await settleInterrupted(deps, now);
  const retries = await deps.deliveries.dueRetries(now);
  // What no digest can be chosen for stays due. A retry has had its digest chosen.
  const due = deps.contentStep.fault() ? [] : await deps.subscriptions.due(now);
  return [
    ...retries.map((delivery) => ({
      channel: delivery.channel,
      subscriptionId: delivery.subscriptionId,
      run: async () => {
        // Found again until the clock is trusted, or right.
        if (deps.isClockInDoubt() && deps.now() > endOfUse(delivery)) return undefined;
        // Nothing that may fail stands between the resumption and the delivery: it would stay claimed, and nobody work on it.
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
        // As it is when its turn comes: it may have been changed or paused since.
        const scheduled = await deps.subscriptions.find(id);
        const isDue = scheduled?.condition.state === 'active' && scheduled.nextRunAt <= now;
        return isDue ? runDueSlots(scheduled, now, deps) : undefined;
      },
    })),
  ];
}

/** The slots that went by while their subscription was paused or off: nothing is sent, and the ledger says so. */
export async function findPassedSlots(deps: RunDigestDeps, now: Date): Promise<Job[]> {
  const { subscriptions, observer, log } = deps;
  return (await subscriptions.inactive(now)).map((inactive) => ({
    channel: inactive.channel,
    subscriptionId: inactive.id,
    run: async () => {
      // The clock had leapt ahead and has returned since.
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
 * Why the subscription of a delivery sends nothing any more. One that was stopped already when the slot came does not
 * count: somebody sent that digest by hand.
 */
async function stopSince(
  { subscriptionId, slot }: DeliveryKey,
  { subscriptions }: Pick<RunDigestDeps, 'subscriptions'>,
): Promise<InactiveReason | undefined> {
  const last = (await subscriptions.statusChanges(subscriptionId)).at(-1);
  return last && last.since >= slot ? inactiveReasonOf(last.condition) : undefined;
}

/** The schedule is the one of now: after a change a slot of the old one is measured as one that was asked for. */
async function observerOf(
  { subscriptionId, slot }: DeliveryKey,
  { subscriptions, observer }: Pick<RunDigestDeps, 'subscriptions' | 'observer'>,
): Promise<DeliveryObserver> {
  const scheduled = await subscriptions.find(subscriptionId);
  const isByHand = scheduled && !isSlotOf(scheduled.subscription.schedule, slot);
  return isByHand ? observerByHand(observer) : observer;
}

/** What cannot be settled is looked at again with the next tick; it holds up no other work. */
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
 * Decides every slot that is due; the ledger names those for which nothing is sent, and why.
 * @returns why one of them, and what comes after it, stays due
 */
async function runDueSlots(
  { subscription, nextRunAt, skipNext }: ScheduledSubscription,
  now: Date,
  deps: RunDigestDeps,
): Promise<ContentFault | undefined> {
  const { subscriptions, isStopping, contentStep } = deps;
  const fault = contentStep.fault();
  if (fault) return fault;
  /** A clock that had leapt ahead has returned since: what was due by it may not be. */
  const isDueNoMore = () => deps.now() < now;
  const { id, schedule, catchUp } = subscription;
  const { skip, run, next } = dueSlots({ schedule, catchUp, nextRunAt, now });
  // Before all others, of which it is the first, and however late it is: it is not to come back once a wrong clock is right.
  const wish = skipNext && !isDueNoMore() ? await meetWish(subscription, nextRunAt, deps) : 'none';
  const isDecided = (slot: Date) => wish === 'met' && slot.getTime() === nextRunAt.getTime();
  for (const { slot, reason } of skip) {
    if (isDueNoMore()) return undefined;
    if (!isDecided(slot)) await skipSlot(subscription, slot, reason, deps);
  }
  for (const slot of run) {
    // The next tick, or the next copy, finds again what is not decided.
    if (isStopping() || isDueNoMore()) return undefined;
    if (isDecided(slot)) continue;
    const putOffBy = await runDigest(subscription, slot, deps);
    if (!putOffBy) continue;
    // A file that nobody can read must not hold up the digests after it for ever.
    if (slot === run.at(-1) || contentStep.fault()) return putOffBy;
    await skipSlot(subscription, slot, 'articles unread', deps);
  }
  if (isDueNoMore()) return undefined;
  // After the ledger: another copy that no longer sees the wish finds the slot taken.
  if (wish === 'met') await subscriptions.takeSkip(id);
  if (next) await subscriptions.setNextRun(id, next, { nextRunAt, schedule });
  return undefined;
}

/**
 * Leaves out the slot that was the coming one when a person asked for it. One that was decided before, and is due again
 * because a next run was brought back, is not the one that was meant: then the wish stays.
 */
async function meetWish(
  subscription: Subscription,
  slot: Date,
  deps: RunDigestDeps,
): Promise<'met' | 'for a later one'> {
  const isOurs = await skipSlot(subscription, slot, 'asked to skip', deps);
  const isMet = isOurs || (await deps.deliveries.wasAskedToSkip({ subscriptionId: subscription.id, slot }));
  return isMet ? 'met' : 'for a later one';
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
