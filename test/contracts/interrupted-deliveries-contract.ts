import { describe, expect, it } from 'vitest';
import type { DeliveryKey } from '../../src/delivery/delivery.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import type { StateLocation } from '../../src/store/state-location.ts';

import { channel, error, key, ledgerOn, plan, slot } from './ledger.ts';

/** What becomes of deliveries that were put off, or whose copy or clock failed, whatever database holds them. */
export function interruptedDeliveriesContract(newState: () => Promise<StateLocation>) {
  describe('the ledger of deliveries, when a copy or its clock fails', () => {
    const ledger = ledgerOn(newState);

    it('brings back what a clock that had leapt ahead has left in the future', async () => {
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

    it('dates messages in doubt back with a clock that is turned back, so that they are looked for far enough back', async () => {
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
      // It had leapt twice, and this one was begun in between.
      const rightUntil = minutesLater(5);
      await ledger.store.beginPart(key, 0, minutesLater(60));
      await ledger.store.correctClock({ now: minutesLater(10), leapMs: 90 * 24 * 60 * 60_000, rightUntil });
      expect(await begunAt(key)).toEqual(rightUntil);
      // By how much is not known after a restart.
      await ledger.store.beginPart(key, 0, minutesLater(60));
      await ledger.store.correctClock({ now: minutesLater(10) });
      // Nobody may have run since the clock leapt: it may be as old as its slot.
      expect(await begunAt(key)).toEqual(slot);
      expect(await begunAt(sent)).toEqual(minutesLater(60));
    });

    it('looks no longer for what may have arrived because a clock had leapt ahead', async () => {
      const hoursLater = (hours: number) => new Date(slot.getTime() + hours * 3_600_000);
      await ledger.store.claim(key, channel, plan);
      expect(await ledger.store.lookUntil(key, hoursLater(30))).toEqual(hoursLater(30));
      expect(await ledger.store.lookUntil(key, hoursLater(40))).toEqual(hoursLater(30));
      await ledger.store.correctClock({ now: hoursLater(7) });
      expect(await ledger.store.lookUntil(key, hoursLater(40))).toEqual(hoursLater(30));
      await ledger.store.correctClock({ now: hoursLater(2) });
      expect(await ledger.store.lookUntil(key, hoursLater(40))).toEqual(hoursLater(26));
    });

    it('dates back a restore that was made while the clock was ahead, so that later digests are not in doubt', async () => {
      const restoredAt = new Date('2022-03-13T08:00:00Z').getTime();
      await ledger.db.insertInto('restores').values({ restoredAt }).execute();
      const later = { ...key, slot: new Date(slot.getTime() + 60_000) };
      expect(await ledger.store.claim(key, channel, { ...plan, stories: [] })).toBe('in doubt');
      await ledger.store.correctClock({ now: slot });
      expect(await ledger.store.claim(later, channel, { ...plan, stories: [] })).toBe('claimed');
    });

    it('doubts what came due within half a minute after a restore, whose clock may be slow', async () => {
      const restoredAt = slot.getTime() - 29_000;
      await ledger.db.insertInto('restores').values({ restoredAt }).execute();
      expect(await ledger.store.claim(key, channel, { ...plan, stories: [] })).toBe('in doubt');
      const later = { ...key, slot: new Date(slot.getTime() + 2_000) };
      expect(await ledger.store.claim(later, channel, { ...plan, stories: [] })).toBe('claimed');
    });

    it('knows of a doubt from before a restore that a later attempt may be missing from the backup', async () => {
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

    it('leaves alone what another copy decided whose clock is a little ahead', async () => {
      const ahead = { ...key, slot: new Date(slot.getTime() + 20_000) };
      await ledger.store.skip(ahead, channel, 'nothing new');
      const retryAt = new Date(slot.getTime() + 12 * 60_000);
      await ledger.store.claim(key, channel, plan);
      await ledger.store.setStatus(key, { state: 'retrying', retryAt, attempt: 9, error }, slot);
      await ledger.store.correctClock({ now: slot });
      expect(await ledger.store.history(key.subscriptionId, 9)).toHaveLength(2);
      expect(await ledger.store.dueRetries(slot)).toEqual([]);
    });

    it('hands out a delivery that was put off when it is due, once', async () => {
      const retryAt = new Date('2021-12-13T08:05:00Z');
      await ledger.store.claim(key, channel, plan);
      await ledger.store.setStatus(key, { state: 'retrying', retryAt, attempt: 2, error }, slot);
      expect(await ledger.store.dueRetries(new Date('2021-12-13T08:04:59Z'))).toEqual([]);
      const [due] = await ledger.store.dueRetries(retryAt);
      expect(due).toMatchObject({ ...key, channel, attempt: 2 });
      expect(await ledger.store.resume(key)).toBe(true);
      expect(await ledger.store.resume(key)).toBe(false);
    });

    it('puts off what a dead copy left, with the part in flight in doubt', async () => {
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

    it('hands out and settles what is sound beside what is damaged', async () => {
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

    it('leaves alone what it works on itself, and settles what it abandoned', async () => {
      const other = { ...key, subscriptionId: 'slack:C2' };
      await ledger.store.claim(key, channel, plan);
      await ledger.store.claim(other, { ...channel, id: 'C2' }, plan);
      expect(await ledger.store.settleInterrupted(slot)).toEqual([]);
      ledger.store.abandon(other);
      expect(await ledger.store.settleInterrupted(slot)).toMatchObject([{ subscriptionId: 'slack:C2' }]);
      expect(await ledger.store.settleInterrupted(slot)).toEqual([]);
    });

    it('works again on what it abandoned and then resumed', async () => {
      await ledger.store.claim(key, channel, plan);
      await ledger.store.setStatus(key, { state: 'retrying', retryAt: slot, attempt: 1, error }, slot);
      ledger.store.abandon(key);
      await ledger.store.resume(key);
      expect(await ledger.store.settleInterrupted(slot)).toEqual([]);
    });

    it('begins no part of a delivery that another copy settled, and records a part that arrived all the same', async () => {
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

    it('counts only an attempt of this copy as one whose age it knows, and only the one that is in doubt', async () => {
      const later = (seconds: number) => new Date(slot.getTime() + seconds * 1000);
      const doubt = async () => (await ledger.store.partsOf(key))[0];
      const retrying = { state: 'retrying', retryAt: slot, attempt: 1, error } as const;
      const other = createDeliveryStore(ledger.db, 'another copy', machineClock);
      await ledger.store.claim(key, channel, plan);
      await ledger.store.beginPart(key, 0, slot);
      await ledger.store.setStatus(key, retrying, slot);
      expect(await doubt()).toMatchObject({ state: 'in doubt', ageMs: expect.any(Number) });
      // Turned back with the clock, it is the same attempt.
      await ledger.store.correctClock({ now: slot, leapMs: 60_000 });
      expect(await doubt()).toMatchObject({ state: 'in doubt', ageMs: expect.any(Number) });

      // Looked for in vain, it was begun anew there.
      await other.resume(key);
      await other.beginPart(key, 0, later(60));
      expect(await doubt()).not.toHaveProperty('ageMs');
      // Nor does one count that it could not begin.
      expect(await ledger.store.beginPart(key, 0, later(61))).toBe(false);
      expect(await doubt()).not.toHaveProperty('ageMs');
    });
  });
}
