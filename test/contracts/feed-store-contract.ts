import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedState } from '../../src/gathering/feed-state.ts';
import type { KnownItem } from '../../src/gathering/feed-store.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createFeedStore } from '../../src/store/feeds/feed-store.ts';
import type { StateLocation } from '../../src/store/state-location.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 6, minutes));
const address = 'https://example.org/feed.xml';

const state: FeedState = {
  ...{
    address,
    nextAt: at(30),
    failures: 2,
    movedTo: 'https://example.org/new.xml',
    digest: 'd',
    settings: 's',
  },
  validators: { etag: '"1"' },
  failure: { cause: 'busy', fault: 'its server wants fewer requests (429)', since: at(0) },
};

function item(number: number, changes: Partial<KnownItem> = {}): KnownItem {
  return {
    ...{ path: `feeds/example.org/${number}.md`, keys: [`link ${number}`, `id ${number}`], feed: address },
    ...{ isOwn: true, state: 'written', checksum: `c${number}`, text: `text ${number}` },
    ...{ firstSeenAt: at(number), lastSeenAt: at(number), publishedAt: at(number), changedAt: at(number) },
    ...changes,
  };
}

/** What the state remembers of feeds, on any database. */
export function feedStoreContract(newState: () => Promise<StateLocation>) {
  describe('the memory of feeds', () => {
    let db: StateDatabase;

    beforeEach(async () => {
      db = await openState(await newState(), machineClock);
    });
    afterEach(() => db.destroy());

    it('keeps the state of each feed', async () => {
      const store = createFeedStore(db);
      await store.saveState(state);
      await store.saveState({ ...state, failures: 3 });
      expect(await store.states()).toEqual([{ ...state, failures: 3 }]);
    });

    it('ignores a row that another version wrote differently', async () => {
      await db.insertInto('feeds').values({ address, stateJson: '{"nextAt":7}' }).execute();
      expect(await createFeedStore(db).states()).toEqual([]);
    });

    it('finds items by any of their keys, and adds keys to a known item', async () => {
      const store = createFeedStore(db);
      await store.saveItems([item(1), item(2)]);
      await store.saveItems([item(1, { keys: ['id 1', 'other 1'], state: 'left', checksum: 'new' })]);
      const [found, ...others] = await store.itemsKnownBy(['other 1', 'link 1', 'nobody']);
      expect(others).toEqual([]);
      expect({ ...found, keys: found?.keys.toSorted() }).toEqual(
        item(1, { keys: ['id 1', 'link 1', 'other 1'], state: 'left', checksum: 'new' }),
      );
      expect(await store.itemsKnownBy([])).toEqual([]);
    });

    it('takes thousands of items and keys at once', async () => {
      const store = createFeedStore(db);
      const many = Array.from({ length: 3_000 }, (_, number) => item(number));
      await store.saveItems(many);
      expect(await store.itemsKnownBy(many.flatMap(({ keys }) => keys))).toHaveLength(3_000);
    });

    it('lists files by date and changes in order, and counts items by feed', async () => {
      const store = createFeedStore(db);
      await store.saveItems([
        item(3),
        item(1),
        item(2, { state: 'left' }),
        item(4, { feed: 'https://b.example/' }),
      ]);
      const paths = (items: readonly KnownItem[]) => items.map(({ path }) => path.replace(/\D/g, ''));
      expect(paths(await store.filesDatedBefore(at(4), 10))).toEqual(['1', '3']);
      expect(paths(await store.changedSince({ changedAt: at(1), path: item(1).path }, 2))).toEqual([
        '2',
        '3',
      ]);
      expect(await store.countSince(at(1))).toEqual(
        new Map([
          [address, 2],
          ['https://b.example/', 1],
        ]),
      );
    });

    it('forgets items that no feed has listed for a long time, but none whose file exists', async () => {
      const store = createFeedStore(db);
      await store.saveItems([item(1), item(2, { state: 'removed' }), item(9, { state: 'left' })]);
      expect(await store.forget(at(5))).toBe(1);
      expect(await store.itemsKnownBy(['link 2'])).toEqual([]);
      expect(await store.itemsKnownBy(['link 1', 'link 9'])).toHaveLength(2);
      expect(await store.forget(at(5))).toBe(0);
    });

    it("keeps what a feed's last document listed, however long ago that was read", async () => {
      const store = createFeedStore(db);
      const dayMs = 24 * 60 * 60_000;
      const days = (count: number) => new Date(at(0).getTime() + count * dayMs);
      const seen = (number: number, day: number) => item(number, { state: 'removed', lastSeenAt: days(day) });
      await store.saveState({ ...state, documentAt: days(10), askedAt: days(100) });
      await store.saveItems([seen(1, 8), seen(2, 9.9), seen(3, 10)]);
      expect(await store.forget(days(50))).toBe(1);
      expect(await store.forget(days(60))).toBe(0);
      expect(await store.itemsKnownBy(['link 1', 'link 2', 'link 3'])).toHaveLength(2);
      await store.saveState({ ...state, documentAt: days(61), askedAt: days(100) });
      expect(await store.forget(days(61))).toBe(2);
    });

    it('forgets a feed that has not been requested since', async () => {
      const store = createFeedStore(db);
      await store.saveState({ ...state, address: 'https://old.example/', askedAt: at(1) });
      await store.saveState({ ...state, askedAt: at(6) });
      expect(await store.forget(at(5))).toBe(1);
      expect(await store.states()).toMatchObject([{ address }]);
      expect(await store.forget(at(5))).toBe(0);
    });

    it('lets one copy gather at a time, and another once that one is silent or stops', async () => {
      const store = createFeedStore(db);
      const lead = (owner: string, minute: number) => store.lead(owner, at(minute), at(minute + 1));
      expect(
        await Promise.all([lead('a', 0), lead('b', 0)]).then((both) => both.filter(Boolean)),
      ).toHaveLength(1);
      await Promise.all(['a', 'b'].map((owner) => store.stopLeading(owner)));
      expect(await lead('a', 1)).toBe(true);
      expect(await lead('b', 1)).toBe(false);
      expect(await lead('a', 2)).toBe(true);
      expect(await lead('b', 2)).toBe(false);
      expect(await lead('b', 4)).toBe(true);
      expect(await lead('a', 4)).toBe(false);
      await store.stopLeading('b');
      expect(await lead('a', 4)).toBe(true);
    });
  });
}
