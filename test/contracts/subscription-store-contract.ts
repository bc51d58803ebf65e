import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sentence } from '../../src/platform/language/sentence.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import type { StateLocation } from '../../src/store/state-location.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription-store.ts';
import { takeStateProcesses } from '../store/start-state-process.ts';
import { fullSubscription, sampleSubscription } from '../subscriptions/sample-subscription.ts';

const created = new Date('2021-12-12T12:00:00Z');
const first = new Date('2021-12-13T08:00:00Z');
const second = new Date('2021-12-14T08:00:00Z');
const third = new Date('2021-12-15T08:00:00Z');

const active = { state: 'active' } as const;
const lost = { reason: 'slack: channel_not_found', fix: 'Invite me with /invite @heatline.' };

/** What a subscription store does for people and the scheduler, on any database. */
export function subscriptionStoreContract(newState: () => Promise<StateLocation>) {
  let location: StateLocation;
  let db: StateDatabase;
  let store: SubscriptionStore;

  const add = (id: string, nextRunAt = first) =>
    store.add({ subscription: fullSubscription(id), nextRunAt }, created);
  const idsOf = (items: readonly { subscription: { id: string } }[]) =>
    items.map((item) => item.subscription.id);
  const dueIds = async (now: Date) => (await store.due(now)).map(({ id }) => id);

  describe('the subscription store', () => {
    beforeAll(async () => {
      location = await newState();
      db = await openState(location, machineClock);
      store = createSubscriptionStore(db);
    });

    beforeEach(async () => {
      await db.deleteFrom('subscriptions').execute();
      await db.deleteFrom('subscriptionStandings').execute();
    });

    afterAll(() => db.destroy());

    it('moves all that belongs to a channel to its new id once, however many copies ask for it', async () => {
      const [from, to] = [
        { platform: 'slack', id: 'GOLD' },
        { platform: 'slack', id: 'CNEW' },
      ];
      const of = (id: string, channel: Subscription['channel'], origin: Subscription['origin'] = 'chat') => ({
        subscription: { ...fullSubscription(id), channel, origin },
        nextRunAt: first,
      });
      await store.add(of('k7m2p', from), created);
      await store.add(of('slack:GOLD', from, 'environment'), created);
      await store.add(of('k7m2q', { platform: 'slack', id: 'GOLDEN' }), created);
      await store.add(of('k7m2r', { platform: 'discord', id: 'GOLD' }), created);
      const memory = (channelId: string, deliveryId: string) => ({
        ...{ platform: 'slack', channelId, deliveryId, shownAt: 1, forgottenAt: 2, keys: 1 },
        memoriesJson: JSON.stringify([channelId, deliveryId]),
      });
      await db.deleteFrom('shownStories').execute();
      const memories = [memory('GOLD', 'a'), memory('GOLD', 'b'), memory('CNEW', 'b'), memory('GOLDEN', 'c')];
      await db.insertInto('shownStories').values(memories).execute();

      const moved = await Promise.all([1, 2, 3].map(() => store.followChannel(from, to)));
      expect(moved.flat().toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
        { id: 'k7m2p', isOfEnvironment: false },
        { id: 'slack:GOLD', isOfEnvironment: true },
      ]);
      expect(await store.followChannel(from, to)).toEqual([]);
      expect(idsOf(await store.listOfChannel(to))).toEqual(['k7m2p', 'slack:GOLD']);
      expect(await store.listOfChannel(from)).toEqual([]);
      expect(idsOf(await store.list())).toContain('k7m2q');
      expect((await store.find('k7m2r'))?.subscription.channel).toEqual({ platform: 'discord', id: 'GOLD' });
      const kept = await db.selectFrom('shownStories').select(['channelId', 'deliveryId']).execute();
      expect(kept.map(({ channelId, deliveryId }) => `${channelId} ${deliveryId}`).sort()).toEqual([
        ...['CNEW a', 'CNEW b', 'GOLDEN c'],
      ]);
    });

    it("also moves a channel's alerts and what its readers want more of, and keeps what they said last", async () => {
      const [from, to] = [
        { platform: 'slack', id: 'GOLD' },
        { platform: 'slack', id: 'CNEW' },
      ];
      const alert = {
        ...{ platform: 'slack', origin: 'chat', owner: null, createdAt: 1, conditionsJson: '{}' },
        ...{
          quietJson: null,
          timezone: 'UTC',
          dailyMax: 10,
          language: 'en',
          postingJson: '{}',
          since: 1,
          state: 'active',
        },
        ...{ stateSince: null, offReason: null, offCure: null, lostSince: null },
      };
      const opinion = {
        ...{ platform: 'slack', storyId: 's', givenAt: 1, title: 'T', outlet: 'O', topicsJson: '[]' },
      };
      await db.deleteFrom('alerts').execute();
      await db.deleteFrom('storyOpinions').execute();
      await db
        .insertInto('alerts')
        .values([
          { ...alert, id: 'a1', channelId: 'GOLD' },
          { ...alert, id: 'a2', channelId: 'GOLDEN' },
        ])
        .execute();
      await db
        .insertInto('storyOpinions')
        .values([
          { ...opinion, channelId: 'GOLD', personId: 'ana', opinion: 'more' },
          { ...opinion, channelId: 'GOLD', personId: 'ben', opinion: 'more' },
          { ...opinion, channelId: 'CNEW', personId: 'ben', opinion: 'less' },
        ])
        .execute();

      await store.followChannel(from, to);
      const alerts = await db.selectFrom('alerts').select(['id', 'channelId']).orderBy('id').execute();
      expect(alerts).toEqual([
        { id: 'a1', channelId: 'CNEW' },
        { id: 'a2', channelId: 'GOLDEN' },
      ]);
      const opinions = await db
        .selectFrom('storyOpinions')
        .select(['channelId', 'personId', 'opinion'])
        .orderBy('personId')
        .execute();
      expect(opinions).toEqual([
        { channelId: 'CNEW', personId: 'ana', opinion: 'more' },
        { channelId: 'CNEW', personId: 'ben', opinion: 'less' },
      ]);
      await db.deleteFrom('alerts').execute();
      await db.deleteFrom('storyOpinions').execute();
    });

    it('changes nothing when a channel keeps its id', async () => {
      await add('k7m2p');
      const { channel } = fullSubscription('k7m2p');
      expect(await store.followChannel(channel, channel)).toEqual([]);
      expect(idsOf(await store.listOfChannel(channel))).toEqual(['k7m2p']);
    });

    it('returns everything that a subscription has', async () => {
      const full = fullSubscription('k7m2p');
      expect(await store.add({ subscription: full, nextRunAt: first }, created)).toBe('added');
      const stored = {
        subscription: full,
        createdAt: created,
        nextRunAt: first,
        condition: active,
        skipNext: false,
      };
      expect(await store.find('k7m2p')).toEqual(stored);
      expect(await store.list()).toEqual([stored]);
      expect(await store.find('k7m2q')).toBeUndefined();
    });

    it.each([{ kind: 'skip' }, { kind: 'all' }, { kind: 'latest', withinMs: 3_600_000 }] as const)(
      'keeps the catch-up setting $kind',
      async (catchUp) => {
        await store.add({ subscription: fullSubscription('k7m2p', { catchUp }), nextRunAt: first }, created);
        expect((await store.find('k7m2p'))?.subscription.catchUp).toEqual(catchUp);
      },
    );

    it('names a subscription that cannot be read, and lists the others', async () => {
      await add('a1111');
      await add('b2222');
      await db
        .updateTable('subscriptions')
        .set({ timezone: 'Mars/Base' })
        .where('id', '=', 'a1111')
        .execute();
      expect(idsOf(await store.list())).toEqual(['b2222']);
      expect(idsOf(await store.listOfChannel({ platform: 'slack', id: 'C1' }))).toEqual(['b2222']);
      const sentence =
        'Subscription a1111 cannot be read: its schedule is "30 7 * * 1-5 Mars/Base". Remove it with heatline remove a1111, then subscribe the channel again.';
      expect(await store.unreadable()).toMatchObject([{ id: 'a1111', message: sentence }]);
      await expect(store.find('a1111')).rejects.toThrow(sentence);
      expect(await store.remove('a1111', second)).toBe(true);
      expect(await store.unreadable()).toEqual([]);
    });

    it('lists subscriptions by id: all of them, or those of one or more channels', async () => {
      const elsewhere = { platform: 'slack', id: 'C2' };
      for (const id of ['c3333', 'b1111']) await add(id);
      const other = fullSubscription('b2222', { channel: elsewhere });
      await store.add({ subscription: other, nextRunAt: first }, created);
      expect(idsOf(await store.list())).toEqual(['b1111', 'b2222', 'c3333']);
      expect(idsOf(await store.listOfChannel({ platform: 'slack', id: 'C1' }))).toEqual(['b1111', 'c3333']);
      expect(idsOf(await store.listOfChannel(elsewhere))).toEqual(['b2222']);
      expect(await store.listOfChannel({ platform: 'discord', id: 'C1' })).toEqual([]);
      expect(idsOf(await store.listOfChannels('slack', ['C2', 'C9', 'C1']))).toEqual([
        ...['b1111', 'b2222', 'c3333'],
      ]);
      expect(await store.listOfChannels('discord', ['C1'])).toEqual([]);
      expect(await store.listOfChannels('slack', [])).toEqual([]);
    });

    it('lists the subscriptions that a person made on a platform', async () => {
      const made = (id: string, platform: string, owner: string) =>
        store.add(
          {
            subscription: fullSubscription(id, { channel: { platform, id: 'C1' }, owner }),
            nextRunAt: first,
          },
          created,
        );
      await made('b2222', 'slack', 'U1');
      await made('b1111', 'slack', 'U1');
      await made('c3333', 'slack', 'U2');
      await made('d4444', 'discord', 'U1');
      const { owner: _, ...ofNobody } = fullSubscription('f5555');
      await store.add({ subscription: ofNobody, nextRunAt: first }, created);
      expect(idsOf(await store.listOfOwner('slack', 'U1'))).toEqual(['b1111', 'b2222']);
      expect(idsOf(await store.listOfOwner('discord', 'U1'))).toEqual(['d4444']);
      expect(await store.listOfOwner('slack', 'U3')).toEqual([]);
      expect(await store.listOfOwner('slack', '')).toEqual([]);
    });

    it('accepts no id twice, not even that of a removed subscription', async () => {
      expect(await add('k7m2p')).toBe('added');
      expect(await add('k7m2p', second)).toBe('id taken');
      expect((await store.find('k7m2p'))?.nextRunAt).toEqual(first);
      expect(await store.remove('k7m2p', first)).toBe(true);
      expect(await store.remove('k7m2p', first)).toBe(false);
      expect(await store.list()).toEqual([]);
      expect(await add('k7m2p')).toBe('id taken');
    });

    it('returns the identical subscription in a channel instead of adding another', async () => {
      const addUnlessOfChat = (id: string, changes: Partial<Subscription> = {}) =>
        store.add(
          { subscription: fullSubscription(id, changes), nextRunAt: first },
          created,
          ({ subscription }) => subscription.origin === 'chat',
        );
      await add('k7m2p');
      await store.pause('k7m2p', created);
      expect(await addUnlessOfChat('k7m2q')).toEqual(await store.find('k7m2p'));
      expect(await store.find('k7m2q')).toBeUndefined();
      expect(await store.statusChanges('k7m2q')).toEqual([]);
      expect(await addUnlessOfChat('k7m2q', { channel: { platform: 'slack', id: 'C2' } })).toBe('added');
      await store.remove('k7m2p', second);
      expect(await addUnlessOfChat('k7m2r')).toBe('added');
      expect(await addUnlessOfChat('k7m2p')).toMatchObject({ subscription: { id: 'k7m2r' } });
    });

    it('takes the new time of a changed schedule, and keeps it when only other settings change', async () => {
      await add('k7m2p');
      const renamed = { ...fullSubscription('k7m2p'), name: 'Morning', criteria: { count: 2, filter: {} } };
      expect(await store.update('k7m2p', renamed, { at: created, nextRunAt: second })).toBe(true);
      expect(await store.find('k7m2p')).toMatchObject({ subscription: renamed, nextRunAt: first });
      for (const schedule of [
        { cron: '0 9 * * *', timezone: 'Asia/Tokyo' },
        { cron: '0 9 * * *', timezone: 'Europe/Paris' },
      ]) {
        const moved = { ...renamed, schedule };
        await store.update('k7m2p', moved, { at: created, nextRunAt: second });
        expect(await store.find('k7m2p')).toMatchObject({ subscription: moved, nextRunAt: second });
        await store.setNextRun('k7m2p', first, { nextRunAt: second, schedule });
      }
      expect(await store.update('k7m2q', renamed, { at: created, nextRunAt: second })).toBe(false);
    });

    it('lists due subscriptions, the longest due first, without those that are paused or off', async () => {
      await add('later', second);
      await add('dues2');
      await add('dues1');
      await add('never', third);
      await add('pause');
      await add('noone');
      await store.pause('pause', created);
      await store.switchOff('noone', { at: created, ...lost });
      expect(await dueIds(new Date(first.getTime() - 1))).toEqual([]);
      expect(await dueIds(second)).toEqual(['dues1', 'dues2', 'later']);
    });

    it('sets the next run unless it or the schedule has changed meanwhile', async () => {
      await add('k7m2p');
      await add('other');
      const { schedule } = fullSubscription('k7m2p');
      const seen = { nextRunAt: first, schedule };
      for (const changed of [{ cron: '30 7 * * 1' }, { timezone: 'Asia/Seoul' }]) {
        const other = { nextRunAt: first, schedule: { ...schedule, ...changed } };
        expect(await store.setNextRun('k7m2p', second, other)).toBe(false);
      }
      expect(await store.setNextRun('k7m2p', second, seen)).toBe(true);
      expect(await dueIds(first)).toEqual(['other']);
      expect(await store.setNextRun('k7m2p', third, seen)).toBe(false);
      expect((await store.find('k7m2p'))?.nextRunAt).toEqual(second);
    });

    it('pauses a subscription, and resumes it from the following slot', async () => {
      await add('k7m2p');
      expect(await store.pause('k7m2p', created)).toBe(true);
      expect(await store.pause('k7m2p', first)).toBe(false);
      expect((await store.find('k7m2p'))?.condition).toEqual({ state: 'paused', since: created });
      const stale = { cron: '0 0 1 1 *', timezone: 'UTC' };
      expect(await store.resume('k7m2p', { at: second, nextRunAt: first, schedule: stale })).toBe(false);
      expect(await store.resume('k7m2p', { at: second, nextRunAt: third })).toBe(true);
      expect(await store.resume('k7m2p', { at: second, nextRunAt: first })).toBe(false);
      expect(await store.find('k7m2p')).toMatchObject({ condition: active, nextRunAt: third });
      expect(await store.pause('k7m2q', created)).toBe(false);
      expect(await store.resume('k7m2q', { at: second, nextRunAt: third })).toBe(false);
    });

    it('pauses until a time, and resumes for that time only while it still applies', async () => {
      await add('k7m2p', third);
      expect(await store.pause('k7m2p', created, first)).toBe(true);
      expect(await store.pause('k7m2p', created, first)).toBe(false);
      expect(await store.inactive(created)).toEqual([]);
      expect(await store.inactive(first)).toMatchObject([{ id: 'k7m2p', state: 'paused', until: first }]);
      expect(await store.pause('k7m2p', second, second)).toBe(true);
      const condition = { state: 'paused', since: created, until: second };
      expect((await store.find('k7m2p'))?.condition).toEqual(condition);
      expect(await store.resume('k7m2p', { at: first, nextRunAt: first, until: first })).toBe(false);
      expect(await store.resume('k7m2p', { at: second, nextRunAt: third, until: second })).toBe(true);
      expect((await store.find('k7m2p'))?.condition).toEqual(active);
      await store.pause('k7m2p', third);
      expect((await store.find('k7m2p'))?.condition).toEqual({ state: 'paused', since: third });
    });

    it('lists paused and inactive subscriptions whose slots pass, and moves them on', async () => {
      for (const id of ['pause', 'swoff', 'activ', 'later']) await add(id, id === 'later' ? third : first);
      await store.pause('pause', created);
      await store.pause('later', created);
      await store.switchOff('swoff', { at: created, ...lost });
      const { channel, schedule } = fullSubscription('pause');
      const inactive = { channel, schedule, nextRunAt: first };
      expect(await store.inactive(second)).toEqual([
        { ...inactive, id: 'pause', state: 'paused' },
        { ...inactive, id: 'swoff', state: 'off' },
      ]);
      expect(await store.inactive(created)).toEqual([]);
      expect(await store.setNextRunWhileInactive('pause', second, first)).toBe(true);
      expect(await store.setNextRunWhileInactive('pause', third, first)).toBe(false);
      await store.resume('swoff', { at: created, nextRunAt: first });
      expect(await store.setNextRunWhileInactive('swoff', second, first)).toBe(false);
      expect((await store.find('swoff'))?.nextRunAt).toEqual(first);
    });

    it("finds what is due, and when, even if one subscription's settings cannot be read", async () => {
      await add('k7m2p');
      await add('k7m2q');
      await db.updateTable('subscriptions').set({ catchUp: 'sometimes' }).where('id', '=', 'k7m2p').execute();
      const { channel, schedule } = fullSubscription('k7m2q');
      expect(await store.due(first)).toEqual([
        { id: 'k7m2p', channel },
        { id: 'k7m2q', channel },
      ]);
      expect(await store.nextRuns()).toContainEqual({
        id: 'k7m2p',
        isActive: true,
        schedule,
        nextRunAt: first,
      });
      await expect(store.find('k7m2p')).rejects.toThrow('its catch-up is');
      expect((await store.find('k7m2q'))?.subscription.id).toBe('k7m2q');
    });

    it('knows whether there are any subscriptions, and when a paused one is next due', async () => {
      expect(await store.isEmpty()).toBe(true);
      await add('k7m2p');
      await store.pause('k7m2p', created);
      expect(await store.isEmpty()).toBe(false);
      expect(await store.nextRuns()).toMatchObject([{ id: 'k7m2p', isActive: false, nextRunAt: first }]);
    });

    it('dates back what a clock that leapt ahead has dated, and leaves everything else', async () => {
      const ahead = new Date('2022-03-13T08:00:00Z');
      for (const id of ['pause', 'losst'])
        await store.add({ subscription: fullSubscription(id), nextRunAt: first }, ahead);
      await store.pause('pause', ahead);
      await store.noteLost('losst', ahead);
      await add('k7m2p');
      await store.switchOff('k7m2p', { at: first, ...lost });
      const before = [await store.find('k7m2p'), await store.statusChanges('k7m2p')];

      await store.correctClock(second);
      expect(await store.find('pause')).toMatchObject({
        ...{ createdAt: second, nextRunAt: first },
        condition: { state: 'paused', since: second },
      });
      expect((await store.statusChanges('pause')).map(({ since }) => since)).toEqual([second, second]);
      expect(await store.find('losst')).toMatchObject({ createdAt: second, lostSince: second });
      expect([await store.find('k7m2p'), await store.statusChanges('k7m2p')]).toEqual(before);
    });

    it('grants the skip of the next slot once, to one of those who ask', async () => {
      await add('k7m2p');
      expect(await store.takeSkip('k7m2p')).toBe(false);
      expect(await store.skipNext('k7m2p')).toBe(true);
      expect(await store.skipNext('k7m2p')).toBe(false);
      expect((await store.find('k7m2p'))?.skipNext).toBe(true);
      expect([await store.takeSkip('k7m2p'), await store.takeSkip('k7m2p')]).toEqual([true, false]);
      expect((await store.find('k7m2p'))?.skipNext).toBe(false);
    });

    it('skips nothing more after a pause, which has skipped it already', async () => {
      await add('k7m2p');
      await store.skipNext('k7m2p');
      await store.pause('k7m2p', created);
      expect(await store.skipNext('k7m2p')).toBe(false);
      await store.resume('k7m2p', { at: first, nextRunAt: second });
      expect((await store.find('k7m2p'))?.skipNext).toBe(false);
    });

    it('knows since when a channel has been lost, until it is reached', async () => {
      await add('k7m2p');
      expect(await store.noteLost('k7m2p', first)).toEqual(first);
      expect(await store.noteLost('k7m2p', second)).toEqual(first);
      expect((await store.find('k7m2p'))?.lostSince).toEqual(first);
      await store.noteReached('k7m2p');
      expect(await store.find('k7m2p')).not.toHaveProperty('lostSince');
      expect(await store.noteLost('k7m2p', third)).toEqual(third);
      expect(await store.noteLost('k7m2q', third)).toEqual(third);
    });

    it('switches a subscription off with the reason and how to fix it, and on again by hand', async () => {
      await add('k7m2p');
      await store.noteLost('k7m2p', first);
      expect(await store.switchOff('k7m2p', { at: second, ...lost })).toBe(true);
      expect((await store.find('k7m2p'))?.condition).toEqual({ state: 'off', since: second, ...lost });
      expect(await store.pause('k7m2p', third)).toBe(false);
      expect(await store.resume('k7m2p', { at: second, nextRunAt: third })).toBe(true);
      const resumed = await store.find('k7m2p');
      expect(resumed).toMatchObject({ condition: active, nextRunAt: third });
      expect(resumed).not.toHaveProperty('lostSince');
      expect(await store.switchOff('k7m2p', { at: third, reason: 'gone' })).toBe(true);
      expect((await store.find('k7m2p'))?.condition).toEqual({ state: 'off', since: third, reason: 'gone' });
    });

    it('keeps in any language why a subscription was switched off, in its history too', async () => {
      const why = sentence('{what} failed: {reason}', {
        what: sentence('posting to {channel}', { channel: 'C1' }),
        reason: 'is_archived',
      });
      const off = { state: 'off', since: second, reason: why, fix: sentence('Invite @{bot}.', { bot: 'x' }) };
      await add('k7m2p');
      await store.switchOff('k7m2p', { at: second, reason: why, fix: off.fix });
      expect((await store.find('k7m2p'))?.condition).toEqual(off);
      expect((await store.statusChanges('k7m2p')).at(-1)?.condition).toEqual(off);
    });

    it('leaves the English of an earlier version as it is, even if it looks like JSON', async () => {
      await add('k7m2p');
      for (const reason of ['{channel} is gone', '{"english": 5}', '{"code": "not_in_channel"}']) {
        await store.switchOff('k7m2p', { at: second, reason });
        expect((await store.find('k7m2p'))?.condition).toMatchObject({ state: 'off', reason });
        await store.resume('k7m2p', { at: second, nextRunAt: third });
      }
    });

    it('leaves a subscription paused that a person paused, even if its channel is lost', async () => {
      await add('k7m2p');
      await store.pause('k7m2p', first);
      expect(await store.switchOff('k7m2p', { at: second, ...lost })).toBe(false);
      expect((await store.find('k7m2p'))?.condition.state).toBe('paused');
    });

    it('remembers past schedules and conditions, even of a removed subscription', async () => {
      const { schedule, ...rest } = fullSubscription('k7m2p');
      const moved = { cron: '0 9 * * *', timezone: 'Europe/Paris' };
      await add('k7m2p');
      await store.skipNext('k7m2p');
      await store.noteLost('k7m2p', created);
      await store.pause('k7m2p', first);
      await store.resume('k7m2p', { at: first, nextRunAt: second });
      await store.update('k7m2p', { ...rest, schedule, name: 'Morning' }, { at: first, nextRunAt: second });
      await store.update('k7m2p', { ...rest, schedule: moved }, { at: second, nextRunAt: third });
      await store.switchOff('k7m2p', { at: third, ...lost });
      await store.remove('k7m2p', third);
      expect(await store.statusChanges('k7m2p')).toEqual([
        { since: created, schedule, condition: active },
        { since: first, schedule, condition: { state: 'paused', since: first } },
        { since: first, schedule, condition: active },
        { since: second, schedule: moved, condition: active },
        { since: third, schedule: moved, condition: { state: 'off', since: third, ...lost } },
        { since: third, schedule: moved, condition: { state: 'removed' } },
      ]);
      expect(await store.statusChanges('k7m2q')).toEqual([]);
    });

    it('adds a subscription once when several copies add the same one at the same moment', async () => {
      const ids = Array.from({ length: 40 }, (_, position) => `C${position}`);
      await using processes = await takeStateProcesses(3);
      const made = await processes.askAll((position) => ({
        ...{ kind: 'subscriptions', location, work: 'add' },
        ids: position === 1 ? ids.toReversed() : ids,
      }));
      expect(z.array(z.array(z.string())).parse(made).flat().sort()).toEqual(ids.toSorted());
      expect(await store.list()).toHaveLength(ids.length);
    });

    it.each(['switch off', 'take skip'] as const)('lets one of several copies %s', async (work) => {
      const ids = Array.from({ length: 40 }, (_, position) => `id${position}`);
      for (const id of ids) {
        await store.add({ subscription: sampleSubscription('C1', { id }), nextRunAt: first }, created);
        await store.skipNext(id);
      }
      await using processes = await takeStateProcesses(3);
      const granted = await processes.askAll(() => ({ kind: 'subscriptions', location, work, ids }));
      expect(z.array(z.array(z.string())).parse(granted).flat().sort()).toEqual(ids.toSorted());
      for (const id of ids) expect(await store.statusChanges(id)).toHaveLength(work === 'switch off' ? 2 : 1);
    });
  });
}
