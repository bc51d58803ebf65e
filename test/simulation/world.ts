import type { Draws } from './draws.ts';

/** What a copy of Heatline, or a person, is while it lives: steps of one that is dead are never taken. */
export interface Life {
  readonly name: string;
  isDead: boolean;
  /** Until then, by the world's time, it does nothing: its process is halted, or its machine sleeps. */
  haltedUntil: number;
}

/** Something outside of all copies, which nothing ever stops. */
export const nature: Life = { name: 'nature', isDead: false, haltedUntil: 0 };

interface Step {
  readonly life: Life;
  readonly notBefore: number;
  readonly take: () => void;
}

/**
 * The one time that passes, and the steps that wait for their turn: whatever is asked of a database or a platform waits
 * before and after it is done. Which one comes next, and how long it takes, is decided by the draws.
 */
export interface World {
  /** Milliseconds since 1970 UTC. */
  readonly time: () => number;
  readonly draws: Draws;
  /** Resolves when its turn has come, at the earliest so many milliseconds from now. */
  turn(this: void, life: Life, notBeforeMs?: number): Promise<void>;
  /** Does what takes real time, outside of the simulated one. */
  real<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Lets one waiting step be taken; false when none may be. */
  takeStep(): Promise<boolean>;
  /** When the next waiting step may be taken; undefined when none waits. */
  nextStepAt(this: void): number | undefined;
  /** Lets time pass. */
  pass(ms: number): void;
  /** Resolves when all that goes on by itself has come to a waiting step. */
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
    // A tick comes once no promise goes on by itself; the event loop turns only for what takes real time.
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
