import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import type { StateLocation } from '../../src/store/state-location.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription-store.ts';
import { takeStateProcesses } from '../store/start-state-process.ts';
import { fullSubscription, sampleSubscription } from '../subscriptions/sample-subscription.ts';

const start = new Date('2021-12-12T12:00:00Z');
const restart = new Date('2021-12-13T12:00:00Z');
const first = new Date('2021-12-13T08:00:00Z');
const second = new Date('2021-12-14T08:00:00Z');

const active = { state: 'active' } as const;
const paused = { state: 'paused', since: first } as const;

/** How the subscriptions of the environment get into the store and stay in step with it, whatever database holds it. */
export function configuredSubscriptionsContract(newState: () => Promise<StateLocation>) {
  let location: StateLocation;
  let db: StateDatabase;
  let store: SubscriptionStore;

  const configure = (subscriptions: readonly Subscription[], nextRunAt: Date, at: Date) =>
    store.replaceConfigured(
      subscriptions.map((subscription) => ({ subscription, nextRunAt })),
      at,
    );
  const ids = async () => (await store.list()).map(({ subscription }) => subscription.id);

  describe('the subscriptions of the environment', () => {
    beforeAll(async () => {
      location = await newState();
      db = await openState(location, machineClock);
      store = createSubscriptionStore(db);
    });

    beforeEach(async () => {
      await db.deleteFrom('subscriptions').execute();
      await db.deleteFrom('subscriptionStandings').execute();
    });

    afterAll(() => db.destroy());

    it('are added once, and stay as they are when nothing changes', async () => {
      await configure([sampleSubscription('C1')], first, start);
      await configure([sampleSubscription('C1')], second, restart);
      expect(await store.find('slack:C1')).toEqual({
        subscription: sampleSubscription('C1'),
        createdAt: start,
        nextRunAt: first,
        condition: active,
        skipNext: false,
      });
      expect(await store.statusChanges('slack:C1')).toHaveLength(1);
    });

    it('are found once they are due and not decided, also while they are paused, and no others are', async () => {
      await configure(
        ['C1', 'C2', 'C3'].map((id) => sampleSubscription(id)),
        first,
        start,
      );
      await store.pause('slack:C2', start);
      await store.setNextRun('slack:C3', second, {
        nextRunAt: first,
        schedule: sampleSubscription('C3').schedule,
      });
      await store.add({ subscription: fullSubscription('k7m2p'), nextRunAt: first }, start);
      const { schedule } = sampleSubscription('C1');
      const due = (id: string, state: string) => ({
        ...{ id: `slack:${id}`, channel: { platform: 'slack', id }, schedule, nextRunAt: first, state },
      });
      expect(await store.dueOfEnvironment(restart)).toEqual([due('C1', 'active'), due('C2', 'paused')]);
      expect(await store.dueOfEnvironment(start)).toEqual([]);
    });

    it('keep when they run next as long as their schedule is the same', async () => {
      await configure([sampleSubscription('C1')], first, start);
      const renamed = sampleSubscription('C1', { name: 'Morning', criteria: { count: 2, filter: {} } });
      await configure([renamed], second, restart);
      expect(await store.find('slack:C1')).toMatchObject({ subscription: renamed, nextRunAt: first });
    });

    it.each([
      { cron: '0 9 * * *', timezone: 'Europe/Berlin' },
      { cron: '0 8 * * *', timezone: 'Asia/Tokyo' },
    ])('take the new time when their schedule changed to $cron in $timezone', async (schedule) => {
      await configure([sampleSubscription('C1')], first, start);
      const moved = sampleSubscription('C1', { schedule });
      await configure([moved], second, restart);
      expect(await store.find('slack:C1')).toMatchObject({ subscription: moved, nextRunAt: second });
      expect((await store.statusChanges('slack:C1')).map(({ since }) => since)).toEqual([start, restart]);
    });

    it('are removed when the environment names them no longer, and come back as new ones', async () => {
      await configure([sampleSubscription('C1'), sampleSubscription('C2')], first, start);
      await configure([sampleSubscription('C2')], second, restart);
      expect(await ids()).toEqual(['slack:C2']);
      await configure([], second, restart);
      expect(await ids()).toEqual([]);
      await configure([sampleSubscription('C1')], second, restart);
      expect(await store.find('slack:C1')).toMatchObject({ createdAt: restart, nextRunAt: second });
      expect((await store.statusChanges('slack:C1')).map(({ condition }) => condition.state)).toEqual([
        'active',
        'removed',
        'active',
      ]);
    });

    it('leave alone those that people made', async () => {
      const made = [
        fullSubscription('k7m2p', { origin: 'command line' }),
        fullSubscription('b2222', { origin: 'chat' }),
      ];
      for (const subscription of made) await store.add({ subscription, nextRunAt: first }, start);
      await configure([sampleSubscription('C1')], second, restart);
      await configure([], second, restart);
      expect(await ids()).toEqual(['b2222', 'k7m2p']);
      expect((await store.find('k7m2p'))?.nextRunAt).toEqual(first);
    });

    it('stay paused, off or skipping over a restart', async () => {
      const all = ['C1', 'C2', 'C3'].map((id) => sampleSubscription(id));
      const off = { state: 'off', since: first, reason: 'it is gone', fix: 'Invite me.' } as const;
      await configure(all, first, start);
      await store.pause('slack:C1', first);
      await store.switchOff('slack:C2', { at: off.since, reason: off.reason, fix: off.fix });
      await store.skipNext('slack:C3');
      await configure(all, second, restart);
      const stored = await store.list();
      expect(stored.map(({ condition }) => condition)).toEqual([paused, off, active]);
      expect(stored.map(({ skipNext }) => skipNext)).toEqual([false, false, true]);
    });

    it.each([
      { name: 'Morning' },
      { style: 'thread' },
      { onEmpty: 'note' },
      { catchUp: { kind: 'all' } },
      { ifUnknown: 'repeat' },
      { updates: 'leave' },
      { posting: { mention: 'S0123ABCD' } },
      { criteria: { count: 5, filter: { topics: ['AI'] } } },
    ] as const)('stay paused, off and skipping when %o is set', async (changes) => {
      const all = (more = {}) => ['C1', 'C2', 'C3'].map((id) => sampleSubscription(id, more));
      await configure(all(), first, start);
      await store.pause('slack:C1', first);
      await store.switchOff('slack:C2', { at: first, reason: 'it is gone' });
      await store.skipNext('slack:C3');
      await configure(all(changes), second, restart);
      const stored = await store.list();
      expect(stored.map(({ subscription }) => subscription)).toEqual(all(changes));
      expect(stored.map(({ condition }) => condition.state)).toEqual(['paused', 'off', 'active']);
      expect(stored.map(({ skipNext }) => skipNext)).toEqual([false, false, true]);
      expect(stored[0]).toMatchObject({ condition: paused, nextRunAt: first });
    });

    it('keep skipping where the coming slot gets another hour, and not where another day comes first', async () => {
      const on = (cron: string) => [sampleSubscription('C1', { schedule: { cron, timezone: 'UTC' } })];
      const isSkipped = async () => (await store.find('slack:C1'))?.skipNext;
      const later = (ms: number) => new Date(first.getTime() + ms);
      await configure(on('0 8 * * *'), first, start);
      await store.skipNext('slack:C1');
      await configure(on('1 8 * * *'), later(60_000), restart);
      expect(await isSkipped()).toBe(true);
      await configure(on('1 8 * * 2'), later(3 * 86_400_000), restart);
      expect(await isSkipped()).toBe(false);
    });

    it('do not count as changed when only the order differs in which their criteria are written', async () => {
      const filter = { topics: ['AI'], minHeat: 20 };
      await configure(
        [sampleSubscription('C1', { criteria: { count: 5, windowMs: 1, filter } })],
        first,
        start,
      );
      await store.pause('slack:C1', first);
      const reordered = { filter: { minHeat: 20, topics: ['AI'] }, windowMs: 1, count: 5 };
      await configure([sampleSubscription('C1', { criteria: reordered })], second, restart);
      expect((await store.find('slack:C1'))?.condition).toEqual(paused);
    });

    it.each([
      { criteriaJson: '{' },
      { cron: '61 99 * * *' },
      { timezone: 'Mars/Base' },
      { state: 'odd' },
      { nextRunAt: 9e15 },
    ])('are stored anew where they cannot be read: %j', async (columns) => {
      const one = sampleSubscription('C1');
      await configure([one], first, start);
      await db.updateTable('subscriptions').set(columns).execute();
      expect(await store.unreadable()).toHaveLength(1);
      expect(await store.dueOfEnvironment(new Date('2030-01-01T00:00:00Z'))).toEqual([]);
      await configure([one], second, restart);
      expect(await store.find(one.id)).toMatchObject({
        subscription: one,
        nextRunAt: second,
        condition: active,
      });
    });

    it('stay paused when they are stored anew', async () => {
      const one = sampleSubscription('C1');
      await configure([one], first, start);
      await store.pause(one.id, first);
      await db.updateTable('subscriptions').set({ style: 'odd' }).execute();
      await configure([one], second, restart);
      expect(await store.find(one.id)).toMatchObject({ condition: paused });
    });

    it('are the list of one of several copies that start at once, each added and recorded once', async () => {
      const names = Array.from({ length: 40 }, (_, position) => `C${position}`);
      const lists = [0, 1, 2, 3].map((copy) =>
        names.filter((_, position) => position % 4 !== copy).map((id) => sampleSubscription(id)),
      );
      await using processes = await takeStateProcesses(4);
      for (let round = 0; round < 5; round += 1) {
        await processes.askAll((copy) => ({
          kind: 'configure',
          location,
          subscriptions: (copy % 2 === 0 ? lists[copy] : lists[copy]?.toReversed()) ?? [],
          at: start.toISOString(),
        }));
        const stored = await ids();
        const possible = lists.map((list) => list.map(({ id }) => id).sort());
        expect(possible).toContainEqual(stored);
        for (const id of stored) {
          const states = (await store.statusChanges(id)).map(({ condition }) => condition.state);
          expect(states.filter((state) => state === 'active').length).toBe(
            states.filter((state) => state === 'removed').length + 1,
          );
        }
      }
    });

    it('are added once by several copies that start at once with the same list', async () => {
      const all = Array.from({ length: 30 }, (_, position) => sampleSubscription(`C${position}`));
      await using processes = await takeStateProcesses(4);
      await processes.askAll(() => ({
        kind: 'configure',
        location,
        subscriptions: all,
        at: start.toISOString(),
      }));
      expect(await ids()).toEqual(all.map(({ id }) => id).sort());
      for (const { id } of all) expect(await store.statusChanges(id)).toHaveLength(1);
    });
  });
}
