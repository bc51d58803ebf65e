import type { PlatformErrorKind } from '../platform/errors.ts';
import type { DeliveryError, SkipReason } from './delivery.ts';

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
