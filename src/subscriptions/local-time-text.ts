import { createMemo } from '../platform/caching/memoize.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../platform/time/durations.ts';

/** "Mon, 13 Dec 2021, 09:00": a moment in a zone's local time. */
export function formatLocalTime(language: Language, at: Date, timezone: string): string {
  return format(language, timezone, 'with year').format(at);
}

/** "Mon 13 Dec 09:00", where space is short. */
export function formatShortLocalTime(language: Language, at: Date, timezone: string): string {
  return format(language, timezone, 'short').format(at).replaceAll(',', '');
}

/** Creating one takes fifty times as long as using it. */
const formats = createMemo<Intl.DateTimeFormat>(1_000);

/** English dates are the British ones, with the day before the month and 24 hours, as in the other languages. */
function format(language: Language, timeZone: string, length: 'with year' | 'short'): Intl.DateTimeFormat {
  return formats(`${language} ${timeZone} ${length}`, () => {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
      ...{ hourCycle: 'h23', timeZone },
      ...(length === 'with year' && { year: 'numeric' }),
    });
  });
}

/** "2 s", "5 min", "1 h 20 min", "3 d 4 h": a duration in at most two units, rounded down. */
export function formatElapsed(language: Language, ms: number): string {
  const seconds = Math.floor(ms / secondMs);
  const minutes = Math.floor(ms / minuteMs);
  const hours = Math.floor(ms / hourMs);
  const days = Math.floor(ms / dayMs);
  if (minutes <= 0) return say(language, '{seconds} s', { seconds: Math.max(0, seconds) });
  if (hours === 0) return say(language, '{minutes} min', { minutes });
  const [restMinutes, restHours] = [minutes % 60, hours % 24];
  if (days > 0) {
    return restHours === 0
      ? say(language, '{days} d', { days })
      : say(language, '{days} d {hours} h', { days, hours: restHours });
  }
  return restMinutes === 0
    ? say(language, '{hours} h', { hours })
    : say(language, '{hours} h {minutes} min', { hours, minutes: restMinutes });
}
