import type { ParsedFeed } from './parsed-feed.ts';

const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Room for every hour of a day, in characters. */
const maxLength = 2_000;

/**
 * RSS 2.0's `skipHours` and `skipDays`, which feedsmith reads only in lists of several. Hour 24 is midnight
 * in RSS 0.91.
 */
export function quietTimes(document: string): Pick<ParsedFeed, 'quiet'> {
  const hours = listed(document, 'skipHours', 'hour')
    .map((hour) => (/^\d{1,2}$/.test(hour) ? Number(hour) : -1))
    .filter((hour) => hour >= 0 && hour <= 24)
    .map((hour) => hour % 24);
  const days = listed(document, 'skipDays', 'day')
    .map((day) => dayNames.indexOf(day.toLowerCase()))
    .filter((day) => day >= 0);
  if (hours.length === 0 && days.length === 0) return {};
  return { quiet: { hours: [...new Set(hours)], days: [...new Set(days)] } };
}

function listed(document: string, list: string, element: string): string[] {
  const begin = document.search(new RegExp(`<${list}>`, 'i'));
  if (begin < 0) return [];
  const [inside = ''] = document.slice(begin, begin + maxLength).split(new RegExp(`</${list}>`, 'i'));
  return [...inside.matchAll(new RegExp(`<${element}>([^<]*)<`, 'gi'))].map(([, text = '']) => text.trim());
}
