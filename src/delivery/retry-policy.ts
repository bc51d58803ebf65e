import type { PlatformError } from '../platform/errors.ts';

export type RetryDecision =
  | { readonly verdict: 'retry'; readonly at: Date }
  | { readonly verdict: 'give up' }
  | { readonly verdict: 'unknown' };

const firstDelayMs = 2_000;
const longestDelayMs = 10 * 60_000;

/** A digest is news: after this long it is no longer worth sending. */
const usefulForMs = 6 * 60 * 60_000;

/**
 * Whether a failed post is tried again: the only place that decides it.
 * A rate limit waits as told; a transient error waits twice as long each time, with up to a quarter added at random so
 * that channels that failed together do not come back together. What may have been accepted is never posted again.
 * @param attempt 1 for the first failure
 * @param random 0 up to 1
 */
export function decideRetry(
  error: PlatformError,
  { attempt, slot, now, random }: { attempt: number; slot: Date; now: Date; random: number },
): RetryDecision {
  if (error.kind === 'ambiguous') return { verdict: 'unknown' };
  if (error.kind !== 'rate limited' && error.kind !== 'transient') return { verdict: 'give up' };
  const backoffMs = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
  const delayMs = error.retryAfterMs ?? backoffMs * (1 + random / 4);
  const at = new Date(now.getTime() + delayMs);
  return at.getTime() - slot.getTime() > usefulForMs ? { verdict: 'give up' } : { verdict: 'retry', at };
}
