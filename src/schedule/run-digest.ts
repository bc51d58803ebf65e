import { type DeliverDeps, deliver } from '../delivery/deliver.ts';
import type { PlannedPart } from '../delivery/delivery.ts';
import { shownStory } from '../delivery/shown-story.ts';
import { chooseDigest } from '../digest/choose-digest.ts';
import type { Digest } from '../digest/digest.ts';
import { digestWindow } from '../digest/digest-window.ts';
import type { DrawnMessage } from '../digest/draw-digest.ts';
import type { StoriesByHeat } from '../digest/stories-by-heat.ts';
import type { PostingSettings } from '../platform/adapter.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import type { DrawDigest } from './draw-digest.ts';
import { previousSlot } from './slots.ts';

export interface RunDigestDeps extends DeliverDeps {
  readonly storiesByHeat: StoriesByHeat;
  readonly drawDigest: DrawDigest;
  readonly subscriptions: SubscriptionStore;
}

/**
 * The job: one slot of one subscription, from the index to the posted message. The slot's time is "now" for choosing, so
 * that a run that comes late chooses as one in time would have. Does nothing when the slot was taken before.
 */
export async function runDigest(subscription: Subscription, slot: Date, deps: RunDigestDeps): Promise<void> {
  const { deliveries, storiesByHeat, drawDigest, observer, log } = deps;
  const { channel, criteria, name, onEmpty, schedule, style } = subscription;
  const key = { subscriptionId: subscription.id, slot };
  const { digest, stories, coverageAfter } = chooseDigest(storiesByHeat, {
    ...{ name, slot, criteria },
    timezone: schedule.timezone,
    span: digestWindow(slot, previousSlot(schedule, slot), criteria.windowMs),
    lastSlot: await deliveries.lastSlot(subscription.id, slot),
    memory: await deliveries.memoryOf(channel, slot),
  });
  if (stories.length === 0 && onEmpty === 'skip') {
    if (!(await deliveries.skip(key, channel, 'nothing new'))) return;
    observer.slotDue();
    observer.digestSkipped('nothing new');
    log.info(key, 'digest skipped: nothing new');
    return;
  }

  const plan = {
    parts: plannedParts(drawDigest(digest, style, channel.platform), postingOf(digest, subscription.posting)),
    stories: stories.map(shownStory),
    ifUnknown: subscription.ifUnknown,
    ...(subscription.updates === 'edit' && { digest: { digest, style, coverageAfter } }),
  };
  if (!(await deliveries.claim(key, channel, plan))) return;
  observer.slotDue();
  await deliver({ ...key, channel, attempt: 0 }, deps);
}

/** Only the first message notifies anybody and has a tag; replies are nothing to pass on. */
function plannedParts(drawn: readonly DrawnMessage[], posting: PostingSettings): PlannedPart[] {
  return drawn.map((message, position) => {
    if (position === 0) return { ...message, ...(Object.keys(posting).length > 0 && { posting }) };
    return { ...message, ...(posting.crosspost && !message.isReply && { posting: { crosspost: true } }) };
  });
}

/** That there is nothing to read is no news to notify anybody of. */
function postingOf({ stories }: Digest, { mention, ...rest }: PostingSettings): PostingSettings {
  return { ...rest, ...(mention !== undefined && stories.length > 0 && { mention }) };
}
