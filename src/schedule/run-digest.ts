import { type DeliverDeps, deliver } from '../delivery/deliver.ts';
import { shownStory } from '../delivery/shown-story.ts';
import { composeDigest } from '../digest/compose-digest.ts';
import { digestWindow, latenessMs } from '../digest/digest-window.ts';
import { takeNews } from '../digest/select-stories.ts';
import type { StoriesByHeat } from '../digest/stories-by-heat.ts';
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
  const { channel, criteria, name, onEmpty, schedule } = subscription;
  const key = { subscriptionId: subscription.id, slot };
  const span = digestWindow(slot, previousSlot(schedule, slot), criteria.windowMs);
  const lastSlot = await deliveries.lastSlot(subscription.id, slot);
  const ranked = storiesByHeat({
    span,
    filter: criteria.filter,
    ...(lastSlot && {
      late: { arrivedAfter: lastSlot, publishedAfter: new Date(span.after.getTime() - latenessMs) },
    }),
  });
  const stories = takeNews(ranked, criteria.count, await deliveries.memoryOf(channel, slot));
  if (stories.length === 0 && onEmpty === 'skip') {
    if (!(await deliveries.skip(key, channel, 'nothing new'))) return;
    observer.digestSkipped('nothing new');
    log.info(key, 'digest skipped: nothing new');
    return;
  }

  const digest = composeDigest(stories, { name, slot, timezone: schedule.timezone, span });
  const payloads = drawDigest(digest, subscription.style, channel.platform);
  const plan = { payloads, stories: stories.map(shownStory), ifUnknown: subscription.ifUnknown };
  if (!(await deliveries.claim(key, channel, plan))) return;
  await deliver({ ...key, channel, attempt: 0 }, deps);
}
