import { dateAndTime } from '../platform/language/format-date.ts';
import { dayMs, hourMs, minuteMs } from '../platform/time/durations.ts';

/** "Mon, 13 Dec 2021, 09:00": a moment in a zone's local time, for readers of English. */
export function formatLocalTime(at: Date, timezone: string): string {
  return dateAndTime('en', at, timezone);
}

/** "13 Dec 09:00", where space is short. */
export function formatShortLocalTime(at: Date, timezone: string): string {
  return format(at, timezone, { weekday: 'short', day: 'numeric', month: 'short', ...hours }).replaceAll(
    ',',
    '',
  );
}

const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function format(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(at);
}

const steps = [
  { name: 'd', ms: dayMs },
  { name: 'h', ms: hourMs },
  { name: 'min', ms: minuteMs },
  { name: 's', ms: 1_000 },
] as const;

/** "2 s", "5 min", "1 h 20 min", "3 d 4 h": a duration in at most two units, rounded down. */
export function formatElapsed(ms: number): string {
  const first = steps.findIndex((step) => ms >= step.ms);
  const [large, small] = first < 0 ? [steps[3], undefined] : [steps[first], steps[first + 1]];
  if (!large) return '0 s';
  const count = Math.floor(ms / large.ms);
  const rest = small && large.name !== 'min' ? Math.floor((ms % large.ms) / small.ms) : 0;
  return `${count} ${large.name}${small && rest > 0 ? ` ${rest} ${small.name}` : ''}`;
}
