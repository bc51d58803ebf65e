import { type Delivery, isSkippedAtRest } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import type { Standing, SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { fateOfSlot, type SlotFate, type SubscriptionPast } from './slot-fate.ts';
import { nextSlot, previousSlot, slotsBefore } from './slots.ts';

export interface PastDeps {
  readonly subscriptions: Pick<SubscriptionStore, 'find' | 'standings'>;
  readonly deliveries: Pick<DeliveryStore, 'history' | 'lastSlot' | 'partsOf'>;
}

/** One thing in the history of a subscription. */
export type PastEntry =
  | { readonly kind: 'slot'; readonly slot: Date; readonly fate: SlotFate }
  /** A time in which it was paused, off or removed, and in which slots went by. */
  | { readonly kind: 'rest'; readonly standing: Standing; readonly until: Date };

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

/** What became of the slots up to `now`, the newest first, at most `limit` entries. */
export async function readHistory(
  id: string,
  { limit, now }: { limit: number; now: Date },
  deps: PastDeps,
): Promise<PastEntry[]> {
  const past = await readPast(id, deps);
  return Promise.all(
    (await newestEntries(id, past, { limit, now }, deps)).map(async (entry): Promise<PastEntry> => {
      if (entry.kind === 'rest') return entry;
      const { slot, delivery } = entry;
      return { kind: 'slot', slot, fate: await readFate(slot, delivery, { past, now }, deps) };
    }),
  );
}

/** What became of the slots of a time, or else of the one nearest to it. */
export async function explainTime(
  id: string,
  { asked, now }: { asked: AskedTime; now: Date },
  deps: PastDeps,
): Promise<SlotsExplained> {
  const past = await readPast(id, deps);
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

async function readPast(id: string, { subscriptions }: PastDeps): Promise<SubscriptionPast> {
  const [standings, current] = await Promise.all([subscriptions.standings(id), subscriptions.find(id)]);
  return { standings, ...(current && { current }) };
}

async function readFate(
  slot: Date,
  delivery: Delivery | undefined,
  { past, now }: { past: SubscriptionPast; now: Date },
  { deliveries }: PastDeps,
): Promise<SlotFate> {
  const recorded = delivery && { status: delivery.status, parts: await deliveries.partsOf(delivery) };
  return fateOfSlot(slot, recorded, past, now);
}

/** Slots that were skipped one by one in a time of rest are told as that time. */
async function newestEntries(
  id: string,
  { standings }: SubscriptionPast,
  { limit, now }: { limit: number; now: Date },
  { deliveries }: PastDeps,
): Promise<(SlotEntry | RestEntry)[]> {
  for (let read = limit; ; read *= 4) {
    const recorded = await deliveries.history(id, read);
    const told = recorded.filter(({ slot, status }) => {
      const standing = standings.findLast(({ since }) => since < slot);
      return !isSkippedAtRest(status) || !standing || standing.condition.state === 'active';
    });
    if (recorded.length === read && told.length < limit) continue;
    return [...newestFirst(entriesBefore(standings, now), told).take(limit)];
  }
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

type RestEntry = Extract<PastEntry, { kind: 'rest' }>;
interface SlotEntry {
  readonly kind: 'slot';
  readonly slot: Date;
  readonly delivery?: Delivery;
}

/** The slots up to `now` while it was active, and the times in which it was not, the newest first. */
function* entriesBefore(standings: readonly Standing[], now: Date): Generator<SlotEntry | RestEntry> {
  for (const [position, standing] of [...standings.entries()].reverse()) {
    const until = standings[position + 1]?.since ?? now;
    for (const slot of slotsWithin(standing.schedule, standing.since, until)) {
      if (standing.condition.state === 'active') yield { kind: 'slot', slot };
      else {
        yield { kind: 'rest', standing, until };
        break;
      }
    }
  }
}

/** Both the newest first, as one; a slot that was recorded is there once. */
function* newestFirst(
  entries: Iterable<SlotEntry | RestEntry>,
  recorded: readonly Delivery[],
): Generator<SlotEntry | RestEntry> {
  const left = recorded.map((delivery): SlotEntry => ({ kind: 'slot', slot: delivery.slot, delivery }));
  for (const entry of entries) {
    // A standing begins with the first slot after it: the one of that very moment comes below.
    const from = entry.kind === 'slot' ? entry.slot.getTime() : entry.standing.since.getTime() + 1;
    let isRecorded = false;
    for (let [next] = left; next && next.slot.getTime() >= from; [next] = left) {
      isRecorded ||= entry.kind === 'slot' && next.slot.getTime() === from;
      yield next;
      left.shift();
    }
    if (!isRecorded) yield entry;
  }
  yield* left;
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

/** After `after` up to and with `until`, the newest first: a standing begins with the first slot after it. */
function* slotsWithin(schedule: Schedule, after: Date, until: Date): Generator<Date> {
  for (const slot of slotsBefore(schedule, new Date(until.getTime() + 1))) {
    if (slot <= after) return;
    yield slot;
  }
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
