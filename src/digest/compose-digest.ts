import type { TimeSpan } from '../content/article-index.ts';
import type { Digest, DigestStory } from './digest.ts';
import type { Story } from './story.ts';

/** What a reader takes in at a glance; the rest waits behind "+N more". */
const coverageShown = 3;

export function composeDigest(
  stories: readonly Story[],
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

function digestStory({ lead, coverage, articles }: Story, rank: number): DigestStory {
  const image = articles.find((article) => article.image)?.image;
  return {
    rank,
    id: lead.id,
    title: lead.title,
    url: lead.url,
    excerpt: lead.excerpt,
    provider: lead.provider.name,
    publishedAt: lead.publishedAt,
    heat: lead.heat,
    topics: lead.topics,
    ...(image && { image }),
    coverage: coverage.slice(0, coverageShown),
    moreCoverage: Math.max(0, coverage.length - coverageShown),
  };
}

function countOutlets(stories: readonly Story[]): number {
  const domains = stories.flatMap(({ lead, coverage }) =>
    [lead, ...coverage].map((entry) => entry.provider.domain),
  );
  return new Set(domains).size;
}
