import { createMemo } from '../platform/caching/memoize.ts';
import { minuteMs } from '../platform/time/durations.ts';
import type { CatchUp } from '../subscriptions/catch-up.ts';
import { nextSlot, slotsBefore } from '../subscriptions/slots.ts';
import type { Schedule } from '../subscriptions/subscription.ts';

export interface DueSlotsQuery {
  readonly schedule: Schedule;
  readonly catchUp: CatchUp;
  /** The first slot that is not decided yet. */
  readonly nextRunAt: Date;
  readonly now: Date;
}

/** What to do now: all of `skip` lies before all of `run`, and each is in order. */
export interface DueSlots {
  readonly skip: readonly SkippedSlot[];
  readonly run: readonly Date[];
  /**
   * The first slot that is not due yet, to be stored as `nextRunAt`; undefined when the pattern never matches
   * again.
   */
  readonly next: Date | undefined;
}

export interface SkippedSlot {
  readonly slot: Date;
  /** "superseded" when a newer slot is sent instead, otherwise "too late". */
  readonly reason: 'superseded' | 'too late';
}

/** A slot handled this late still counts as on time: a busy minute, a restart. */
const onTimeMs = 2 * minuteMs;

/**
 * `all` catches up on at most this many slots, newest first: a month of a daily digest, but not a year of an
 * hourly one.
 */
const maxCaughtUp = 31;

/** At most this many due slots are considered, newest first; older ones are passed over without a record. */
const maxDecided = 100;

/**
 * Decides what is due: a slot on time runs, whatever `catchUp` says; a missed one runs if `catchUp` says so.
 * With `latest`, a slot on time is the newest, so no missed slot runs beside it.
 *
 * `next` depends on `now` alone. If a clock ran ahead and was corrected, `nextRunAt` lies far ahead: there is
 * then nothing to run or skip, and `next` is before `nextRunAt`, which repairs it. The same goes for changed
 * zone rules. A slot to be skipped on request therefore needs a record of its own, not a later `nextRunAt`.
 */
export function dueSlots(query: DueSlotsQuery): DueSlots {
  return decided(JSON.stringify(query), () => decide(query));
}

/** Subscriptions with the same schedule that are due in one tick ask the same. */
const decided = createMemo<DueSlots>(250);

function decide({ schedule, catchUp, nextRunAt, now }: DueSlotsQuery): DueSlots {
  const due = newestSlots(schedule, nextRunAt, now);
  const onTime = due.filter((slot) => now.getTime() - slot.getTime() <= onTimeMs);
  const missed = due.slice(0, due.length - onTime.length);
  const run = [...caughtUp(missed, onTime.length > 0, catchUp, now), ...onTime];
  const reason = catchUp.kind === 'latest' && run.length > 0 ? 'superseded' : 'too late';
  const skip = due.slice(0, due.length - run.length).map((slot) => ({ slot, reason }) as const);
  return { skip, run, next: nextSlot(schedule, now) };
}

/** The slots from `from` to `until`, both included, in order; only the newest if there are very many. */
export function newestSlots(schedule: Schedule, from: Date, until: Date): Date[] {
  const slots: Date[] = [];
  for (const slot of slotsBefore(schedule, new Date(until.getTime() + 1))) {
    if (slot < from || slots.length === maxDecided) break;
    slots.push(slot);
  }
  return slots.reverse();
}

function caughtUp(missed: readonly Date[], newerRuns: boolean, catchUp: CatchUp, now: Date): readonly Date[] {
  switch (catchUp.kind) {
    case 'skip':
      return [];
    case 'all':
      return missed.slice(-maxCaughtUp);
    case 'latest':
      return newerRuns
        ? []
        : missed.slice(-1).filter((slot) => now.getTime() - slot.getTime() <= catchUp.withinMs);
  }
}
