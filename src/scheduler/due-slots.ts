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
  /** The first slot that is not due yet, to be kept as `nextRunAt`; undefined when the pattern never comes again. */
  readonly next: Date | undefined;
}

export interface SkippedSlot {
  readonly slot: Date;
  /** "superseded" when a newer slot is sent in its place, otherwise "too late". */
  readonly reason: 'superseded' | 'too late';
}

/** So late the tick may come, in a busy minute or over a restart, without a slot counting as missed. */
const onTimeMs = 2 * minuteMs;

/** So many missed slots `all` sends at most, the newest: a month of a daily digest, and not a year of an hourly one. */
const maxCaughtUp = 31;

/** So many due slots are looked at at most, the newest: older ones are passed over without a record. */
const maxDecided = 100;

/**
 * Decides what is due: a slot on time runs, whatever `catchUp` says; one that was missed runs if `catchUp` says so. Of
 * `latest`, a slot on time is the newest, so that nothing missed runs beside it.
 *
 * `next` follows from `now` alone. A clock that leapt ahead and returned has left `nextRunAt` far ahead; the answer
 * then has nothing to run and skip, and a `next` before `nextRunAt`, which mends it. So too when a zone's rules have
 * changed. A slot that is to be passed over on request therefore needs a record of its own, not a later `nextRunAt`.
 */
export function dueSlots(query: DueSlotsQuery): DueSlots {
  return decided(JSON.stringify(query), () => decide(query));
}

/** Subscriptions that a tick finds due ask for the same where they have one schedule. */
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

/** The slots from `from` up to `until`, both of them too, in order: the newest, if there are very many. */
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
