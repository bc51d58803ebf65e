/** Articles that may be published in one second; more than any archive of dates without a time holds for a day. */
const perSecond = 2 ** 16;
/** Half the seconds that fit a safe integer beside perSecond: the years -207 to 4147. Dates beyond share the ends. */
const maxSeconds = 2 ** 36;

/** The earliest and the latest that a Date can hold. */
export const firstDate = new Date(-8.64e15);
export const lastDate = new Date(8.64e15);

/**
 * The index keeps articles under integers in date order, so that a span of time is a range of rows and the newest
 * matches of a search are its last. This is the first integer of the second of `at`; `lastOrdinal` the last one.
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
