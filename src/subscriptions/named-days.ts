import { type Said, sentence } from '../platform/language/sentence.ts';

/** The days of the week by their numbers in cron. */

export const everyDay: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
export const weekdays: readonly number[] = [1, 2, 3, 4, 5];
export const weekend: readonly number[] = [0, 6];

/** "weekdays", "Mondays and Fridays" */
export function namedDays(days: readonly number[]): Said {
  if (days.length === 7) return sentence('every day');
  const named = (day: number) => names[day] ?? '';
  const [left, ...more] = everyDay.filter((day) => !days.includes(day));
  if (left !== undefined && more.length === 0)
    return sentence('every day except {day}', { day: named(left) });
  if (days.join() === weekdays.join()) return sentence('weekdays');
  if (days.join() === weekend.join()) return sentence('weekends');
  const fromMonday = days.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return { kind: 'conjunction', items: fromMonday.map(named) };
}

/** From Sunday on, as days on which something comes every week. */
const names = [
  sentence('Sundays'),
  sentence('Mondays'),
  sentence('Tuesdays'),
  sentence('Wednesdays'),
  sentence('Thursdays'),
  sentence('Fridays'),
  sentence('Saturdays'),
];
