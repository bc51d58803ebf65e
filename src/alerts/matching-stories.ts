import type { ArticleIndex } from '../content/article-index.ts';
import type { ArticleSearch, TimeSpan } from '../content/article-query.ts';
import { storiesByHeat } from '../digest/select-stories.ts';
import { assembleStory, type Story } from '../digest/story.ts';
import { dayMs } from '../platform/time/durations.ts';
import type { AlertConditions } from './alert.ts';

/** The part of the index that alerts look at. */
export type AlertIndex = Pick<ArticleIndex, 'hottest' | 'story' | 'search' | 'arrivedAt'>;

/** A story that meets an alert's conditions. */
export interface MatchingStory {
  readonly story: Story;
  /** When the first of its articles was first seen. */
  readonly firstSeenAt: Date;
}

/**
 * How long after its publication a story can still be alerted, and after it was first seen. What has waited for
 * longer, for the end of quiet hours or of downtime, is no longer news.
 */
export const freshForMs = 2 * dayMs;

/** Far more than an alert posts in a day. */
export const maxFound = 200;

/**
 * The stories that meet the conditions at `now` and were first seen after `since`, hottest first.
 * @param among only stories led by one of these articles, by path
 * @param since nothing that was there before is an alert's business, so a new alert posts no old news
 */
export function matchingStories(
  index: AlertIndex,
  conditions: AlertConditions,
  { since, now, among }: { readonly since: Date; readonly now: Date; readonly among?: readonly string[] },
): MatchingStory[] {
  const fresh = new Date(now.getTime() - freshForMs);
  const seenAfter = since > fresh ? since : fresh;
  const { minOutlets = 1, filter } = conditions;
  const where = { span: { after: fresh, until: now }, ...(among && { among }) };
  return candidates(index, conditions, where, seenAfter)
    .filter(({ heat }) => heat.value >= (filter.minHeat ?? Number.NEGATIVE_INFINITY))
    .filter((story) => outletsOf(story) >= minOutlets)
    .flatMap((story): MatchingStory[] => {
      const firstSeenAt = firstSeen(story, index);
      return firstSeenAt && firstSeenAt > seenAfter ? [{ story, firstSeenAt }] : [];
    })
    .take(maxFound)
    .toArray()
    .sort((a, b) => b.story.heat.value - a.story.heat.value);
}

function candidates(
  index: AlertIndex,
  { words, minOutlets = 1, filter }: AlertConditions,
  where: Pick<ArticleSearch, 'among'> & { readonly span: TimeSpan },
  seenAfter: Date,
): IteratorObject<Story> {
  if (words === undefined) {
    const query = { ...where, filter, ...(minOutlets > 1 && { minTold: minOutlets }) };
    return Iterator.from(storiesByHeat(index, query));
  }
  const { minHeat: _, ...ofArticle } = filter;
  return Iterator.from(storiesAround(index, { words, filter: ofArticle, ...where }, seenAfter));
}

/** More than a search ever finds. */
const maxSearched = 1_000;

/**
 * The stories of the articles with these words, each led by the article that matches best. A story that was first
 * seen earlier is left out where its lead tells; there may be hundreds for a common word.
 */
function* storiesAround(
  index: AlertIndex,
  search: Omit<ArticleSearch, 'limit' | 'isStrict'> & { readonly span: TimeSpan },
  seenAfter: Date,
): Generator<Story> {
  const taken = new Set<string>();
  for (const lead of index.search({ ...search, limit: maxSearched, isStrict: true })) {
    const seenAt = index.arrivedAt(lead.path);
    if (taken.has(lead.path) || !seenAt || seenAt <= seenAfter) continue;
    const story = assembleStory(index, lead, search.span.until);
    for (const { path } of story.articles) taken.add(path);
    yield story;
  }
}

/** How many outlets cover a story, the leading one included. */
export function outletsOf({ coverage }: Story): number {
  return coverage.length + 1;
}

/** When the first of a story's articles was first seen; undefined when one has disappeared meanwhile. */
export function firstSeen({ articles }: Story, index: Pick<AlertIndex, 'arrivedAt'>): Date | undefined {
  const times = articles.map(({ path }) => index.arrivedAt(path)?.getTime());
  // An article that has disappeared since the story was read is looked at again soon.
  return times.some((time) => time === undefined)
    ? undefined
    : new Date(Math.min(...times.map((time) => time ?? 0)));
}
