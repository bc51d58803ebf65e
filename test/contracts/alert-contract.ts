import { beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '../../src/alerts/alert.ts';
import { maxAlertsOfChannel } from '../../src/alerts/alert.ts';
import type { AlertStore } from '../../src/alerts/alert-store.ts';
import type { ShownStory } from '../../src/delivery/delivery.ts';
import { sentence } from '../../src/platform/language/sentence.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createAlertStore } from '../../src/store/alerts/alert-store.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createPostedDigestStore } from '../../src/store/deliveries/posted-digest-store.ts';
import type { StateLocation } from '../../src/store/state-location.ts';
import { channel, error, ledgerOn } from './ledger.ts';

const at = new Date('2021-12-13T08:00:00Z');
const later = new Date('2021-12-13T09:00:00Z');
const alert: Alert = {
  ...{
    id: 'a1234',
    channel,
    origin: 'chat',
    owner: 'U1',
    timezone: 'Europe/Berlin',
    language: 'de',
    maxADay: 2,
  },
  conditions: { words: 'log4j', minOutlets: 3, filter: { topics: ['Security'], minHeat: 50 } },
  quiet: { from: 1320, until: 420 },
  posting: { mention: 'S1' },
};
const reason = sentence('{one}, {other}', {
  ...{ one: sentence('matches {words}', { words: '"log4j"' }), other: 'more' },
});
const limit = { at, dayStart: new Date('2021-12-12T23:00:00Z'), maxADay: 2 };

function story(name: string, more: Partial<ShownStory> = {}): ShownStory {
  const link = `https://${name}.example/1`;
  return { id: name, title: name, link, keys: [link], heat: 90, outlets: 0, isUpdate: false, ...more };
}

function planOf(...stories: ShownStory[]) {
  const parts = [{ payload: { text: 'one' } }];
  return { parts, stories, ifUnknown: 'leave', alertReason: reason } as const;
}

/** What an alert store and the ledger promise about alerts, on any database. */
export function alertContract(newState: () => Promise<StateLocation>) {
  describe('the alerts', () => {
    const ledger = ledgerOn(newState);
    let alerts: AlertStore;
    beforeEach(() => {
      alerts = createAlertStore(ledger.db);
    });

    let slots = 0;
    const claim = (shown: ShownStory, from = ledger.store, more = limit) => {
      slots += 1;
      const key = { subscriptionId: alert.id, slot: new Date(at.getTime() + slots) };
      return from.claimAlert(key, channel, planOf(shown), more);
    };

    it('keeps an alert as it was made, and lists it for its channel and its owner', async () => {
      expect(await alerts.add(alert, at, () => false)).toBe('added');
      const kept = { alert, createdAt: at, since: at, condition: { state: 'active' } };
      expect(await alerts.find('a1234')).toEqual(kept);
      const { quiet: _, owner: __, ...plain } = alert;
      await alerts.add({ ...plain, id: 'b1234', channel: { ...channel, id: 'C2' } }, at, () => false);
      expect(await alerts.listOfChannel(channel)).toEqual([kept]);
      expect(await alerts.listOfOwner('slack', 'U1')).toEqual([kept]);
      expect((await alerts.list()).map(({ alert: { id } }) => id)).toEqual(['a1234', 'b1234']);
    });

    it('adds the same alert once, however many ask at the same moment, and refuses ids and numbers beyond bounds', async () => {
      const made = await Promise.all(
        ['a1', 'a2', 'a3'].map((id) => alerts.add({ ...alert, id }, at, () => true)),
      );
      expect(made.filter((one) => one === 'added')).toHaveLength(1);
      expect(await alerts.list()).toHaveLength(1);
      for (let number = 1; number < maxAlertsOfChannel; number += 1)
        expect(await alerts.add({ ...alert, id: `c${number}` }, at, () => false)).toBe('added');
      expect(await alerts.add({ ...alert, id: 'd1' }, at, () => false)).toBe('too many');
      const elsewhere = { ...alert, channel: { ...channel, id: 'C2' } };
      expect(await alerts.add({ ...elsewhere, id: 'c1' }, at, () => false)).toBe('id taken');
    });

    it('looks only at stories that are first seen after it was resumed, and posts none while it is paused', async () => {
      await alerts.add(alert, at, () => false);
      expect(await alerts.pause(alert.id, later)).toBe(true);
      expect(await alerts.pause(alert.id, later)).toBe(false);
      expect(await alerts.active()).toEqual([]);
      expect(await claim(story('a'))).toBe('stopped');
      expect(await alerts.resume(alert.id, later)).toBe(true);
      expect(await alerts.active()).toMatchObject([{ since: later, createdAt: at }]);
      expect(await alerts.resume(alert.id, later)).toBe(false);
    });

    it('gives each story to one copy, under whatever slot and by any of its keys', async () => {
      await alerts.add({ ...alert, maxADay: 50 }, at, () => false);
      const other = createDeliveryStore(ledger.db, 'another copy', machineClock);
      const most = { ...limit, maxADay: 50 };
      const claims = await Promise.all([
        claim(story('a'), ledger.store, most),
        claim(story('a'), other, most),
      ]);
      expect(claims.toSorted()).toEqual(['claimed', 'taken']);
      const led = story('b', { keys: ['https://b.example/1', 'https://a.example/1'] });
      expect(await claim(led, other, most)).toBe('taken');
      expect(await claim(story('c'), other, most)).toBe('claimed');
    });

    it('posts no more a day than it may, over all copies, and counts again from midnight', async () => {
      await alerts.add(alert, at, () => false);
      const other = createDeliveryStore(ledger.db, 'another copy', machineClock);
      const claims = await Promise.all(
        ['a', 'b', 'c', 'd'].map((name, position) =>
          claim(story(name), position % 2 === 0 ? ledger.store : other),
        ),
      );
      expect(claims.toSorted()).toEqual(['claimed', 'claimed', 'enough', 'enough']);
      await alerts.passOver(alert.id, [story('c'), story('d'), story('e')], at);
      const tomorrow = {
        ...limit,
        at: new Date('2021-12-14T08:00:00Z'),
        dayStart: new Date('2021-12-13T23:00:00Z'),
      };
      expect(await claim(story('e'), ledger.store, tomorrow)).toBe('taken');
      expect(await claim(story('f'), ledger.store, tomorrow)).toBe('claimed');
    });

    it('takes the next instalment of a series, but no article of another date again', async () => {
      await alerts.add(alert, at, () => false);
      const titled = (name: string, date: string, outlet = 'a.example') =>
        story(name, {
          keys: [`https://${name}.example/1`, 'title:the week'],
          titled: [{ key: 'title:the week', outlet, at: new Date(date) }],
        });
      expect(await claim(titled('a', '2021-12-06T08:00:00Z'))).toBe('claimed');
      expect(await claim(titled('a', '2021-12-13T08:00:00Z'))).toBe('taken');
      expect(await claim(titled('c', '2021-12-13T08:00:00Z', 'c.example'))).toBe('taken');
      expect(await claim(titled('b', '2021-12-13T08:00:00Z'))).toBe('claimed');
    });

    it('does not show a channel what a digest has shown it, and keeps its stories out of digests', async () => {
      await alerts.add(alert, at, () => false);
      const digest = { ...planOf(story('a')), alertReason: undefined };
      const key = { subscriptionId: 'a digest', slot: at };
      const { alertReason: _, ...plan } = digest;
      expect(await ledger.store.claim(key, channel, plan)).toBe('claimed');
      expect(await claim(story('a'))).toBe('outdated');
      expect(await claim(story('b'))).toBe('claimed');
      const [open] = await ledger.store.history(alert.id, 1);
      if (!open) throw new Error('nothing was claimed');
      expect(open).toMatchObject({ alertReason: reason, status: { state: 'claimed' } });
      await ledger.store.beginPart(open, 0, at);
      await ledger.store.endPart(open, 0, 'm1');
      await ledger.store.setStatus(open, { state: 'sent', at }, at);
      const { alertReason: __, ...later2 } = planOf(story('b'));
      const next = { subscriptionId: 'a digest', slot: later };
      expect(await ledger.store.claim(next, channel, later2)).toBe('outdated');
      expect(await ledger.store.lastStories(channel)).toEqual([]);
    });

    it('changes the settings of an alert, and looks only at later stories once it is about others', async () => {
      await alerts.add(alert, at, () => false);
      const { conditions, quiet: _, ...settings } = alert;
      const loud = { ...settings, conditions, maxADay: 5, language: 'ja' } as const;
      expect(await alerts.edit(alert.id, loud, later, () => false)).toBe('edited');
      const { quiet: __, ...changed } = { ...alert, ...loud };
      expect(await alerts.find(alert.id)).toMatchObject({ alert: changed, since: at });
      expect((await alerts.find(alert.id))?.alert).not.toHaveProperty('quiet');
      const other = { ...loud, conditions: { words: 'kernel', filter: {} } };
      expect(await alerts.edit(alert.id, other, later, () => false)).toBe('edited');
      expect(await alerts.find(alert.id)).toMatchObject({
        alert: { conditions: other.conditions },
        since: later,
      });
    });

    it('does not make an alert the same as another of its channel, and changes none that is gone', async () => {
      await alerts.add(alert, at, () => false);
      await alerts.add({ ...alert, id: 'b1234', maxADay: 9 }, at, () => false);
      const same = await alerts.edit('b1234', alert, later, ({ maxADay }) => maxADay === 2);
      expect(same).toMatchObject({ alert: { id: alert.id } });
      expect(await alerts.find('b1234')).toMatchObject({ alert: { maxADay: 9 }, since: at });
      expect(await alerts.edit('nobody', alert, later, () => false)).toBe('removed');
    });

    it('remembers what became of a story, by any of its keys, and names those that it left out', async () => {
      await alerts.add(alert, at, () => false);
      await claim(story('a', { keys: ['https://a.example/1', 'title:a'] }));
      await alerts.passOver(alert.id, [story('b', { keys: ['x', 'y', 'z'] }), story('c')], later);
      expect(await alerts.fateOf(alert.id, ['title:a'])).toMatchObject({ at, slot: expect.any(Date) });
      expect(await alerts.fateOf(alert.id, ['nothing', 'z'])).toEqual({ at: later });
      expect(await alerts.fateOf(alert.id, ['https://d.example/1'])).toBeUndefined();
      const left = await alerts.passedOver(alert.id, 10);
      expect(left.map(({ title }) => title).toSorted()).toEqual(['b', 'c']);
      expect(await alerts.passedOver(alert.id, 1)).toHaveLength(1);
      const [taken] = await ledger.store.history(alert.id, 1);
      expect(taken && (await ledger.store.storiesOf(taken))).toMatchObject([{ title: 'a' }]);
    });

    it('does not keep the message of an alert up to date', async () => {
      await alerts.add(alert, at, () => false);
      await claim(story('a'));
      const [taken] = await ledger.store.history(alert.id, 1);
      if (!taken) throw new Error('nothing was claimed');
      await ledger.store.endPart(taken, 0, 'm1');
      await ledger.store.setStatus(taken, { state: 'sent', at }, at);
      const posted = createPostedDigestStore(ledger.db);
      expect(await posted.due(channel.platform, new Date(at.getTime() + 86_400_000), 10)).toEqual([]);
    });

    it('reads the reason of a story that an earlier version posted', async () => {
      await alerts.add(alert, at, () => false);
      await claim(story('a'));
      await ledger.db.updateTable('deliveries').set({ alertReason: 'matches "log4j"' }).execute();
      expect(await ledger.store.history(alert.id, 1)).toMatchObject([{ alertReason: 'matches "log4j"' }]);
      // A damaged one hides neither its delivery nor the others of the channel.
      await ledger.db.updateTable('deliveries').set({ alertReason: '{"english":' }).execute();
      expect(await ledger.store.history(alert.id, 1)).toMatchObject([{ alertReason: '{"english":' }]);
    });

    it('hands out a story that was put off as an alert', async () => {
      await alerts.add(alert, at, () => false);
      await claim(story('a'));
      const [open] = await ledger.store.history(alert.id, 1);
      if (!open) throw new Error('nothing was claimed');
      await ledger.store.setStatus(open, { state: 'retrying', retryAt: at, attempt: 1, error }, at);
      expect(await ledger.store.dueRetries(at)).toMatchObject([{ subscriptionId: alert.id, isAlert: true }]);
    });

    it('looks for the message of a story that was first seen before a restore', async () => {
      await alerts.add(alert, at, () => false);
      await ledger.db.insertInto('restores').values({ restoredAt: later.getTime() }).execute();
      expect(await claim(story('a'))).toBe('in doubt');
    });

    it('forgets an alert that is removed, and never gives its id to another', async () => {
      await alerts.add(alert, at, () => false);
      await claim(story('a'));
      expect(await alerts.remove(alert.id)).toBe(true);
      expect(await alerts.remove(alert.id)).toBe(false);
      expect(await claim(story('b'))).toBe('stopped');
      expect((await alerts.memoryOf(alert.id, ['https://a.example/1'])).size).toBe(0);
      expect(await alerts.add(alert, at, () => false)).toBe('id taken');
    });

    it('brings back times that a clock has set in the future', async () => {
      await alerts.add(alert, later, () => false);
      await claim(story('a'), ledger.store, { ...limit, at: later });
      await alerts.correctClock(at);
      expect(await alerts.find(alert.id)).toMatchObject({ since: at, createdAt: at });
      const { at: countedAt } = await ledger.db
        .selectFrom('alertedStories')
        .select('at')
        .executeTakeFirstOrThrow();
      expect(Number(countedAt)).toBe(at.getTime());
    });

    it('switches an alert off once, and says since when its channel is lost', async () => {
      await alerts.add(alert, at, () => false);
      expect(await alerts.noteLost(alert.id, at)).toEqual(at);
      expect(await alerts.noteLost(alert.id, later)).toEqual(at);
      const reason = sentence('{channel} is gone', { channel: 'C1' });
      const why = { at: later, reason, fix: 'Bring it back.' };
      expect(await alerts.switchOff(alert.id, why)).toBe(true);
      expect(await alerts.switchOff(alert.id, why)).toBe(false);
      expect(await alerts.find(alert.id)).toMatchObject({
        lostSince: at,
        condition: { state: 'off', reason, fix: 'Bring it back.' },
      });
      await alerts.resume(alert.id, later);
      await alerts.noteReached(alert.id);
      expect(await alerts.find(alert.id)).not.toHaveProperty('lostSince');
    });

    it('leaves out an alert that cannot be read', async () => {
      await alerts.add(alert, at, () => false);
      await alerts.add({ ...alert, id: 'b1234' }, at, () => false);
      await ledger.db
        .updateTable('alerts')
        .set({ conditionsJson: 'nonsense' })
        .where('id', '=', 'a1234')
        .execute();
      expect((await alerts.active()).map((kept) => kept.alert.id)).toEqual(['b1234']);
      expect(await alerts.find('a1234')).toBeUndefined();
    });
  });
}
