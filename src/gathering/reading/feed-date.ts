import { readWrittenDate } from '../../content/reading/written-date.ts';
import { oneLine } from '../../platform/text/one-line.ts';
import { dayMs, minuteMs } from '../../platform/time/durations.ts';
import type { FeedItem, ParsedFeed } from './parsed-feed.ts';

/** Feeds are younger than this: an older date, often 1970, means that the item has none. */
const earliestYear = 1990;
const latestYear = 2200;

/**
 * A clock may be wrong by a time zone; a date further ahead is that of an event, or a mistake. In
 * milliseconds.
 */
const aheadMs = dayMs;

/** In characters. */
const maxShownLength = 40;

/**
 * Parses a date as feeds write it. Without a zone it is UTC. Undefined for anything but a date that a feed's
 * item can have.
 */
export function readFeedDate(written: string | undefined): Date | undefined {
  const read = readWrittenDate(written ?? '');
  if (!read || read.year < earliestYear || read.year > latestYear) return undefined;
  return new Date(read.localMs - (read.zoneMinutes ?? 0) * minuteMs);
}

/** The first of these that is a plausible date for a feed. */
export function firstDate(...dates: readonly (string | undefined)[]): Date | undefined {
  return Iterator.from(dates)
    .map(readFeedDate)
    .find((date) => date !== undefined);
}

/** From these, the first plausible date for an item, or else an implausible one. */
export function dateOf(...dates: readonly (string | undefined)[]): Pick<FeedItem, 'publishedAt' | 'oddDate'> {
  const publishedAt = firstDate(...dates);
  const written = dates.find((date) => date?.trim())?.trim();
  const isOdd = publishedAt === undefined && written !== undefined;
  return { publishedAt, ...(isOdd && { oddDate: oneLine(written.slice(0, maxShownLength)) }) };
}

/** The feed with future dates removed: items that had one count as undated. */
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
