import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { migrations } from '../../src/store/migrations.ts';
import type { StateLocation } from '../../src/store/state-location.ts';
import { StateError } from '../../src/store/state-location.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import { leaveFirstState } from '../store/first-state.ts';
import { takeStateProcesses } from '../store/start-state-process.ts';

/** What opening a state does, on any database. */
export function stateOpeningContract(newState: () => Promise<StateLocation>) {
  describe('opening the state', () => {
    it('creates the tables once, and finds them again', async () => {
      const location = await newState();
      for (let time = 0; time < 2; time += 1) {
        await using db = await openState(location, machineClock);
        const { rows } = await sql`select name from kysely_migration`.execute(db);
        expect(rows).toEqual(Object.keys(migrations).map((name) => ({ name })));
      }
    });

    it('lets five processes open the same new state at once', async () => {
      await using processes = await takeStateProcesses(5);
      for (let round = 0; round < 15; round += 1) {
        const location = await newState();
        const answers = await processes.askAll(() => ({ kind: 'open', location }));
        expect(answers).toHaveLength(5);
      }
    });

    it('writes nothing to a state that is up to date', async () => {
      const location = await newState();
      await using db = await openState(location, machineClock);
      await db.transaction().execute(async (transaction) => {
        // Holds a lock that a migration would wait for.
        await sql`update kysely_migration set timestamp = timestamp`.execute(transaction);
        await sql`update kysely_migration_lock set is_locked = is_locked`.execute(transaction);
        await (await openState(location, machineClock)).destroy();
      });
    });

    it.each([
      {
        table: 'shown_stories',
        says: /is damaged: its table "shown_stories" is missing\. .*estore a backup/,
      },
      { table: 'kysely_migration', says: /is damaged: it has tables, but .*"kysely_migration"\) is missing/ },
    ])('names the table $table when somebody dropped it, and how to fix it', async ({ table, says }) => {
      const location = await newState();
      {
        await using db = await openState(location, machineClock);
        await sql`drop table ${sql.table(table)}`.execute(db);
      }
      const opened = openState(location, machineClock);
      await expect(opened).rejects.toThrow(StateError);
      await expect(opened).rejects.toThrow(says);
    });

    it('reports a table that is dropped while the state is open', async () => {
      await using db = await openState(await newState(), machineClock);
      await sql`drop table subscriptions`.execute(db);
      const store = createSubscriptionStore(db);
      const says = /is damaged: its table "subscriptions" is missing\. .*estore a backup/;
      await expect(store.list()).rejects.toThrow(says);
      await expect(store.takeSkip('k7m2p')).rejects.toThrow(says);
      await expect(store.remove('k7m2p', new Date())).rejects.toThrow(says);
    });

    it('brings a state of the first version up to date, with everything in it', async () => {
      const location = await newState();
      await leaveFirstState(location);
      await using db = await openState(location, machineClock);
      const found = await createSubscriptionStore(db).find('k7m2p');
      expect(found?.subscription).toMatchObject({ style: 'compact', updates: 'edit', posting: {} });
      const deliveries = createDeliveryStore(db, 'this copy', machineClock);
      const slot = new Date('2021-12-13T08:00:00Z');
      expect(await deliveries.partsOf({ subscriptionId: 'k7m2p', slot })).toEqual([
        { payload: { text: 'one' }, state: 'arrived', messageId: 'm1' },
        { payload: { text: 'two' }, state: 'pending' },
      ]);
      expect(await deliveries.settleInterrupted(slot)).toMatchObject([{ status: { state: 'retrying' } }]);
    });

    it('keeps the advice that an earlier version stored with a failed digest', async () => {
      const location = await newState();
      await leaveFirstState(location);
      await using db = await openState(location, machineClock);
      const error = { kind: 'lost destination', message: 'the channel is archived', cure: 'Unarchive it.' };
      await sql`update deliveries set state = 'failed', owner = null, error_json = ${JSON.stringify(error)}
        where state = 'claimed'`.execute(db);
      const [failed] = await createDeliveryStore(db, 'this copy', machineClock).history('k7m2p', 1);
      const { cure: fix, ...others } = error;
      expect(failed?.status).toEqual({ state: 'failed', error: { ...others, fix } });
    });

    it('announces an upgrade before it changes the state, and only then', async () => {
      const location = await newState();
      await leaveFirstState(location);
      const upgrades: string[] = [];
      const open = async (which: StateLocation, time: string) => {
        const onUpgrade = () => void upgrades.push(time);
        await (await openState(which, { ...machineClock, onUpgrade })).destroy();
      };
      await open(location, 'at first');
      await open(location, 'again');
      await open(await newState(), 'a new one');
      expect(upgrades).toEqual(['at first']);
    });

    it("migrates what a channel remembers: each story's own link and title, not what it listed", async () => {
      const location = await newState();
      await leaveFirstState(location);
      await using db = await openState(location, machineClock);
      const deliveries = createDeliveryStore(db, 'this copy', machineClock);
      const channel = { platform: 'slack', id: 'C1' };
      const keysAt = async (time: string) =>
        [...(await deliveries.memoryOf(channel, new Date(time))).keys()].sort();
      const pages = ['https://a.example/csharp', 'https://b.example/cpp'];
      const leads = pages.map((page) => `lead:${page}`);
      const titles = ['title:what s new in c#', 'title:what s new in c++'];
      expect(await keysAt('2021-12-13T08:00:00Z')).toEqual([...pages, ...leads, ...titles]);
      expect(await keysAt('2022-12-13T08:00:00Z')).toEqual([...pages, ...leads]);
      const memory = await deliveries.memoryOf(channel, new Date('2021-12-13T08:00:00Z'));
      expect(memory.get('title:what s new in c#')).toEqual({
        ...{ heat: 9, outlets: 2, mayUpdate: true },
        published: { outlet: 'a.example', at: new Date('2021-12-12T08:00:00Z') },
      });
      const [, yesterday] = await deliveries.shownDigests(channel, 9);
      expect(yesterday?.stories.map(({ keys }) => keys)).toEqual([
        [pages[0], titles[0], leads[0]],
        [pages[1], titles[1], leads[1]],
      ]);
    });

    it('migrates months of digests of ten stories', async () => {
      const location = await newState();
      await leaveFirstState(location, { digests: 250, stories: 10 });
      await using db = await openState(location, machineClock);
      const keys = await createDeliveryStore(db, 'this copy', machineClock).memoryOf(
        { platform: 'slack', id: 'C2' },
        new Date('2021-12-13T08:00:00Z'),
      );
      expect(keys.size).toBe(250 * 10 * 3);
    });

    it('refuses a state that a newer version wrote', async () => {
      const location = await newState();
      {
        await using db = await openState(location, machineClock);
        await sql`insert into kysely_migration values ('9999-from-the-future', '2030-01-01')`.execute(db);
      }
      const opened = openState(location, machineClock);
      await expect(opened).rejects.toThrow(StateError);
      await expect(opened).rejects.toThrow(/written by a newer Heatline: run that version/);
    });
  });
}
