import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';

/**
 * Remembers what Slack said about reading messages. An app distributed outside the Marketplace may make one
 * call a minute for fifteen messages, counted over all channels of a workspace (docs, Rate limits, May 2025).
 */
export interface ReadingLimits {
  /** @throws PlatformError `rate limited` while Slack refuses calls of this kind, so that none is wasted */
  beforeReading(bucket: string): void;
  /** Records that Slack refused calls of this kind for `waitMs`. */
  limited(bucket: string, waitMs: number): void;
}

export function createReadingLimits({ elapsedMs }: Pick<Clock, 'elapsedMs'>): ReadingLimits {
  const limits = new Map<string, { readonly sinceMs: number; readonly waitMs: number }>();

  return {
    beforeReading(bucket) {
      const limit = limits.get(bucket);
      if (!limit) return;
      const passedMs = elapsedMs() - limit.sinceMs;
      if (passedMs >= limit.waitMs) {
        limits.delete(bucket);
        return;
      }
      throw new PlatformError('rate limited', sentence('Slack limits how often messages may be read'), {
        retryAfterMs: limit.waitMs - passedMs,
      });
    },
    limited: (bucket, waitMs) => void limits.set(bucket, { sinceMs: elapsedMs(), waitMs }),
  };
}
