import type { Delivery } from '../delivery/delivery.ts';
import { dayMs, minuteMs } from '../platform/time/durations.ts';
import { firstInstant } from '../subscriptions/local-time.ts';
import { nextSlot, previousSlot } from '../subscriptions/slots.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import type { StatusChange, SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { type PastDeps, readOutcome, readPast, type SlotOutcome, slotsWithin } from './slot-outcome.ts';

/** From `from` up to, but not including, `until`. */
export interface AskedTime {
  readonly from: Date;
  readonly until: Date;
}

export interface SlotsExplained {
  /** The subscription's state at the time; absent before it was made. */
  readonly statusChange?: StatusChange;
  /** Whether the slots lie within the time asked about; if not, there is at most one, the nearest. */
  readonly areDue: boolean;
  readonly slots: readonly ExplainedSlot[];
}

export interface ExplainedSlot {
  readonly slot: Date;
  /** Whether the schedule names the slot; a digest at any other time was sent by hand. */
  readonly isScheduled: boolean;
  readonly outcome: SlotOutcome;
}

/** What happened to the slots within a time, or to the nearest one if there are none. */
export async function explainTime(
  id: string,
  { asked, now }: { asked: AskedTime; now: Date },
  deps: PastDeps,
): Promise<SlotsExplained> {
  const past = await readPast(id, now, deps);
  const expected = new Set(slotsAround(past.statusChanges, asked).map(Number));
  const lastBefore = await deps.deliveries.lastSlot(id, asked.from);
  const recorded = await deliveriesSince(id, lastBefore ?? asked.from, deps);
  const byTime = new Map(recorded.map((delivery) => [delivery.slot.getTime(), delivery]));

  const known = [...new Set([...expected, ...byTime.keys()])].sort((a, b) => a - b);
  const due = known.filter((time) => time >= asked.from.getTime() && time < asked.until.getTime());
  const middle = (asked.from.getTime() + asked.until.getTime()) / 2;
  const nearest = known.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, 1);
  const statusChange = past.statusChanges.findLast(({ since }) => since < asked.until);
  return {
    ...(statusChange && { statusChange }),
    areDue: due.length > 0,
    slots: await Promise.all(
      (due.length > 0 ? due : nearest).map(async (time) => ({
        slot: new Date(time),
        isScheduled: expected.has(time),
        outcome: await readOutcome(new Date(time), byTime.get(time), { past, now }, deps),
      })),
    ),
  };
}

async function deliveriesSince(
  id: string,
  since: Date,
  { deliveries }: Pick<PastDeps, 'deliveries'>,
): Promise<Delivery[]> {
  for (let limit = 100; ; limit *= 4) {
    const newest = await deliveries.history(id, limit);
    const oldest = newest.at(-1);
    if (newest.length < limit || !oldest || oldest.slot < since) {
      return newest.filter(({ slot }) => slot >= since);
    }
  }
}

const endOfTime = new Date(8.64e15);

/**
 * The slots within the time, plus the last before and the first after it, of each status change while it
 * lasted. The first schedule also counts for the time before it: it explains a time before the subscription
 * existed.
 */
function slotsAround(statusChanges: readonly StatusChange[], { from, until }: AskedTime): Date[] {
  return statusChanges.flatMap(({ schedule, since, condition }, position) => {
    if (condition.state === 'removed') return [];
    const begin = position === 0 ? new Date(0) : since;
    const end = statusChanges[position + 1]?.since ?? endOfTime;
    const justBefore = new Date(from.getTime() - 1);
    const last = new Date(until.getTime() - 1);
    const near = [
      previousSlot(schedule, earlier(from, end)),
      ...slotsWithin(schedule, later(justBefore, begin), earlier(last, end)),
      nextSlot(schedule, later(last, begin)),
    ];
    return near.filter((slot) => slot !== undefined).filter((slot) => slot > begin && slot <= end);
  });
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/**
 * The first slot after `after`, past or future, and the schedule in force then; undefined when none comes any
 * more.
 */
export async function firstSlotAfter(
  id: string,
  after: Date,
  { subscriptions }: { readonly subscriptions: Pick<SubscriptionStore, 'statusChanges'> },
): Promise<{ readonly slot: Date; readonly schedule: Schedule } | undefined> {
  const statusChanges = await subscriptions.statusChanges(id);
  for (const [position, { since, schedule, condition }] of statusChanges.entries()) {
    if (condition.state === 'removed') continue;
    const until = statusChanges[position + 1]?.since;
    const slot = nextSlot(schedule, after > since ? after : since);
    if (slot && (until === undefined || slot <= until)) return { slot, schedule };
  }
  return undefined;
}

/**
 * Parses the time that someone asks about: "2021-12-13" (a whole day) or "2021-12-13 09:00" (a minute), in
 * the zone's local time; or a moment with its own zone ("2021-12-13T08:00:00Z").
 * @returns undefined when it has none of these forms
 */
export function readAskedTime(text: string, timezone: string): AskedTime | undefined {
  const [, day = '', time, zone] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?(Z|[+-]\d\d:\d\d)?$/.exec(text.trim()) ?? [];
  const local = Date.parse(`${day}T${time ?? '00:00'}Z`);
  if (Number.isNaN(local) || (zone && !time)) return undefined;
  if (zone) return minuteFrom(Date.parse(`${day}T${time}${zone}`));
  if (time) return minuteFrom(momentOf(local, timezone));
  const from = momentOf(local, timezone);
  const until = momentOf(local + dayMs, timezone);
  return { from: new Date(from), until: new Date(until) };
}

/** A date that the zone skips has no moment; the neighbouring dates stand in for it. */
function momentOf(local: number, timezone: string): number {
  return firstInstant(timezone, local) ?? local;
}

function minuteFrom(moment: number): AskedTime {
  const from = moment - (moment % minuteMs);
  return { from: new Date(from), until: new Date(from + minuteMs) };
}
