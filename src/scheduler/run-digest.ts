import type { ContentFault } from '../content/content-fault.ts';
import type { ContentStep } from '../content/content-step.ts';
import { shownStory } from '../delivery/channel-memory.ts';
import { type DeliverDeps, deliver } from '../delivery/deliver.ts';
import type { DeliveryPlan, PlannedPart, PostedDigest, ShownStory } from '../delivery/delivery.ts';
import { logOfDelivery } from '../delivery/delivery-observer.ts';
import type { Claim } from '../delivery/delivery-store.ts';
import { usefulUntilFrom } from '../delivery/retry-policy.ts';
import { type ChosenDigest, chooseDigest } from '../digest/choose-digest.ts';
import type { Digest } from '../digest/digest.ts';
import { articlesSince, digestOrder, sentBefore } from '../digest/digest-order.ts';
import type { DrawDigest, DrawnMessage } from '../digest/draw-digest.ts';
import type { SelectedStory, StoriesByHeat } from '../digest/select-stories.ts';
import { createObjectMemo } from '../platform/caching/memoize-by-object.ts';
import type { PostingSettings } from '../platform/posting-settings.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import type { ShareDigests } from './shared-work.ts';

export interface RunDigestDeps extends DeliverDeps {
  readonly storiesByHeat: StoriesByHeat;
  readonly drawDigest: DrawDigest;
  /** Shares work where many digests are due at once; absent: each is computed separately. */
  readonly shareDigests?: ShareDigests;
  readonly subscriptions: SubscriptionStore;
  readonly contentStep: ContentStep;
  /** How long a channel remembers a story; absent for the default. */
  readonly memoryMs?: number;
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
      await deliver({ ...key, channel, attempt: 0, usefulUntil, ...fresh }, deps);
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

function planOf(
  { channel, criteria, ifUnknown, posting, style, updates }: Subscription,
  { digest, stories }: ChosenDigest,
  usefulUntil: Date,
  { drawDigest, memoryMs }: Pick<RunDigestDeps, 'drawDigest' | 'memoryMs'>,
): DeliveryPlan {
  return {
    parts: plannedParts(drawDigest(digest, style, channel.platform), postingOf(digest, posting)),
    stories: shownOnce(stories, `${memoryMs}`, () => stories.map((story) => shownStory(story, memoryMs))),
    ...{ criteria, ifUnknown, usefulUntil },
    ...(updates === 'edit' && { digest: postedOnce(digest, style, () => ({ digest, style })) }),
  };
}

/** The same objects for all channels that get the same digest, so that each is serialised only once. */
const shownOnce = createObjectMemo<readonly SelectedStory[], readonly ShownStory[]>();
const postedOnce = createObjectMemo<Digest, PostedDigest>();

/**
 * Only the first message notifies people and carries a tag; replies are not passed on to following channels.
 */
function plannedParts(drawn: readonly DrawnMessage[], posting: PostingSettings): PlannedPart[] {
  return drawn.map((message, position) => {
    if (position === 0) return { ...message, ...(Object.keys(posting).length > 0 && { posting }) };
    return { ...message, ...(posting.crosspost && !message.isReply && { posting: { crosspost: true } }) };
  });
}

/** "No new stories" is not worth notifying anyone. */
function postingOf({ stories }: Digest, { mention, ...rest }: PostingSettings): PostingSettings {
  return { ...rest, ...(mention !== undefined && stories.length > 0 && { mention }) };
}
