import { z } from 'zod';
import { Fault } from '../platform/fault.ts';
import { type Sentence, sentence } from '../platform/language/sentence.ts';
import { quoted } from '../platform/text/one-line.ts';
import { dayMs, minuteMs } from '../platform/time/durations.ts';
import { firstInstant, localTime } from '../subscriptions/local-time.ts';

/** A daily period in local time, possibly across midnight, in minutes after midnight. */
export const quietHoursSchema = z.object({ from: z.int(), until: z.int() }).readonly();

export type QuietHours = z.output<typeof quietHoursSchema>;

const time = String.raw`(\d{1,2})(?::?(\d\d))?\s*([ap]m)?`;
const pattern = new RegExp(String.raw`^(?:from\s+)?${time}\s*(?:-|–|—|to|until)\s*${time}$`, 'i');

/** Reads "22:00-07:00" and "10pm to 7am"; null for "none". */
export function readQuietHours(text: string): QuietHours | null | Fault<Sentence> {
  if (text.toLowerCase() === 'none') return null;
  const [, ...said] = pattern.exec(text) ?? [];
  const from = minuteOf(said.slice(0, 3));
  const until = minuteOf(said.slice(3));
  if (from === undefined || until === undefined || from === until) {
    return new Fault(
      sentence('{text} is not a time span such as 22:00-07:00; give its start and its end, or none', {
        text: quoted(text),
      }),
    );
  }
  return { from, until };
}

/** "22:00-07:00" */
export function formatQuietHours({ from, until }: QuietHours): string {
  return `${formatMinute(from)}-${formatMinute(until)}`;
}

export function isQuiet(quiet: QuietHours | undefined, at: Date, timezone: string): boolean {
  if (!quiet) return false;
  const minute = Math.floor(timeOfDay(timezone, at) / minuteMs);
  const { from, until } = quiet;
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

/** The first end of the quiet hours after `at`. */
export function quietEnd({ until }: QuietHours, at: Date, timezone: string): Date {
  const midnight = localTime(timezone, at.getTime()) - timeOfDay(timezone, at);
  for (let day = 0; ; day += 1) {
    const end = firstInstant(timezone, midnight + day * dayMs + until * minuteMs);
    if (end !== undefined && end > at.getTime()) return new Date(end);
  }
}

/** When the local date of `at` began. */
export function dayStart(at: Date, timezone: string): Date {
  const midnight = localTime(timezone, at.getTime()) - timeOfDay(timezone, at);
  const start = firstInstant(timezone, midnight);
  return start === undefined || start > at.getTime() ? at : new Date(start);
}

/** Milliseconds since local midnight. */
function timeOfDay(timezone: string, at: Date): number {
  const local = localTime(timezone, at.getTime());
  return ((local % dayMs) + dayMs) % dayMs;
}

/** @param said the hour, the minute and "am" or "pm", as far as they were said */
function minuteOf([said, minute = '00', half]: readonly (string | undefined)[]): number | undefined {
  if (said === undefined || Number(said) > 24 || Number(minute) > 59) return undefined;
  if (half !== undefined && (Number(said) < 1 || Number(said) > 12)) return undefined;
  const hour =
    half === undefined ? Number(said) : (Number(said) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const total = hour * 60 + Number(minute);
  return total > 24 * 60 ? undefined : total % (24 * 60);
}

function formatMinute(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
