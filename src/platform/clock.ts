/** The time as it is passed in: what goes by it can be tried under any. */
export interface Clock {
  /** What the machine says: anybody can turn it, and it goes on while the machine sleeps. */
  readonly now: () => Date;
  /** Milliseconds since some moment, by the clock that nobody can turn: it stands still while the machine sleeps. */
  readonly elapsedMs: () => number;
  /** Aborts after so many of these milliseconds. */
  readonly signalIn: (ms: number) => AbortSignal;
}

/** The machine's own; nothing else reads it. */
export const machineClock: Clock = {
  now: () => new Date(),
  elapsedMs: () => performance.now(),
  signalIn: (ms) => AbortSignal.timeout(ms),
};
