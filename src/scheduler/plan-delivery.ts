import { shownStory } from '../delivery/channel-memory.ts';
import type { DeliveryPlan, PlannedPart, PostedDigest, ShownStory } from '../delivery/delivery.ts';
import type { ChosenDigest } from '../digest/choose-digest.ts';
import type { Digest } from '../digest/digest.ts';
import type { DrawDigest, DrawnMessage } from '../digest/draw-digest.ts';
import type { SelectedStory } from '../digest/select-stories.ts';
import { createObjectMemo } from '../platform/caching/memoize-by-object.ts';
import type { PostingSettings } from '../platform/posting-settings.ts';
import type { Subscription } from '../subscriptions/subscription.ts';

interface PlanDeps {
  readonly drawDigest: DrawDigest;
  /** How long a channel remembers a story; absent for the default. */
  readonly memoryMs?: number;
}

/** Everything that a claim records of a digest: its messages, and what the channel will have been shown. */
export function planOf(
  { channel, criteria, ifUnknown, posting, style, updates }: Subscription,
  { digest, stories }: ChosenDigest,
  usefulUntil: Date,
  { drawDigest, memoryMs }: PlanDeps,
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
  if (stories.length === 0) return { ...rest, silent: true };
  return { ...rest, ...(mention !== undefined && { mention }) };
}
