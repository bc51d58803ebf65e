import type { Clock } from '../src/platform/time/clock.ts';

/** A clock that advances only when a test says so. */
export interface HandClock extends Clock {
  /** Runs, in order, everything due in that time. */
  pass(ms: number): void;
  /** How many calls are still pending. */
  waiting(): number;
}

export function createHandClock(start = new Date('2021-12-13T08:00:00Z')): HandClock {
  const calls = new Set<{ readonly at: number; readonly run: () => void }>();
  let elapsed = 0;
  const callIn: Clock['callIn'] = (ms, run) => {
    const call = { at: elapsed + ms, run };
    calls.add(call);
    return () => void calls.delete(call);
  };
  return {
    now: () => new Date(start.getTime() + elapsed),
    elapsedMs: () => elapsed,
    callIn,
    signalIn(ms) {
      const controller = new AbortController();
      callIn(ms, () => controller.abort());
      return controller.signal;
    },
    pass(ms) {
      const end = elapsed + ms;
      for (;;) {
        const [next] = [...calls].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        calls.delete(next);
        elapsed = Math.max(elapsed, next.at);
        next.run();
      }
      elapsed = end;
    },
    waiting: () => calls.size,
  };
}
