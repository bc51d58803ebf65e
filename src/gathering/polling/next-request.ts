import type { Randomness } from '../../platform/randomness.ts';
import { dayMs, hourMs, minuteMs } from '../../platform/time/durations.ts';
import type { FetchFailure } from '../fetching/fetch-failure.ts';
import type { QuietTimes } from '../reading/parsed-feed.ts';

/** No feed is requested more often than this, whatever FEEDS_EVERY says. */
export const minRestMs = 5 * minuteMs;
/** And each at least once a day: what a feed asks for beyond that is a slip. */
export const maxRestMs = dayMs;

/** Requests of many feeds that began in the same minute drift apart: a rest is longer or shorter by this share. */
const jitter = 0.1;

/** Beyond this share of new items some may have come and gone between two requests. */
const floodShare = 0.5;

/** A long weekend. A feed that wants to be left alone for longer is asked all the same. */
const maxQuietHours = 72;

/** A feed that is gone for good is asked once a week, in case it is not. */
const goneRestMs = 7 * dayMs;

interface Rest extends Pick<Randomness, 'random'> {
  readonly now: Date;
  /** FEEDS_EVERY, in milliseconds. */
  readonly everyMs: number;
  /** How long the feed and its server want to be left alone. */
  readonly restMs: number;
  /** When it wants not to be asked at all. */
  readonly quiet?: QuietTimes | undefined;
}

/**
 * When a feed is asked for next that could be read. It rests as long as is set, and longer where it asks for that; its quiet
 * times are kept. One of which most items were new rests half as long, never less than it asks for.
 * @param newShare how many of its items were new, 0 to 1
 */
export function nextAfterSuccess({ now, everyMs, restMs, random, quiet }: Rest, newShare: number): Date {
  const usual = newShare > floodShare ? everyMs / 2 : everyMs;
  const rest = Math.min(maxRestMs, Math.max(minRestMs, usual, restMs));
  return outside(quiet, later(now, rest, random));
}

/**
 * When a feed is asked for next that failed: after twice as long each time, up to a day; never before its server says.
 * @param failures in a row, this one included
 */
export function nextAfterFailure(
  { now, everyMs, restMs, random, quiet }: Rest,
  failures: number,
  { cause, retryAfterMs = 0 }: FetchFailure,
): Date {
  const doubled = Math.max(minRestMs, everyMs) * 2 ** Math.min(failures - 1, 10);
  const rest = cause === 'gone' ? goneRestMs : Math.min(maxRestMs, Math.max(doubled, restMs));
  return outside(quiet, later(now, Math.max(rest, retryAfterMs), random, Math.max(minRestMs, retryAfterMs)));
}

/** Never before `least`. */
function later(now: Date, restMs: number, random: () => number, least = minRestMs): Date {
  const drawn = restMs * (1 + jitter * (2 * random() - 1));
  return new Date(now.getTime() + Math.round(Math.max(least, drawn)));
}

/** The same minute of the first hour that is not quiet. */
function outside(quiet: QuietTimes | undefined, wanted: Date): Date {
  if (!quiet) return wanted;
  for (let hours = 0; hours <= maxQuietHours; hours += 1) {
    const at = new Date(wanted.getTime() + hours * hourMs);
    if (!quiet.hours.includes(at.getUTCHours()) && !quiet.days.includes(at.getUTCDay())) return at;
  }
  return wanted;
}
