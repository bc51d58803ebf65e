import { type Delivery, isSkippedWhileInactive } from '../delivery/delivery.ts';
import type { StatusChange } from '../subscriptions/subscription-store.ts';
import type { SlotOutcome, SubscriptionPast } from './slot-outcome.ts';
import { type PastDeps, readOutcome, readPast, slotsWithin } from './slot-outcome.ts';

/** One entry of a subscription's history. */
export type PastEntry =
  | { readonly kind: 'slot'; readonly slot: Date; readonly outcome: SlotOutcome }
  /** A period in which it was paused, off or removed and slots passed. */
  | { readonly kind: 'inactive'; readonly statusChange: StatusChange; readonly until: Date };

/** What happened to the slots up to `now`, newest first, at most `limit` entries. */
export async function readHistory(
  id: string,
  { limit, now }: { limit: number; now: Date },
  deps: PastDeps,
): Promise<PastEntry[]> {
  const past = await readPast(id, now, deps);
  return Promise.all(
    (await newestEntries(id, past, { limit, now }, deps)).map(async (entry): Promise<PastEntry> => {
      if (entry.kind === 'inactive') return entry;
      const { slot, delivery } = entry;
      return { kind: 'slot', slot, outcome: await readOutcome(slot, delivery, { past, now }, deps) };
    }),
  );
}

/** Slots skipped one by one during one inactive period become one entry. */
async function newestEntries(
  id: string,
  { statusChanges }: SubscriptionPast,
  { limit, now }: { limit: number; now: Date },
  { deliveries }: Pick<PastDeps, 'deliveries'>,
): Promise<(SlotEntry | InactiveEntry)[]> {
  for (let read = limit; ; read *= 4) {
    const recorded = await deliveries.history(id, read);
    const told = recorded.filter(({ slot, status }) => {
      const statusChange = statusChanges.findLast(({ since }) => since < slot);
      return !isSkippedWhileInactive(status) || !statusChange || statusChange.condition.state === 'active';
    });
    if (recorded.length === read && told.length < limit) continue;
    return [...newestFirst(entriesBefore(statusChanges, now), told).take(limit)];
  }
}

type InactiveEntry = Extract<PastEntry, { kind: 'inactive' }>;
interface SlotEntry {
  readonly kind: 'slot';
  readonly slot: Date;
  readonly delivery?: Delivery;
}

/** The slots up to `now` while it was active, and the periods in which it was not, newest first. */
function* entriesBefore(
  statusChanges: readonly StatusChange[],
  now: Date,
): Generator<SlotEntry | InactiveEntry> {
  for (const [position, statusChange] of [...statusChanges.entries()].reverse()) {
    const until = statusChanges[position + 1]?.since ?? now;
    for (const slot of slotsWithin(statusChange.schedule, statusChange.since, until)) {
      if (statusChange.condition.state === 'active') yield { kind: 'slot', slot };
      else {
        yield { kind: 'inactive', statusChange, until };
        break;
      }
    }
  }
}

/** Merges two lists, both newest first; a slot that was recorded appears once. */
function* newestFirst(
  entries: Iterable<SlotEntry | InactiveEntry>,
  recorded: readonly Delivery[],
): Generator<SlotEntry | InactiveEntry> {
  const left = recorded.map((delivery): SlotEntry => ({ kind: 'slot', slot: delivery.slot, delivery }));
  for (const entry of entries) {
    // A status change applies from the first slot after it, so a slot at that very moment sorts below it.
    const from = entry.kind === 'slot' ? entry.slot.getTime() : entry.statusChange.since.getTime() + 1;
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
