import type { Delivery } from '../../delivery/delivery.ts';
import { nextSlot, previousSlot } from '../../subscriptions/slots.ts';
import type { Standing } from '../../subscriptions/subscription-store.ts';
import type { SlotFate } from './slot-fate.ts';
import { type PastDeps, readFate, readPast, slotsWithin } from './subscription-past.ts';

/** From `from` up to `until`, which it does not hold. */
export interface AskedTime {
  readonly from: Date;
  readonly until: Date;
}

export interface SlotsExplained {
  /** What held at the time; absent before the subscription was made. */
  readonly standing?: Standing;
  /** Whether the slots lie in the time; otherwise there is one, the nearest to it, or none at all. */
  readonly areDue: boolean;
  readonly slots: readonly ExplainedSlot[];
}

export interface ExplainedSlot {
  readonly slot: Date;
  /** Whether the schedule names it; one that it does not name was sent by hand. */
  readonly isScheduled: boolean;
  readonly fate: SlotFate;
}

/** What became of the slots of a time, or else of the one nearest to it. */
export async function explainTime(
  id: string,
  { asked, now }: { asked: AskedTime; now: Date },
  deps: PastDeps,
): Promise<SlotsExplained> {
  const past = await readPast(id, now, deps);
  const expected = new Set(slotsAround(past.standings, asked).map(Number));
  const lastBefore = await deps.deliveries.lastSlot(id, asked.from);
  const recorded = await deliveriesSince(id, lastBefore ?? asked.from, deps);
  const byTime = new Map(recorded.map((delivery) => [delivery.slot.getTime(), delivery]));

  const known = [...new Set([...expected, ...byTime.keys()])].sort((a, b) => a - b);
  const due = known.filter((time) => time >= asked.from.getTime() && time < asked.until.getTime());
  const middle = (asked.from.getTime() + asked.until.getTime()) / 2;
  const nearest = known.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, 1);
  const standing = past.standings.findLast(({ since }) => since < asked.until);
  return {
    ...(standing && { standing }),
    areDue: due.length > 0,
    slots: await Promise.all(
      (due.length > 0 ? due : nearest).map(async (time) => ({
        slot: new Date(time),
        isScheduled: expected.has(time),
        fate: await readFate(new Date(time), byTime.get(time), { past, now }, deps),
      })),
    ),
  };
}

async function deliveriesSince(id: string, since: Date, { deliveries }: PastDeps): Promise<Delivery[]> {
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
 * The slots of the time, and the last before and the first after it, of each standing while it lasted. The first one's
 * schedule counts also for the time before: what was asked for too early is explained by that.
 */
function slotsAround(standings: readonly Standing[], { from, until }: AskedTime): Date[] {
  return standings.flatMap(({ schedule, since, condition }, position) => {
    if (condition.state === 'removed') return [];
    const begin = position === 0 ? new Date(0) : since;
    const end = standings[position + 1]?.since ?? endOfTime;
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
