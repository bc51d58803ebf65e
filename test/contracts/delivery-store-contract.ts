import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/platform/language/sentence.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import type { StateLocation } from '../../src/store/state-location.ts';

import { channel, error, key, ledgerOn, plan, slot } from './ledger.ts';

/** What a delivery ledger does for the copy that writes it, on any database. */
export function deliveryStoreContract(newState: () => Promise<StateLocation>) {
  describe('the delivery ledger', () => {
    const ledger = ledgerOn(newState);

    it('lets a slot be claimed once, whoever asks', async () => {
      const claims = await Promise.all([1, 2, 3].map(() => ledger.store.claim(key, channel, plan)));
      expect(claims.sort()).toEqual(['claimed', 'taken', 'taken']);
      expect(await ledger.store.skip(key, channel, 'too late')).toBe(false);
    });

    it('never lets a skipped slot be claimed', async () => {
      expect(await ledger.store.skip(key, channel, 'nothing new')).toBe(true);
      expect(await ledger.store.claim(key, channel, plan)).toBe('taken');
      expect(await ledger.stateOf()).toEqual({ state: 'skipped', reason: 'nothing new' });
    });

    it('lets a slot be claimed that a wrong clock had passed over', async () => {
      await ledger.store.skip(key, channel, 'superseded');
      expect(await ledger.store.claim(key, channel, plan)).toBe('claimed');
      expect(await ledger.stateOf()).toEqual({ state: 'claimed' });
      expect(await ledger.store.partsOf(key)).toHaveLength(2);
      expect(await ledger.store.claim(key, channel, plan)).toBe('taken');
    });

    it('lets a slot that a wrong clock had passed over be skipped for good, and knows if a person asked for that', async () => {
      await ledger.store.skip(key, channel, 'too late');
      expect(await ledger.store.skip(key, channel, 'superseded')).toBe(false);
      expect(await ledger.store.wasAskedToSkip(key)).toBe(false);
      expect(await ledger.store.skip(key, channel, 'asked to skip')).toBe(true);
      expect(await ledger.store.wasAskedToSkip(key)).toBe(true);
      expect(await ledger.store.skip(key, channel, 'nothing new')).toBe(false);
      expect(await ledger.store.claim(key, channel, plan)).toBe('taken');
      expect(await ledger.stateOf()).toEqual({ state: 'skipped', reason: 'asked to skip' });
      const begun = { ...key, subscriptionId: 'begun' };
      await ledger.store.claim(begun, channel, { ...plan, stories: [] });
      await ledger.store.setStatus(begun, { state: 'skipped', reason: 'paused' }, slot);
      expect(await ledger.store.skip(begun, channel, 'asked to skip')).toBe(false);
    });

    it('records slots that passed during a pause unless they were decided before', async () => {
      const days = [11, 12, 13].map((day) => new Date(Date.UTC(2021, 11, day, 8)));
      await ledger.store.skip({ ...key, slot: days[1] ?? slot }, channel, 'nothing new');
      const passed = await ledger.store.recordSkipped(key.subscriptionId, days, {
        channel,
        reason: 'paused',
      });
      expect(passed.sort((a, b) => Number(a) - Number(b))).toEqual([days[0], days[2]]);
      expect(
        await ledger.store.recordSkipped(key.subscriptionId, days, { channel, reason: 'switched off' }),
      ).toEqual([]);
      const states = (await ledger.store.history(key.subscriptionId, 9)).map(({ status }) => status);
      expect(states).toMatchObject([{ reason: 'paused' }, { reason: 'nothing new' }, { reason: 'paused' }]);
      expect(await ledger.store.history(key.subscriptionId, 1, ['paused', 'removed'])).toMatchObject([
        { slot: days[1], status: { reason: 'nothing new' } },
      ]);
    });

    it('lists what was sent, whatever kinds of skipped slots are left out', async () => {
      await ledger.store.claim(key, channel, plan);
      await ledger.store.setStatus(key, { state: 'sent', at: slot }, slot);
      expect(await ledger.store.history(key.subscriptionId, 1, ['paused'])).toHaveLength(1);
    });

    it('lets a slot be claimed that a wrong clock had recorded as paused, but not one whose digest ended that way', async () => {
      await ledger.store.recordSkipped(key.subscriptionId, [slot], { channel, reason: 'paused' });
      expect(await ledger.store.claim(key, channel, plan)).toBe('claimed');
      expect(await ledger.store.setStatus(key, { state: 'skipped', reason: 'paused' }, slot)).toBe(true);
      expect(await ledger.store.claim(key, channel, plan)).toBe('taken');
      expect(await ledger.stateOf()).toEqual({ state: 'skipped', reason: 'paused' });
    });

    it('knows the progress of each part', async () => {
      await ledger.store.claim(key, channel, plan);
      await ledger.store.beginPart(key, 0, slot);
      expect(await ledger.store.partsOf(key)).toEqual([
        { payload: { text: 'one' }, state: 'in doubt', begunAt: slot, ageMs: expect.any(Number) },
        { payload: { text: 'two' }, state: 'pending' },
      ]);
      await ledger.store.endPart(key, 0, 'm1');
      await ledger.store.beginPart(key, 1, slot);
      await ledger.store.refusePart(key, 1);
      await ledger.store.replacePayload(key, 1, { text: 'lighter' });
      expect(await ledger.store.partsOf(key)).toEqual([
        { payload: { text: 'one' }, state: 'arrived', messageId: 'm1' },
        { payload: { text: 'lighter' }, state: 'pending' },
      ]);
    });

    it('keeps what an unfinished message is to show until it shows that, or something simpler', async () => {
      const unfinished = () => ledger.store.partsOf(key);
      await ledger.store.claim(key, channel, plan);
      for (const [position, messageId] of ['m1', 'm2'].entries()) {
        await ledger.store.beginPart(key, position, slot);
        await ledger.store.endPart(key, position, messageId, { isUnfinished: true });
      }
      const first = { payload: { text: 'one' }, state: 'arrived', messageId: 'm1' };
      const second = { payload: { text: 'two' }, state: 'arrived', messageId: 'm2' };
      expect(await unfinished()).toEqual([
        { ...first, isUnfinished: true },
        { ...second, isUnfinished: true },
      ]);
      await ledger.store.finishPart(key, 0);
      await ledger.store.finishPart(key, 1, { text: 'simpler' });
      expect(await unfinished()).toEqual([first, { ...second, payload: { text: 'simpler' } }]);
    });

    it('keeps the progress of a search for a part in doubt, for whichever copy continues it', async () => {
      const parts = async () =>
        (await ledger.store.partsOf(key)).map((part) => ('progress' in part ? part.progress : part.state));
      const progress = { spans: [{ oldestMs: 1 }], cursor: 'bmV4dA==' };
      await ledger.store.claim(key, channel, plan);
      await ledger.store.beginPart(key, 0, slot);
      expect(await parts()).toEqual(['in doubt', 'pending']);
      await ledger.store.keepProgress(key, 0, progress);
      await ledger.store.keepProgress(key, 1, progress);
      expect(await parts()).toEqual([progress, 'pending']);
      await ledger.store.setStatus(key, { state: 'retrying', retryAt: slot, attempt: 0, error }, slot);
      const other = createDeliveryStore(ledger.db, 'another copy', machineClock);
      await other.resume(key);
      await ledger.store.keepProgress(key, 0, { late: true });
      expect(await parts()).toEqual([progress, 'pending']);
      await other.keepProgress(key, 0, { further: true });
      expect(await parts()).toEqual([{ further: true }, 'pending']);
    });

    it('forgets the progress of a search once the part is found, refused or begun again', async () => {
      const progress = { messagesRead: 15 };
      const doubt = async () => {
        await ledger.store.beginPart(key, 0, slot);
        const [part] = await ledger.store.partsOf(key);
        expect(part).not.toHaveProperty('progress');
        await ledger.store.keepProgress(key, 0, progress);
      };
      await ledger.store.claim(key, channel, plan);
      await doubt();
      await doubt();
      await ledger.store.refusePart(key, 0);
      await doubt();
      await ledger.store.endPart(key, 0, 'm1');
      const kept = await ledger.db.selectFrom('deliveryParts').select('progressJson').execute();
      expect(kept).toEqual([{ progressJson: null }, { progressJson: null }]);
    });

    it('records whether a part is a reply, and what it is posted with', async () => {
      const posting = { mention: 'S0123ABCD', crosspost: true, tag: 'News' };
      const parts = [
        { payload: { text: 'one' }, posting },
        { payload: { text: 'two' }, isReply: true },
      ] as const;
      await ledger.store.claim(key, channel, { ...plan, parts });
      expect(await ledger.store.partsOf(key)).toEqual(parts.map((part) => ({ ...part, state: 'pending' })));
    });

    it('keeps what to do if an outcome stays unknown', async () => {
      await ledger.store.claim(key, channel, { ...plan, ifUnknown: 'repeat' });
      expect(await ledger.store.ifUnknown(key)).toBe('repeat');
    });

    it('keeps why it failed in any language, and in English for copies of an earlier version', async () => {
      const why = {
        kind: 'lost destination',
        message: sentence('{what} failed: {reason}', {
          what: sentence('posting to {channel}', { channel: 'C1' }),
          reason: 'is_archived',
        }),
        fix: sentence('Invite me to the channel with /invite @{bot}.', { bot: 'heatline' }),
      } as const;
      await ledger.store.claim(key, channel, plan);
      await ledger.store.setStatus(key, { state: 'failed', error: why }, slot);
      const [failed] = await ledger.store.history(key.subscriptionId, 1);
      expect(failed?.status).toEqual({ state: 'failed', error: why });
      const { errorJson } = await ledger.db
        .selectFrom('deliveries')
        .select('errorJson')
        .executeTakeFirstOrThrow();
      expect(JSON.parse(errorJson ?? '')).toMatchObject({
        kind: 'lost destination',
        message: 'posting to C1 failed: is_archived',
        fix: 'Invite me to the channel with /invite @heatline.',
      });
    });

    it('reads the English of an error whose sentences it cannot read', async () => {
      const stored = { kind: 'transient', message: 'no answer', said: { message: { english: 1 } } };
      await ledger.store.claim(key, channel, plan);
      await ledger.store.setStatus(key, { state: 'failed', error }, slot);
      await ledger.db
        .updateTable('deliveries')
        .set({ errorJson: JSON.stringify(stored) })
        .execute();
      const [failed] = await ledger.store.history(key.subscriptionId, 1);
      expect(failed?.status).toEqual({ state: 'failed', error: { kind: 'transient', message: 'no answer' } });
    });

    it('counts the deliveries under way', async () => {
      expect(await ledger.store.countOpen()).toBe(0);
      await ledger.store.claim(key, channel, plan);
      expect(await ledger.store.countOpen()).toBe(1);
      await ledger.store.setStatus(key, { state: 'failed', error }, slot);
      expect(await ledger.store.countOpen()).toBe(0);
    });

    it('keeps payloads and story keys of every length and script', async () => {
      // PostgreSQL cannot index a key this long unshortened, nor store a NUL in text.
      const long = `title:${Array.from({ length: 3_000 }, (_, position) => String.fromCodePoint(0x20000 + position * 7)).join('')}`;
      const payload = { text: 'a\u0000b', emoji: '👩‍👩‍👧‍👦', half: 'ok' };
      await ledger.store.claim(key, channel, {
        ...plan,
        parts: [{ payload }],
        stories: [{ ...plan.stories[0], keys: [long] }],
      });
      expect(await ledger.store.partsOf(key)).toEqual([{ payload, state: 'pending' }]);
      await ledger.store.beginPart(key, 0, slot);
      await ledger.store.endPart(key, 0, 'm1');
      await ledger.store.setStatus(key, { state: 'sent', at: slot }, slot);
      expect(await ledger.shownKeys(channel, new Date(0))).toEqual(new Set([long]));
    });

    it('keeps a digest without messages and stories', async () => {
      expect(await ledger.store.claim(key, channel, { ...plan, parts: [], stories: [] })).toBe('claimed');
      await ledger.store.setStatus(key, { state: 'sent', at: slot }, slot);
      expect(await ledger.store.lastStories(channel)).toEqual([]);
    });

    it('knows the newest slot that was decided', async () => {
      await ledger.store.skip({ ...key, slot: new Date('2021-12-11T08:00:00Z') }, channel, 'nothing new');
      await ledger.store.skip({ ...key, slot: new Date('2021-12-12T08:00:00Z') }, channel, 'nothing new');
      expect(await ledger.store.lastSlot(key.subscriptionId, slot)).toEqual(new Date('2021-12-12T08:00:00Z'));
      expect(await ledger.store.lastSlot('slack:C9', slot)).toBeUndefined();
    });
  });
}
