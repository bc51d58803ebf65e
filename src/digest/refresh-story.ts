import { isDeepStrictEqual } from 'node:util';
import type { Article, Coverage } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { TimeSpan } from '../content/article-query.ts';
import { storyKeys } from '../content/story-keys.ts';
import { canonicalUrl } from '../content/url.ts';
import { coverageShown, type DigestStory } from './digest-story.ts';
import { assembleStory } from './story.ts';

/** What a digest's message says of a story, as it is true now. */
export interface RefreshedStory {
  readonly story: DigestStory;
  /** Every URL and title it is known under now; empty where nothing new is known of it. */
  readonly keys: ReadonlySet<string>;
}

/**
 * A story that was posted, with the coverage that it has now. All that its readers may have read stays: its rank, title,
 * excerpt, picture, time and heat. It is withdrawn when its publisher took the lead back and no other article carries it on:
 * the same mark folds an article into another's story, and then that goes on under this title. Of a file that is only gone
 * nothing is known, and what was posted stays.
 * @param reach the publication dates within which articles count as its coverage
 */
export function refreshStory(
  posted: DigestStory,
  index: Pick<ArticleIndex, 'byId' | 'isWithdrawn' | 'sharing'>,
  reach: TimeSpan,
): RefreshedStory {
  const known = index.byId(posted.id);
  const lead = known && isOfStory(known, posted) ? known : undefined;
  const isWithdrawn = !lead && index.isWithdrawn(posted.path);
  if (!lead && !isWithdrawn) return { story: posted, keys: new Set() };

  const now = assembleStory(index, lead ?? leadAsPosted(posted), reach);
  if (isWithdrawn && now.articles.length === 1) {
    return { story: { ...posted, isWithdrawn: true }, keys: new Set() };
  }
  const { isWithdrawn: _, ...rest } = posted;
  const coverage = keepPlaces(posted.coverage, now.coverage);
  return {
    story: { ...rest, coverage, moreCoverage: now.coverage.length - coverage.length },
    keys: now.keys,
  };
}

/** A file can come to hold another article. */
function isOfStory(article: Article, posted: DigestStory): boolean {
  const keys = storyKeys(article);
  return storyKeys(leadAsPosted(posted)).some((key) => keys.includes(key));
}

/** What is known of the lead without its file. */
function leadAsPosted(posted: DigestStory): Article {
  const { id, path, title, excerpt, publishedAt, url, heat, provider, topics } = posted;
  return {
    ...{ id, path, title, excerpt, publishedAt, url, heat, provider, topics },
    quality: 0,
    published: true,
    related: [],
  };
}

/** Outlets that were shown stay where they are while they cover the story; new ones take the places that are free. */
function keepPlaces(shown: readonly Coverage[], now: readonly Coverage[]): Coverage[] {
  const kept = shown.flatMap((entry) => {
    const same = now.find((other) => addressOf(other) === addressOf(entry));
    return same ? entry : (now.find((other) => isDeepStrictEqual(other.provider, entry.provider)) ?? []);
  });
  const addresses = new Set(kept.map(addressOf));
  const added = now.filter((entry) => !addresses.has(addressOf(entry)));
  return [...kept, ...added].slice(0, coverageShown);
}

function addressOf({ url }: Coverage): string {
  return canonicalUrl(url) ?? url;
}
