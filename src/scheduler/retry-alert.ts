import { isQuiet } from '../alerts/quiet-hours.ts';
import { deliver } from '../delivery/deliver.ts';
import type { InactiveReason } from '../delivery/delivery.ts';
import { observerByHand } from '../delivery/delivery-observer.ts';
import type { OpenDelivery } from '../delivery/delivery-store.ts';
import { endOfUse } from '../delivery/retry-policy.ts';
import { ordersOf } from './alert-orders.ts';
import type { RunDigestDeps } from './run-digest.ts';
import { inactiveReasonOf } from './skip-undecided.ts';

/**
 * Takes up the delivery of an alert's story whose retry is due, unless another copy has it already. In quiet hours
 * it stays due, even if it is in doubt: looking for a message may mean posting it.
 */
export async function retryAlert(delivery: OpenDelivery, deps: RunDigestDeps): Promise<void> {
  const { alerts, deliveries, observer, now, isClockInDoubt } = deps;
  if (isClockInDoubt()) return;
  const kept = await alerts.find(delivery.subscriptionId);
  const isInUse = now() <= endOfUse(delivery);
  if (kept && isInUse && isQuiet(kept.alert.quiet, now(), kept.alert.timezone)) return;
  const stoppedBy: InactiveReason | undefined = kept ? inactiveReasonOf(kept.condition) : 'removed';
  if (!(await deliveries.resume(delivery))) return;
  await deliver(
    { ...delivery, ...(stoppedBy && { stoppedBy }) },
    { ...deps, subscriptions: ordersOf(alerts), observer: observerByHand(observer) },
  );
}
