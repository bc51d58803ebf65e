import type { ArticleIndex } from '../content/article-index.ts';
import { type DeliverDeps, deliver } from '../delivery/deliver.ts';
import { shownStory } from '../delivery/shown-story.ts';
import { composeDigest } from '../digest/compose-digest.ts';
import { digestMessage } from '../digest/digest-message.ts';
import { digestWindow, latenessMs } from '../digest/digest-window.ts';
import { selectStories } from '../digest/select-stories.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { previousSlot } from './slots.ts';

export interface RunDigestDeps extends DeliverDeps {
  readonly index: ArticleIndex;
  readonly subscriptions: SubscriptionStore;
}

/**
 * The job: one slot of one subscription, from the index to the posted message. The slot's time is "now" for choosing, so
 * that a run that comes late chooses as one in time would have. Does nothing when the slot was taken before.
 */
export async function runDigest(subscription: Subscription, slot: Date, deps: RunDigestDeps): Promise<void> {
  const { deliveries, index, observer, log } = deps;
  const { channel, criteria, name, onEmpty, schedule } = subscription;
  const key = { subscriptionId: subscription.id, slot };
  const span = digestWindow(slot, previousSlot(schedule, slot), criteria.windowMs);
  const lastSlot = await deliveries.lastSlot(subscription.id, slot);
  const stories = selectStories(index, {
    span,
    filter: criteria.filter,
    count: criteria.count,
    memory: await deliveries.memoryOf(channel, slot),
    ...(lastSlot && {
      late: { arrivedAfter: lastSlot, publishedAfter: new Date(span.after.getTime() - latenessMs) },
    }),
  });
  if (stories.length === 0 && onEmpty === 'skip') {
    if (!(await deliveries.skip(key, channel, 'nothing new'))) return;
    observer.digestSkipped('nothing new');
    log.info(key, 'digest skipped: nothing new');
    return;
  }

  const digest = composeDigest(stories, { name, slot, timezone: schedule.timezone, span });
  const payloads = deps.render(channel.platform, digestMessage(digest, subscription.style));
  const plan = { payloads, stories: stories.map(shownStory), ifUnknown: subscription.ifUnknown };
  if (!(await deliveries.claim(key, channel, plan))) return;
  await deliver({ ...key, channel, attempt: 0 }, deps);
}
