import { dayMs, hourMs } from '../platform/time/durations.ts';

const unitMs = { h: hourMs, d: dayMs, w: 7 * dayMs } as const;

/** Parses "24h", "7 days" or "2w" as milliseconds; undefined when the text has another form or means 0. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,4})\s*(h|d|w)(?:(?<=h)(?:ou)?rs?|(?<=d)ays?|(?<=w)eeks?)?$/i.exec(text.trim());
  const unit = match?.[2]?.toLowerCase();
  const ms = Number(match?.[1]) * (unit === 'h' || unit === 'd' || unit === 'w' ? unitMs[unit] : Number.NaN);
  return ms > 0 ? ms : undefined;
}

/** Formats a duration of whole hours as `parseDuration` reads it. */
export function formatDuration(ms: number): string {
  const unit = (['w', 'd'] as const).find((name) => ms % unitMs[name] === 0 && ms > unitMs[name]) ?? 'h';
  return `${Math.round(ms / unitMs[unit])}${unit}`;
}
