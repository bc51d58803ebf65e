import type { TimeSpan } from '../content/article-query.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How far before its window a digest still takes an article that arrived late. */
const latenessMs = 2 * dayMs;

/** The articles dated before a span that its digest takes all the same, as they arrived after the digest before it. */
export function lateSince(lastSlot: Date, { after }: Pick<TimeSpan, 'after'>) {
  return { arrivedAfter: lastSlot, publishedAfter: new Date(after.getTime() - latenessMs) };
}

/**
 * The span of publication dates that a slot's digest is chosen from.
 * @param windowMs a fixed length; absent: since the previous slot, and at least 24 hours, so that Monday's digest of a
 *   weekday schedule has the weekend's stories
 */
export function digestWindow(slot: Date, previousSlot: Date | undefined, windowMs?: number): TimeSpan {
  const length = windowMs ?? Math.max(dayMs, previousSlot ? slot.getTime() - previousSlot.getTime() : 0);
  return { after: new Date(slot.getTime() - length), until: slot };
}
