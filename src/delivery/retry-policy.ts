import type { PlatformErrorKind } from '../platform/errors.ts';

export type RetryDecision =
  | { readonly verdict: 'retry'; readonly at: Date }
  | { readonly verdict: 'give up' };

/** A digest is news: after this long it is no longer worth sending. */
export const usefulForMs = 6 * 60 * 60_000;

const longestDelayMs = 10 * 60_000;

/**
 * The first delay of each kind of failure; absent means that trying again is of no use. A channel or an installation
 * that is lost is tried all the same, seldom: platforms report channels as unknown during outages, and an operator may
 * mend a token.
 */
const firstDelayMs: Partial<Record<PlatformErrorKind, number>> = {
  'rate limited': 1_000,
  transient: 2_000,
  ambiguous: 2_000,
  'lost destination': longestDelayMs,
  'lost installation': longestDelayMs,
};

/**
 * Whether a delivery that failed is tried again: the only place that decides it. A platform that said when to come
 * again is taken at its word; otherwise the delay doubles each time, with up to a quarter added at random so that
 * channels that failed together do not come back together.
 * @param failure.attempt 1 for the first failure
 * @param random 0 up to 1
 */
export function decideRetry(
  failure: {
    readonly kind: PlatformErrorKind;
    readonly retryAfterMs?: number | undefined;
    readonly attempt: number;
  },
  { slot, now, random }: { slot: Date; now: Date; random: number },
): RetryDecision {
  const first = firstDelayMs[failure.kind];
  if (first === undefined) return { verdict: 'give up' };
  const backoffMs = Math.min(longestDelayMs, first * 2 ** (failure.attempt - 1)) * (1 + random / 4);
  const at = new Date(now.getTime() + (failure.retryAfterMs ?? backoffMs));
  return at.getTime() - slot.getTime() > usefulForMs ? { verdict: 'give up' } : { verdict: 'retry', at };
}
