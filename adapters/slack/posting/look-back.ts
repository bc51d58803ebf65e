import { z } from 'zod';
import type { LookBackProgress } from '../../../src/platform/adapter.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';

/**
 * A span of a channel's messages, in Unix milliseconds of Slack's clock. Both ends are exclusive; a missing
 * end is open.
 */
export interface TimeSpan {
  readonly oldestMs: number;
  readonly latestMs?: number;
}

/**
 * The progress of a search for one message. Where Slack allows one call a minute, starting over in each copy
 * or after each restart would take many times as long.
 */
export interface LookBack {
  /** The earliest and the latest time at which the attempt may have begun, as known when the search began. */
  readonly around: Required<TimeSpan>;
  /** The spans that are not read completely; the first one is being read. */
  readonly spans: readonly TimeSpan[];
  /** Slack's cursor into the first span; missing at its beginning. */
  readonly cursor?: string;
  readonly messagesRead: number;
}

const timeSpan = z.object({ oldestMs: z.number(), latestMs: z.number().exactOptional() });

const lookBackSchema = z.object({
  around: timeSpan.required(),
  // A search with no spans left has its answer and is never stored.
  spans: z.array(timeSpan).min(1),
  cursor: z.string().exactOptional(),
  messagesRead: z.int().nonnegative(),
});

/**
 * Clocks drift apart by seconds a day. After a larger jump, the spans may be wrong, and the search starts
 * over.
 */
const driftMs = minuteMs;

/**
 * Reads a search from its stored progress.
 * @param around the earliest and the latest time at which the attempt may have begun, as known now
 * @returns undefined if there is none, it cannot be read, or it covered another time
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
