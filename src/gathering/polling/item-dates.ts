import { dayMs, secondMs } from '../../platform/time/durations.ts';
import type { FeedItem, ParsedFeed } from '../reading/parsed-feed.ts';

/** `/2021/12/13/` in the address of an article. */
const dateInPath = /\/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/;

/**
 * When an item that is new was published. One without a date gets it from its address, or else the moment at which it was
 * found, a second earlier for each item before it; on the first look at a feed, on which everything is new, what the feed
 * says of its own age counts. A date that is yet to come is a slip: an article cannot be found before it is written.
 * @param index its place in the feed
 */
export function dateOfItem(
  { publishedAt, link }: FeedItem,
  index: number,
  { parsed, now, isFirst }: { parsed: ParsedFeed; now: Date; isFirst: boolean },
): Date {
  const found = new Date(now.getTime() - index * secondMs);
  const day = dateOfPath(link);
  // Of an article of today the hour is worth more than its day.
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
