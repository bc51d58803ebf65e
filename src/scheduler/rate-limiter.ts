import type { Clock } from '../platform/time/clock.ts';

/**
 * A limit of at most `atMost` operations within any `withinMs`, by the monotonic clock: if the wall clock
 * were set back, it would wait for times long past.
 */
export interface RateLimiter {
  /** How many operations are allowed now. */
  room(): number;
  /** Records that one was done now. */
  note(): void;
  /** Records that the platform told us to do nothing for this long. */
  rest(ms: number): void;
}

export function createRateLimiter(
  { atMost, withinMs }: { readonly atMost: number; readonly withinMs: number },
  { elapsedMs }: Pick<Clock, 'elapsedMs'>,
): RateLimiter {
  let doneAtMs: number[] = [];
  let restsUntilMs = Number.NEGATIVE_INFINITY;
  return {
    room() {
      const nowMs = elapsedMs();
      if (nowMs < restsUntilMs) return 0;
      doneAtMs = doneAtMs.filter((atMs) => nowMs - atMs < withinMs);
      return Math.max(0, atMost - doneAtMs.length);
    },
    note() {
      doneAtMs.push(elapsedMs());
    },
    rest(ms) {
      restsUntilMs = elapsedMs() + ms;
    },
  };
}
