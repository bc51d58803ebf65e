import type { Log } from '../platform/log.ts';
import type { DeliveryKey } from './delivery.ts';

/** A log whose every event bears the id by which one delivery is followed through all that is logged. */
export function logOfDelivery({ subscriptionId, slot }: DeliveryKey, log: Log): Log {
  return log.child({ deliveryId: `${subscriptionId}/${slot.toISOString()}` });
}
