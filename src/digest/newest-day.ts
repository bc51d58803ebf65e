import type { ArticleIndex } from '../content/article-index.ts';
import type { TimeSpan } from '../content/article-query.ts';
import { dayMs } from '../platform/time/durations.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { type DigestOrder, digestOrder } from './digest-order.ts';

/**
 * The 24 hours up to the newest published article, for an archive that has nothing of today.
 * A rolling day, not a calendar day: it holds the same articles in every time zone.
 * @returns undefined when nothing was published until `now`
 */
export function newestDay(index: Pick<ArticleIndex, 'newestPublished'>, now: Date): TimeSpan | undefined {
  const until = index.newestPublished(now);
  return until && { after: new Date(until.getTime() - dayMs), until };
}

/**
 * What the digest of the newest day is chosen from, where there is nothing for one of today: shown today, it has what has
 * taken up its stories since, and also those that its readers know.
 * @returns undefined when nothing was published until `now`
 */
export function newestDayOrder(
  settings: Pick<Subscription, 'name' | 'schedule' | 'criteria'>,
  index: Pick<ArticleIndex, 'newestPublished'>,
  now: Date,
): DigestOrder | undefined {
  const newest = index.newestPublished(now);
  if (!newest) return undefined;
  const order = digestOrder(settings, newest);
  return { ...order, query: { ...order.query, asOf: now } };
}
