import type { Randomness } from '../../platform/randomness.ts';
import { dayMs, hourMs, minuteMs } from '../../platform/time/durations.ts';
import type { FetchFailure } from '../fetching/fetch-failure.ts';
import type { QuietTimes } from '../reading/parsed-feed.ts';

/** No feed is requested more often than this, whatever FEEDS_EVERY says. */
export const minRestMs = 5 * minuteMs;
/** Every feed is requested at least daily; a feed that asks for a longer rest is mistaken. */
export const maxRestMs = dayMs;

/** Rests vary by this share, so that many feeds first requested in the same minute drift apart. */
const jitter = 0.1;

/** If more than this share of items is new, some may have appeared and gone between two requests. */
const floodShare = 0.5;

/** A long weekend. A feed that asks for longer quiet times is requested anyway. */
const maxQuietHours = 72;

/** A feed that is gone for good is tried once a week, in case it comes back. */
const goneRestMs = 7 * dayMs;

interface Rest extends Pick<Randomness, 'random'> {
  readonly now: Date;
  /** FEEDS_EVERY, in milliseconds. */
  readonly everyMs: number;
  /** How long the feed and its server ask to be left alone. */
  readonly restMs: number;
  /** When it asks not to be requested at all. */
  readonly quiet?: QuietTimes | undefined;
}

/**
 * When to request a feed next after a success. It rests for the configured time, or longer if it asks for
 * that, and its quiet times are respected. A feed of mostly new items rests half as long, but never less than
 * it asks for.
 * @param newShare the share of its items that were new, 0 to 1
 */
export function nextAfterSuccess({ now, everyMs, restMs, random, quiet }: Rest, newShare: number): Date {
  const usual = newShare > floodShare ? everyMs / 2 : everyMs;
  const rest = Math.min(maxRestMs, Math.max(minRestMs, usual, restMs));
  return outside(quiet, later(now, rest, random));
}

/**
 * When to request a feed next after a failure: twice as late each time, up to a day, and never before its
 * server allows.
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
