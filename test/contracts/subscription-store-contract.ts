import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import type { StateLocation } from '../../src/store/state-location.ts';
import { createSubscriptionStore } from '../../src/store/subscription-store.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription-store.ts';
import { startStateProcesses } from '../store/start-state-process.ts';

const first = new Date('2021-12-13T08:00:00Z');
const second = new Date('2021-12-14T08:00:00Z');
const third = new Date('2021-12-15T08:00:00Z');

function subscription(id: string, changes: Partial<Subscription> = {}): Subscription {
  return {
    id: `slack:${id}`,
    channel: { platform: 'slack', id },
    name: 'Heatline',
    schedule: { cron: '0 8 * * *', timezone: 'Europe/Berlin' },
    criteria: { count: 5, filter: {} },
    onEmpty: 'skip',
    ...changes,
  };
}

/** What a store of subscriptions does, whatever database holds it. */
export function subscriptionStoreContract(newState: () => Promise<StateLocation>) {
  let location: StateLocation;
  let db: StateDatabase;
  let store: SubscriptionStore;

  beforeEach(async () => {
    location = await newState();
    db = await openState(location);
    store = createSubscriptionStore(db);
  });

  afterEach(() => db.destroy());

  const idsOf = (items: readonly { subscription: Subscription }[]) =>
    items.map((item) => item.subscription.id);

  describe('the store of subscriptions', () => {
    it('gives back all that a subscription has', async () => {
      const full = subscription('C1', {
        name: 'Früh & spät 🌅',
        criteria: {
          count: 3,
          windowMs: 86_400_000,
          filter: { topics: ['AI'], providers: ['reuters.com'], minQuality: 40, minHeat: 20 },
        },
        onEmpty: 'note',
      });
      await store.replaceConfigured([{ subscription: full, nextRunAt: first }]);
      expect(await store.find('slack:C1')).toEqual({ subscription: full, nextRunAt: first });
      expect(await store.list()).toEqual([{ subscription: full, nextRunAt: first }]);
      expect(await store.find('slack:C2')).toBeUndefined();
    });

    it('lists them by id', async () => {
      await store.replaceConfigured(
        ['C3', 'C1', 'C2'].map((id) => ({ subscription: subscription(id), nextRunAt: first })),
      );
      expect(idsOf(await store.list())).toEqual(['slack:C1', 'slack:C2', 'slack:C3']);
    });

    it('keeps when a subscription runs next as long as its schedule is the same', async () => {
      await store.replaceConfigured([{ subscription: subscription('C1'), nextRunAt: first }]);
      const renamed = subscription('C1', { name: 'Morning', criteria: { count: 2, filter: {} } });
      await store.replaceConfigured([{ subscription: renamed, nextRunAt: second }]);
      expect(await store.find('slack:C1')).toEqual({ subscription: renamed, nextRunAt: first });
    });

    it.each([
      { cron: '0 9 * * *', timezone: 'Europe/Berlin' },
      { cron: '0 8 * * *', timezone: 'Asia/Tokyo' },
    ])('takes the new time when its schedule changed to $cron in $timezone', async (schedule) => {
      await store.replaceConfigured([{ subscription: subscription('C1'), nextRunAt: first }]);
      const moved = subscription('C1', { schedule });
      await store.replaceConfigured([{ subscription: moved, nextRunAt: second }]);
      expect(await store.find('slack:C1')).toEqual({ subscription: moved, nextRunAt: second });
    });

    it('removes those that the environment names no longer', async () => {
      await store.replaceConfigured(
        ['C1', 'C2'].map((id) => ({ subscription: subscription(id), nextRunAt: first })),
      );
      await store.replaceConfigured([{ subscription: subscription('C2'), nextRunAt: first }]);
      expect(idsOf(await store.list())).toEqual(['slack:C2']);
      await store.replaceConfigured([]);
      expect(await store.list()).toEqual([]);
    });

    it('tells those that are due, longest due first', async () => {
      await store.replaceConfigured([
        { subscription: subscription('C1'), nextRunAt: second },
        { subscription: subscription('C2'), nextRunAt: first },
        { subscription: subscription('C4'), nextRunAt: first },
        { subscription: subscription('C3'), nextRunAt: third },
      ]);
      expect(idsOf(await store.due(new Date(first.getTime() - 1)))).toEqual([]);
      expect(idsOf(await store.due(second))).toEqual(['slack:C2', 'slack:C4', 'slack:C1']);
    });

    it('is due again when its next run says so', async () => {
      await store.replaceConfigured(
        ['C1', 'C2'].map((id) => ({ subscription: subscription(id), nextRunAt: first })),
      );
      await store.setNextRun('slack:C1', second);
      expect(idsOf(await store.due(first))).toEqual(['slack:C2']);
      expect((await store.find('slack:C1'))?.nextRunAt).toEqual(second);
    });

    it('lets several copies replace them at once, each with its own list', async () => {
      const names = Array.from({ length: 40 }, (_, position) => `C${position}`);
      const listFor = (copy: number) =>
        names.filter((_, position) => position % 4 !== copy).map((id) => subscription(id));
      await using processes = await startStateProcesses(4);
      for (let round = 0; round < 5; round += 1) {
        await processes.askAll((copy) => ({
          kind: 'subscribe',
          location,
          subscriptions: copy % 2 === 0 ? listFor(copy) : listFor(copy).reverse(),
          nextRunAt: first.toISOString(),
        }));
      }
      const last = listFor(0).map((item) => ({ subscription: item, nextRunAt: second }));
      await store.replaceConfigured(last);
      const stored = await store.list();
      expect(idsOf(stored)).toEqual(idsOf(last).sort());
    });
  });
}
