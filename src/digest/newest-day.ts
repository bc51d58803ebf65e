import type { ArticleIndex } from '../content/article-index.ts';
import type { TimeSpan } from '../content/article-query.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The 24 hours up to the newest published article, for an archive that has nothing of today.
 * A rolling day, not a calendar day: it holds the same articles in every time zone.
 * @returns undefined when nothing was published until `now`
 */
export function newestDay(index: Pick<ArticleIndex, 'newestPublished'>, now: Date): TimeSpan | undefined {
  const until = index.newestPublished(now);
  return until && { after: new Date(until.getTime() - dayMs), until };
}
