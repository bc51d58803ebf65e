import type { PlatformErrorKind } from '../platform/errors.ts';
import { dayMs, hourMs, minuteMs } from '../platform/time/durations.ts';
import type { CatchUp } from '../subscriptions/catch-up.ts';

export type RetryDecision =
  | { readonly verdict: 'retry'; readonly at: Date }
  | { readonly verdict: 'give up' };

/** A digest is news: after this long it is no longer worth sending. */
const usefulForMs = 6 * hourMs;

/** Where every missed digest is wanted, however late: as long as a month of them is caught up on. */
const wantedForMs = 31 * dayMs;

/**
 * How long a message in doubt is searched for after its digest has stopped being news. The search posts
 * nothing, and a platform may allow us to read one channel a minute.
 */
export const lookForMs = dayMs;

/**
 * How long, from its slot, a message is tried to be changed that was posted in a first form: that notifies nobody and
 * is of use to whoever reads it later.
 */
export const finishForMs = 7 * dayMs;

/**
 * When to stop trying, counted from when the delivery began, which may be long after its slot. It depends on
 * how late the digest may be sent.
 */
export function usefulUntilFrom(begunAt: Date, catchUp: CatchUp): Date {
  return new Date(begunAt.getTime() + usefulForMsBy(catchUp));
}

/** When a delivery is no longer worth sending; those of an earlier version don't store it. */
export function endOfUse({ slot, usefulUntil }: { readonly slot: Date; readonly usefulUntil?: Date }): Date {
  return usefulUntil ?? new Date(slot.getTime() + usefulForMs);
}

function usefulForMsBy(catchUp: CatchUp): number {
  switch (catchUp.kind) {
    case 'skip':
      return usefulForMs;
    case 'latest':
      return Math.max(usefulForMs, catchUp.withinMs);
    case 'all':
      return wantedForMs;
  }
}

const maxDelayMs = 10 * minuteMs;

/**
 * The first delay for each kind of failure; absent means that retrying is pointless. A lost channel or
 * installation is still retried, rarely: platforms report channels as unknown during outages, and an operator
 * may replace a token.
 */
const firstDelayMs: Partial<Record<PlatformErrorKind, number>> = {
  'rate limited': 1_000,
  transient: 2_000,
  ambiguous: 2_000,
  'lost destination': maxDelayMs,
  'lost installation': maxDelayMs,
};

/**
 * Decides whether to retry a failed delivery; this is the only place that does. If the platform says when to
 * retry, that applies. Otherwise the delay doubles each time, plus up to a quarter at random, so that
 * channels that failed together don't return together.
 * @param failure.attempt 1 for the first failure
 * @param until when the digest is no longer worth sending; undefined when that is unknown
 * @param random from 0 up to, but not including, 1
 */
export function decideRetry(
  failure: {
    readonly kind: PlatformErrorKind;
    readonly retryAfterMs?: number | undefined;
    readonly attempt: number;
  },
  { until, now, random }: { until: Date | undefined; now: Date; random: number },
): RetryDecision {
  const first = firstDelayMs[failure.kind];
  if (first === undefined) return { verdict: 'give up' };
  const backoffMs = Math.min(maxDelayMs, first * 2 ** (failure.attempt - 1)) * (1 + random / 4);
  const at = new Date(now.getTime() + (failure.retryAfterMs ?? backoffMs));
  return until && at > until ? { verdict: 'give up' } : { verdict: 'retry', at };
}
