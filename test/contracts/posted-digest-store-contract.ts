import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostedDigest } from '../../src/delivery/delivery.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import type { PostedDigestStore } from '../../src/delivery/posted-digest-store.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createPostedDigestStore } from '../../src/store/deliveries/posted-digest-store.ts';
import type { StateLocation } from '../../src/store/state-location.ts';
import { openEarlierState } from '../store/earlier-state.ts';

const channel = { platform: 'slack', id: 'C1' };
const slot = new Date('2021-12-13T08:00:00Z');
const sentAt = new Date('2021-12-13T08:00:02Z');
const hoursLater = (hours: number) => new Date(sentAt.getTime() + hours * 3_600_000);
const key = { subscriptionId: 'k7m2p', slot };
const link = 'https://a.example/1';
const shown = { id: 'a', title: 'A', link, keys: [link], heat: 90, outlets: 1, isUpdate: false };
const error = { kind: 'transient', message: 'try later' } as const;

const coverage = {
  title: 'Also A',
  excerpt: '',
  url: 'https://b.example/2',
  provider: { name: 'B', domain: 'b.example' },
  quality: 40,
  publishedAt: new Date('2021-12-13T07:30:00.500Z'),
};
const posted: PostedDigest = {
  digest: {
    name: 'Top stories',
    slot,
    timezone: 'Europe/Berlin',
    language: 'de',
    span: { after: new Date('2021-12-12T08:00:00Z'), until: slot },
    stories: [
      {
        rank: 1,
        id: 'a',
        path: '2021/a.md',
        title: 'A',
        url: link,
        excerpt: 'It happened.',
        provider: { name: 'A', domain: 'a.example' },
        publishedAt: new Date('2021-12-13T06:00:00Z'),
        heat: 90,
        topics: ['AI'],
        image: { url: 'https://a.example/1.jpg', width: 600 },
        coverage: [coverage, { ...coverage, url: 'https://c.example/3', quality: 0 }],
        isUpdate: false,
        moreCoverage: 2,
        isWithdrawn: true,
      },
    ],
    outlets: 3,
  },
  style: 'thread',
};
const plan = {
  parts: [{ payload: { text: 'one' } }, { payload: { text: 'two' }, isReply: true }],
  stories: [shown],
  ifUnknown: 'leave',
  digest: posted,
} as const;

/** The digest once both of its messages have arrived. */
const standing = {
  posted,
  stories: [shown],
  parts: [
    { payload: { text: 'one' }, messageId: 'm0' },
    { payload: { text: 'two' }, messageId: 'm1', isReply: true },
  ],
};

/** What the state does for digests that are kept up to date after they are posted, on any database. */
export function postedDigestStoreContract(
  emptyState: () => Promise<StateLocation>,
  newState: () => Promise<StateLocation>,
) {
  describe('digests that are kept up to date', () => {
    let db: StateDatabase;
    let deliveries: DeliveryStore;
    let store: PostedDigestStore;

    beforeEach(async () => {
      db = await openState(await emptyState(), machineClock);
      deliveries = createDeliveryStore(db, 'this copy', machineClock);
      store = createPostedDigestStore(db);
    });

    afterEach(() => db.destroy());

    async function send(changes: object = {}, id = key.subscriptionId): Promise<void> {
      const sent = { ...key, subscriptionId: id };
      await deliveries.claim(sent, channel, { ...plan, ...changes });
      for (const position of [0, 1]) {
        await deliveries.beginPart(sent, position, sentAt);
        await deliveries.endPart(sent, position, `m${position}`);
      }
      await deliveries.setStatus(sent, { state: 'sent', at: sentAt }, sentAt);
    }

    const due = (at: Date, limit = 10) => store.due('slack', at, limit);

    it('remembers what a message shows instead of its payload, and which message somebody deleted', async () => {
      await deliveries.claim(key, channel, plan);
      await deliveries.endPart(key, 0, 'm0', { isUnfinished: true });
      await deliveries.endPart(key, 1, 'm1', { shows: { text: 'simpler' } });
      await deliveries.finishPart(key, 0, 'gone');
      await deliveries.setStatus(key, { state: 'sent', at: sentAt }, sentAt);
      expect((await store.read(key))?.parts).toEqual([
        { payload: { text: 'one' }, messageId: 'm0', isGone: true },
        { payload: { text: 'simpler' }, messageId: 'm1', isReply: true },
      ]);
    });

    it('finds digests written by versions without shared texts', async () => {
      const location = await newState();
      {
        await using earlier = await openEarlierState(location, '0012-look-back-progress');
        const [stories, digest, at] = [JSON.stringify([shown]), JSON.stringify(posted), sentAt.getTime()];
        for (const [index, id] of ['k7m2p', 'other'].entries()) {
          await sql`insert into deliveries
            (subscription_id, slot, platform, channel_id, state, sent_at, refresh_at, stories_json, digest_json, if_unknown)
            values (${id}, ${slot.getTime()}, 'slack', 'C1', 'sent', ${at}, ${at + index}, ${stories}, ${digest}, 'leave')`.execute(
            earlier,
          );
          await sql`insert into delivery_parts
            (subscription_id, slot, position, state, payload_json, message_id, is_reply, posting_json)
            values (${id}, ${slot.getTime()}, 0, 'arrived', '{"text":"one"}', 'm0', 0, null),
              (${id}, ${slot.getTime()}, 1, 'arrived', '{"text":"two"}', 'm1', 1, null)`.execute(earlier);
        }
      }
      await using upgraded = await openState(location, machineClock);
      const kept = createPostedDigestStore(upgraded);
      const found = await kept.due('slack', hoursLater(1), 10);
      expect(found.map(({ subscriptionId }) => subscriptionId)).toEqual(['k7m2p', 'other']);
      for (const each of found) expect(await kept.read(each)).toEqual(standing);
      await kept.replacePayload(key, 0, { text: 'uno' }, hoursLater(1));
      expect((await kept.read({ ...key, subscriptionId: 'other' }))?.parts[0]?.payload).toEqual({
        text: 'one',
      });
      expect((await kept.read(key))?.parts[0]?.payload).toEqual({ text: 'uno' });
    });

    it('has digests due an hour after they were sent, the longest due first', async () => {
      await send({}, 'a');
      await send({ stories: [] }, 'b');
      expect(await due(new Date(hoursLater(1).getTime() - 1))).toEqual([]);
      const [first] = await due(hoursLater(1), 1);
      expect(first).toEqual({ subscriptionId: 'a', slot, channel, refreshAt: hoursLater(1), sentAt });
      if (first) await store.take(first, hoursLater(2));
      expect((await due(hoursLater(3))).map(({ subscriptionId }) => subscriptionId)).toEqual(['b', 'a']);
      expect(await store.due('discord', hoursLater(3), 10)).toEqual([]);
    });

    it('keeps only those digests up to date that were sent in full and ask for it', async () => {
      const { digest: _, ...plain } = plan;
      await deliveries.claim({ ...key, subscriptionId: 'plain' }, channel, { ...plain, stories: [] });
      await deliveries.setStatus({ ...key, subscriptionId: 'plain' }, { state: 'sent', at: sentAt }, sentAt);
      await deliveries.claim(key, channel, plan);
      const retrying = { state: 'retrying', retryAt: slot, attempt: 1, error } as const;
      await deliveries.setStatus(key, retrying, slot);
      await deliveries.resume(key);
      expect(await store.read(key)).toMatchObject({ posted });
      await deliveries.setStatus(key, { state: 'failed', error }, slot);
      expect(await due(hoursLater(9))).toEqual([]);
      expect(await store.read(key)).toBeUndefined();
    });

    it('follows the right clock again after one that had leapt ahead', async () => {
      await send();
      await deliveries.correctClock({ now: hoursLater(-700) });
      const [found] = await due(hoursLater(-699));
      expect(found).toMatchObject({ refreshAt: hoursLater(-699), sentAt: hoursLater(-700) });
    });

    it('lets only one copy take a due digest', async () => {
      await send();
      const [found] = await due(hoursLater(1));
      if (!found) throw new Error('nothing is due');
      const taken = await Promise.all([1, 2, 3].map(() => store.take(found, hoursLater(2))));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await due(hoursLater(1))).toEqual([]);
      await store.putOff(key, hoursLater(1.5));
      expect(await due(hoursLater(1.5))).toHaveLength(1);
    });

    it('stores a digest to the letter, with the contents of each message', async () => {
      await send();
      expect(await store.read(key)).toEqual(standing);
      await store.replacePayload(key, 0, { text: 'uno' }, hoursLater(1));
      await store.markGone(key, 1);
      expect((await store.read(key))?.parts).toEqual([
        { payload: { text: 'uno' }, messageId: 'm0', updatedAt: hoursLater(1) },
        { payload: { text: 'two' }, messageId: 'm1', isReply: true, isGone: true },
      ]);
    });

    it('teaches the channel the keys that stories gain, and leaves known ones as they were', async () => {
      await send();
      const longer = { ...posted, digest: { ...posted.digest, outlets: 4 } };
      const gained = { ...shown, keys: [link, 'https://d.example/4'], heat: 400, outlets: 9 };
      await store.save(key, { posted: longer, stories: [gained] });
      expect(await store.read(key)).toMatchObject({ posted: longer, stories: [gained] });
      const days = (count: number) => new Date(sentAt.getTime() + count * 24 * 3_600_000);
      const memory = await deliveries.memoryOf(channel, days(89));
      expect(memory.get(link)).toMatchObject({ heat: 90, outlets: 1 });
      expect(memory.has('https://d.example/4')).toBe(true);
      expect((await deliveries.memoryOf(channel, days(91))).has('https://d.example/4')).toBe(false);
    });

    it('stops keeping a digest up to date once its time is over', async () => {
      await send();
      await store.end(key);
      await store.save(key, { posted, stories: [shown] });
      await store.putOff(key, hoursLater(1));
      expect(await due(hoursLater(9))).toEqual([]);
      expect(await store.read(key)).toBeUndefined();
      expect(await deliveries.lastStories(channel)).toEqual([shown]);
    });
  });
}
