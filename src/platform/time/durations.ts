/** Durations in milliseconds. A day is 24 hours: on a date whose clocks change, a calendar day is not. */
export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
