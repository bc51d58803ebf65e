import type { Clock } from '../platform/time/clock.ts';

/**
 * How much may be done, so that never more than `atMost` falls into any `withinMs`. It goes by the monotonic clock: a wall
 * clock that is set back would have it wait for what has long passed.
 */
export interface Pace {
  /** How many there is room for now. */
  room(): number;
  /** One is done now. */
  note(): void;
  /** We were told to do nothing for so long. */
  rest(ms: number): void;
}

export function createPace(
  { atMost, withinMs }: { readonly atMost: number; readonly withinMs: number },
  { elapsedMs }: Pick<Clock, 'elapsedMs'>,
): Pace {
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
