import { describe, expect, it } from 'vitest';
import type { DeliveryKey } from '../../src/delivery/delivery.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import type { StateLocation } from '../../src/store/state-location.ts';

import { channel, error, key, ledgerOn, plan, slot } from './ledger.ts';

/** What happens to deliveries that were postponed, or whose copy or clock failed, on any database. */
export function interruptedDeliveriesContract(newState: () => Promise<StateLocation>) {
  describe('the delivery ledger when a copy or its clock fails', () => {
    const ledger = ledgerOn(newState);

    it('brings back what a clock that leapt ahead has put into the future', async () => {
      const month = new Date('2022-01-13T08:00:00Z');
      const of = (subscriptionId: string) => ({ subscriptionId, slot: month });
      for (const reason of ['nothing new', 'too late', 'superseded', 'asked to skip', 'paused'] as const)
        await ledger.store.skip(of(reason), channel, reason);
      await ledger.store.skip(key, channel, 'nothing new');
      await ledger.store.claim(of('put off'), channel, plan);
      const retryAt = new Date('2022-01-13T08:10:00Z');
      await ledger.store.setStatus(of('put off'), { state: 'retrying', retryAt, attempt: 1, error }, month);
      await ledger.store.claim(of('sent'), { ...channel, id: 'C2' }, plan);
      await ledger.store.setStatus(of('sent'), { state: 'sent', at: month }, month);

      await ledger.store.correctClock({ now: slot });
      const left = async (id: string) => (await ledger.store.history(id, 1)).map(({ status }) => status);
      for (const reason of ['nothing new', 'too late', 'superseded', 'paused']) {
        expect(await left(reason)).toEqual([]);
      }
      expect(await left('asked to skip')).toHaveLength(1);
      expect(await left(key.subscriptionId)).toHaveLength(1);
      expect(await ledger.store.dueRetries(slot)).toMatchObject([of('put off')]);
      expect(await left('sent')).toEqual([{ state: 'sent', at: slot }]);
    });

    it('dates messages in doubt back when a clock is set back, so that the search goes far enough back', async () => {
      const minutesLater = (minutes: number) => new Date(slot.getTime() + minutes * 60_000);
      const begunAt = async (of: DeliveryKey) => {
        const [part] = await ledger.store.partsOf(of);
        return part?.state === 'in doubt' ? part.begunAt : part?.state;
      };
      const sent = { subscriptionId: 'sent', slot };
      for (const of of [key, sent]) {
        await ledger.store.claim(of, { ...channel, id: of.subscriptionId }, { ...plan, stories: [] });
        await ledger.store.beginPart(of, 0, minutesLater(60));
      }
      await ledger.store.setStatus(sent, { state: 'unknown', error }, minutesLater(60));
      await ledger.store.correctClock({ now: minutesLater(10), leapMs: 60 * 60_000 });
      expect(await begunAt(key)).toEqual(slot);
      // The clock had leapt twice, and this part was begun in between.
      const rightUntil = minutesLater(5);
      await ledger.store.beginPart(key, 0, minutesLater(60));
      await ledger.store.correctClock({ now: minutesLater(10), leapMs: 90 * 24 * 60 * 60_000, rightUntil });
      expect(await begunAt(key)).toEqual(rightUntil);
      // After a restart, nobody knows how far the clock leapt.
      await ledger.store.beginPart(key, 0, minutesLater(60));
      await ledger.store.correctClock({ now: minutesLater(10) });
      // No copy may have run since the clock leapt, so the attempt may be as old as its slot.
      expect(await begunAt(key)).toEqual(slot);
      expect(await begunAt(sent)).toEqual(minutesLater(60));
    });

    it('stops looking in time for a message whose search deadline was set by a clock that had leapt ahead', async () => {
      const hoursLater = (hours: number) => new Date(slot.getTime() + hours * 3_600_000);
      await ledger.store.claim(key, channel, plan);
      expect(await ledger.store.lookUntil(key, hoursLater(30))).toEqual(hoursLater(30));
      expect(await ledger.store.lookUntil(key, hoursLater(40))).toEqual(hoursLater(30));
      await ledger.store.correctClock({ now: hoursLater(7) });
      expect(await ledger.store.lookUntil(key, hoursLater(40))).toEqual(hoursLater(30));
      await ledger.store.correctClock({ now: hoursLater(2) });
      expect(await ledger.store.lookUntil(key, hoursLater(40))).toEqual(hoursLater(26));
    });

    it('dates back a restore made while the clock was ahead, so that later digests are not in doubt', async () => {
      const restoredAt = new Date('2022-03-13T08:00:00Z').getTime();
      await ledger.db.insertInto('restores').values({ restoredAt }).execute();
      const later = { ...key, slot: new Date(slot.getTime() + 60_000) };
      expect(await ledger.store.claim(key, channel, { ...plan, stories: [] })).toBe('in doubt');
      await ledger.store.correctClock({ now: slot });
      expect(await ledger.store.claim(later, channel, { ...plan, stories: [] })).toBe('claimed');
    });

    it('doubts what came due within half a minute after a restore, since the clock may be slow', async () => {
      const restoredAt = slot.getTime() - 29_000;
      await ledger.db.insertInto('restores').values({ restoredAt }).execute();
      expect(await ledger.store.claim(key, channel, { ...plan, stories: [] })).toBe('in doubt');
      const later = { ...key, slot: new Date(slot.getTime() + 2_000) };
      expect(await ledger.store.claim(later, channel, { ...plan, stories: [] })).toBe('claimed');
    });

    it('knows that a backup may lack a later attempt at a message that was in doubt before a restore', async () => {
      const restoredAt = new Date(slot.getTime() + 3 * 60 * 60_000);
      const doubt = async () => (await ledger.store.partsOf(key))[0];
      await ledger.store.claim(key, channel, plan);
      await ledger.store.beginPart(key, 0, slot);
      expect(await doubt()).not.toHaveProperty('begunBy');
      await ledger.db.insertInto('restores').values({ restoredAt: restoredAt.getTime() }).execute();
      expect(await doubt()).toMatchObject({ state: 'in doubt', begunAt: slot, begunBy: restoredAt });
      const later = new Date(restoredAt.getTime() + 1_000);
      await ledger.store.beginPart(key, 0, later);
      expect(await doubt()).toMatchObject({ begunAt: later });
      expect(await doubt()).not.toHaveProperty('begunBy');
    });

    it('leaves the decisions of a copy alone whose clock is a little ahead', async () => {
      const ahead = { ...key, slot: new Date(slot.getTime() + 20_000) };
      await ledger.store.skip(ahead, channel, 'nothing new');
      const retryAt = new Date(slot.getTime() + 12 * 60_000);
      await ledger.store.claim(key, channel, plan);
      await ledger.store.setStatus(key, { state: 'retrying', retryAt, attempt: 9, error }, slot);
      await ledger.store.correctClock({ now: slot });
      expect(await ledger.store.history(key.subscriptionId, 9)).toHaveLength(2);
      expect(await ledger.store.dueRetries(slot)).toEqual([]);
    });

    it('hands out a postponed delivery once, when it is due', async () => {
      const retryAt = new Date('2021-12-13T08:05:00Z');
      await ledger.store.claim(key, channel, plan);
      await ledger.store.setStatus(key, { state: 'retrying', retryAt, attempt: 2, error }, slot);
      expect(await ledger.store.dueRetries(new Date('2021-12-13T08:04:59Z'))).toEqual([]);
      const [due] = await ledger.store.dueRetries(retryAt);
      expect(due).toMatchObject({ ...key, channel, attempt: 2 });
      expect(await ledger.store.resume(key)).toBe(true);
      expect(await ledger.store.resume(key)).toBe(false);
    });

    it('postpones what a dead copy left, with the part in flight in doubt', async () => {
      const dead = createDeliveryStore(ledger.db, 'a copy that ended', machineClock);
      const inFlight = { ...key, subscriptionId: 'slack:C2' };
      await dead.claim(key, channel, plan);
      await dead.beginPart(key, 0, slot);
      await dead.endPart(key, 0, 'm1');
      await dead.claim(inFlight, { ...channel, id: 'C2' }, plan);
      await dead.beginPart(inFlight, 0, slot);

      const now = new Date('2021-12-13T08:10:00Z');
      const settled = await ledger.store.settleInterrupted(now);
      expect(settled.map(({ subscriptionId, status }) => [subscriptionId, status.state])).toEqual([
        ['slack:C1', 'retrying'],
        ['slack:C2', 'retrying'],
      ]);
      expect(await ledger.store.dueRetries(now)).toHaveLength(2);
      expect((await ledger.store.partsOf(inFlight))[0]).toMatchObject({ state: 'in doubt', begunAt: slot });
      expect((await ledger.shownKeys({ ...channel, id: 'C2' }, new Date(0))).size).toBe(3);
      expect(await ledger.store.settleInterrupted(now)).toEqual([]);
    });

    it('hands out and settles intact deliveries beside damaged ones', async () => {
      const damaged = { ...key, subscriptionId: 'slack:C0' };
      await ledger.store.claim(damaged, { ...channel, id: 'C0' }, plan);
      await ledger.store.beginPart(damaged, 0, slot);
      await ledger.store.claim(key, channel, plan);
      const columns = { storiesId: 'of no text', attempt: -1 };
      await ledger.db
        .updateTable('deliveries')
        .set(columns)
        .where('subscriptionId', '=', 'slack:C0')
        .execute();
      ledger.store.abandon(damaged);
      ledger.store.abandon(key);
      await expect(ledger.store.settleInterrupted(slot)).rejects.toThrow('1 deliveries not settled');
      expect(await ledger.store.dueRetries(slot)).toMatchObject([{ subscriptionId: 'slack:C1' }]);

      await ledger.db.updateTable('deliveries').set({ state: 'retrying', retryAt: 0 }).execute();
      expect(await ledger.store.dueRetries(slot)).toMatchObject([
        { subscriptionId: 'slack:C0' },
        { subscriptionId: 'slack:C1' },
      ]);
    });

    it('leaves alone what this copy is working on, and settles what it abandoned', async () => {
      const other = { ...key, subscriptionId: 'slack:C2' };
      await ledger.store.claim(key, channel, plan);
      await ledger.store.claim(other, { ...channel, id: 'C2' }, plan);
      expect(await ledger.store.settleInterrupted(slot)).toEqual([]);
      ledger.store.abandon(other);
      expect(await ledger.store.settleInterrupted(slot)).toMatchObject([{ subscriptionId: 'slack:C2' }]);
      expect(await ledger.store.settleInterrupted(slot)).toEqual([]);
    });

    it('does not settle what this copy abandoned and then resumed', async () => {
      await ledger.store.claim(key, channel, plan);
      await ledger.store.setStatus(key, { state: 'retrying', retryAt: slot, attempt: 1, error }, slot);
      ledger.store.abandon(key);
      await ledger.store.resume(key);
      expect(await ledger.store.settleInterrupted(slot)).toEqual([]);
    });

    it('begins no part of a delivery that another copy settled, but records a part that arrived', async () => {
      const silent = createDeliveryStore(ledger.db, 'a copy that was paused', machineClock);
      const inFlight = { ...key, subscriptionId: 'slack:C2' };
      await silent.claim(key, channel, plan);
      await silent.claim(
        inFlight,
        { ...channel, id: 'C2' },
        { ...plan, parts: [{ payload: { text: 'one' } }] },
      );
      expect(await silent.beginPart(inFlight, 0, slot)).toBe(true);
      await ledger.store.settleInterrupted(slot);

      expect(await silent.beginPart(key, 0, slot)).toBe(false);
      expect(await ledger.store.resume(key)).toBe(true);
      expect(await silent.beginPart(key, 0, slot)).toBe(false);
      expect(await ledger.store.beginPart(key, 0, slot)).toBe(true);

      await silent.refusePart(inFlight, 0);
      expect(await silent.setStatus(inFlight, { state: 'failed', error }, slot)).toBe(false);
      expect(await ledger.store.partsOf(inFlight)).toMatchObject([{ state: 'in doubt' }]);
      expect(await ledger.store.history('slack:C2', 1)).toMatchObject([{ status: { state: 'retrying' } }]);
      await silent.endPart(inFlight, 0, 'm1');
      expect(await ledger.store.partsOf(inFlight)).toMatchObject([{ state: 'arrived', messageId: 'm1' }]);
    });

    it('reports the age of an attempt only if this copy made it, and only while its part is in doubt', async () => {
      const later = (seconds: number) => new Date(slot.getTime() + seconds * 1000);
      const doubt = async () => (await ledger.store.partsOf(key))[0];
      const retrying = { state: 'retrying', retryAt: slot, attempt: 1, error } as const;
      const other = createDeliveryStore(ledger.db, 'another copy', machineClock);
      await ledger.store.claim(key, channel, plan);
      await ledger.store.beginPart(key, 0, slot);
      await ledger.store.setStatus(key, retrying, slot);
      expect(await doubt()).toMatchObject({ state: 'in doubt', ageMs: expect.any(Number) });
      // Dated back with the clock, it is still the same attempt.
      await ledger.store.correctClock({ now: slot, leapMs: 60_000 });
      expect(await doubt()).toMatchObject({ state: 'in doubt', ageMs: expect.any(Number) });

      // The other copy did not find it and began it again.
      await other.resume(key);
      await other.beginPart(key, 0, later(60));
      expect(await doubt()).not.toHaveProperty('ageMs');
      // Nor does an attempt count that this copy could not begin.
      expect(await ledger.store.beginPart(key, 0, later(61))).toBe(false);
      expect(await doubt()).not.toHaveProperty('ageMs');
    });
  });
}
