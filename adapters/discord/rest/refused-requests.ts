import { PlatformError } from '../../../src/platform/errors.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';

/**
 * Discord bars an address for a while from which, within ten minutes, ten thousand requests came that it had to answer with
 * 401, 403 or 429 (developer documentation, "Rate Limits", "Invalid Request Limit"): a token that ended, or a server that
 * threw the bot out, makes as many where there are many channels.
 */
const windowMs = 10 * minuteMs;

/** Some are left for whatever else asks from this address. */
export const maxRefusedRequests = 8_000;

/** Counts what Discord refused within any ten minutes, over all connections of an adapter. */
export interface RefusedRequests {
  /** @throws PlatformError "rate limited" where one more could be one too many: it is not to be asked until later */
  beforeAsking(): void;
  answered(response: Answer): void;
}

interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

export function createRefusedRequests(
  { elapsedMs }: Pick<Clock, 'elapsedMs'>,
  most = maxRefusedRequests,
): RefusedRequests {
  /** When each of them came by the monotonic clock, the oldest first. */
  let refusedAt: number[] = [];
  return {
    beforeAsking() {
      if (refusedAt.length < most) return;
      refusedAt = refusedAt.filter((at) => elapsedMs() - at < windowMs);
      const oldest = refusedAt.at(-most);
      if (oldest === undefined) return;
      throw new PlatformError(
        'rate limited',
        'Too many requests were refused; Discord may block this address',
        {
          retryAfterMs: Math.max(oldest + windowMs - elapsedMs(), 1_000),
          fix: 'Run `heatline doctor`: the token may have ended, or I may have been taken off servers.',
        },
      );
    },
    answered({ status, headers }) {
      // What is limited for everybody together is nobody's fault.
      const isShared = status === 429 && headers.get('x-ratelimit-scope') === 'shared';
      if (![401, 403, 429].includes(status) || isShared) return;
      refusedAt.push(elapsedMs());
      if (refusedAt.length > 2 * most) refusedAt = refusedAt.slice(-most);
    },
  };
}
