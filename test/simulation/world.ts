import type { Draws } from './draws.ts';

/** A copy of Heatline or a person, while it lives; a dead one takes no more steps. */
export interface Life {
  readonly name: string;
  isDead: boolean;
  /** It does nothing until then, by the world's time: its process is halted, or its machine sleeps. */
  haltedUntil: number;
}

/** Something outside all copies, which nothing ever stops. */
export const nature: Life = { name: 'nature', isDead: false, haltedUntil: 0 };

interface Step {
  readonly life: Life;
  readonly notBefore: number;
  readonly take: () => void;
}

/**
 * The only time, and the steps that wait for their turn: every call to a database or a platform waits before and
 * after it is done. The draws decide which step comes next, and how long it takes.
 */
export interface World {
  /** Milliseconds since 1970 UTC. */
  readonly time: () => number;
  readonly draws: Draws;
  /** Resolves when its turn has come, no sooner than this many milliseconds from now. */
  turn(this: void, life: Life, notBeforeMs?: number): Promise<void>;
  /** Does work that takes real time, outside simulated time. */
  real<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Takes one waiting step; false if none may be taken. */
  takeStep(): Promise<boolean>;
  /** When the next waiting step may be taken; undefined if none waits. */
  nextStepAt(this: void): number | undefined;
  /** Lets time pass. */
  pass(ms: number): void;
  /** Resolves when everything that runs by itself has reached a waiting step. */
  settle(): Promise<void>;
  say(what: string): void;
  readonly trace: readonly string[];
}

export function createWorld(startMs: number, draws: Draws): World {
  let now = startMs;
  let steps: Step[] = [];
  let underWay = 0;
  const trace: string[] = [];

  async function settle(): Promise<void> {
    // A tick comes once no promise settles by itself; the event loop turns only for work that takes real time.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    while (underWay > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  return {
    time: () => now,
    draws,
    trace,
    say: (what) => void trace.push(`${((now - startMs) / 1000).toFixed(3)} ${what}`),
    turn: (life, notBeforeMs = 0) =>
      new Promise((take) => {
        if (!life.isDead) steps.push({ life, notBefore: now + notBeforeMs, take });
      }),
    async real(work) {
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
      }
    },
    async takeStep() {
      steps = steps.filter(({ life }) => !life.isDead);
      const ready = steps.filter(({ life, notBefore }) => notBefore <= now && life.haltedUntil <= now);
      const step = ready[draws.between(0, Math.max(0, ready.length - 1))];
      if (!step) return false;
      steps.splice(steps.indexOf(step), 1);
      step.take();
      await settle();
      return true;
    },
    nextStepAt() {
      const times = steps
        .filter(({ life }) => !life.isDead)
        .map(({ life, notBefore }) => Math.max(notBefore, life.haltedUntil));
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    pass(ms) {
      now += ms;
    },
    settle,
  };
}
