import { afterEach, beforeEach } from 'vitest';
import type { DeliveryStatus } from '../../src/delivery/delivery.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import type { StateLocation } from '../../src/store/state-location.ts';

export const channel = { platform: 'slack', id: 'C1' };
export const slot = new Date('2021-12-13T08:00:00Z');
export const key = { subscriptionId: 'slack:C1', slot };
export const link = 'https://a.example/1';
export const lead = `lead:${link}`;
export const plan = {
  parts: [{ payload: { text: 'one' } }, { payload: { text: 'two' } }],
  stories: [
    { id: 'a', title: 'A', link, keys: [link, 'title:a', lead], heat: 90, outlets: 4, isUpdate: false },
  ],
  ifUnknown: 'leave',
} as const;
export const error = { kind: 'transient', message: 'try later' } as const;

/** A delivery ledger, with its own state for each test. */
export interface Ledger {
  readonly db: StateDatabase;
  readonly store: DeliveryStore;
  /** The status of the delivery of `key`. */
  stateOf(): Promise<DeliveryStatus | undefined>;
  /** The keys of all stories that a channel remembers. */
  shownKeys(...args: Parameters<DeliveryStore['memoryOf']>): Promise<Set<string>>;
}

export function ledgerOn(newState: () => Promise<StateLocation>): Ledger {
  let db: StateDatabase;
  let store: DeliveryStore;
  beforeEach(async () => {
    db = await openState(await newState(), machineClock);
    store = createDeliveryStore(db, 'this copy', machineClock);
  });
  afterEach(() => db.destroy());

  return {
    get db() {
      return db;
    },
    get store() {
      return store;
    },
    async stateOf() {
      const [delivery] = await store.history(key.subscriptionId, 1);
      return delivery?.status;
    },
    shownKeys: async (...args) => new Set((await store.memoryOf(...args)).keys()),
  };
}
