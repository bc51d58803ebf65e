import type { PlatformErrorKind } from '../platform/errors.ts';
import { dayMs, hourMs, minuteMs } from '../platform/time/durations.ts';
import type { CatchUp } from '../subscriptions/catch-up.ts';

export type RetryDecision =
  | { readonly verdict: 'retry'; readonly at: Date }
  | { readonly verdict: 'give up' };

/** A digest is news: after this long it is no longer worth trying to send. */
const usefulForMs = 6 * hourMs;

/** Where each missed digest is wanted, however late: as long as a month of them is caught up with. */
const wantedForMs = 31 * dayMs;

/**
 * How long a message in doubt is still looked for once its digest is no news any more: a look posts nothing, and a platform
 * may let us look at one channel a minute.
 */
export const lookForMs = dayMs;

/** How late a digest may come tells how long it is tried from when it was begun, which may be long after its slot. */
export function usefulUntilFrom(begunAt: Date, catchUp: CatchUp): Date {
  return new Date(begunAt.getTime() + usefulForMsBy(catchUp));
}

/** When a delivery is no longer worth sending; those of an earlier version do not say it. */
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
 * The first delay of each kind of failure; absent means that trying again is of no use. A channel or an installation
 * that is lost is tried all the same, seldom: platforms report channels as unknown during outages, and an operator may
 * mend a token.
 */
const firstDelayMs: Partial<Record<PlatformErrorKind, number>> = {
  'rate limited': 1_000,
  transient: 2_000,
  ambiguous: 2_000,
  'lost destination': maxDelayMs,
  'lost installation': maxDelayMs,
};

/**
 * Whether a delivery that failed is tried again: the only place that decides it. A platform that said when to come
 * again is taken at its word; otherwise the delay doubles each time, with up to a quarter added at random so that
 * channels that failed together do not come back together.
 * @param failure.attempt 1 for the first failure
 * @param until when the digest is no longer worth sending; undefined when nobody can tell
 * @param random 0 up to 1
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
