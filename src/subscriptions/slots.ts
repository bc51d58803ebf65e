import { Cron, CronPattern } from 'croner';
import { LRUCache } from 'lru-cache';
import { createMemo, memoize } from '../platform/caching/memoize.ts';
import { type Cadence, nextCounted, previousCounted, splitCadence } from './cadence.ts';
import { firstInstant, latestLocalTime, localTime } from './local-time.ts';
import type { Schedule } from './subscription.ts';

/**
 * The slots of a schedule, as pure functions of its pattern, its zone and the given times.
 *
 * A pattern names local times, and each occurs once per date: a time that a clock change repeats, at its
 * first occurrence; a time it skips, at the change; several that it skips, once together. A pattern for every
 * hour (`0 * * * *`) follows elapsed time instead: it runs in both of the hours with the same name, and not
 * in a skipped one. A cadence counts local dates, so that a clock change never moves it.
 */

/** The first slot after `after`; undefined when the pattern never matches again. */
export function nextSlot(schedule: Schedule, after: Date): Date | undefined {
  const name = `${schedule.cron} ${schedule.timezone}`;
  const gap = gaps.get(name);
  if (gap && gap.from <= after && after < gap.slot) return gap.slot;
  const slot = first(slotsAfter(schedule, after));
  if (slot) gaps.set(name, { from: after, slot });
  return slot;
}

/**
 * For each schedule, an interval in which the next slot stays the same: the scheduler asks again and again.
 */
const gaps = new LRUCache<string, { readonly from: Date; readonly slot: Date }>({ max: 250 });

/** The last slot before `before`; undefined when there was none. */
export function previousSlot(schedule: Schedule, before: Date): Date | undefined {
  const { cron, timezone } = schedule;
  return slotBefore(`${cron} ${timezone} ${before.getTime()}`, () => first(slotsBefore(schedule, before)));
}

/** Subscriptions that are due together ask the same, and few distinct schedules are due together. */
const slotBefore = createMemo<Date | undefined>(250);

/** Whether the schedule names exactly this moment. */
export function isSlotOf(schedule: Schedule, moment: Date): boolean {
  return nextSlot(schedule, new Date(moment.getTime() - 1))?.getTime() === moment.getTime();
}

/** Every slot after `after` up to and including `until`, in order. */
export function* slotsBetween(schedule: Schedule, after: Date, until: Date): Generator<Date> {
  for (const slot of slotsAfter(schedule, after)) {
    if (slot > until) return;
    yield slot;
  }
}

/** Every slot before `before`, newest first. */
export function* slotsBefore(schedule: Schedule, before: Date): Generator<Date> {
  const { timezone } = schedule;
  const { localCron, isEveryHour, cadence } = readPattern(schedule.cron);
  if (isEveryHour) yield* runsBefore(cronIn(schedule), before);
  else {
    let earliest = before.getTime();
    for (const local of runsBefore(localCron, new Date(latestLocalTime(timezone, earliest)), cadence)) {
      const instant = firstInstant(timezone, local.getTime());
      if (instant === undefined || instant >= earliest) continue;
      earliest = instant;
      yield new Date(instant);
    }
  }
}

function* slotsAfter(schedule: Schedule, after: Date): Generator<Date> {
  const { timezone } = schedule;
  const { localCron, isEveryHour, cadence } = readPattern(schedule.cron);
  if (isEveryHour) yield* runsAfter(cronIn(schedule), after);
  else {
    let latest = after.getTime();
    for (const local of runsAfter(localCron, new Date(localTime(timezone, latest)), cadence)) {
      const instant = firstInstant(timezone, local.getTime());
      if (instant === undefined || instant <= latest) continue;
      latest = instant;
      yield new Date(instant);
    }
  }
}

interface Pattern {
  /** Counts on the scale of local times, where there are no clock changes. */
  readonly localCron: Cron;
  readonly isEveryHour: boolean;
  /** Absent for a pattern of every hour. */
  readonly cadence: Cadence | undefined;
}

/** A parsed pattern takes 80 KB, because croner lists the years, and many subscriptions share one. */
const readPattern = memoize((cron): Pattern => {
  const { pattern, cadence } = splitCadence(cron);
  const { hour } = new CronPattern(pattern, undefined, { mode: '5-part' });
  return {
    localCron: createCron(pattern, { utcOffset: 0 }),
    isEveryHour: cadence === undefined && hour.every((named) => named === 1),
    cadence,
  };
}, 250);

/** Counts in the schedule's zone, where croner lets a pattern for every hour follow elapsed time. */
function cronIn({ cron, timezone }: Schedule): Cron {
  return zonedCron(`${cron} ${timezone}`, () => createCron(cron, { timezone }));
}

const zonedCron = createMemo<Cron>(250);

function createCron(cron: string, clock: { utcOffset: number } | { timezone: string }): Cron {
  return new Cron(cron, { ...clock, mode: '5-part', paused: true });
}

function* runsAfter(cron: Cron, after: Date, cadence?: Cadence): Generator<Date> {
  for (let run = cron.nextRun(after); run; run = cron.nextRun(run)) {
    for (let counted = run.getTime(); run && cadence; run = cron.nextRun(new Date(counted - 1))) {
      counted = nextCounted(run.getTime(), cadence);
      if (counted === run.getTime()) break;
    }
    if (!run) return;
    yield run;
  }
}

function* runsBefore(cron: Cron, before: Date, cadence?: Cadence): Generator<Date> {
  for (let [run] = cron.previousRuns(1, before); run; [run] = cron.previousRuns(1, run)) {
    for (
      let counted: number | undefined;
      run && cadence;
      [run] = cron.previousRuns(1, new Date(counted + 1))
    ) {
      counted = previousCounted(run.getTime(), cadence);
      if (counted === undefined) return;
      if (counted === run.getTime()) break;
    }
    if (!run) return;
    yield run;
  }
}

function first<Item>(items: Iterable<Item>): Item | undefined {
  for (const item of items) return item;
  return undefined;
}
