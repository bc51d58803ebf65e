import type { ArticleIndex } from '../content/article-index.ts';
import type { TimeSpan } from '../content/article-query.ts';
import { dayMs } from '../platform/time/durations.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { type DigestOrder, digestOrder } from './digest-order.ts';

/**
 * The 24 hours up to the newest published article, for an archive with nothing from today. A rolling day, not
 * a calendar day, so that it covers the same articles in every time zone.
 * @returns undefined when nothing was published until `now`
 */
export function newestDay(index: Pick<ArticleIndex, 'newestPublished'>, now: Date): TimeSpan | undefined {
  const until = index.newestPublished(now);
  return until && { after: new Date(until.getTime() - dayMs), until };
}

/**
 * The order for a digest of the newest day, used where there is nothing for today's. Because it is shown now,
 * it includes later coverage of its stories, and stories its readers already know.
 * @returns undefined when nothing was published until `now`
 */
export function newestDayOrder(
  settings: Pick<Subscription, 'name' | 'schedule' | 'language' | 'criteria'>,
  index: Pick<ArticleIndex, 'newestPublished'>,
  now: Date,
): DigestOrder | undefined {
  const newest = index.newestPublished(now);
  if (!newest) return undefined;
  const order = digestOrder(settings, newest);
  return { ...order, query: { ...order.query, asOf: now } };
}
