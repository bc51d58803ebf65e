/**
 * The time, passed in so that the whole program can run on simulated time. Timers inside third-party
 * libraries still follow the machine: heartbeats and time-outs of the platforms' SDKs, the PostgreSQL driver
 * and Node's HTTP server.
 */
export interface Clock {
  /** The wall clock: anyone can set it, and it keeps running while the machine sleeps. */
  readonly now: () => Date;
  /** Milliseconds on the monotonic clock, from an arbitrary start. It stops while the machine sleeps. */
  readonly elapsedMs: () => number;
  /** A signal that aborts after `ms` on the monotonic clock. It does not keep the process alive. */
  readonly signalIn: (ms: number) => AbortSignal;
  /**
   * Calls `run` once, after `ms` on the monotonic clock, and keeps the process alive until then. Never calls
   * it synchronously.
   * @returns a function that cancels the call
   */
  readonly callIn: (ms: number, run: () => void) => () => void;
}

/** Node fires a longer timer at once (documentation of `setTimeout`). */
const maxTimerMs = 2 ** 31 - 1;

/** The machine's clock. Only the composition root imports it. */
export const machineClock: Clock = {
  now: () => new Date(),
  elapsedMs: () => performance.now(),
  signalIn: (ms) => AbortSignal.timeout(ms),
  callIn(ms, run) {
    const timer = setTimeout(run, Math.min(ms, maxTimerMs));
    return () => clearTimeout(timer);
  },
};
