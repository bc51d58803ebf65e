import { deadAfterMs } from '../delivery/copy-registry.ts';
import type { Clock } from '../platform/time/clock.ts';
import { minuteMs } from '../platform/time/durations.ts';

/** A stretch of time in which the clock ran ahead, so that the state may be wrong. */
export interface Disorder {
  /**
   * The true time from which on slots may have been decided too soon, or passed over: when it was last right, if it was ahead
   * for a moment only. Otherwise when it was last ahead: what came meanwhile was decided, an hour too soon perhaps.
   */
  readonly from: Date;
  /**
   * The true time from which on recorded times may lie ahead; absent for `from`. It is later where the machine slept as well: what
   * was begun between the two has its right time.
   */
  readonly datedFrom?: Date;
  /** How far it was set back, in milliseconds; 0 if unknown. */
  readonly leapMs: number;
  /** When it was last right before all of that; absent where nobody saw it jump. */
  readonly rightUntil?: Date;
}

export interface WatchedClock {
  now(): Date;
  /**
   * Whether it has jumped ahead within the last minute. It may be wrong and return; or the machine slept. Nothing is to be
   * ended for good meanwhile because of its age.
   */
  isInDoubt(): boolean;
  /**
   * How long ago it was last set back, or returned from a leap, by the timer, in milliseconds; Infinity if it never was. If the
   * machine slept meanwhile, neither of the two tells how old is what was begun before.
   */
  sinceSetBackMs(): number;
  /** What needs repair, including what an earlier process left behind; undefined if nothing does. Each is returned once. */
  takeDisorder(): Disorder | undefined;
  /** Asks for a repair again: it failed, or work under way may undo it. */
  addDisorder(disorder: Disorder): void;
}

/** How long a clock that jumped ahead is not trusted to tell ages. */
const doubtMs = minuteMs;

/** A clock that was ahead for so long at most decided little of what came meanwhile by itself. */
const momentMs = 10 * minuteMs;

/** What the clock and the timer showed at one moment. */
interface Reading {
  readonly at: Date;
  readonly elapsedMs: number;
}

/** The clock has run ahead of the timer: it was set, or the machine slept. */
interface Jump {
  /** The last reading before it. */
  readonly since: Reading;
  readonly byMs: number;
}

/**
 * A clock that notices being set back: it shows less than at the last reading, or much less than that reading plus the time
 * the timer has counted since. Nobody can set the timer.
 */
export function watchClock({ now, elapsedMs }: Pick<Clock, 'now' | 'elapsedMs'>): WatchedClock {
  let latest: Reading | undefined;
  let disorder: Disorder | undefined;
  /** By the timer, when it last jumped ahead. */
  let jumpedAtMs: number | undefined;
  /** By the timer, when it was last found set back. */
  let setBackAtMs = Number.NEGATIVE_INFINITY;
  /** Those that have not returned, the oldest first. Nobody can tell one of them from a sleep, which never does. */
  let jumps: readonly Jump[] = [];

  function addDisorder(added: Disorder): void {
    disorder = disorder ? bothOf(disorder, added) : added;
  }

  function noteSetBack(reading: Reading, lastAheadAt: Date, leapMs: number): void {
    const { before, byMs, since } = returningIn(reading, leapMs, jumps);
    if (!since) {
      addDisorder({ from: lastAheadAt, leapMs });
      return;
    }
    const rightUntil = since.at;
    // What is left is a machine that slept, or a leap that has returned in part.
    const leftMs = byMs - leapMs;
    const isRight = leftMs <= deadAfterMs;
    const wasAMoment = isWithinAMoment(since, reading);
    addDisorder({
      from: wasAMoment && (isRight || leapMs > deadAfterMs) ? rightUntil : lastAheadAt,
      datedFrom: wasAMoment && isRight ? rightUntil : lastAheadAt,
      leapMs,
      rightUntil,
    });
    jumps = isRight ? before : [...before, { since, byMs: leftMs }];
  }

  function read(): Date {
    const reading: Reading = { at: now(), elapsedMs: elapsedMs() };
    const before = latest ?? reading;
    const passedMs = reading.elapsedMs - before.elapsedMs;
    const leapMs = before.at.getTime() + passedMs - reading.at.getTime();
    // What ran before this process is unknown.
    if (!latest || reading.at < before.at || leapMs > deadAfterMs)
      noteSetBack(reading, new Date(reading.at.getTime() - passedMs), leapMs);
    if (reading.at < before.at || leapMs > deadAfterMs) setBackAtMs = reading.elapsedMs;
    if (-leapMs > deadAfterMs) {
      jumpedAtMs = reading.elapsedMs;
      jumps = [...jumps, { since: before, byMs: -leapMs }];
    }
    latest = reading;
    return reading.at;
  }

  return {
    now: read,
    isInDoubt() {
      read();
      return jumpedAtMs !== undefined && elapsedMs() - jumpedAtMs < doubtMs;
    },
    sinceSetBackMs() {
      read();
      return elapsedMs() - setBackAtMs;
    },
    takeDisorder() {
      const taken = disorder;
      disorder = undefined;
      return taken;
    },
    addDisorder,
  };
}

/**
 * The jumps that may be what returns when the clock is set back: those of the last moment, and as many older ones as it takes to
 * be that far ahead. An earlier sleep is none of them.
 */
function returningIn(reading: Reading, leapMs: number, jumps: readonly Jump[]) {
  let byMs = 0;
  let since: Reading | undefined;
  let first = jumps.length;
  for (const jump of jumps.toReversed()) {
    if (byMs >= leapMs - deadAfterMs && !isWithinAMoment(jump.since, reading)) break;
    byMs += jump.byMs;
    since = jump.since;
    first -= 1;
  }
  return { before: jumps.slice(0, first), byMs, since };
}

function isWithinAMoment(since: Reading, reading: Reading): boolean {
  return reading.elapsedMs - since.elapsedMs < momentMs;
}

/** Both at once. What both were ahead adds up, so that only a time before either bounds it. */
function bothOf(a: Disorder, b: Disorder): Disorder {
  const earlier = (one: Date, other: Date) => (one < other ? one : other);
  return {
    from: earlier(a.from, b.from),
    datedFrom: earlier(a.datedFrom ?? a.from, b.datedFrom ?? b.from),
    leapMs: a.leapMs + b.leapMs,
    ...(a.rightUntil && b.rightUntil && { rightUntil: earlier(a.rightUntil, b.rightUntil) }),
  };
}
