import { absenceText } from '../../commands/digest/absence-text.ts';
import type { Provider } from '../../content/article.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import { compareDigests, type StoryOfBoth, type StoryOfOne } from '../../digest/compare-digests.ts';
import { type SelectedStory, storiesByHeat } from '../../digest/select-stories.ts';
import type { DigestSettings } from '../../subscriptions/settings.ts';
import { type Period, replayedDigests } from './replayed-digests.ts';
import { createSideCount, type SideCount, type SideTotals } from './side-totals.ts';
import { slotsTogether } from './slots-together.ts';

export interface ComparedStory {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly provider: Provider;
  readonly heat: number;
}

export type ComparedOfBoth = ComparedStory & { readonly firstRank: number; readonly secondRank: number };

/** With the sentences that say why the other settings leave it out. */
export type ComparedOfOne = ComparedStory & { readonly rank: number; readonly why: readonly string[] };

/** What two settings give at one slot or, if their schedules differ, on one day. */
export interface ComparedSlot {
  readonly slots: readonly Date[];
  readonly both: readonly ComparedOfBoth[];
  readonly onlyFirst: readonly ComparedOfOne[];
  readonly onlySecond: readonly ComparedOfOne[];
}

export interface ComparedTotals {
  /** Stories that both show, even on different days. */
  readonly inCommon: number;
  readonly first: SideTotals;
  readonly second: SideTotals;
}

/**
 * Replays two settings over the same period, each with a memory of its own, and compares them slot by slot.
 * @returns the totals
 */
export function* compareReplays(
  index: ArticleIndex,
  [first, second]: readonly [DigestSettings, DigestSettings],
  period: Period,
): Generator<ComparedSlot, ComparedTotals> {
  const [ofFirst, ofSecond] = [createSideCount(), createSideCount()];
  const deps = {
    index,
    storiesByHeat: (query: Parameters<typeof storiesByHeat>[1]) => storiesByHeat(index, query),
  };
  const replays = [replayedDigests(index, first, period), replayedDigests(index, second, period)] as const;
  for (const together of slotsTogether(replays, [first.schedule, second.schedule])) {
    const { both, onlyFirst, onlySecond } = compareDigests(together.first, together.second, deps);
    const slots = [...together.first, ...together.second].map(({ order }) => order.slot.getTime());
    yield {
      slots: [...new Set(slots)].sort((one, other) => one - other).map((time) => new Date(time)),
      both: both.map(ofBoth),
      onlyFirst: onlyFirst.map((one) => ofOne(one, ofSecond)),
      onlySecond: onlySecond.map((one) => ofOne(one, ofFirst)),
    };
    for (const digest of together.first) ofFirst.add(digest);
    for (const digest of together.second) ofSecond.add(digest);
  }
  return {
    inCommon: ofFirst.inCommonWith(ofSecond),
    first: ofFirst.totals(ofSecond),
    second: ofSecond.totals(ofFirst),
  };
}

function ofBoth({ story, ranks: [firstRank, secondRank] }: StoryOfBoth): ComparedOfBoth {
  return { ...compared(story), firstRank, secondRank };
}

function ofOne({ story, rank, absence }: StoryOfOne, other: SideCount): ComparedOfOne {
  return { ...compared(story), rank, why: absenceText('en', story, absence, other.shownAt(story.keys)) };
}

function compared({ lead, heat }: SelectedStory): ComparedStory {
  const { id, title, url, provider } = lead;
  return { id, title, url, provider, heat: heat.value };
}
