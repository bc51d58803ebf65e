import type { ContentFault } from '../content/content-fault.ts';
import type { ContentStep } from '../content/content-step.ts';
import type { Deliver } from '../delivery/deliver.ts';
import type { SkipReason } from '../delivery/delivery.ts';
import { type DeliveryObserver, logOfDelivery } from '../delivery/delivery-observer.ts';
import type { Claim, DeliveryStore } from '../delivery/delivery-store.ts';
import { usefulUntilFrom } from '../delivery/retry-policy.ts';
import { type ChosenDigest, chooseDigest } from '../digest/choose-digest.ts';
import { articlesSince, digestOrder, sentBefore } from '../digest/digest-order.ts';
import type { DrawDigest } from '../digest/draw-digest.ts';
import type { StoriesByHeat } from '../digest/select-stories.ts';
import type { Log } from '../platform/log.ts';
import { nextSlot } from '../subscriptions/slots.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { ScheduledSubscription, SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { dueSlots } from './due-slots.ts';
import { planOf } from './plan-delivery.ts';
import type { ShareDigests } from './shared-work.ts';

export interface RunDigestDeps {
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  readonly contentStep: ContentStep;
  readonly storiesByHeat: StoriesByHeat;
  /** Shares work where many digests are due at once; absent: each is computed separately. */
  readonly shareDigests?: ShareDigests;
  readonly drawDigest: DrawDigest;
  /** How long a channel remembers a story; absent for the default. */
  readonly memoryMs?: number;
  readonly deliver: Deliver;
  readonly observer: DeliveryObserver;
  readonly now: () => Date;
  /** True once the service is shutting down: no further slot is begun. */
  readonly isStopping: () => boolean;
  readonly log: Log;
}

/**
 * Decides every due slot of a subscription; for slots where nothing is sent, the ledger records why.
 * @param now when they were found to be due
 * @returns why one of them, and those after it, stay due
 */
export async function runDueSlots(
  subscriptionId: string,
  now: Date,
  deps: RunDigestDeps,
): Promise<ContentFault | undefined> {
  const { subscriptions, isStopping, contentStep } = deps;
  // Read again when its turn comes: it may have been changed or paused since.
  const scheduled = await subscriptions.find(subscriptionId);
  if (scheduled?.condition.state !== 'active' || scheduled.nextRunAt > now) return undefined;
  const fault = contentStep.fault();
  if (fault) return fault;
  const { subscription, nextRunAt, skipNext } = scheduled;
  /** True once a clock that ran ahead has been corrected: what was due by it may not be. */
  const isNoLongerDue = () => deps.now() < now;
  const { id, schedule, catchUp } = subscription;
  const { skip, run, next } = dueSlots({ schedule, catchUp, nextRunAt, now });
  // Comes first, because it is about the first slot, however late: the slot must not return once a wrong
  // clock is corrected.
  const skipped = skipNext && !isNoLongerDue() ? await applySkipRequest(scheduled, now, deps) : undefined;
  const isDecided = (slot: Date) => slot.getTime() === skipped?.getTime();
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
  if (skipped) await subscriptions.takeSkip(id);
  if (next) await subscriptions.setNextRun(id, next, { nextRunAt, schedule });
  return undefined;
}

/** Far more slots than are decided and due again: after a clock that ran ahead, or a lost connection. */
const maxDecidedAgain = 1_000;

/**
 * Skips the slot that was next when a person asked to skip it: the first that nobody has decided. One that was
 * decided before, and is only due again, is not the one the person meant.
 * @returns the skipped slot; undefined if every slot that is due was decided before, so that the request stays
 */
async function applySkipRequest(
  { subscription, nextRunAt }: Pick<ScheduledSubscription, 'subscription' | 'nextRunAt'>,
  now: Date,
  deps: RunDigestDeps,
): Promise<Date | undefined> {
  const { id, schedule } = subscription;
  let slot: Date | undefined = nextRunAt;
  for (let passed = 0; slot && slot <= now && passed < maxDecidedAgain; passed += 1) {
    const isOurs = await skipSlot(subscription, slot, 'asked to skip', deps);
    // It was skipped just before this process died, or by another copy.
    if (isOurs || (await deps.deliveries.wasAskedToSkip({ subscriptionId: id, slot }))) return slot;
    slot = nextSlot(schedule, slot);
  }
  return undefined;
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

/**
 * The job: one slot of one subscription, from the index to the posted message. The slot's time is "now" for
 * choosing, so a late run chooses what a punctual one would have. Does nothing when the slot was taken
 * before.
 * @returns why the slot is left undecided: not enough articles can be read to tell what its digest is
 */
export async function runDigest(
  subscription: Subscription,
  slot: Date,
  deps: RunDigestDeps,
): Promise<ContentFault | undefined> {
  const { deliveries, observer, now, log } = deps;
  const { channel, catchUp, onEmpty } = subscription;
  const key = { subscriptionId: subscription.id, slot };
  let claim: Claim = 'outdated';
  // Another copy, or a person asking for a digest right now, may take a story between choosing and claiming.
  while (claim === 'outdated') {
    const chosen = await choose(subscription, slot, deps);
    if ('fault' in chosen) return chosen;
    if (chosen.stories.length === 0 && onEmpty === 'skip') {
      if (!(await deliveries.skip(key, channel, 'nothing new', subscription.criteria))) return undefined;
      observer.slotDue();
      observer.digestSkipped('nothing new');
      logOfDelivery(key, log).info({ reason: 'nothing new' }, 'digest skipped');
      return undefined;
    }
    const usefulUntil = usefulUntilFrom(now(), catchUp);
    const plan = planOf(subscription, chosen, usefulUntil, deps);
    claim = await deliveries.claim(key, channel, plan);
    if (claim === 'claimed' || claim === 'in doubt') {
      observer.slotDue();
      const fresh = claim === 'claimed' && { fresh: plan.parts };
      await deps.deliver({ ...key, channel, attempt: 0, usefulUntil, ...fresh }, observer);
    }
  }
  return undefined;
}

/**
 * Readable articles are enough to show stories. But to say that there are none, every file that may contain
 * one must have been read.
 */
async function choose(
  subscription: Subscription,
  slot: Date,
  {
    deliveries,
    storiesByHeat,
    shareDigests,
    contentStep,
  }: Pick<RunDigestDeps, 'deliveries' | 'storiesByHeat' | 'shareDigests' | 'contentStep'>,
): Promise<ChosenDigest | ContentFault> {
  const order = digestOrder(subscription, slot, await sentBefore(subscription, slot, deliveries));
  const faultBefore = contentStep.fault();
  if (faultBefore) return faultBefore;
  const chosen = chooseDigest(storiesByHeat, order);
  // The index may have disappeared while it was read, which looks like the end of the stories.
  const isEmpty = chosen.stories.length === 0;
  const faultAfter = isEmpty ? contentStep.faultSince(articlesSince(order)) : contentStep.fault();
  return faultAfter ?? shareDigests?.(chosen) ?? chosen;
}
