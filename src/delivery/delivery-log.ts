import type { Log } from '../platform/log.ts';
import { type DeliveryKey, formatDeliveryId } from './delivery.ts';

/** A log whose every event bears the id by which one delivery is followed through all that is logged. */
export function logOfDelivery(key: DeliveryKey, log: Log): Log {
  return log.child({ deliveryId: formatDeliveryId(key) });
}
