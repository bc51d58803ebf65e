import type { CopyFault } from '../delivery/copy-registry.ts';
import type { Delivery, DeliveryPart } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import { inactiveReasonOf } from '../scheduler/skip-undecided.ts';
import { slotsBefore } from '../subscriptions/slots.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import type {
  ScheduledSubscription,
  StatusChange,
  SubscriptionStore,
} from '../subscriptions/subscription-store.ts';

/** What happened to a slot, or will: why its digest was or wasn't sent. */
export type SlotOutcome =
  /** As recorded in the ledger. */
  | {
      readonly kind: 'recorded';
      readonly status: Delivery['status'];
      /** How many of its messages arrived; absent where none was ever planned. */
      readonly messages?: MessageCount;
      /** The period in which its subscription was not active, where that is why it was skipped. */
      readonly inactivity?: Inactivity;
    }
  /** The subscription was made later. */
  | { readonly kind: 'not yet made'; readonly madeAt: Date }
  /** It was paused, off or removed at the time. */
  | ({ readonly kind: 'not active' } & Inactivity)
  | { readonly kind: 'to come' }
  | { readonly kind: 'to be skipped' }
  /** It is due, and no copy has handled it, or none could choose what to send. */
  | { readonly kind: 'waiting'; readonly fault?: CopyFault }
  /** No copy had handled it when the subscription changed, and none has recorded it since. */
  | { readonly kind: 'cut short'; readonly by: StatusChange }
  /** No copy handled it for so long that it was dropped without a record. */
  | { readonly kind: 'passed over' };

/** A period in which a subscription was paused, off or removed; it may still last. */
export interface Inactivity {
  readonly statusChange: StatusChange;
  readonly until?: Date;
}

export interface MessageCount {
  readonly arrived: number;
  readonly planned: number;
}

/** All that is known of a subscription; `current` is absent once it is removed. */
export interface SubscriptionPast {
  readonly statusChanges: readonly StatusChange[];
  readonly current?: ScheduledSubscription;
  /** Why no service chooses digests now, although one is alive. */
  readonly fault?: CopyFault;
}

/** @param recorded what the ledger has on the slot */
export function outcomeOfSlot(
  slot: Date,
  recorded:
    | { readonly status: Delivery['status']; readonly parts: readonly DeliveryPart['state'][] }
    | undefined,
  { statusChanges, current, fault }: SubscriptionPast,
  now: Date,
): SlotOutcome {
  const position = statusChanges.findLastIndex(({ since }) => since < slot);
  if (recorded) {
    const { status, parts } = recorded;
    return {
      kind: 'recorded',
      status,
      ...countOf(parts),
      ...inactivityOf(status, statusChanges.slice(Math.max(0, position))),
    };
  }
  const [statusChange, next] = [statusChanges[position], statusChanges[position + 1]];
  if (!statusChange) return { kind: 'not yet made', madeAt: next?.since ?? now };
  if (statusChange.condition.state !== 'active')
    return { kind: 'not active', statusChange, ...(next && { until: next.since }) };
  if (slot > now) return isSkipped(slot, current) ? { kind: 'to be skipped' } : { kind: 'to come' };
  const isUndecided = current?.condition.state === 'active' && current.nextRunAt <= slot;
  // A slot that was due when the schedule changed, and that both schedules name, is still to be sent.
  const isKept = isUndecided && current.nextRunAt.getTime() === slot.getTime();
  if (next && !isKept) return { kind: 'cut short', by: next };
  return isUndecided ? { kind: 'waiting', ...(fault && { fault }) } : { kind: 'passed over' };
}

function isSkipped(slot: Date, current: ScheduledSubscription | undefined): boolean {
  return current?.skipNext === true && current.nextRunAt.getTime() === slot.getTime();
}

/**
 * @param statusChanges from the slot's own on: a slot that was due and undecided when the subscription
 * stopped is skipped because of the later change
 */
function inactivityOf(
  status: Delivery['status'],
  statusChanges: readonly StatusChange[],
): { inactivity?: Inactivity } {
  if (status.state !== 'skipped') return {};
  const position = statusChanges.findIndex(({ condition }) => inactiveReasonOf(condition) === status.reason);
  const [statusChange, next] = [statusChanges[position], statusChanges[position + 1]];
  return statusChange ? { inactivity: { statusChange, ...(next && { until: next.since }) } } : {};
}

function countOf(parts: readonly DeliveryPart['state'][]): { messages?: MessageCount } {
  if (parts.length === 0) return {};
  const arrived = parts.filter((state) => state === 'arrived').length;
  return { messages: { arrived, planned: parts.length } };
}

export interface PastDeps {
  readonly subscriptions: Pick<SubscriptionStore, 'find' | 'statusChanges'>;
  readonly deliveries: Pick<DeliveryStore, 'history' | 'lastSlot' | 'partStatesOf'>;
  /** Why no living service chooses digests; undefined when one does, or none is alive. */
  readonly faultOfServices: (now: Date) => Promise<CopyFault | undefined>;
}

/** A subscription's past and present. */
export async function readPast(
  id: string,
  now: Date,
  { subscriptions, faultOfServices }: Pick<PastDeps, 'subscriptions' | 'faultOfServices'>,
): Promise<SubscriptionPast> {
  const [statusChanges, current, fault] = await Promise.all([
    subscriptions.statusChanges(id),
    subscriptions.find(id),
    faultOfServices(now),
  ]);
  return { statusChanges, ...(current && { current }), ...(fault && { fault }) };
}

/** What happened to a slot, whether or not it was recorded. */
export async function readOutcome(
  slot: Date,
  delivery: Delivery | undefined,
  { past, now }: { past: SubscriptionPast; now: Date },
  { deliveries }: Pick<PastDeps, 'deliveries'>,
): Promise<SlotOutcome> {
  const recorded = delivery && { status: delivery.status, parts: await deliveries.partStatesOf(delivery) };
  return outcomeOfSlot(slot, recorded, past, now);
}

/**
 * The slots after `after` up to and including `until`, newest first: a status change applies from the first
 * slot after it.
 */
export function* slotsWithin(schedule: Schedule, after: Date, until: Date): Generator<Date> {
  for (const slot of slotsBefore(schedule, new Date(until.getTime() + 1))) {
    if (slot <= after) return;
    yield slot;
  }
}
