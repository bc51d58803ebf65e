import { dayMs } from '../../platform/time/durations.ts';
import { parseDuration } from '../../subscriptions/duration.ts';
import { firstInstant, localTime } from '../../subscriptions/local-time.ts';
import { parseMoment } from '../../subscriptions/moment.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

/** What `since` accepts, for error messages. */
export const sinceExamples = '7d, yesterday, last week, monday, march, 2021-12 or 2021-12-01';

/**
 * The time from which to search: a length of time ("7d"), a date ("2021-12-01", "2021-12", "2021"), or words
 * ("yesterday", "last week", "monday", "march", "march 2021"). Words follow the calendar of `timezone`; a day or month
 * without a year is the latest one that has begun. Undefined for anything else.
 */
export function parseSince(text: string, now: Date, timezone: string): Date | undefined {
  const lengthMs = parseDuration(text);
  if (lengthMs !== undefined) return new Date(now.getTime() - lengthMs);
  const begun = parseMoment(text) ?? parseMonth(text);
  if (begun) return begun;
  const local = calendarDay(
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' '),
    localTime(timezone, now.getTime()),
  );
  if (local === undefined) return undefined;
  return new Date(firstInstant(timezone, local) ?? local);
}

/** "2021-12" and "2021", in UTC like whole dates. */
function parseMonth(text: string): Date | undefined {
  const [, year, month = '01'] = /^(\d{4})(?:-(\d{2}))?$/.exec(text.trim()) ?? [];
  return year === undefined ? undefined : parseMoment(`${year}-${month}-01`);
}

/** The first moment that the words cover, as local time; `now` is local too. */
function calendarDay(words: string, now: number): number | undefined {
  const today = now - (now % dayMs);
  const at = new Date(today);
  const bare = words.replace(/^(?:since|the|from) /, '');
  const monday = today - ((at.getUTCDay() + 6) % 7) * dayMs;
  switch (bare) {
    case 'today':
      return today;
    case 'yesterday':
      return today - dayMs;
    case 'this week':
      return monday;
    case 'last week':
      return monday - 7 * dayMs;
    case 'this month':
      return Date.UTC(at.getUTCFullYear(), at.getUTCMonth());
    case 'last month':
      return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 1);
    case 'this year':
      return Date.UTC(at.getUTCFullYear(), 0);
    case 'last year':
      return Date.UTC(at.getUTCFullYear() - 1, 0);
    default:
      return namedDay(bare, today);
  }
}

function namedDay(words: string, today: number): number | undefined {
  const at = new Date(today);
  const [, isLast, name = '', year] = /^(last )?([a-z]{3,9})(?: (\d{4}))?$/.exec(words) ?? [];
  const begunBy = (names: readonly string[]) =>
    names.findIndex((whole) => name.length >= 3 && whole.startsWith(name));
  const weekday = begunBy(weekdays);
  if (weekday >= 0 && year === undefined) {
    const back = (at.getUTCDay() - weekday + 7) % 7;
    return today - (back === 0 && isLast ? 7 : back) * dayMs;
  }
  const month = begunBy(months);
  if (month < 0) return undefined;
  if (year !== undefined) return Date.UTC(Number(year), month);
  const isAhead = month > at.getUTCMonth() || (isLast !== undefined && month === at.getUTCMonth());
  return Date.UTC(at.getUTCFullYear() - (isAhead ? 1 : 0), month);
}
