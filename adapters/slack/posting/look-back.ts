import { LRUCache } from 'lru-cache';
import type { Clock } from '../../../src/platform/clock.ts';
import { PlatformError } from '../../../src/platform/errors.ts';

/** A time span of a channel, in Unix milliseconds of Slack's clock; both ends exclusive, an absent end is open. */
export interface TimeSpan {
  readonly oldestMs: number;
  readonly latestMs?: number;
}

/** How far the search for one message has come. */
export interface LookBack {
  /** When its attempt was begun, at the earliest and at the latest, as the search began. */
  readonly around: Required<TimeSpan>;
  /** The spans that are not fully read, the one being read first. */
  readonly spans: TimeSpan[];
  /** Slack's cursor into the first span; absent at its beginning. */
  cursor?: string;
  messagesRead: number;
}

/**
 * Searches that Slack's rate limit interrupted. An app distributed outside Slack's Marketplace may read fifteen messages
 * of one channel a minute, over all channels of a workspace (docs, Rate limits, May 2025): a search that started over
 * each time would never get past its first page.
 */
export interface LookBacks {
  /**
   * The unfinished search for a message, or a new one through the spans of `start`.
   * @param around when its attempt was begun, at the earliest and at the latest, as it seems now
   */
  resume(id: string, around: LookBack['around'], start: () => TimeSpan[]): LookBack;
  /** Forgets a search that has its answer. */
  finish(id: string): void;
  /** @throws PlatformError `rate limited` while Slack takes no call of this kind: asking anyway would only be refused */
  beforeReading(bucket: string): void;
  /** Slack refused a call of this kind for so long. */
  limited(bucket: string, waitMs: number): void;
}

/** A search that had to give way starts over, which costs time and nothing else. */
const mostKept = 1_000;

/** Two clocks drift apart by seconds in a day. After a leap the spans may be the wrong ones, and the search starts over. */
const driftMs = 60_000;

export function createLookBacks({ elapsedMs }: Pick<Clock, 'elapsedMs'>): LookBacks {
  const unfinished = new LRUCache<string, LookBack>({ max: mostKept });
  const limits = new Map<string, { readonly sinceMs: number; readonly waitMs: number }>();

  return {
    resume(id, around, start) {
      const before = unfinished.get(id);
      if (before && covers(before.around, around)) return before;
      const lookBack: LookBack = { around, spans: start(), messagesRead: 0 };
      unfinished.set(id, lookBack);
      return lookBack;
    },
    finish: (id) => void unfinished.delete(id),
    beforeReading(bucket) {
      const limit = limits.get(bucket);
      if (!limit) return;
      const passedMs = elapsedMs() - limit.sinceMs;
      if (passedMs >= limit.waitMs) {
        limits.delete(bucket);
        return;
      }
      throw new PlatformError('rate limited', 'Slack limits how often messages may be read', {
        retryAfterMs: limit.waitMs - passedMs,
      });
    },
    limited: (bucket, waitMs) => void limits.set(bucket, { sinceMs: elapsedMs(), waitMs }),
  };
}

function covers(a: LookBack['around'], b: LookBack['around']): boolean {
  return b.oldestMs >= a.oldestMs - driftMs && b.latestMs <= a.latestMs + driftMs;
}
