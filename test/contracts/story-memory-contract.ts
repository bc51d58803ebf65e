import { describe, expect, it } from 'vitest';
import type { StateLocation } from '../../src/store/state-location.ts';

import { channel, error, key, lead, ledgerOn, link, plan, slot } from './ledger.ts';

/** What a delivery ledger remembers of the stories that a channel was shown, on any database. */
export function storyMemoryContract(newState: () => Promise<StateLocation>) {
  describe('the memory of stories', () => {
    const ledger = ledgerOn(newState);

    it('refuses a story that another digest took for the channel since it was chosen', async () => {
      const other = { ...key, subscriptionId: 'another digest' };
      const [story] = plan.stories;
      const later = { ...plan, stories: [{ ...story, id: 'b', keys: ['https://b.example/2', link] }] };
      expect(await ledger.store.claim(key, channel, plan)).toBe('claimed');
      expect(await ledger.store.claim(other, channel, later)).toBe('outdated');
      await ledger.store.beginPart(key, 0, slot);
      await ledger.store.endPart(key, 0, 'm1');
      await ledger.store.setStatus(key, { state: 'sent', at: slot }, slot);
      expect(await ledger.store.claim(other, channel, later)).toBe('outdated');
      expect(await ledger.store.history(other.subscriptionId, 1)).toEqual([]);

      const grown = { ...plan, stories: [{ ...story, isUpdate: true }] };
      expect(await ledger.store.claim(other, channel, grown)).toBe('claimed');
      expect(await ledger.store.claim({ ...key, subscriptionId: 'a third' }, channel, grown)).toBe(
        'outdated',
      );
      expect(await ledger.store.claim(other, { ...channel, id: 'C2' }, later)).toBe('taken');
      expect(
        await ledger.store.claim({ ...other, subscriptionId: 'elsewhere' }, { ...channel, id: 'C2' }, later),
      ).toBe('claimed');
    });

    it('remembers the stories of a sent digest for its channel alone', async () => {
      await ledger.store.claim(key, channel, plan);
      const before = new Date('2021-12-01T00:00:00Z');
      expect(await ledger.shownKeys({ ...channel, id: 'C9' }, before)).toEqual(new Set());
      await ledger.store.beginPart(key, 0, slot);
      await ledger.store.endPart(key, 0, 'm1');
      await ledger.store.setStatus(key, { state: 'sent', at: slot }, slot);
      expect(await ledger.shownKeys(channel, before)).toEqual(new Set([link, 'title:a', lead]));
      expect(await ledger.shownKeys({ ...channel, id: 'C2' }, before)).toEqual(new Set());
      const days = (count: number) => new Date(slot.getTime() + count * 24 * 60 * 60_000);
      expect((await ledger.shownKeys(channel, days(89))).size).toBe(3);
      expect(await ledger.shownKeys(channel, days(91))).toEqual(new Set([lead]));
      expect(await ledger.shownKeys(channel, days(401))).toEqual(new Set());
      expect(await ledger.store.lastStories(channel)).toEqual(plan.stories);
      expect(await ledger.stateOf()).toEqual({ state: 'sent', at: slot });
    });

    it('lists what a channel was shown, the newest first, without what never arrived', async () => {
      const storiesOf = (time: string) => [{ ...plan.stories[0], link: time, keys: [time] }];
      const shownAt = async (time: string, state: 'arrived' | 'in doubt' | 'pending', to = channel) => {
        const id = { subscriptionId: `shown ${time}`, slot: new Date(time) };
        await ledger.store.claim(id, to, { ...plan, stories: storiesOf(time) });
        if (state !== 'pending') await ledger.store.beginPart(id, 0, slot);
        if (state === 'arrived') await ledger.store.endPart(id, 0, 'm1');
        await ledger.store.setStatus(id, { state: 'failed', error }, slot);
      };
      await shownAt('2021-12-11T08:00:00Z', 'arrived');
      await shownAt('2021-12-13T08:00:00Z', 'in doubt');
      await shownAt('2021-12-12T08:00:00Z', 'pending');
      await shownAt('2021-12-12T09:00:00Z', 'arrived', { ...channel, id: 'C2' });
      await ledger.store.skip({ ...key, slot: new Date('2021-12-14T08:00:00Z') }, channel, 'nothing new');
      const [newest, ...others] = await ledger.store.shownDigests(channel, 10);
      expect(newest).toEqual({
        subscriptionId: 'shown 2021-12-13T08:00:00Z',
        slot: new Date('2021-12-13T08:00:00Z'),
        stories: storiesOf('2021-12-13T08:00:00Z'),
      });
      expect(others.map(({ slot: at }) => at)).toEqual([new Date('2021-12-11T08:00:00Z')]);
      expect(await ledger.store.shownDigests(channel, 1)).toEqual([newest]);
      expect(await ledger.store.shownDigests({ ...channel, platform: 'discord' }, 10)).toEqual([]);
    });

    it('knows how a story stood when it was shown, and for how long it may come back as an update', async () => {
      const arrive = async (isUpdate: boolean) => {
        const id = { ...key, subscriptionId: `update ${isUpdate}` };
        const to = { ...channel, id: id.subscriptionId };
        await ledger.store.claim(id, to, { ...plan, stories: [{ ...plan.stories[0], isUpdate }] });
        const underWay = (await ledger.store.memoryOf(to, slot)).get(link);
        await ledger.store.beginPart(id, 0, slot);
        await ledger.store.endPart(id, 0, 'm1');
        await ledger.store.setStatus(id, { state: 'sent', at: slot }, slot);
        return [underWay, ...(await Promise.all([1, 91].map((count) => rememberedAfter(to, count))))];
      };
      const rememberedAfter = async (to: typeof channel, days: number) =>
        (await ledger.store.memoryOf(to, new Date(slot.getTime() + days * 24 * 60 * 60_000))).get(lead);

      const stood = { heat: 90, outlets: 4 };
      const never = { ...stood, mayUpdate: false };
      expect(await arrive(false)).toEqual([never, { ...stood, mayUpdate: true }, never]);
      expect(await arrive(true)).toEqual([never, never, never]);
      // For a digest with an earlier slot that comes late.
      expect(await rememberedAfter({ ...channel, id: 'update true' }, -1)).toEqual(never);
    });

    it('uses the state in which a story was last shown, even if the clock was set back in between', async () => {
      const arrive = async (subscriptionId: string, at: Date, isUpdate: boolean) => {
        const id = { subscriptionId, slot: at };
        await ledger.store.claim(id, channel, { ...plan, stories: [{ ...plan.stories[0], isUpdate }] });
        await ledger.store.beginPart(id, 0, at);
        await ledger.store.setStatus(id, { state: 'sent', at }, at);
      };
      const hourAhead = new Date(slot.getTime() + 3_600_000);
      await arrive('ahead', hourAhead, false);
      await arrive('after', slot, true);
      const remembered = (await ledger.store.memoryOf(channel, hourAhead)).get(link);
      expect(remembered).toMatchObject({ mayUpdate: false });
    });

    it('keeps the criteria of a digest, even when nothing was found for it', async () => {
      const criteria = { count: 3, windowMs: 3_600_000, filter: { topics: ['AI'], minHeat: 20 } };
      const quiet = { ...key, subscriptionId: 'quiet' };
      await ledger.store.claim(key, channel, { ...plan, criteria });
      await ledger.store.skip(quiet, channel, 'nothing new', criteria);
      await ledger.store.skip({ ...key, subscriptionId: 'paused' }, channel, 'paused');
      expect([await ledger.store.criteriaOf(key), await ledger.store.criteriaOf(quiet)]).toEqual([
        criteria,
        criteria,
      ]);
      expect(await ledger.store.criteriaOf({ ...key, subscriptionId: 'paused' })).toBeUndefined();
    });

    it('remembers a story for ninety days or as long as configured, and its page for longer', async () => {
      const [story] = plan.stories;
      const other = 'https://b.example/1';
      const dayMs = 24 * 60 * 60_000;
      const arrive = async (subscriptionId: string, given: object, at = slot) => {
        const id = { subscriptionId, slot: at };
        await ledger.store.claim(id, channel, { ...plan, stories: [{ ...story, ...given }] });
        await ledger.store.beginPart(id, 0, at);
        await ledger.store.setStatus(id, { state: 'sent', at }, at);
      };
      const known = async (days: number) =>
        [...(await ledger.shownKeys(channel, new Date(slot.getTime() + days * dayMs)))].sort();

      await arrive('one', { keys: [link, 'title:a', other, lead] });
      await arrive('two', { link: 'https://c.example', keys: ['title:c'], memoryMs: 7 * dayMs });
      expect(await known(6)).toEqual([link, other, lead, 'title:a', 'title:c']);
      expect(await known(8)).toEqual([link, other, lead, 'title:a']);
      expect(await known(89)).toEqual([link, other, lead, 'title:a']);
      expect(await known(91)).toEqual([lead]);
      // It came back as an update, led by the other outlet: readers have been sent to both pages.
      const weekLater = new Date(slot.getTime() + 7 * dayMs);
      const otherLead = `lead:${other}`;
      const keys = [other, 'title:a', link, otherLead];
      await arrive('three', { link: other, keys, isUpdate: true }, weekLater);
      expect(await known(98)).toEqual([lead, otherLead]);
      expect(await known(399)).toEqual([lead, otherLead]);
      expect(await known(401)).toEqual([otherLead]);
    });

    it('counts stories on their way to a channel, and forgets those that never arrived', async () => {
      const keys = new Set([link, 'title:a', lead]);
      await ledger.store.claim(key, channel, plan);
      expect(await ledger.shownKeys(channel, new Date(0))).toEqual(keys);
      await ledger.store.beginPart(key, 0, slot);
      await ledger.store.refusePart(key, 0);
      await ledger.store.setStatus(key, { state: 'failed', error }, slot);
      expect(await ledger.shownKeys(channel, new Date(0))).toEqual(new Set());
    });

    it('forgets the stories of a postponed digest that was in doubt and did not arrive', async () => {
      const dropped = { ...key, subscriptionId: 'slack:C2' };
      await ledger.store.claim(key, channel, plan);
      await ledger.store.beginPart(key, 0, slot);
      const retrying = { state: 'retrying', retryAt: slot, attempt: 1, error } as const;
      await ledger.store.setStatus(key, retrying, slot);
      expect((await ledger.shownKeys(channel, new Date(0))).size).toBe(3);
      await ledger.store.resume(key);
      ledger.store.abandon(key);
      await ledger.store.settleInterrupted(slot);
      expect(await ledger.store.claim(dropped, channel, plan)).toBe('outdated');
      await ledger.store.resume(key);
      await ledger.store.refusePart(key, 0);
      await ledger.store.setStatus(key, { state: 'skipped', reason: 'removed' }, slot);
      expect(await ledger.shownKeys(channel, new Date(0))).toEqual(new Set());
      expect(await ledger.store.claim(dropped, channel, plan)).toBe('claimed');
    });

    it('remembers the stories of a digest that stopped after its first message, or may have arrived', async () => {
      const unknown = { ...key, subscriptionId: 'slack:C2' };
      await ledger.store.claim(key, channel, plan);
      await ledger.store.endPart(key, 0, 'm1');
      await ledger.store.setStatus(key, { state: 'failed', error }, slot);
      expect((await ledger.shownKeys(channel, new Date(0))).size).toBe(3);

      await ledger.store.claim(unknown, { ...channel, id: 'C2' }, plan);
      await ledger.store.beginPart(unknown, 0, slot);
      await ledger.store.setStatus(unknown, { state: 'unknown', error }, slot);
      expect((await ledger.shownKeys({ ...channel, id: 'C2' }, new Date(0))).size).toBe(3);
    });

    it('remembers a story under any number of links, even more than fit into one statement', async () => {
      const manyKeys = (count: number) => Array.from({ length: count }, (_, number) => `${link}/${number}`);
      const told = (count: number) => ({
        ...plan,
        stories: plan.stories.map((story) => ({ ...story, keys: manyKeys(count) })),
      });
      await ledger.store.claim(key, channel, told(9_000));
      expect(await ledger.store.setStatus(key, { state: 'sent', at: slot }, slot)).toBe(true);
      expect((await ledger.shownKeys(channel, slot)).size).toBe(9_000);
      const next = { ...key, subscriptionId: 'slack:C2' };
      expect(await ledger.store.claim(next, channel, told(70_000))).toBe('outdated');
      expect(await ledger.store.claim(next, { ...channel, id: 'C2' }, told(70_000))).toBe('claimed');
    });
  });
}
