import { type Delivery, isSkippedAtRest } from '../../delivery/delivery.ts';
import type { Standing } from '../../subscriptions/subscription-store.ts';
import type { SlotFate, SubscriptionPast } from './slot-fate.ts';
import { type PastDeps, readFate, readPast, slotsWithin } from './subscription-past.ts';

/** One thing in the history of a subscription. */
export type PastEntry =
  | { readonly kind: 'slot'; readonly slot: Date; readonly fate: SlotFate }
  /** A time in which it was paused, off or removed, and in which slots went by. */
  | { readonly kind: 'rest'; readonly standing: Standing; readonly until: Date };

/** What became of the slots up to `now`, the newest first, at most `limit` entries. */
export async function readHistory(
  id: string,
  { limit, now }: { limit: number; now: Date },
  deps: PastDeps,
): Promise<PastEntry[]> {
  const past = await readPast(id, now, deps);
  return Promise.all(
    (await newestEntries(id, past, { limit, now }, deps)).map(async (entry): Promise<PastEntry> => {
      if (entry.kind === 'rest') return entry;
      const { slot, delivery } = entry;
      return { kind: 'slot', slot, fate: await readFate(slot, delivery, { past, now }, deps) };
    }),
  );
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
