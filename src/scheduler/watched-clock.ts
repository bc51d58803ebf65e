import { deadAfterMs } from '../delivery/copy-registry.ts';
import type { Clock } from '../platform/time/clock.ts';
import { minuteMs } from '../platform/time/durations.ts';

/** A period in which the clock ran ahead, so that the state may be wrong. */
export interface Disorder {
  /**
   * The true time from which slots may have been decided too early, or passed over. If the clock was ahead
   * only briefly, that is when it was last right; otherwise, when it was last ahead: meanwhile slots were
   * still decided, though perhaps an hour early.
   */
  readonly from: Date;
  /**
   * The true time from which recorded times may lie ahead; absent for `from`. It is later if the machine also
   * slept: what began between the two has the right time.
   */
  readonly datedFrom?: Date;
  /** How far it was set back, in milliseconds; 0 if unknown. */
  readonly leapMs: number;
  /** When it was last right before all that; absent if this process did not see it jump. */
  readonly rightUntil?: Date;
}

export interface WatchedClock {
  now(): Date;
  /**
   * Whether the clock jumped ahead within the last minute. It may be wrong and come back, or the machine
   * slept. Until that is clear, nothing is ended for good because of its age.
   */
  isInDoubt(): boolean;
  /**
   * Milliseconds since the clock was last set back or corrected, by the monotonic clock; Infinity if never.
   * If the machine slept meanwhile, neither clock tells the age of what was begun before.
   */
  sinceSetBackMs(): number;
  /**
   * What needs repair, including what an earlier process left behind; undefined if nothing does. Each is
   * returned once.
   */
  takeDisorder(): Disorder | undefined;
  /** Asks for a repair again, because it failed or work in flight may undo it. */
  addDisorder(disorder: Disorder): void;
}

/** How long a clock that jumped ahead is not trusted about ages. */
const doubtMs = minuteMs;

/** Being ahead for no longer than this counts as a moment: little was decided in that time. */
const momentMs = 10 * minuteMs;

/** What both clocks showed at one moment. */
interface Reading {
  readonly at: Date;
  readonly elapsedMs: number;
}

/** The wall clock advanced more than the monotonic one: it was set, or the machine slept. */
interface Jump {
  /** The last reading before it. */
  readonly since: Reading;
  readonly byMs: number;
}

/**
 * A clock that notices being set back: it shows less than at the last reading, or much less than that reading
 * plus the monotonic time elapsed since. Nobody can set the monotonic clock.
 */
export function watchClock({ now, elapsedMs }: Pick<Clock, 'now' | 'elapsedMs'>): WatchedClock {
  let latest: Reading | undefined;
  let disorder: Disorder | undefined;
  /** When it last jumped ahead, by the monotonic clock. */
  let jumpedAtMs: number | undefined;
  /** When it was last found set back, by the monotonic clock. */
  let setBackAtMs = Number.NEGATIVE_INFINITY;
  /**
   * Jumps that have not come back, oldest first. A jump cannot be told from a sleep, which never comes back.
   */
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
    // The remainder is a machine that slept, or a jump that was only partly taken back.
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
 * The jumps that may be taken back when the clock is set back: those of the last few minutes, and as many
 * older ones as it takes to be that far ahead. An earlier sleep is not one of them.
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

/** Combines two disorders. What both were ahead adds up, so only a time before either is a safe bound. */
function bothOf(a: Disorder, b: Disorder): Disorder {
  const earlier = (one: Date, other: Date) => (one < other ? one : other);
  return {
    from: earlier(a.from, b.from),
    datedFrom: earlier(a.datedFrom ?? a.from, b.datedFrom ?? b.from),
    leapMs: a.leapMs + b.leapMs,
    ...(a.rightUntil && b.rightUntil && { rightUntil: earlier(a.rightUntil, b.rightUntil) }),
  };
}
