import { readWrittenDate } from '../../content/reading/written-date.ts';
import { oneLine } from '../../platform/text/one-line.ts';
import { dayMs, minuteMs } from '../../platform/time/durations.ts';
import type { FeedItem, ParsedFeed } from './parsed-feed.ts';

/** Feeds are younger; the date of an older item, often 1970, means that there is none. */
const earliestYear = 1990;
const latestYear = 2200;

/** A clock may be ahead by a zone; what is dated later is the day of an event, or a slip. In milliseconds. */
const aheadMs = dayMs;

/** In characters. */
const maxShownLength = 40;

/**
 * A date as feeds write them. One without a zone is taken as UTC. Undefined for what is no date, or none that an item of a
 * feed can have.
 */
export function readFeedDate(written: string | undefined): Date | undefined {
  const read = readWrittenDate(written ?? '');
  if (!read || read.year < earliestYear || read.year > latestYear) return undefined;
  return new Date(read.localMs - (read.zoneMinutes ?? 0) * minuteMs);
}

/** The first of these that is a date of a feed. */
export function firstDate(...dates: readonly (string | undefined)[]): Date | undefined {
  return Iterator.from(dates)
    .map(readFeedDate)
    .find((date) => date !== undefined);
}

/** What an item has of these: the first date that it can have, or one that it cannot have. */
export function dateOf(...dates: readonly (string | undefined)[]): Pick<FeedItem, 'publishedAt' | 'oddDate'> {
  const publishedAt = firstDate(...dates);
  const written = dates.find((date) => date?.trim())?.trim();
  const isOdd = publishedAt === undefined && written !== undefined;
  return { publishedAt, ...(isOdd && { oddDate: oneLine(written.slice(0, maxShownLength)) }) };
}

/** A feed whose items have no date that is yet to come: those that have one count as undated. */
export function withoutFutureDates(parsed: ParsedFeed, now: Date): ParsedFeed {
  const isFuture = (date: Date | undefined) => date !== undefined && date.getTime() > now.getTime() + aheadMs;
  return {
    ...parsed,
    updatedAt: isFuture(parsed.updatedAt) ? undefined : parsed.updatedAt,
    items: parsed.items.map((item) =>
      isFuture(item.publishedAt)
        ? { ...item, publishedAt: undefined, oddDate: item.publishedAt?.toISOString().slice(0, 10) ?? '' }
        : item,
    ),
  };
}
