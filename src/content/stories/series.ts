import { dayMs, hourMs } from '../../platform/time/durations.ts';

/** Almost a week, since editors are no clocks. In milliseconds. */
const anotherWeekMs = 6 * dayMs;
const anotherDayMs = 18 * hourMs;

/** The same outlet's same title at another address is another instalment of a series when it comes in another week. */
export function isAnotherWeek(a: number, b: number): boolean {
  return Math.abs(a - b) >= anotherWeekMs;
}

/** … or on another day, when it tells something else. */
export function isAnotherDay(a: number, b: number): boolean {
  return Math.abs(a - b) >= anotherDayMs;
}
