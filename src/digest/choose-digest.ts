import type { TimeSpan } from '../content/article-query.ts';
import type { DigestCriteria } from '../subscriptions/subscription.ts';
import { composeDigest } from './compose-digest.ts';
import type { Digest } from './digest.ts';
import { lateSince } from './digest-window.ts';
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
  /** Its stories are told by what was published until then; absent: until the end of its span. */
  readonly asOf?: Date;
  /** What its readers were shown before. */
  readonly memory?: StoryMemory;
}

export interface ChosenDigest {
  readonly digest: Digest;
  /** Those of the digest, in its order. */
  readonly stories: readonly SelectedStory[];
}

/** A slot's digest: the hottest stories of its span that are news to its readers. The same order gives the same digest. */
export function chooseDigest(
  storiesByHeat: StoriesByHeat,
  { criteria, lastSlot, memory, asOf, ...heading }: DigestOrder,
): ChosenDigest {
  const { span } = heading;
  const ranked = storiesByHeat({
    span,
    filter: criteria.filter,
    ...(lastSlot && { late: lateSince(lastSlot, span) }),
    ...(asOf && { asOf }),
  });
  const stories = takeNews(ranked, criteria.count, memory);
  return { digest: composeDigest(stories, heading), stories };
}
