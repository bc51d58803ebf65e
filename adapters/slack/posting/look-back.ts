import { PlatformError } from '../../../src/platform/errors.ts';

/** A time span of a channel, in Unix milliseconds of Slack's clock; both ends exclusive, an absent end is open. */
export interface TimeSpan {
  readonly oldestMs: number;
  readonly latestMs?: number;
}

/** How far the search for one message has come. */
export interface LookBack {
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
  /** The unfinished search for a message, or the one that `start` makes. */
  resume(id: string, start: () => TimeSpan[]): LookBack;
  /** Forgets a search that has its answer. */
  finish(id: string): void;
  /** @throws PlatformError `rate limited` while Slack takes no call of this kind: asking anyway would only be refused */
  beforeReading(bucket: string): void;
  /** Slack refused a call of this kind for so long. */
  limited(bucket: string, waitMs: number): void;
}

/** A search that had to give way starts over, which costs time and nothing else. */
const mostKept = 1_000;

export function createLookBacks(now: () => Date): LookBacks {
  const unfinished = new Map<string, LookBack>();
  const limits = new Map<string, { readonly sinceMs: number; readonly waitMs: number }>();

  return {
    resume(id, start) {
      const lookBack = unfinished.get(id) ?? { spans: start(), messagesRead: 0 };
      unfinished.delete(id);
      unfinished.set(id, lookBack);
      const [leastRecent] = unfinished.keys();
      if (unfinished.size > mostKept && leastRecent !== undefined) unfinished.delete(leastRecent);
      return lookBack;
    },
    finish: (id) => void unfinished.delete(id),
    beforeReading(bucket) {
      const limit = limits.get(bucket);
      if (!limit) return;
      const passedMs = now().getTime() - limit.sinceMs;
      // A clock that was set back must not prolong the wait.
      if (passedMs >= limit.waitMs || passedMs < 0) {
        limits.delete(bucket);
        return;
      }
      throw new PlatformError('rate limited', 'Slack limits how often messages may be read', {
        retryAfterMs: limit.waitMs - passedMs,
      });
    },
    limited: (bucket, waitMs) => void limits.set(bucket, { sinceMs: now().getTime(), waitMs }),
  };
}
