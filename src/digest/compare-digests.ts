import type { ArticleIndex } from '../content/article-index.ts';
import type { CrowdedOut } from './balance.ts';
import type { DigestOrder } from './digest-order.ts';
import { noveltyOf } from './novelty.ts';
import { maxPlace, placeOf } from './place-of.ts';
import {
  answerOnStory,
  considerNews,
  type SelectedStory,
  type StoriesByHeat,
  type StoryAnswer,
  takeNews,
} from './select-stories.ts';
import type { Story } from './story.ts';

/** The stories of a digest, hottest first, and all that decided them. */
export interface OrderedDigest {
  readonly order: DigestOrder;
  readonly stories: readonly SelectedStory[];
}

/** Why a digest does not have a story that another one has. */
export type Absence =
  /** Its filters leave the story out. */
  | { readonly kind: 'filtered'; readonly order: DigestOrder; readonly answer: StoryAnswer }
  | { readonly kind: 'outside the window'; readonly order: DigestOrder }
  /** Its readers have seen the story. */
  | { readonly kind: 'known'; readonly order: DigestOrder }
  /** Hotter ones that are like it took the places. */
  | { readonly kind: 'crowded out'; readonly order: DigestOrder; readonly by: CrowdedOut }
  /** There are hotter ones. The place is undefined if it is below `maxPlace`. */
  | { readonly kind: 'not hot enough'; readonly order: DigestOrder; readonly place: number | undefined }
  | { readonly kind: 'no digest' };

export interface StoryOfBoth {
  /** As the first has it: the second may show another of its articles. */
  readonly story: SelectedStory;
  readonly ranks: readonly [number, number];
}

export interface StoryOfOne {
  readonly story: SelectedStory;
  readonly rank: number;
  /** Why the other does not have it. */
  readonly absence: Absence;
}

/** Each list in the order of the digests. */
export interface DigestComparison {
  readonly both: readonly StoryOfBoth[];
  readonly onlyFirst: readonly StoryOfOne[];
  readonly onlySecond: readonly StoryOfOne[];
}

export interface ComparisonDeps {
  readonly index: Pick<ArticleIndex, 'answerOn' | 'story'>;
  readonly storiesByHeat: StoriesByHeat;
}

/**
 * Compares what two settings give, story by story. A story is the same if it has a key in common, whichever of its
 * articles leads it.
 * @param first the digests of a slot or of a day, in order
 * @param second those of the same time
 */
export function compareDigests(
  first: readonly OrderedDigest[],
  second: readonly OrderedDigest[],
  deps: ComparisonDeps,
): DigestComparison {
  const [ofFirst, ofSecond] = [rankedStories(first), rankedStories(second)];
  const both = ofFirst.flatMap(({ story, rank }): StoryOfBoth[] => {
    const same = ofSecond.find((other) => isSame(story, other.story));
    return same ? [{ story, ranks: [rank, same.rank] }] : [];
  });
  const only = (
    own: readonly RankedStory[],
    others: readonly RankedStory[],
    digests: readonly OrderedDigest[],
  ) =>
    own
      .filter(({ story }) => !others.some((other) => isSame(story, other.story)))
      .map((ranked): StoryOfOne => ({ ...ranked, absence: absenceFrom(digests, ranked.story, deps) }));
  return {
    both,
    onlyFirst: only(ofFirst, ofSecond, second),
    onlySecond: only(ofSecond, ofFirst, first),
  };
}

interface RankedStory {
  readonly story: SelectedStory;
  readonly rank: number;
}

function rankedStories(digests: readonly OrderedDigest[]): RankedStory[] {
  return digests.flatMap(({ stories }) => stories.map((story, position) => ({ story, rank: position + 1 })));
}

function isSame(one: Story, other: Story): boolean {
  return !one.keys.isDisjointFrom(other.keys);
}

/** The most telling reason: only where every digest looks back too little or comes too early is it the window. */
function absenceFrom(digests: readonly OrderedDigest[], story: Story, deps: ComparisonDeps): Absence {
  const absences = digests.map(({ order }) => absenceOf(story, order, deps));
  return absences.find(({ kind }) => kind !== 'outside the window') ?? absences[0] ?? { kind: 'no digest' };
}

function absenceOf(story: Story, order: DigestOrder, { index, storiesByHeat }: ComparisonDeps): Absence {
  const { query, memory } = order;
  const answer = answerOnStory(index, story.lead, query);
  if (answer?.leftOutBy.some((condition) => condition !== 'window')) {
    return { kind: 'filtered', order, answer };
  }
  if (answer?.leftOutBy.includes('window')) return { kind: 'outside the window', order };
  if (noveltyOf(story, memory) === 'known') return { kind: 'known', order };
  const by = considerNews(storiesByHeat(query), order).find(
    (one) => one.crowdedOut && isSame(one.story, story),
  )?.crowdedOut;
  if (by) return { kind: 'crowded out', order, by };
  const place = placeOf(story, takeNews(storiesByHeat(query), { count: maxPlace, memory }));
  return { kind: 'not hot enough', order, place };
}
