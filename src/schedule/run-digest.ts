import type { ArticleIndex } from '../content/article-index.ts';
import { type DeliverDeps, deliver } from '../delivery/deliver.ts';
import type { ShownStory } from '../delivery/delivery.ts';
import { memoryStart } from '../delivery/story-memory.ts';
import { composeDigest } from '../digest/compose-digest.ts';
import { digestMessage } from '../digest/digest-message.ts';
import { digestWindow, latenessMs } from '../digest/digest-window.ts';
import { selectStories } from '../digest/select-stories.ts';
import type { Story } from '../digest/story.ts';
import type { PlatformPayload } from '../platform/adapter.ts';
import type { Message } from '../platform/message.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { previousSlot } from './slots.ts';

export interface RunDigestDeps extends DeliverDeps {
  readonly index: ArticleIndex;
  readonly render: (platform: string, message: Message) => PlatformPayload[];
}

/**
 * The job: one slot of one subscription, from the index to the posted message. The slot's time is "now" for choosing, so that
 * a run that comes late chooses as one in time would have. Does nothing when the slot was claimed before.
 */
export async function runDigest(subscription: Subscription, slot: Date, deps: RunDigestDeps): Promise<void> {
  const { deliveries, index, log } = deps;
  const { channel, criteria, name, onEmpty, schedule } = subscription;
  const key = { subscriptionId: subscription.id, slot };
  const span = digestWindow(slot, previousSlot(schedule, slot), criteria.windowMs);
  const lastSlot = await deliveries.lastSlot(subscription.id, slot);
  const stories = selectStories(index, {
    span,
    filter: criteria.filter,
    count: criteria.count,
    shown: await deliveries.shownKeys(channel, memoryStart(slot)),
    ...(lastSlot && {
      late: { arrivedAfter: lastSlot, publishedAfter: new Date(span.after.getTime() - latenessMs) },
    }),
  });
  if (stories.length === 0 && onEmpty === 'skip') {
    if (await deliveries.skip(key, channel, 'nothing new')) log.info(key, 'digest skipped: nothing new');
    return;
  }

  const digest = composeDigest(stories, { name, slot, timezone: schedule.timezone, span });
  const payloads = deps.render(channel.platform, digestMessage(digest));
  const plan = { parts: payloads.map((payload) => ({ payload })), stories: stories.map(shownStory) };
  if (!(await deliveries.claim(key, channel, plan))) return;
  await deliver({ ...key, channel, attempt: 0 }, deps);
}

function shownStory({ lead, keys }: Story): ShownStory {
  return { id: lead.id, title: lead.title, keys: [...keys] };
}
