import type { ArticleIndex } from '../../content/article-index.ts';
import { type Memory, memoriesOf, shownStory, storyMemoryAt } from '../../delivery/channel-memory.ts';
import { type ChosenDigest, chooseDigest } from '../../digest/choose-digest.ts';
import { type DigestOrder, digestOrder } from '../../digest/digest-order.ts';
import { storiesByHeat } from '../../digest/select-stories.ts';
import type { DigestSettings } from '../../subscriptions/settings.ts';
import { slotsBetween } from '../../subscriptions/slots.ts';

export interface Period {
  readonly from: Date;
  readonly to: Date;
  /** How long readers remember a story. */
  readonly memoryMs: number;
}

/** What a slot gives; without stories, nothing may be sent. */
export interface ReplayedDigest extends ChosenDigest {
  readonly order: DigestOrder;
}

/** Every slot between two times, in order; none repeats a story of an earlier one. */
export function* replayedDigests(
  index: ArticleIndex,
  settings: DigestSettings,
  { from, to, memoryMs }: Period,
): Generator<ReplayedDigest> {
  const shown: Memory[] = [];
  for (const slot of slotsBetween(settings.schedule, new Date(from.getTime() - 1), to)) {
    // Without a last slot, no file counts as late. Which files were late for the real digests cannot be
    // known: the index knows when it first saw a file, which is after every slot if the folder was filled or
    // copied since.
    const order = digestOrder(settings, slot, { memory: storyMemoryAt(slot, shown) });
    const chosen = chooseDigest((query) => storiesByHeat(index, query), order);
    for (const story of chosen.stories) shown.push(...memoriesOf(shownStory(story, memoryMs), slot));
    yield { ...chosen, order };
  }
}
