import type { AlertStore } from '../alerts/alert-store.ts';
import { isQuiet } from '../alerts/quiet-hours.ts';
import type { Deliver } from '../delivery/deliver.ts';
import type { InactiveReason } from '../delivery/delivery.ts';
import { type DeliveryObserver, observerByHand } from '../delivery/delivery-observer.ts';
import type { DeliveryStore, OpenDelivery } from '../delivery/delivery-store.ts';
import { endOfUse } from '../delivery/retry-policy.ts';
import { inactiveReasonOf } from './skip-undecided.ts';

export interface RetryAlertDeps {
  readonly alerts: Pick<AlertStore, 'find'>;
  /** Delivers for alerts, not for subscriptions. */
  readonly deliver: Deliver;
  readonly deliveries: Pick<DeliveryStore, 'resume'>;
  readonly observer: DeliveryObserver;
  readonly now: () => Date;
  /** True while the clock may be wrong. */
  readonly isClockInDoubt: () => boolean;
}

/**
 * Takes up the delivery of an alert's story whose retry is due, unless another copy has it already. In quiet hours
 * it stays due, even if it is in doubt: looking for a message may mean posting it.
 */
export async function retryAlert(delivery: OpenDelivery, deps: RetryAlertDeps): Promise<void> {
  const { alerts, deliver, deliveries, observer, now, isClockInDoubt } = deps;
  if (isClockInDoubt()) return;
  const kept = await alerts.find(delivery.subscriptionId);
  const isInUse = now() <= endOfUse(delivery);
  if (kept && isInUse && isQuiet(kept.alert.quiet, now(), kept.alert.timezone)) return;
  const stoppedBy: InactiveReason | undefined = kept ? inactiveReasonOf(kept.condition) : 'removed';
  if (!(await deliveries.resume(delivery))) return;
  await deliver({ ...delivery, ...(stoppedBy && { stoppedBy }) }, observerByHand(observer));
}
