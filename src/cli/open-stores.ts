import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import { openState } from '../store/database.ts';
import { createDeliveryStore } from '../store/delivery-store.ts';
import { createSubscriptionStore } from '../store/subscription-store.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';

export interface Stores extends AsyncDisposable {
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
}

/**
 * Opens the state.
 * @throws StateError when it cannot be used
 */
export async function openStores({ stateDir }: Config): Promise<Stores> {
  const db = await openState(join(stateDir, 'state.sqlite'));
  return {
    subscriptions: createSubscriptionStore(db),
    deliveries: createDeliveryStore(db),
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}
