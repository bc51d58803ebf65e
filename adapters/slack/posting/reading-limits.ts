import { PlatformError } from '../../../src/platform/errors.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';

/**
 * What Slack said about how often messages may be read. An app distributed outside its Marketplace may read fifteen
 * messages of one channel a minute, over all channels of a workspace (docs, Rate limits, May 2025).
 */
export interface ReadingLimits {
  /** @throws PlatformError `rate limited` while Slack takes no call of this kind: asking anyway would only be refused */
  beforeReading(bucket: string): void;
  /** Slack refused a call of this kind for so long. */
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
      throw new PlatformError('rate limited', 'Slack limits how often messages may be read', {
        retryAfterMs: limit.waitMs - passedMs,
      });
    },
    limited: (bucket, waitMs) => void limits.set(bucket, { sinceMs: elapsedMs(), waitMs }),
  };
}
