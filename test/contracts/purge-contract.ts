import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { parseMemories } from '../../src/store/deliveries/memory-row.ts';
import { createPostedDigestStore } from '../../src/store/deliveries/posted-digest-store.ts';
import { type PurgedRows, purgeOutdated } from '../../src/store/purging/purge-outdated.ts';
import type { StateLocation } from '../../src/store/state-location.ts';
import { channel, error, key, lead, link, plan, slot } from './ledger.ts';

const dayMs = 24 * 60 * 60_000;
const daysLater = (days: number) => new Date(slot.getTime() + days * dayMs);
const digest = {
  digest: { name: 'N', slot, timezone: 'UTC', span: { after: slot, until: slot }, stories: [], outlets: 0 },
  style: 'rich',
  coverageAfter: slot,
} as const;

/** What the state deletes because nothing needs it any more, on any database. */
export function purgeContract(newState: () => Promise<StateLocation>) {
  describe('the purge of old data', () => {
    let location: StateLocation;
    let db: StateDatabase;

    beforeEach(async () => {
      location = await newState();
      db = await openState(location, machineClock);
    });
    afterEach(() => db.destroy());

    const ledger = () => createDeliveryStore(db, 'this copy', machineClock);
    const purge = (now: Date, signal = new AbortController().signal) =>
      purgeOutdated(db, location.kind, { ...machineClock, now, signal });
    /** Like a service that runs from one day to the next. */
    const purgeAfter = async (days: number): Promise<PurgedRows | undefined> => {
      await purge(daysLater(days - 1));
      return purge(daysLater(days));
    };

    /** Claims a digest in a channel of its own, and lets its first message arrive. */
    async function begin(id: string, changes: object = {}) {
      const begun = { subscriptionId: id, slot };
      await ledger().claim(begun, { ...channel, id }, { ...plan, ...changes });
      await ledger().beginPart(begun, 0, slot);
      await ledger().endPart(begun, 0, 'm1');
      return begun;
    }
    const payloadsOf = async (id: string) =>
      (await ledger().partsOf({ subscriptionId: id, slot })).map(({ payload }) => payload);
    const [one, two] = plan.parts.map(({ payload }) => payload);

    it('deletes what a channel has forgotten, forty days later, and nothing that it remembers', async () => {
      await begin('C1');
      await ledger().setStatus({ ...key, subscriptionId: 'C1' }, { state: 'sent', at: slot }, slot);
      const keysAt = async () => {
        const rows = await db.selectFrom('shownStories').select(['forgottenAt', 'memoriesJson']).execute();
        return rows.flatMap((row) => parseMemories(row).map((memory) => memory.key)).sort();
      };
      expect(await purgeAfter(129)).toMatchObject({ storyKeys: 0 });
      expect(await keysAt()).toEqual([link, lead, 'title:a']);
      expect(await purge(daysLater(130))).toMatchObject({ storyKeys: 2 });
      expect(await keysAt()).toEqual([lead]);
      expect([...(await ledger().memoryOf({ ...channel, id: 'C1' }, daysLater(131))).keys()]).toEqual([lead]);
      await purgeAfter(439);
      expect(await keysAt()).toEqual([lead]);
      await purge(daysLater(440));
      expect(await keysAt()).toEqual([]);
      expect(await ledger().lastStories({ ...channel, id: 'C1' })).toEqual(plan.stories);
      expect(await ledger().shownDigests({ ...channel, id: 'C1' }, 9)).toMatchObject([
        { stories: plan.stories },
      ]);
    });

    it('empties the messages of finished digests, however they ended, and keeps their progress', async () => {
      const sent = await begin('sent');
      await ledger().beginPart(sent, 1, slot);
      await ledger().endPart(sent, 1, 'm2');
      await ledger().setStatus(sent, { state: 'sent', at: slot }, slot);
      await ledger().setStatus(await begin('failed'), { state: 'failed', error }, slot);
      await ledger().setStatus(await begin('unknown'), { state: 'unknown', error }, slot);
      await ledger().setStatus(await begin('skipped'), { state: 'skipped', reason: 'paused' }, slot);
      const before = await Promise.all(
        ['sent', 'failed', 'unknown', 'skipped'].map((id) => ledger().history(id, 9)),
      );

      expect(await purgeAfter(3)).toEqual({ storyKeys: 0, payloads: 8, opinions: 0 });
      for (const id of ['sent', 'failed', 'unknown', 'skipped']) {
        expect(await payloadsOf(id)).toEqual([{}, {}]);
      }
      expect(await ledger().partsOf(sent)).toMatchObject([
        { state: 'arrived', messageId: 'm1' },
        { state: 'arrived', messageId: 'm2' },
      ]);
      expect(
        await Promise.all(['sent', 'failed', 'unknown', 'skipped'].map((id) => ledger().history(id, 9))),
      ).toEqual(before);
      expect(await purgeAfter(4)).toEqual({ storyKeys: 0, payloads: 0, opinions: 0 });
    });

    it('leaves the messages of digests under way or kept up to date, however old', async () => {
      await begin('claimed');
      const retrying = { state: 'retrying', retryAt: daysLater(900), attempt: 1, error } as const;
      await ledger().setStatus(await begin('retrying'), retrying, slot);
      const living = await begin('living', { digest });
      await ledger().setStatus(living, { state: 'sent', at: slot }, slot);

      expect(await purgeAfter(800)).toMatchObject({ payloads: 0 });
      for (const id of ['claimed', 'retrying', 'living']) expect(await payloadsOf(id)).toEqual([one, two]);
      const posted = createPostedDigestStore(db);
      expect((await posted.read(living))?.parts).toMatchObject([{ payload: one }]);
      await posted.end(living);
      expect(await purge(daysLater(801))).toMatchObject({ payloads: 2 });
    });

    it('deletes a text once no digest uses it, and stores it again when one does', async () => {
      const textsOf = async () =>
        (await db.selectFrom('texts').select('text').execute()).map(({ text }) => text);
      const ended = await begin('ended');
      await begin('under way');
      await ledger().setStatus(ended, { state: 'failed', error }, slot);
      await purgeAfter(3);
      expect((await textsOf()).toSorted()).toEqual(
        [one, two, plan.stories].map((value) => JSON.stringify(value)).toSorted(),
      );
      await ledger().setStatus({ ...key, subscriptionId: 'under way' }, { state: 'unknown', error }, slot);
      await purge(daysLater(4));
      // The ledger keeps forever which stories its digests had.
      expect(await textsOf()).toEqual([JSON.stringify(plan.stories)]);
      await begin('later');
      expect(await payloadsOf('later')).toEqual([one, two]);
    });

    it('deletes no text of a digest that is claimed meanwhile', async () => {
      await ledger().setStatus(await begin('before'), { state: 'failed', error }, slot);
      await using other = await openState(location, machineClock);
      for (let day = 10; day < 30; day += 1) {
        const claimed = `claimed on day ${day}`;
        await Promise.all([purge(daysLater(day)), begin(claimed)]);
        expect(
          await createDeliveryStore(other, 'another copy', machineClock).partsOf({
            subscriptionId: claimed,
            slot,
          }),
        ).toMatchObject([{ payload: one }, { payload: two }]);
        await ledger().setStatus({ subscriptionId: claimed, slot }, { state: 'failed', error }, slot);
      }
    });

    it('purges any number of rows', async () => {
      const days = Array.from({ length: 60 }, (_, day) => daysLater(-day));
      for (const at of days) {
        const id = { subscriptionId: 'C1', slot: at };
        const keys = Array.from({ length: 10 }, (_, number) => `${at.toISOString()} ${number}`);
        const stories = [{ ...plan.stories[0], link: keys[0] ?? '', keys }];
        await ledger().claim(id, channel, { ...plan, stories });
        await ledger().beginPart(id, 0, at);
        await ledger().setStatus(id, { state: 'unknown', error }, at);
      }
      expect(await purgeAfter(600)).toEqual({ storyKeys: 600, payloads: 120, opinions: 0 });
    });

    it('runs once a day, in one copy', async () => {
      await ledger().setStatus(await begin('C1'), { state: 'sent', at: slot }, slot);
      await using other = await openState(location, machineClock);
      await purge(daysLater(500));
      const { signal } = new AbortController();
      const now = daysLater(501);
      const purged = await Promise.all(
        [db, other, db].map((copy) => purgeOutdated(copy, location.kind, { ...machineClock, now, signal })),
      );
      expect(purged.filter((rows) => rows !== undefined)).toEqual([
        { storyKeys: 3, payloads: 2, opinions: 0 },
      ]);
      expect(await purge(now)).toBeUndefined();
      expect(await purge(daysLater(502))).toEqual({ storyKeys: 0, payloads: 0, opinions: 0 });
    });

    it('trusts no clock that has leapt too far, and goes on once it is right again', async () => {
      await ledger().setStatus(await begin('C1'), { state: 'sent', at: slot }, slot);
      await purge(daysLater(130));
      expect(await purge(daysLater(900))).toBeUndefined();
      expect(await purge(daysLater(131))).toBeUndefined();
      expect(await ledger().memoryOf({ ...channel, id: 'C1' }, daysLater(131))).toHaveLength(1);
      expect(await purge(daysLater(132))).toMatchObject({ storyKeys: 2 });
    });

    it('stops purging when it is told to', async () => {
      await ledger().setStatus(await begin('C1'), { state: 'sent', at: slot }, slot);
      await purge(daysLater(500));
      expect(await purge(daysLater(501), AbortSignal.abort())).toEqual({
        storyKeys: 0,
        payloads: 0,
        opinions: 0,
      });
      expect(await payloadsOf('C1')).toEqual([one, two]);
    });
  });
}
