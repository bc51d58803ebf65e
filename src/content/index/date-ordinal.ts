/**
 * The number of articles that may be published in one second: more than any archive has for one day of dates
 * without a time.
 */
const PER_SECOND = 2 ** 16;
/**
 * Half the seconds that fit into a safe integer together with PER_SECOND: the years -207 to 4147. Dates
 * beyond share the end values.
 */
const MAX_SECONDS = 2 ** 36;

/** The earliest and latest values of a Date. */
export const FIRST_DATE = new Date(-8.64e15);
export const LAST_DATE = new Date(8.64e15);

/**
 * The index stores articles under integers in date order, so that a span of time is a range of rows and the
 * newest matches of a search come last. This is the first integer of the second of `at`; `lastOrdinal` gives
 * the last.
 */
export function firstOrdinal(at: Date): number {
  const seconds = Math.floor(at.getTime() / 1_000);
  return Math.min(MAX_SECONDS - 1, Math.max(-MAX_SECONDS, seconds)) * PER_SECOND;
}

/** The second of an ordinal. */
export function dateOfOrdinal(ordinal: number): Date {
  return new Date(Math.floor(ordinal / PER_SECOND) * 1_000);
}

export function lastOrdinal(at: Date): number {
  return firstOrdinal(at) + PER_SECOND - 1;
}
