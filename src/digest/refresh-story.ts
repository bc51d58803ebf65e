import { isDeepStrictEqual } from 'node:util';
import type { Article, Coverage } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { ArticleFilter } from '../content/article-query.ts';
import { linkKey, storyKeys } from '../content/story-keys.ts';
import { canonicalUrl } from '../content/url.ts';
import { rankCoverage } from './coverage.ts';
import { coverageShown, type DigestStory } from './digest.ts';
import { assembleStory, type Story } from './story.ts';
import { unwantedOf } from './unwanted-story.ts';

/** What a digest's message should say about a story now. */
export interface RefreshedStory {
  readonly story: DigestStory;
  /** Its articles now; empty where nothing new is known. */
  readonly articles: readonly Article[];
}

export type RefreshIndex = Pick<ArticleIndex, 'byId' | 'isWithdrawn' | 'knownBy' | 'listing' | 'story'>;

/**
 * A posted story with its current coverage. What readers may have read stays the same: rank, title, excerpt,
 * picture, time and heat. The story counts as withdrawn when its publisher withdrew the lead and no other
 * article carries it on: marking an article withdrawn is also how it is folded into another's story, which
 * then continues under this title. If the lead's file is merely gone, nothing is known, and the story stays
 * as posted.
 * @param keys the addresses and titles by which its readers know it
 * @param filter the digest's: what it leaves out is not added
 */
export function refreshStory(
  posted: DigestStory,
  keys: readonly string[],
  index: RefreshIndex,
  { now, filter = {} }: { readonly now: Date; readonly filter?: ArticleFilter },
): RefreshedStory {
  const known = index.byId(posted.id);
  const lead = known && isOfStory(known, posted) ? known : undefined;
  if (lead) return withCoverageOf(posted, wantedIn(assembleStory(index, lead, now, filter), filter));
  if (!index.isWithdrawn(posted.path)) return { story: posted, articles: [] };

  const other = index.knownBy(keys)[0] ?? carryingOn(posted, index, now);
  if (!other) return { story: { ...posted, isWithdrawn: true }, articles: [] };
  const goesOn = assembleStory(index, other, now);
  const coverage = rankCoverage(leadAsPosted(posted), goesOn.parts, filter.withoutOutlets);
  return withCoverageOf(posted, wantedIn({ ...goesOn, coverage }, filter));
}

/**
 * The story without the coverage for which a filter leaves out stories: a digest that has been posted keeps its story,
 * but names nothing with unwanted words or topics.
 */
function wantedIn<Known extends Pick<Story, 'coverage' | 'articles'>>(
  story: Known,
  filter: ArticleFilter,
): Known {
  const { without = [], withoutTopics = [] } = filter;
  if (without.length === 0 && withoutTopics.length === 0) return story;
  const isWanted = (entry: Coverage) => {
    const articles = story.articles.filter((article) => addressOf(article) === addressOf(entry));
    return unwantedOf({ articles, coverage: [entry] }, filter).length === 0;
  };
  return { ...story, coverage: story.coverage.filter(isWanted) };
}

/** An article that lists the lead as related and whose story includes it. */
function carryingOn({ url }: DigestStory, index: RefreshIndex, now: Date): Article | undefined {
  const address = linkKey(url);
  return index.listing(url).find((article) => {
    const part = index.story(article, now).parts.find((one) => one.article.id === article.id);
    return part?.covers.some(({ position }) => linkKey(article.related[position]?.url ?? '') === address);
  });
}

function withCoverageOf(
  posted: DigestStory,
  { coverage: now, articles }: Pick<Story, 'coverage' | 'articles'>,
): RefreshedStory {
  const { isWithdrawn: _, ...rest } = posted;
  const coverage = keepPlaces(posted.coverage, now);
  return { story: { ...rest, coverage, moreCoverage: now.length - coverage.length }, articles };
}

/** A file may since have come to hold another article. */
function isOfStory(article: Article, posted: DigestStory): boolean {
  const keys = storyKeys(article);
  return storyKeys(posted).some((key) => keys.includes(key));
}

/** The lead as far as it is known without its file. */
function leadAsPosted(posted: DigestStory): Article {
  const { id, path, title, excerpt, publishedAt, url, heat, provider, topics } = posted;
  return {
    ...{ id, path, title, excerpt, publishedAt, url, heat, provider, topics },
    quality: 0,
    published: true,
    related: [],
  };
}

/** Outlets already shown keep their places while they cover the story; new ones fill the free places. */
function keepPlaces(shown: readonly Coverage[], now: readonly Coverage[]): Coverage[] {
  const kept = shown.flatMap((entry) => {
    const same = now.find((other) => addressOf(other) === addressOf(entry));
    return same ? entry : (now.find((other) => isDeepStrictEqual(other.provider, entry.provider)) ?? []);
  });
  const addresses = new Set(kept.map(addressOf));
  const added = now.filter((entry) => !addresses.has(addressOf(entry)));
  return [...kept, ...added].slice(0, coverageShown);
}

function addressOf({ url }: Pick<Coverage, 'url'>): string {
  return canonicalUrl(url) ?? url;
}
