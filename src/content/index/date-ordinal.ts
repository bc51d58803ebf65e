/**
 * The number of articles that may be published in one second: more than any archive has for one day of dates
 * without a time.
 */
const perSecond = 2 ** 16;
/**
 * Half the seconds that fit into a safe integer together with perSecond: the years -207 to 4147. Dates
 * beyond share the end values.
 */
const maxSeconds = 2 ** 36;

/** The earliest and latest values of a Date. */
export const firstDate = new Date(-8.64e15);
export const lastDate = new Date(8.64e15);

/**
 * The index stores articles under integers in date order, so that a span of time is a range of rows and the
 * newest matches of a search come last. This is the first integer of the second of `at`; `lastOrdinal` gives
 * the last.
 */
export function firstOrdinal(at: Date): number {
  const seconds = Math.floor(at.getTime() / 1_000);
  return Math.min(maxSeconds - 1, Math.max(-maxSeconds, seconds)) * perSecond;
}

/** The second of an ordinal. */
export function dateOfOrdinal(ordinal: number): Date {
  return new Date(Math.floor(ordinal / perSecond) * 1_000);
}

export function lastOrdinal(at: Date): number {
  return firstOrdinal(at) + perSecond - 1;
}
