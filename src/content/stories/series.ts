import { dayMs, hourMs } from '../../platform/time/durations.ts';

/** Slightly less than a week, because editors are not punctual. In milliseconds. */
const anotherWeekMs = 6 * dayMs;
const anotherDayMs = 18 * hourMs;

/**
 * The same outlet's same title at another address is another instalment of a series if it comes in another
 * week …
 */
export function isAnotherWeek(a: number, b: number): boolean {
  return Math.abs(a - b) >= anotherWeekMs;
}

/** … or on another day with a different text. */
export function isAnotherDay(a: number, b: number): boolean {
  return Math.abs(a - b) >= anotherDayMs;
}
