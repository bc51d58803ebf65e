import { firstInstant } from '../../subscriptions/local-time.ts';
import type { AskedTime } from './explain-time.ts';

const minuteMs = 60_000;

/**
 * Reads the time that someone asks about: "2021-12-13", a whole day, or "2021-12-13 09:00", a minute, both by the clocks
 * of the zone; or a moment that names its own zone ("2021-12-13T08:00:00Z").
 * @returns undefined when it is none of them
 */
export function readAskedTime(text: string, timezone: string): AskedTime | undefined {
  const [, day = '', time, zone] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?(Z|[+-]\d\d:\d\d)?$/.exec(text.trim()) ?? [];
  const local = Date.parse(`${day}T${time ?? '00:00'}Z`);
  if (Number.isNaN(local) || (zone && !time)) return undefined;
  if (zone) return minuteFrom(Date.parse(`${day}T${time}${zone}`));
  if (time) return minuteFrom(momentOf(local, timezone));
  const from = momentOf(local, timezone);
  const until = momentOf(local + 24 * 60 * minuteMs, timezone);
  return { from: new Date(from), until: new Date(until) };
}

/** A date that the zone leaves out has no moment: its neighbours answer for it. */
function momentOf(local: number, timezone: string): number {
  return firstInstant(timezone, local) ?? local;
}

function minuteFrom(moment: number): AskedTime {
  const from = moment - (moment % minuteMs);
  return { from: new Date(from), until: new Date(from + minuteMs) };
}
