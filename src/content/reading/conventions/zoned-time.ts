import { memoize } from '../../../platform/caching/memoize.ts';
import { dayMs, minuteMs } from '../../../platform/time/durations.ts';

/** Making one takes fifty times as long as using it. */
const formatOf = memoize(
  (timeZone) => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset', year: 'numeric' }),
  600,
);

/**
 * The moment of a local time in a zone, given as milliseconds on the UTC scale. A repeated time means its
 * first occurrence; a skipped one is read as if the clocks had not changed yet.
 */
export function momentIn(timezone: string, localMs: number): number {
  if (timezone === 'UTC') return localMs;
  // No zone changes its clock twice within two days.
  const [before, after] = [offsetMs(timezone, localMs - dayMs), offsetMs(timezone, localMs + dayMs)];
  const candidates = [localMs - Math.max(before, after), localMs - Math.min(before, after)];
  return candidates.find((moment) => localTimeIn(timezone, moment) === localMs) ?? localMs - before;
}

/** A zone's local time at a moment, on the same scale. */
export function localTimeIn(timezone: string, momentMs: number): number {
  return momentMs + (timezone === 'UTC' ? 0 : offsetMs(timezone, momentMs));
}

function offsetMs(timezone: string, momentMs: number): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(formatOf(timezone).format(momentMs)) ?? [];
  const ms = (Number(hours) * 60 + Number(minutes)) * minuteMs + Number(seconds) * 1_000;
  return sign === '-' ? -ms : ms;
}
