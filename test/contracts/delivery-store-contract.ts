import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryKey } from '../../src/delivery/delivery.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import type { StateLocation } from '../../src/store/state-location.ts';

const channel = { platform: 'slack', id: 'C1' };
const slot = new Date('2021-12-13T08:00:00Z');
const key = { subscriptionId: 'slack:C1', slot };
const link = 'https://a.example/1';
const plan = {
  parts: [{ payload: { text: 'one' } }, { payload: { text: 'two' } }],
  stories: [{ id: 'a', title: 'A', link, keys: [link, 'title:a'], heat: 90, outlets: 4, isUpdate: false }],
  ifUnknown: 'leave',
} as const;
const error = { kind: 'transient', message: 'try later' } as const;

/** What a ledger of deliveries does for the copy that writes it, whatever database holds it. */
export function deliveryStoreContract(newState: () => Promise<StateLocation>) {
  let db: StateDatabase;
  let store: DeliveryStore;

  beforeEach(async () => {
    db = await openState(await newState());
    store = createDeliveryStore(db, 'this copy');
  });

  afterEach(() => db.destroy());

  async function shownKeys(...args: Parameters<DeliveryStore['memoryOf']>) {
    return new Set((await store.memoryOf(...args)).keys());
  }

  async function stateOf() {
    const [delivery] = await store.history(key.subscriptionId, 1);
    return delivery?.status;
  }

  describe('the ledger of deliveries', () => {
    it('lets a slot be claimed once, whoever asks', async () => {
      const claims = await Promise.all([1, 2, 3].map(() => store.claim(key, channel, plan)));
      expect(claims.sort()).toEqual(['claimed', 'taken', 'taken']);
      expect(await store.skip(key, channel, 'too late')).toBe(false);
    });

    it('keeps a slot that was skipped from ever being claimed', async () => {
      expect(await store.skip(key, channel, 'nothing new')).toBe(true);
      expect(await store.claim(key, channel, plan)).toBe('taken');
      expect(await stateOf()).toEqual({ state: 'skipped', reason: 'nothing new' });
    });

    it('lets a slot be claimed after all that a wrong clock had passed over', async () => {
      await store.skip(key, channel, 'superseded');
      expect(await store.claim(key, channel, plan)).toBe('claimed');
      expect(await stateOf()).toEqual({ state: 'claimed' });
      expect(await store.partsOf(key)).toHaveLength(2);
      expect(await store.claim(key, channel, plan)).toBe('taken');
    });

    it('records slots that passed at rest, those that were not decided before', async () => {
      const days = [11, 12, 13].map((day) => new Date(Date.UTC(2021, 11, day, 8)));
      await store.skip({ ...key, slot: days[1] ?? slot }, channel, 'nothing new');
      const passed = await store.passOver(key.subscriptionId, days, { channel, reason: 'paused' });
      expect(passed.sort((a, b) => Number(a) - Number(b))).toEqual([days[0], days[2]]);
      expect(await store.passOver(key.subscriptionId, days, { channel, reason: 'switched off' })).toEqual([]);
      const states = (await store.history(key.subscriptionId, 9)).map(({ status }) => status);
      expect(states).toMatchObject([{ reason: 'paused' }, { reason: 'nothing new' }, { reason: 'paused' }]);
      expect(await store.history(key.subscriptionId, 1, ['paused', 'removed'])).toMatchObject([
        { slot: days[1], status: { reason: 'nothing new' } },
      ]);
    });

    it('names what was sent whatever kinds of skipped ones are left out', async () => {
      await store.claim(key, channel, plan);
      await store.setStatus(key, { state: 'sent', at: slot }, slot);
      expect(await store.history(key.subscriptionId, 1, ['paused'])).toHaveLength(1);
    });

    it('lets a slot be claimed that a wrong clock had passed over at rest, and not one that ended so', async () => {
      await store.passOver(key.subscriptionId, [slot], { channel, reason: 'paused' });
      expect(await store.claim(key, channel, plan)).toBe('claimed');
      expect(await store.setStatus(key, { state: 'skipped', reason: 'paused' }, slot)).toBe(true);
      expect(await store.claim(key, channel, plan)).toBe('taken');
      expect(await stateOf()).toEqual({ state: 'skipped', reason: 'paused' });
    });

    it('takes nothing for a story that another digest took for the channel since it was chosen', async () => {
      const other = { ...key, subscriptionId: 'another digest' };
      const [story] = plan.stories;
      const later = { ...plan, stories: [{ ...story, id: 'b', keys: ['https://b.example/2', link] }] };
      expect(await store.claim(key, channel, plan)).toBe('claimed');
      expect(await store.claim(other, channel, later)).toBe('outdated');
      await store.beginPart(key, 0, slot);
      await store.endPart(key, 0, 'm1');
      await store.setStatus(key, { state: 'sent', at: slot }, slot);
      expect(await store.claim(other, channel, later)).toBe('outdated');
      expect(await store.history(other.subscriptionId, 1)).toEqual([]);

      const grown = { ...plan, stories: [{ ...story, isUpdate: true }] };
      expect(await store.claim(other, channel, grown)).toBe('claimed');
      expect(await store.claim({ ...key, subscriptionId: 'a third' }, channel, grown)).toBe('outdated');
      expect(await store.claim(other, { ...channel, id: 'C2' }, later)).toBe('taken');
      expect(
        await store.claim({ ...other, subscriptionId: 'elsewhere' }, { ...channel, id: 'C2' }, later),
      ).toBe('claimed');
    });

    it('says of each part how far it has come', async () => {
      await store.claim(key, channel, plan);
      await store.beginPart(key, 0, slot);
      expect(await store.partsOf(key)).toEqual([
        { payload: { text: 'one' }, state: 'in doubt', begunAt: slot },
        { payload: { text: 'two' }, state: 'pending' },
      ]);
      await store.endPart(key, 0, 'm1');
      await store.beginPart(key, 1, slot);
      await store.refusePart(key, 1);
      await store.replacePayload(key, 1, { text: 'lighter' });
      expect(await store.partsOf(key)).toEqual([
        { payload: { text: 'one' }, state: 'arrived', messageId: 'm1' },
        { payload: { text: 'lighter' }, state: 'pending' },
      ]);
    });

    it('keeps of each part whether it is a reply, and what it is posted with', async () => {
      const posting = { mention: 'S0123ABCD', crosspost: true, tag: 'News' };
      const parts = [
        { payload: { text: 'one' }, posting },
        { payload: { text: 'two' }, isReply: true },
      ] as const;
      await store.claim(key, channel, { ...plan, parts });
      expect(await store.partsOf(key)).toEqual(parts.map((part) => ({ ...part, state: 'pending' })));
    });

    it('keeps what is to be done if an outcome stays unknown', async () => {
      await store.claim(key, channel, { ...plan, ifUnknown: 'repeat' });
      expect(await store.ifUnknown(key)).toBe('repeat');
    });

    it('counts what is under way', async () => {
      expect(await store.countOpen()).toBe(0);
      await store.claim(key, channel, plan);
      expect(await store.countOpen()).toBe(1);
      await store.setStatus(key, { state: 'failed', error }, slot);
      expect(await store.countOpen()).toBe(0);
    });

    it('remembers the stories of a sent digest for its channel alone', async () => {
      await store.claim(key, channel, plan);
      const before = new Date('2021-12-01T00:00:00Z');
      expect(await shownKeys({ ...channel, id: 'C9' }, before)).toEqual(new Set());
      await store.beginPart(key, 0, slot);
      await store.endPart(key, 0, 'm1');
      await store.setStatus(key, { state: 'sent', at: slot }, slot);
      expect(await shownKeys(channel, before)).toEqual(new Set(['https://a.example/1', 'title:a']));
      expect(await shownKeys({ ...channel, id: 'C2' }, before)).toEqual(new Set());
      const days = (count: number) => new Date(slot.getTime() + count * 24 * 60 * 60_000);
      expect((await shownKeys(channel, days(89))).size).toBe(2);
      expect(await shownKeys(channel, days(91))).toEqual(new Set([link]));
      expect(await shownKeys(channel, days(401))).toEqual(new Set());
      expect(await store.lastStories(channel)).toEqual(plan.stories);
      expect(await stateOf()).toEqual({ state: 'sent', at: slot });
    });

    it('tells what a channel was shown, the newest first, and nothing of what never arrived', async () => {
      const storiesOf = (time: string) => [{ ...plan.stories[0], link: time, keys: [time] }];
      const shownAt = async (time: string, state: 'arrived' | 'in doubt' | 'pending', to = channel) => {
        const id = { subscriptionId: `shown ${time}`, slot: new Date(time) };
        await store.claim(id, to, { ...plan, stories: storiesOf(time) });
        if (state !== 'pending') await store.beginPart(id, 0, slot);
        if (state === 'arrived') await store.endPart(id, 0, 'm1');
        await store.setStatus(id, { state: 'failed', error }, slot);
      };
      await shownAt('2021-12-11T08:00:00Z', 'arrived');
      await shownAt('2021-12-13T08:00:00Z', 'in doubt');
      await shownAt('2021-12-12T08:00:00Z', 'pending');
      await shownAt('2021-12-12T09:00:00Z', 'arrived', { ...channel, id: 'C2' });
      await store.skip({ ...key, slot: new Date('2021-12-14T08:00:00Z') }, channel, 'nothing new');
      const [newest, ...others] = await store.shownDigests(channel, 10);
      expect(newest).toEqual({
        subscriptionId: 'shown 2021-12-13T08:00:00Z',
        slot: new Date('2021-12-13T08:00:00Z'),
        stories: storiesOf('2021-12-13T08:00:00Z'),
      });
      expect(others.map(({ slot: at }) => at)).toEqual([new Date('2021-12-11T08:00:00Z')]);
      expect(await store.shownDigests(channel, 1)).toEqual([newest]);
      expect(await store.shownDigests({ ...channel, platform: 'discord' }, 10)).toEqual([]);
    });

    it('knows how a story stood when it was shown, and for how long it may come back as an update', async () => {
      const arrive = async (isUpdate: boolean) => {
        const id = { ...key, subscriptionId: `update ${isUpdate}` };
        const to = { ...channel, id: id.subscriptionId };
        await store.claim(id, to, { ...plan, stories: [{ ...plan.stories[0], isUpdate }] });
        const underWay = (await store.memoryOf(to, slot)).get(link);
        await store.beginPart(id, 0, slot);
        await store.endPart(id, 0, 'm1');
        await store.setStatus(id, { state: 'sent', at: slot }, slot);
        return [underWay, ...(await Promise.all([1, 91].map((count) => rememberedAfter(to, count))))];
      };
      const rememberedAfter = async (to: typeof channel, days: number) =>
        (await store.memoryOf(to, new Date(slot.getTime() + days * 24 * 60 * 60_000))).get(link);

      const stood = { heat: 90, outlets: 4 };
      const never = { ...stood, mayUpdate: false };
      expect(await arrive(false)).toEqual([never, { ...stood, mayUpdate: true }, never]);
      expect(await arrive(true)).toEqual([never, never, never]);
    });

    it('keeps by what a digest was chosen, also where nothing was found for it', async () => {
      const criteria = { count: 3, windowMs: 3_600_000, filter: { topics: ['AI'], minHeat: 20 } };
      const quiet = { ...key, subscriptionId: 'quiet' };
      await store.claim(key, channel, { ...plan, criteria });
      await store.skip(quiet, channel, 'nothing new', criteria);
      await store.skip({ ...key, subscriptionId: 'paused' }, channel, 'paused');
      expect([await store.criteriaOf(key), await store.criteriaOf(quiet)]).toEqual([criteria, criteria]);
      expect(await store.criteriaOf({ ...key, subscriptionId: 'paused' })).toBeUndefined();
    });

    it('remembers a story for ninety days or as long as it says, and the link that was shown for longer', async () => {
      const [story] = plan.stories;
      const other = 'https://b.example/1';
      const dayMs = 24 * 60 * 60_000;
      const arrive = async (subscriptionId: string, given: object, at = slot) => {
        const id = { subscriptionId, slot: at };
        await store.claim(id, channel, { ...plan, stories: [{ ...story, ...given }] });
        await store.beginPart(id, 0, at);
        await store.setStatus(id, { state: 'sent', at }, at);
      };
      const known = async (days: number) =>
        [...(await shownKeys(channel, new Date(slot.getTime() + days * dayMs)))].sort();

      await arrive('one', { keys: [link, 'title:a', other] });
      await arrive('two', { link: 'https://c.example', keys: ['title:c'], memoryMs: 7 * dayMs });
      expect(await known(6)).toEqual([link, other, 'title:a', 'title:c']);
      expect(await known(8)).toEqual([link, other, 'title:a']);
      expect(await known(89)).toEqual([link, other, 'title:a']);
      expect(await known(91)).toEqual([link]);
      // It came back as an update, led by the other outlet: readers were given both links by now.
      const weekLater = new Date(slot.getTime() + 7 * dayMs);
      await arrive('three', { link: other, keys: [link, 'title:a', other], isUpdate: true }, weekLater);
      expect(await known(98)).toEqual([link, other]);
      expect(await known(399)).toEqual([link, other]);
      expect(await known(401)).toEqual([other]);
    });

    it('counts the stories on their way to a channel, and forgets those of which nothing arrived', async () => {
      const keys = new Set(['https://a.example/1', 'title:a']);
      await store.claim(key, channel, plan);
      expect(await shownKeys(channel, new Date(0))).toEqual(keys);
      await store.beginPart(key, 0, slot);
      await store.refusePart(key, 0);
      await store.setStatus(key, { state: 'failed', error }, slot);
      expect(await shownKeys(channel, new Date(0))).toEqual(new Set());
    });

    it('remembers the stories of a digest that broke off after its first message, or may have arrived', async () => {
      const unknown = { ...key, subscriptionId: 'slack:C2' };
      await store.claim(key, channel, plan);
      await store.endPart(key, 0, 'm1');
      await store.setStatus(key, { state: 'failed', error }, slot);
      expect((await shownKeys(channel, new Date(0))).size).toBe(2);

      await store.claim(unknown, { ...channel, id: 'C2' }, plan);
      await store.beginPart(unknown, 0, slot);
      await store.setStatus(unknown, { state: 'unknown', error }, slot);
      expect((await shownKeys({ ...channel, id: 'C2' }, new Date(0))).size).toBe(2);
    });

    it('brings back what a clock that had leapt ahead has left in the future', async () => {
      const month = new Date('2022-01-13T08:00:00Z');
      const of = (subscriptionId: string) => ({ subscriptionId, slot: month });
      for (const reason of ['nothing new', 'too late', 'superseded', 'asked to skip', 'paused'] as const)
        await store.skip(of(reason), channel, reason);
      await store.skip(key, channel, 'nothing new');
      await store.claim(of('put off'), channel, plan);
      const retryAt = new Date('2022-01-13T08:10:00Z');
      await store.setStatus(of('put off'), { state: 'retrying', retryAt, attempt: 1, error }, month);
      await store.claim(of('sent'), { ...channel, id: 'C2' }, plan);
      await store.setStatus(of('sent'), { state: 'sent', at: month }, month);

      await store.bringBack(slot);
      const left = async (id: string) => (await store.history(id, 1)).map(({ status }) => status);
      for (const reason of ['nothing new', 'too late', 'superseded']) expect(await left(reason)).toEqual([]);
      for (const reason of ['asked to skip', 'paused']) expect(await left(reason)).toHaveLength(1);
      expect(await left(key.subscriptionId)).toHaveLength(1);
      expect(await store.dueRetries(slot)).toMatchObject([of('put off')]);
      expect(await left('sent')).toEqual([{ state: 'sent', at: slot }]);
    });

    it('dates messages in doubt back with a clock that is turned back, so that they are looked for far enough back', async () => {
      const minutesLater = (minutes: number) => new Date(slot.getTime() + minutes * 60_000);
      const begunAt = async (of: DeliveryKey) => {
        const [part] = await store.partsOf(of);
        return part?.state === 'in doubt' ? part.begunAt : part?.state;
      };
      const sent = { subscriptionId: 'sent', slot };
      for (const of of [key, sent]) {
        await store.claim(of, { ...channel, id: of.subscriptionId }, { ...plan, stories: [] });
        await store.beginPart(of, 0, minutesLater(60));
      }
      await store.setStatus(sent, { state: 'unknown', error }, minutesLater(60));
      await store.bringBack(minutesLater(10), 60 * 60_000);
      expect(await begunAt(key)).toEqual(slot);
      // By how much is not known after a restart.
      await store.beginPart(key, 0, minutesLater(60));
      await store.bringBack(minutesLater(10));
      expect(await begunAt(key)).toEqual(minutesLater(5));
      expect(await begunAt(sent)).toEqual(minutesLater(60));
    });

    it('leaves alone what another copy decided whose clock is a little ahead', async () => {
      const ahead = { ...key, slot: new Date(slot.getTime() + 20_000) };
      await store.skip(ahead, channel, 'nothing new');
      const retryAt = new Date(slot.getTime() + 12 * 60_000);
      await store.claim(key, channel, plan);
      await store.setStatus(key, { state: 'retrying', retryAt, attempt: 9, error }, slot);
      await store.bringBack(slot);
      expect(await store.history(key.subscriptionId, 9)).toHaveLength(2);
      expect(await store.dueRetries(slot)).toEqual([]);
    });

    it('hands out a delivery that was put off when it is due, once', async () => {
      const retryAt = new Date('2021-12-13T08:05:00Z');
      await store.claim(key, channel, plan);
      await store.setStatus(key, { state: 'retrying', retryAt, attempt: 2, error }, slot);
      expect(await store.dueRetries(new Date('2021-12-13T08:04:59Z'))).toEqual([]);
      const [due] = await store.dueRetries(retryAt);
      expect(due).toMatchObject({ ...key, channel, attempt: 2 });
      expect(await store.resume(key)).toBe(true);
      expect(await store.resume(key)).toBe(false);
    });

    it('puts off what a dead copy left, with the part in flight in doubt', async () => {
      const dead = createDeliveryStore(db, 'a copy that ended');
      const inFlight = { ...key, subscriptionId: 'slack:C2' };
      await dead.claim(key, channel, plan);
      await dead.beginPart(key, 0, slot);
      await dead.endPart(key, 0, 'm1');
      await dead.claim(inFlight, { ...channel, id: 'C2' }, plan);
      await dead.beginPart(inFlight, 0, slot);

      const now = new Date('2021-12-13T08:10:00Z');
      const settled = await store.settleInterrupted(now);
      expect(settled.map(({ subscriptionId, status }) => [subscriptionId, status.state])).toEqual([
        ['slack:C1', 'retrying'],
        ['slack:C2', 'retrying'],
      ]);
      expect(await store.dueRetries(now)).toHaveLength(2);
      expect((await store.partsOf(inFlight))[0]).toMatchObject({ state: 'in doubt', begunAt: slot });
      expect((await shownKeys({ ...channel, id: 'C2' }, new Date(0))).size).toBe(2);
      expect(await store.settleInterrupted(now)).toEqual([]);
    });

    it('hands out and settles what is sound beside what is damaged', async () => {
      const damaged = { ...key, subscriptionId: 'slack:C0' };
      await store.claim(damaged, { ...channel, id: 'C0' }, plan);
      await store.beginPart(damaged, 0, slot);
      await store.claim(key, channel, plan);
      const columns = { storiesJson: 'no stories', errorJson: 'no error' };
      await db.updateTable('deliveries').set(columns).where('subscriptionId', '=', 'slack:C0').execute();
      store.abandon(damaged);
      store.abandon(key);
      await expect(store.settleInterrupted(slot)).rejects.toThrow('1 deliveries not settled');
      expect(await store.dueRetries(slot)).toMatchObject([{ subscriptionId: 'slack:C1' }]);

      await db.updateTable('deliveries').set({ state: 'retrying', retryAt: 0 }).execute();
      expect(await store.dueRetries(slot)).toMatchObject([
        { subscriptionId: 'slack:C0' },
        { subscriptionId: 'slack:C1' },
      ]);
    });

    it('leaves alone what it works on itself, and settles what it abandoned', async () => {
      const other = { ...key, subscriptionId: 'slack:C2' };
      await store.claim(key, channel, plan);
      await store.claim(other, { ...channel, id: 'C2' }, plan);
      expect(await store.settleInterrupted(slot)).toEqual([]);
      store.abandon(other);
      expect(await store.settleInterrupted(slot)).toMatchObject([{ subscriptionId: 'slack:C2' }]);
      expect(await store.settleInterrupted(slot)).toEqual([]);
    });

    it('works again on what it abandoned and then resumed', async () => {
      await store.claim(key, channel, plan);
      await store.setStatus(key, { state: 'retrying', retryAt: slot, attempt: 1, error }, slot);
      store.abandon(key);
      await store.resume(key);
      expect(await store.settleInterrupted(slot)).toEqual([]);
    });

    it('begins no part of a delivery that another copy settled, and records a part that arrived all the same', async () => {
      const silent = createDeliveryStore(db, 'a copy that was paused');
      const inFlight = { ...key, subscriptionId: 'slack:C2' };
      await silent.claim(key, channel, plan);
      await silent.claim(
        inFlight,
        { ...channel, id: 'C2' },
        { ...plan, parts: [{ payload: { text: 'one' } }] },
      );
      expect(await silent.beginPart(inFlight, 0, slot)).toBe(true);
      await store.settleInterrupted(slot);

      expect(await silent.beginPart(key, 0, slot)).toBe(false);
      expect(await store.resume(key)).toBe(true);
      expect(await silent.beginPart(key, 0, slot)).toBe(false);
      expect(await store.beginPart(key, 0, slot)).toBe(true);

      await silent.refusePart(inFlight, 0);
      expect(await silent.setStatus(inFlight, { state: 'failed', error }, slot)).toBe(false);
      expect(await store.partsOf(inFlight)).toMatchObject([{ state: 'in doubt' }]);
      expect(await store.history('slack:C2', 1)).toMatchObject([{ status: { state: 'retrying' } }]);
      await silent.endPart(inFlight, 0, 'm1');
      expect(await store.partsOf(inFlight)).toMatchObject([{ state: 'arrived', messageId: 'm1' }]);
    });

    it('keeps payloads and story keys of every length and script', async () => {
      // No index of PostgreSQL takes such a key as it is, and no text of it takes a NUL.
      const long = `title:${Array.from({ length: 3_000 }, (_, position) => String.fromCodePoint(0x20000 + position * 7)).join('')}`;
      const payload = { text: 'a\u0000b', emoji: '👩‍👩‍👧‍👦', half: 'ok' };
      await store.claim(key, channel, {
        ...plan,
        parts: [{ payload }],
        stories: [{ ...plan.stories[0], keys: [long] }],
      });
      expect(await store.partsOf(key)).toEqual([{ payload, state: 'pending' }]);
      await store.beginPart(key, 0, slot);
      await store.endPart(key, 0, 'm1');
      await store.setStatus(key, { state: 'sent', at: slot }, slot);
      expect(await shownKeys(channel, new Date(0))).toEqual(new Set([long]));
    });

    it('keeps a digest that has no message and no story', async () => {
      expect(await store.claim(key, channel, { ...plan, parts: [], stories: [] })).toBe('claimed');
      await store.setStatus(key, { state: 'sent', at: slot }, slot);
      expect(await store.lastStories(channel)).toEqual([]);
    });

    it('names the newest slot that was decided', async () => {
      await store.skip({ ...key, slot: new Date('2021-12-11T08:00:00Z') }, channel, 'nothing new');
      await store.skip({ ...key, slot: new Date('2021-12-12T08:00:00Z') }, channel, 'nothing new');
      expect(await store.lastSlot(key.subscriptionId, slot)).toEqual(new Date('2021-12-12T08:00:00Z'));
      expect(await store.lastSlot('slack:C9', slot)).toBeUndefined();
    });
  });
}
