const HOUR_MS = 60 * 60_000;

/** Slightly less than a week, because editors are not punctual. In milliseconds. */
const ANOTHER_WEEK_MS = 6 * 24 * HOUR_MS;
const ANOTHER_DAY_MS = 18 * HOUR_MS;

/**
 * The same outlet's same title at another address is another instalment of a series if it comes in another
 * week …
 */
export function isAnotherWeek(a: number, b: number): boolean {
  return Math.abs(a - b) >= ANOTHER_WEEK_MS;
}

/** … or on another day with a different text. */
export function isAnotherDay(a: number, b: number): boolean {
  return Math.abs(a - b) >= ANOTHER_DAY_MS;
}
