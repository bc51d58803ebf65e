/** Almost a week, since editors are no clocks. In milliseconds. */
const ANOTHER_WEEK_MS = 6 * 86_400_000;

/** The same outlet's same title at another address is another instalment of a series when it comes in another week. */
export function isAnotherWeek(a: number, b: number): boolean {
  return Math.abs(a - b) >= ANOTHER_WEEK_MS;
}
