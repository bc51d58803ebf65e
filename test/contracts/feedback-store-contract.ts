import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedbackStore, Opinion } from '../../src/digest/story-feedback.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createFeedbackStore } from '../../src/store/feedback/feedback-store.ts';
import { purgeOutdated } from '../../src/store/purging/purge-outdated.ts';
import type { StateLocation } from '../../src/store/state-location.ts';

const channel = { platform: 'slack', id: 'C1' };
const at = (day: number) => new Date(Date.UTC(2021, 11, 1 + day, 8));

/** What the state keeps of readers' opinions on stories, on any database. */
export function feedbackStoreContract(newState: () => Promise<StateLocation>) {
  describe('the feedback on stories', () => {
    let location: StateLocation;
    let db: StateDatabase;
    let store: FeedbackStore;

    beforeEach(async () => {
      location = await newState();
      db = await openState(location, machineClock);
      store = createFeedbackStore(db);
    });
    afterEach(() => db.destroy());

    interface Said {
      readonly person?: string;
      readonly articleIds?: readonly string[];
      readonly day?: number;
      readonly in?: string;
    }
    const give = (
      opinion: Opinion,
      { person = 'U1', articleIds = ['a1'], day = 0, in: id = 'C1' }: Said = {},
    ) =>
      store.give(
        { channel: { ...channel, id }, personId: person },
        { articleIds, title: `About ${articleIds[0]}`, outlet: 'Reuters', topics: ['AI', 'Chips'] },
        { opinion, at: at(day) },
      );
    const opinions = async () =>
      (await store.since(channel, at(0))).map(({ storyId, opinion }) => `${storyId} ${opinion}`);

    it('keeps one opinion of each person on a story, the last one, over restarts', async () => {
      await give('more');
      await give('less', { day: 1 });
      await give('more', { person: 'U2' });
      await give('less', { person: 'U2', articleIds: ['b1'] });
      await db.destroy();
      db = await openState(location, machineClock);
      store = createFeedbackStore(db);
      expect((await opinions()).toSorted()).toEqual(['a1 less', 'a1 more', 'b1 less']);
      const [newest] = await store.since(channel, at(0));
      expect(newest).toEqual({
        ...{ storyId: 'a1', opinion: 'less', at: at(1) },
        ...{ title: 'About a1', outlet: 'Reuters', topics: ['AI', 'Chips'] },
      });
    });

    it('counts a story as the same when another of its articles leads it', async () => {
      await give('more');
      await give('more', { person: 'U2', articleIds: ['a2', 'a1'], day: 1 });
      await give('less', { articleIds: ['a2', 'a1'], day: 1 });
      expect((await opinions()).toSorted()).toEqual(['a1 less', 'a1 more']);
    });

    it('keeps one opinion when two stories have become one', async () => {
      await give('more');
      await give('less', { articleIds: ['b1'], day: 1 });
      await give('less', { articleIds: ['b1', 'a1'], day: 2 });
      expect(await opinions()).toEqual(['a1 less']);
    });

    it('takes an opinion back, and says whether there was one', async () => {
      await give('more');
      await give('less', { person: 'U2' });
      const by = { channel, personId: 'U1' };
      expect(await store.takeBack(by, { articleIds: ['a2', 'a1'] })).toBe(true);
      expect(await store.takeBack(by, { articleIds: ['a2', 'a1'] })).toBe(false);
      expect(await opinions()).toEqual(['a1 less']);
    });

    it("reads only the channel's opinions, and none that are older than asked", async () => {
      await give('more', { day: 3 });
      await give('less', { articleIds: ['b1'], day: 1 });
      await give('less', { articleIds: ['c1'], in: 'C2', day: 3 });
      expect((await store.since(channel, at(2))).map(({ storyId }) => storyId)).toEqual(['a1']);
    });

    it('takes the same press twice at once', async () => {
      await Promise.all([give('more'), give('more'), give('more', { person: 'U2' })]);
      expect(await opinions()).toEqual(['a1 more', 'a1 more']);
    });

    it('deletes opinions in the purge, months after they were given', async () => {
      const purge = (day: number) =>
        purgeOutdated(db, location.kind, {
          ...{ ...machineClock, now: at(day), signal: new AbortController().signal },
        });
      for (const person of ['U1', 'U2']) await give('more', { person });
      await give('more', { articleIds: ['b1'], day: 2 });
      await purge(128);
      expect(await purge(129)).toMatchObject({ opinions: 0 });
      expect(await purge(130)).toMatchObject({ opinions: 2 });
      expect(await opinions()).toEqual(['b1 more']);
    });
  });
}
