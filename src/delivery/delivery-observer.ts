import type { PlatformErrorKind } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { type DeliveryError, type DeliveryKey, formatDeliveryId, type SkipReason } from './delivery.ts';

/** Is told how each slot ends, as it ends: what is counted and measured hangs here. */
export interface DeliveryObserver {
  /** By the copy that took it, so that over all copies each is counted once. */
  slotDue(): void;
  /** `latenessMs`: from the slot to its last message; absent where no schedule named the slot. */
  digestSent(outcome: { readonly platform: string; readonly latenessMs?: number }): void;
  digestSkipped(reason: SkipReason): void;
  digestPutOff(kind: DeliveryError['kind']): void;
  digestFailed(kind: DeliveryError['kind']): void;
  /** A message that stands in a channel was changed in place. */
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

/** For a digest that somebody asked for: it was due to nobody, and cannot be late. */
export function observerByHand(observer: DeliveryObserver): DeliveryObserver {
  return {
    ...observer,
    slotDue() {},
    digestSent: ({ platform }) => observer.digestSent({ platform }),
  };
}

/** A log whose every event bears the id by which one delivery is followed through all that is logged. */
export function logOfDelivery(key: DeliveryKey, log: Log): Log {
  return log.child({ deliveryId: formatDeliveryId(key) });
}
