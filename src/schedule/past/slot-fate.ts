import type { CopyFault } from '../../delivery/copy-registry.ts';
import type { Delivery, DeliveryPart } from '../../delivery/delivery.ts';
import type { ScheduledSubscription, Standing } from '../../subscriptions/subscription-store.ts';
import { restReasonOf } from '../rest-reason.ts';

/** What became of a slot, or will: why its digest came or did not. */
export type SlotFate =
  /** The ledger says it. */
  | {
      readonly kind: 'recorded';
      readonly status: Delivery['status'];
      /** How many of its messages arrived; absent where none was ever planned. */
      readonly messages?: MessageCount;
      /** The time in which its subscription was not active, where that is why it was skipped. */
      readonly rest?: Rest;
    }
  /** The subscription was made later. */
  | { readonly kind: 'not yet made'; readonly madeAt: Date }
  /** It was paused, off or removed at the time. */
  | ({ readonly kind: 'not active' } & Rest)
  | { readonly kind: 'to come' }
  | { readonly kind: 'to be skipped' }
  /** It is due, and no copy has come to it, or could choose what to send. */
  | { readonly kind: 'waiting'; readonly fault?: CopyFault }
  /** No copy had come to it when the subscription became another, and none has recorded it since. */
  | { readonly kind: 'cut short'; readonly by: Standing }
  /** No copy came to it for so long that it was passed over without a record. */
  | { readonly kind: 'passed over' };

/** A time in which a subscription was paused, off or removed; it may last still. */
export interface Rest {
  readonly standing: Standing;
  readonly until?: Date;
}

export interface MessageCount {
  readonly arrived: number;
  readonly planned: number;
}

/** All that is known of a subscription; `current` is absent once it is removed. */
export interface SubscriptionPast {
  readonly standings: readonly Standing[];
  readonly current?: ScheduledSubscription;
  /** Why no service chooses digests now, although one is alive. */
  readonly fault?: CopyFault;
}

/** @param recorded what the ledger has of the slot */
export function fateOfSlot(
  slot: Date,
  recorded:
    | { readonly status: Delivery['status']; readonly parts: readonly DeliveryPart['state'][] }
    | undefined,
  { standings, current, fault }: SubscriptionPast,
  now: Date,
): SlotFate {
  const position = standings.findLastIndex(({ since }) => since < slot);
  if (recorded) {
    const { status, parts } = recorded;
    return {
      kind: 'recorded',
      status,
      ...countOf(parts),
      ...restOf(status, standings.slice(Math.max(0, position))),
    };
  }
  const [standing, next] = [standings[position], standings[position + 1]];
  if (!standing) return { kind: 'not yet made', madeAt: next?.since ?? now };
  if (standing.condition.state !== 'active')
    return { kind: 'not active', standing, ...(next && { until: next.since }) };
  if (slot > now) return isSkipped(slot, current) ? { kind: 'to be skipped' } : { kind: 'to come' };
  const isUndecided = current?.condition.state === 'active' && current.nextRunAt <= slot;
  // One that was due when the schedule became another, and that both name, is the first to come.
  const isKept = isUndecided && current.nextRunAt.getTime() === slot.getTime();
  if (next && !isKept) return { kind: 'cut short', by: next };
  return isUndecided ? { kind: 'waiting', ...(fault && { fault }) } : { kind: 'passed over' };
}

function isSkipped(slot: Date, current: ScheduledSubscription | undefined): boolean {
  return current?.skipNext === true && current.nextRunAt.getTime() === slot.getTime();
}

/**
 * @param standings from the slot's own on: a slot that was due, and not decided, when the subscription stopped is skipped
 *   because of what came after it
 */
function restOf(status: Delivery['status'], standings: readonly Standing[]): { rest?: Rest } {
  if (status.state !== 'skipped') return {};
  const position = standings.findIndex(({ condition }) => restReasonOf(condition) === status.reason);
  const [standing, next] = [standings[position], standings[position + 1]];
  return standing ? { rest: { standing, ...(next && { until: next.since }) } } : {};
}

function countOf(parts: readonly DeliveryPart['state'][]): { messages?: MessageCount } {
  if (parts.length === 0) return {};
  const arrived = parts.filter((state) => state === 'arrived').length;
  return { messages: { arrived, planned: parts.length } };
}
