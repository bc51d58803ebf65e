import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InstallationStore } from '../../src/platform/installation-store.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createExclusiveWork } from '../../src/store/exclusive-work.ts';
import { createFeedbackStore } from '../../src/store/feedback/feedback-store.ts';
import { createInstallationStore } from '../../src/store/installations/installation-store.ts';
import { purgeRemoved } from '../../src/store/installations/purge-removed.ts';
import { resealInstallations } from '../../src/store/installations/reseal-installations.ts';
import { type SealingKey, sealingKey } from '../../src/store/installations/sealing.ts';
import type { StateLocation } from '../../src/store/state-location.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import { fullSubscription } from '../subscriptions/sample-subscription.ts';

const now = new Date('2021-12-13T08:00:00Z');
const later = new Date('2021-12-20T08:00:00Z');
const content = { botToken: 'xoxb-1-secret', team: 'Acme' };

/** What an installation store does, on any database. */
export function installationStoreContract(newState: () => Promise<StateLocation>) {
  let location: StateLocation;
  let db: StateDatabase;
  let key: SealingKey;
  let store: InstallationStore;

  const storeWith = (keys: readonly SealingKey[], platform = 'slack', on = db) =>
    createInstallationStore(on, { platform, keys, exclusively: createExclusiveWork(on, location.kind) });

  /** Everything that is stored, as text. */
  async function everything(): Promise<string> {
    const tables = await db.introspection.getTables();
    const rows = await Promise.all(
      tables.map(({ name }) =>
        db
          .selectFrom(sql<object>`${sql.table(name)}`.as('one'))
          .selectAll()
          .execute(),
      ),
    );
    return JSON.stringify(rows);
  }

  describe('the installation store', () => {
    beforeAll(async () => {
      location = await newState();
      db = await openState(location, machineClock);
    });
    beforeEach(async () => {
      await db.deleteFrom('installations').execute();
      key = sealingKey(randomBytes(32));
      store = storeWith([key]);
    });
    afterAll(() => db.destroy());

    it('returns the installation that was saved last', async () => {
      await store.save('T1', content);
      expect(await store.find('T1')).toEqual(content);
      await store.save('T1', { botToken: 'xoxb-2' });
      expect(await store.find('T1')).toEqual({ botToken: 'xoxb-2' });
      expect(await store.find('T2')).toBeUndefined();
    });

    it('stores nothing of an installation in clear text', async () => {
      await store.save('T1', content);
      const stored = await everything();
      expect(stored).toContain('T1');
      expect(stored).not.toMatch(/secret|xoxb|Acme/);
    });

    it('keeps the installations of different platforms apart', async () => {
      await store.save('T1', content);
      const other = storeWith([key], 'other');
      expect(await other.find('T1')).toBeUndefined();
      expect(await other.list()).toEqual([]);
      expect(await store.list()).toEqual(['T1']);
    });

    it('opens no installation that was moved to another workspace’s row', async () => {
      await store.save('T1', content);
      await store.save('T2', { botToken: 'xoxb-2' });
      const { sealedContent } = await db
        .selectFrom('installations')
        .select('sealedContent')
        .where('workspaceId', '=', 'T1')
        .executeTakeFirstOrThrow();
      await db.updateTable('installations').set({ sealedContent }).where('workspaceId', '=', 'T2').execute();
      await expect(store.find('T2')).rejects.toMatchObject({ kind: 'lost installation' });
      expect(await store.find('T1')).toEqual(content);
    });

    it('says which key is missing when it is given a wrong one, and loses nothing', async () => {
      await store.save('T1', content);
      const wrong = sealingKey(randomBytes(32));
      await expect(storeWith([wrong]).find('T1')).rejects.toMatchObject({
        kind: 'lost installation',
        fix: expect.stringContaining('ENCRYPTION_KEYS'),
      });
      await expect(resealInstallations(db, [wrong])).rejects.toThrow(
        /tokens of one workspace are encrypted with a key that is not in ENCRYPTION_KEYS\. Add the previous key/,
      );
      expect(await store.find('T1')).toEqual(content);
    });

    it('seals installations again under a new first key, so that the old one is no longer needed', async () => {
      await store.save('T1', content);
      await store.save('T2', content);
      const fresh = sealingKey(randomBytes(32));
      expect(await storeWith([fresh, key]).find('T1')).toEqual(content);
      expect(await resealInstallations(db, [fresh, key])).toEqual({ resealed: 2, unreadable: [] });
      expect(await resealInstallations(db, [fresh, key])).toEqual({ resealed: 0, unreadable: [] });
      expect(await storeWith([fresh]).find('T2')).toEqual(content);
    });

    it.each([
      ['changed', () => `v1.${key.id}.AAAA`],
      ['not sealed at all', () => 'damaged'],
      ['empty', () => ''],
      ['sealed under a key that is gone', () => `v1.AAAAAAAA.${'A'.repeat(80)}`],
    ])('leaves an installation alone that is %s while the others are sealed again', async (_, damaged) => {
      await store.save('T1', content);
      await store.save('T2', content);
      await db
        .updateTable('installations')
        .set({ sealedContent: damaged() })
        .where('workspaceId', '=', 'T1')
        .execute();
      const fresh = sealingKey(randomBytes(32));
      expect(await resealInstallations(db, [fresh, key])).toEqual({ resealed: 1, unreadable: ['T1'] });
      expect(await storeWith([fresh]).find('T2')).toEqual(content);
      await expect(storeWith([fresh, key]).find('T1')).rejects.toMatchObject({ kind: 'lost installation' });
    });

    it('says so when only damaged installations are left, and lets the service start', async () => {
      await store.save('T1', content);
      await db.updateTable('installations').set({ sealedContent: 'damaged' }).execute();
      expect(await resealInstallations(db, [key])).toEqual({ resealed: 0, unreadable: ['T1'] });
    });

    it('forgets the tokens of a removed installation at once, and takes it back', async () => {
      await store.save('T1', content);
      expect(await store.remove('T1', later)).toBe(true);
      expect(await store.remove('T1', later)).toBe(false);
      expect(await store.find('T1')).toBeUndefined();
      expect(await store.list()).toEqual([]);
      expect(await store.remove('T9', later)).toBe(false);
      await store.save('T1', { botToken: 'xoxb-3' });
      expect(await store.find('T1')).toEqual({ botToken: 'xoxb-3' });
      expect(await purgeRemoved(db, later)).toEqual([]);
    });

    it('lets one worker at a time work on an installation, even across copies that share the state', async () => {
      const copies = location.kind === 'postgres' ? [db, await openState(location, machineClock)] : [db];
      const stores = copies.map((copy) => storeWith([key], 'slack', copy));
      // Within one process, SQLite has a single store that everyone uses.
      const workers = [...stores, ...stores, ...stores];
      let counted = 0;
      await store.save('T1', { count: 0 });
      await Promise.all(
        workers.map((worker) =>
          worker.exclusively('T1', async () => {
            const before = await worker.find('T1');
            await new Promise((resolve) => setTimeout(resolve, 5));
            counted += 1;
            const count = before && 'count' in before ? Number(before.count) + 1 : Number.NaN;
            await worker.save('T1', { count });
          }),
        ),
      );
      expect(counted).toBe(workers.length);
      expect(await store.find('T1')).toEqual({ count: workers.length });
      for (const copy of copies.slice(1)) await copy.destroy();
    });

    it('lets others work on other installations meanwhile, and goes on after work that failed', async () => {
      const first = Promise.withResolvers<void>();
      const held = store.exclusively('T1', () => first.promise);
      expect(await store.exclusively('T2', async () => 'other')).toBe('other');
      first.resolve();
      await held;
      await expect(store.exclusively('T1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await store.exclusively('T1', async () => 'again')).toBe('again');
    });
  });

  describe('the data of a removed workspace', () => {
    const slot = new Date('2021-12-13T08:00:00Z');

    /**
     * A subscription with everything that comes with one: a sent digest, the stories it showed, and its past
     * conditions.
     */
    async function furnish(channelId: string, subscriptionId: string): Promise<void> {
      const channel = { platform: 'slack', id: channelId };
      const subscription = fullSubscription(subscriptionId, { channel });
      await createSubscriptionStore(db).add({ subscription, nextRunAt: slot }, now);
      const deliveries = createDeliveryStore(db, 'a copy', machineClock);
      const story = {
        ...{ id: 'a1', title: 'Tide', link: 'https://a.example/1', keys: [`of ${channelId}`] },
        ...{ heat: 5, outlets: 1, isUpdate: false },
      };
      await createFeedbackStore(db).give(
        { channel, personId: 'U1' },
        { articleIds: [`of ${channelId}`], title: 'Tide', outlet: 'A', topics: [] },
        { opinion: 'more', at: now },
      );
      const key = { subscriptionId, slot };
      const parts = [{ payload: { text: `for ${channelId}` } }];
      await deliveries.claim(key, channel, { parts, stories: [story], ifUnknown: 'leave' });
      await deliveries.beginPart(key, 0, now);
      await deliveries.endPart(key, 0, '1.1');
      await deliveries.setStatus(key, { state: 'sent', at: now }, now);
    }

    beforeEach(async () => {
      location = await newState();
      db = await openState(location, machineClock);
      store = storeWith([sealingKey(randomBytes(32))]);
      await store.save('T1AAAAAA', content);
      await store.save('T1AAAAAAB', content);
      await furnish('T1AAAAAA.C0000001', 'mine1');
      await furnish('T1AAAAAAB.C0000001', 'theirs');
      await furnish('C0000001', 'plain');
      await store.remove('T1AAAAAA', later);
    });
    afterEach(() => db.destroy());

    it("keeps a removed workspace's data until its grace period is over", async () => {
      const before = await everything();
      expect(await purgeRemoved(db, new Date(later.getTime() - 1))).toEqual([]);
      expect(await everything()).toBe(before);
    });

    it("deletes a removed workspace's data after its grace period, to the last row, and nothing of anyone else", async () => {
      expect(await everything()).toMatch(/T1AAAAAA\.C|mine1/);
      expect(await purgeRemoved(db, later)).toEqual([{ platform: 'slack', workspaceId: 'T1AAAAAA' }]);
      const left = await everything();
      expect(left).not.toMatch(/T1AAAAAA[".]|mine1/);
      for (const [channelId, id] of [
        ['T1AAAAAAB.C0000001', 'theirs'],
        ['C0000001', 'plain'],
      ] as const) {
        expect(await createSubscriptionStore(db).find(id)).toBeDefined();
        const deliveries = createDeliveryStore(db, 'a copy', machineClock);
        const [delivery] = await deliveries.history(id, 1);
        expect(delivery?.status.state).toBe('sent');
        expect(await deliveries.partsOf({ subscriptionId: id, slot })).toHaveLength(1);
        expect(left).toContain(`of ${channelId}`);
      }
      expect(await store.find('T1AAAAAAB')).toEqual(content);
      expect(await purgeRemoved(db, later)).toEqual([]);
    });

    it("deletes a removed workspace's data once when two copies do it", async () => {
      const purged = await Promise.all([purgeRemoved(db, later), purgeRemoved(db, later)]);
      expect(purged.flat()).toHaveLength(1);
    });
  });
}
