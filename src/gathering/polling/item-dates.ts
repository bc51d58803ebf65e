import { dayMs, secondMs } from '../../platform/time/durations.ts';
import type { FeedItem, ParsedFeed } from '../reading/parsed-feed.ts';

/** `/2021/12/13/` in the address of an article. */
const dateInPath = /\/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/;

/**
 * The publication date of a new item. Without a date, it is taken from the item's address, or else it is the
 * time the item was found, one second earlier for each item before it. On the first look at a feed, when
 * everything is new, the feed's own date of change is used instead. A future date is a mistake: an article
 * cannot be found before it is written.
 * @param index its position in the feed
 */
export function dateOfItem(
  { publishedAt, link }: FeedItem,
  index: number,
  { parsed, now, isFirst }: { parsed: ParsedFeed; now: Date; isFirst: boolean },
): Date {
  const found = new Date(now.getTime() - index * secondMs);
  const day = dateOfPath(link);
  // For an article from the last days, the time it was found says more than a date without a time.
  const isOld = day !== undefined && now.getTime() - day.getTime() > 2 * dayMs;
  const date =
    publishedAt ?? (isOld || isFirst ? day : undefined) ?? (isFirst ? parsed.updatedAt : undefined) ?? found;
  return new Date(Math.min(date.getTime(), found.getTime()));
}

/** At midnight UTC. */
function dateOfPath(link: string | undefined): Date | undefined {
  const [, year, month, day] = dateInPath.exec(URL.parse(link ?? '')?.pathname ?? '') ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1 ? date : undefined;
}
