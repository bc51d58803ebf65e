import type { TimeSpan } from '../content/article-query.ts';
import type { DigestCriteria } from '../subscriptions/subscription.ts';
import { composeDigest } from './compose-digest.ts';
import type { Digest } from './digest.ts';
import { latenessMs } from './digest-window.ts';
import { type SelectedStory, takeNews } from './select-stories.ts';
import type { StoriesByHeat } from './stories-by-heat.ts';
import type { StoryMemory } from './story-memory.ts';

export interface DigestOrder {
  readonly name: string;
  /** The moment it is due: its "now". */
  readonly slot: Date;
  /** The zone in which its date is written. */
  readonly timezone: string;
  readonly span: TimeSpan;
  readonly criteria: Pick<DigestCriteria, 'count' | 'filter'>;
  /** The slot before, where there was one: what has arrived since may be dated up to two days before the span. */
  readonly lastSlot?: Date | undefined;
  /** What its readers were shown before. */
  readonly memory?: StoryMemory;
}

export interface ChosenDigest {
  readonly digest: Digest;
  /** Those of the digest, in its order. */
  readonly stories: readonly SelectedStory[];
  /** The publication date after which articles count as coverage of its stories. */
  readonly coverageAfter: Date;
}

/** A slot's digest: the hottest stories of its span that are news to its readers. The same order gives the same digest. */
export function chooseDigest(
  storiesByHeat: StoriesByHeat,
  { criteria, lastSlot, memory, ...heading }: DigestOrder,
): ChosenDigest {
  const { span } = heading;
  const publishedAfter = new Date(span.after.getTime() - latenessMs);
  const ranked = storiesByHeat({
    span,
    filter: criteria.filter,
    ...(lastSlot && { late: { arrivedAfter: lastSlot, publishedAfter } }),
  });
  const stories = takeNews(ranked, criteria.count, memory);
  return {
    digest: composeDigest(stories, heading),
    stories,
    coverageAfter: lastSlot ? publishedAfter : span.after,
  };
}
