import type { TimeSpan } from '../content/article-query.ts';
import type { Digest } from './digest.ts';
import { digestStory } from './digest-story.ts';
import type { SelectedStory } from './select-stories.ts';
import type { Story } from './story.ts';

/** Sets chosen stories as a slot's digest. */
export function composeDigest(
  stories: readonly SelectedStory[],
  { name, slot, timezone, span }: { name: string; slot: Date; timezone: string; span: TimeSpan },
): Digest {
  return {
    name,
    slot,
    timezone,
    span,
    stories: stories.map((story, position) => digestStory(story, position + 1)),
    outlets: countOutlets(stories),
  };
}

function countOutlets(stories: readonly Story[]): number {
  const domains = stories.flatMap(({ lead, coverage }) =>
    [lead, ...coverage].map((entry) => entry.provider.domain),
  );
  return new Set(domains).size;
}
