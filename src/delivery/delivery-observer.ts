import type { PlatformErrorKind } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { type DeliveryError, type DeliveryKey, formatDeliveryId, type SkipReason } from './delivery.ts';

/** Told how each slot ends, as it ends: the basis for metrics. */
export interface DeliveryObserver {
  /** Called only by the copy that took the slot, so each is counted once across copies. */
  slotDue(): void;
  /** `latenessMs`: from the slot to its last message; absent where the schedule didn't name the slot. */
  digestSent(outcome: { readonly platform: string; readonly latenessMs?: number }): void;
  digestSkipped(reason: SkipReason): void;
  digestPutOff(kind: DeliveryError['kind']): void;
  digestFailed(kind: DeliveryError['kind']): void;
  /** A message in a channel was edited in place. */
  messageUpdated(platform: string): void;
  updateFailed(kind: PlatformErrorKind): void;
}

/** For work that nobody measures. */
export const noObserver: DeliveryObserver = {
  slotDue() {},
  digestSent() {},
  digestSkipped() {},
  digestPutOff() {},
  digestFailed() {},
  messageUpdated() {},
  updateFailed() {},
};

/** For a digest that somebody asked for: it wasn't scheduled, so it cannot be late. */
export function observerByHand(observer: DeliveryObserver): DeliveryObserver {
  return {
    ...observer,
    slotDue() {},
    digestSent: ({ platform }) => observer.digestSent({ platform }),
  };
}

/**
 * A log that adds to each event the id of a delivery, so that the delivery can be followed through the log.
 */
export function logOfDelivery(key: DeliveryKey, log: Log): Log {
  return log.child({ deliveryId: formatDeliveryId(key) });
}
