import { dayMs, secondMs } from '../../platform/time/durations.ts';
import { readFeedDate } from '../reading/feed-date.ts';

/** Names are in lower case. */
export type HttpHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a header; empty when it is missing. */
export function headerOf(headers: HttpHeaders, name: string): string {
  const value = headers[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** Longer waits are server mistakes: 2147483647 seconds is common. */
const maxWaitMs = 7 * dayMs;

/** `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3), as milliseconds from `now`. */
export function retryAfterMs(headers: HttpHeaders, now: Date): number | undefined {
  const text = headerOf(headers, 'retry-after').trim();
  const ms = /^\d+$/.test(text)
    ? Number(text) * secondMs
    : (readFeedDate(text)?.getTime() ?? Number.NaN) - now.getTime();
  return ms > 0 ? Math.min(ms, maxWaitMs) : undefined;
}

/**
 * How long a response stays fresh by `Cache-Control` or `Expires` (RFC 9111), in milliseconds from `now`; 0
 * for not at all.
 */
export function freshForMs(headers: HttpHeaders, now: Date): number {
  const control = headerOf(headers, 'cache-control');
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  const age = Number(headerOf(headers, 'age')) || 0;
  const [, maxAge] = /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(control) ?? [];
  const ms =
    maxAge === undefined
      ? (readFeedDate(headerOf(headers, 'expires'))?.getTime() ?? now.getTime()) - now.getTime()
      : (Number(maxAge) - age) * secondMs;
  return Math.min(Math.max(0, ms), maxWaitMs);
}
