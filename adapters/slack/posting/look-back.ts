import { z } from 'zod';
import type { LookBackProgress } from '../../../src/platform/adapter.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';

/** A time span of a channel, in Unix milliseconds of Slack's clock; both ends exclusive, an absent end is open. */
export interface TimeSpan {
  readonly oldestMs: number;
  readonly latestMs?: number;
}

/**
 * How far the search for one message has come. Where Slack allows one call a minute, a search that started over with each
 * copy, or after each restart, would take many times as long.
 */
export interface LookBack {
  /** When its attempt was begun, at the earliest and at the latest, as the search began. */
  readonly around: Required<TimeSpan>;
  /** The spans that are not fully read, the one being read first. */
  readonly spans: readonly TimeSpan[];
  /** Slack's cursor into the first span; absent at its beginning. */
  readonly cursor?: string;
  readonly messagesRead: number;
}

const timeSpan = z.object({ oldestMs: z.number(), latestMs: z.number().exactOptional() });

const lookBackSchema = z.object({
  around: timeSpan.required(),
  // One without spans to read has its answer, and is never kept.
  spans: z.array(timeSpan).min(1),
  cursor: z.string().exactOptional(),
  messagesRead: z.int().nonnegative(),
});

/** Two clocks drift apart by seconds in a day. After a leap the spans may be the wrong ones, and the search starts over. */
const driftMs = minuteMs;

/**
 * The search that `progress` tells of.
 * @param around when the attempt was begun, at the earliest and at the latest, as it seems now
 * @returns undefined when there is none, it cannot be read, or it looked at another time
 */
export function lookBackOf(
  progress: LookBackProgress | undefined,
  around: LookBack['around'],
): LookBack | undefined {
  const { data } = lookBackSchema.safeParse(progress);
  return data && covers(data.around, around) ? data : undefined;
}

function covers(a: LookBack['around'], b: LookBack['around']): boolean {
  return b.oldestMs >= a.oldestMs - driftMs && b.latestMs <= a.latestMs + driftMs;
}
