import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';

/**
 * Discord temporarily blocks an address after ten thousand requests within ten minutes that it had to answer
 * with 401, 403 or 429 (developer documentation, "Rate Limits", "Invalid Request Limit"). An expired token,
 * or a server that removed the bot, can cause that many if there are many channels.
 */
const windowMs = 10 * minuteMs;

/** Leaves some requests for anything else at this address. */
export const maxRefusedRequests = 8_000;

/** Counts requests that Discord refused within the last ten minutes, over all connections of an adapter. */
export interface RefusedRequests {
  /**
   * @throws PlatformError "rate limited" if one more request could exceed the limit, with the time after
   * which to retry
   */
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
  /** The monotonic time of each refusal, oldest first. */
  let refusedAt: number[] = [];
  return {
    beforeAsking() {
      if (refusedAt.length < most) return;
      refusedAt = refusedAt.filter((at) => elapsedMs() - at < windowMs);
      const oldest = refusedAt.at(-most);
      if (oldest === undefined) return;
      throw new PlatformError(
        'rate limited',
        sentence('Too many requests were refused; Discord may block this address'),
        {
          retryAfterMs: Math.max(oldest + windowMs - elapsedMs(), 1_000),
          fix: sentence(
            'Run `heatline doctor`: the token may have expired, or I may have been removed from servers.',
          ),
        },
      );
    },
    answered({ status, headers }) {
      // A shared rate limit does not count.
      const isShared = status === 429 && headers.get('x-ratelimit-scope') === 'shared';
      if (![401, 403, 429].includes(status) || isShared) return;
      refusedAt.push(elapsedMs());
      if (refusedAt.length > 2 * most) refusedAt = refusedAt.slice(-most);
    },
  };
}
