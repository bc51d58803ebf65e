import { memoize } from '../platform/caching/memoize.ts';
import { dayMs, minuteMs } from '../platform/time/durations.ts';

/**
 * Local times as milliseconds on the UTC scale: 02:30 in Berlin is the number that 02:30 UTC would be. On
 * that scale there are no clock changes; these functions add them.
 */

/** The zone's local time at the instant. */
export function localTime(timezone: string, instant: number): number {
  return instant + offsetAt(timezone, instant);
}

/** The zone's date at the instant: "2026-12-07". */
export function localDate(at: Date, timezone: string): string {
  return new Date(localTime(timezone, at.getTime())).toISOString().slice(0, 10);
}

/** The latest local time that the zone shows within a day of the instant, clock changes included. */
export function latestLocalTime(timezone: string, instant: number): number {
  return instant + Math.max(...offsetsAround(timezone, instant));
}

/**
 * The instant of a local time. A repeated local time means its first occurrence. A skipped one means the
 * moment of the clock change, or a minute before it if the change leads into the next date (Nuuk, 23:00 to
 * 24:00), so that a local time always falls on its own date; undefined when the whole date is skipped (Apia,
 * 30 December 2011).
 */
export function firstInstant(timezone: string, local: number): number | undefined {
  const offsets = offsetsAround(timezone, local);
  const [early, late] = [local - Math.max(...offsets), local - Math.min(...offsets)];
  for (const instant of [early, late]) if (localTime(timezone, instant) === local) return instant;

  const change = changeBetween(timezone, early, late);
  return [change, change - minuteMs].find(
    (instant) => Math.floor(localTime(timezone, instant) / dayMs) === Math.floor(local / dayMs),
  );
}

/** No zone changes its clock twice within two days, and none is a day or more from UTC. */
function offsetsAround(timezone: string, time: number): [number, number] {
  return [offsetAt(timezone, time - dayMs), offsetAt(timezone, time + dayMs)];
}

/** The first moment after `early` with a different UTC offset. */
function changeBetween(timezone: string, early: number, late: number): number {
  const offset = offsetAt(timezone, early);
  let [before, after] = [early, late];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(timezone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

/** How far the zone is ahead of UTC, in milliseconds. */
function offsetAt(timezone: string, instant: number): number {
  const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(formatOf(timezone).format(instant));
  const [, sign, hours = 0, minutes = 0, seconds = 0] = match ?? [];
  const ms = (Number(hours) * 60 + Number(minutes)) * minuteMs + Number(seconds) * 1000;
  return sign === '-' ? -ms : ms;
}

/** Formats as "2026, GMT+01:00". Creating a formatter takes fifty times as long as using it. */
const formatOf = memoize(
  (timeZone) => new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', timeZoneName: 'longOffset' }),
  600,
);
