import type { Digest } from './digest.ts';
import { digestStory } from './digest.ts';
import type { DigestOrder } from './digest-order.ts';
import type { StoriesByHeat } from './select-stories.ts';
import { type SelectedStory, takeNews } from './select-stories.ts';
import type { Story } from './story.ts';

export interface ChosenDigest {
  readonly digest: Digest;
  /** Those in the digest, in its order. */
  readonly stories: readonly SelectedStory[];
}

/** A slot's digest: the hottest stories of its window that are news to its readers. */
export function chooseDigest(storiesByHeat: StoriesByHeat, order: DigestOrder): ChosenDigest {
  const { name, slot, timezone, language, query } = order;
  const stories = takeNews(storiesByHeat(query), order);
  const digest = {
    ...{ name, slot, timezone, language, span: query.span },
    stories: stories.map((story, position) => digestStory(story, position + 1)),
    outlets: countOutlets(stories),
  };
  return { digest, stories };
}

function countOutlets(stories: readonly Story[]): number {
  const domains = stories.flatMap(({ lead, coverage }) =>
    [lead, ...coverage].map((entry) => entry.provider.domain),
  );
  return new Set(domains).size;
}
