import { Cron, CronPattern } from 'croner';
import { LRUCache } from 'lru-cache';
import { createMemo, memoize } from '../platform/caching/memoize.ts';
import { firstInstant, latestLocalTime, localTime } from './local-time.ts';
import type { Schedule } from './subscription.ts';

/**
 * The slots of a schedule, as pure functions of its pattern, its zone and the moments given.
 *
 * A pattern names local times, and each of them comes once on its date: one that a change of the clock repeats, the
 * first time; one that it leaves out, at the change; several that it leaves out, once. A pattern that names every hour
 * (`0 * * * *`) is about the time that passes instead: it comes in both of the hours that bear one name, and not at
 * all in one that is left out.
 */

/** The first slot after `after`; undefined when the pattern never comes again. */
export function nextSlot(schedule: Schedule, after: Date): Date | undefined {
  const name = `${schedule.cron} ${schedule.timezone}`;
  const gap = gaps.get(name);
  if (gap && gap.from <= after && after < gap.slot) return gap.slot;
  const slot = first(slotsAfter(schedule, after));
  if (slot) gaps.set(name, { from: after, slot });
  return slot;
}

/** Of each schedule, a time in which its next slot stays the same: the scheduler asks for it again and again. */
const gaps = new LRUCache<string, { readonly from: Date; readonly slot: Date }>({ max: 250 });

/** The last slot before `before`; undefined when there was none. */
export function previousSlot(schedule: Schedule, before: Date): Date | undefined {
  const { cron, timezone } = schedule;
  return slotBefore(`${cron} ${timezone} ${before.getTime()}`, () => first(slotsBefore(schedule, before)));
}

/** Subscriptions that are due together ask for the same, and few schedules are due together. */
const slotBefore = createMemo<Date | undefined>(250);

/** Whether the schedule names that very moment. */
export function isSlotOf(schedule: Schedule, moment: Date): boolean {
  return nextSlot(schedule, new Date(moment.getTime() - 1))?.getTime() === moment.getTime();
}

/** Every slot after `after` up to and with `until`, in order. */
export function* slotsBetween(schedule: Schedule, after: Date, until: Date): Generator<Date> {
  for (const slot of slotsAfter(schedule, after)) {
    if (slot > until) return;
    yield slot;
  }
}

/** Every slot before `before`, the newest first. */
export function* slotsBefore(schedule: Schedule, before: Date): Generator<Date> {
  const { timezone } = schedule;
  const { localCron, isEveryHour } = readPattern(schedule.cron);
  if (isEveryHour) yield* runsBefore(cronIn(schedule), before);
  else {
    let earliest = before.getTime();
    for (const local of runsBefore(localCron, new Date(latestLocalTime(timezone, earliest)))) {
      const instant = firstInstant(timezone, local.getTime());
      if (instant === undefined || instant >= earliest) continue;
      earliest = instant;
      yield new Date(instant);
    }
  }
}

function* slotsAfter(schedule: Schedule, after: Date): Generator<Date> {
  const { timezone } = schedule;
  const { localCron, isEveryHour } = readPattern(schedule.cron);
  if (isEveryHour) yield* runsAfter(cronIn(schedule), after);
  else {
    let latest = after.getTime();
    for (const local of runsAfter(localCron, new Date(localTime(timezone, latest)))) {
      const instant = firstInstant(timezone, local.getTime());
      if (instant === undefined || instant <= latest) continue;
      latest = instant;
      yield new Date(instant);
    }
  }
}

interface Pattern {
  /** Counts on the scale of local times, where there is no change of the clock. */
  readonly localCron: Cron;
  readonly isEveryHour: boolean;
}

/** A pattern that was read takes 80 KB, for croner lists the years, and many subscriptions share one. */
const readPattern = memoize((cron): Pattern => {
  const { hour } = new CronPattern(cron, undefined, { mode: '5-part' });
  return { localCron: createCron(cron, { utcOffset: 0 }), isEveryHour: hour.every((named) => named === 1) };
}, 250);

/** Counts in the schedule's zone, where croner lets a pattern of every hour follow the time that passes. */
function cronIn({ cron, timezone }: Schedule): Cron {
  return zonedCron(`${cron} ${timezone}`, () => createCron(cron, { timezone }));
}

const zonedCron = createMemo<Cron>(250);

function createCron(cron: string, clock: { utcOffset: number } | { timezone: string }): Cron {
  return new Cron(cron, { ...clock, mode: '5-part', paused: true });
}

function* runsAfter(cron: Cron, after: Date): Generator<Date> {
  for (let run = cron.nextRun(after); run; run = cron.nextRun(run)) yield run;
}

function* runsBefore(cron: Cron, before: Date): Generator<Date> {
  for (let [run] = cron.previousRuns(1, before); run; [run] = cron.previousRuns(1, run)) yield run;
}

function first<Item>(items: Iterable<Item>): Item | undefined {
  for (const item of items) return item;
  return undefined;
}
