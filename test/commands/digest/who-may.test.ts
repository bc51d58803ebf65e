import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sampleSubscription } from '../../subscriptions/sample-subscription.ts';
import { ana, ben, type Desk, openDesk } from './desk.ts';

const here = { platform: 'slack', id: 'C1' };

async function subscribedByAna(desk: Desk) {
  await desk.ask('/digest subscribe 9:00');
  const [made] = await desk.subscriptions.listOfChannel(here);
  if (!made) throw new Error('not subscribed');
  desk.posts.length = 0;
  return made.subscription.id;
}

/** Every command that changes something. */
const changes = (id: string) => [
  `/digest edit ${id} count:2`,
  `/digest edit ${id}`,
  `/digest pause ${id}`,
  `/digest resume ${id}`,
  `/digest skip ${id}`,
  `/digest now ${id}`,
  `/digest remove ${id}`,
  `/digest unsubscribe ${id}`,
  '/digest subscribe 10:00',
];

describe('who may change what a channel gets', () => {
  it.each([
    ['members', 'guest', 'Only members of the channel who are not guests may change what it gets: ask one'],
    ['members', 'stranger', 'may change what it gets: join it first.'],
    ['creators', 'member', 'Only the person who made this digest, or an admin'],
    ['admins', 'member', 'Only admins'],
    ['admins', 'guest', 'Only admins'],
  ] as const)(
    'with DIGEST_MANAGERS=%s, keeps a %s from changing anything',
    async (managers, role, refusal) => {
      await using desk = await openDesk({ managers });
      desk.roles.set('C1/U1', 'admin');
      const id = await subscribedByAna(desk);
      const before = await desk.subscriptions.list();
      desk.roles.set('C1/U2', role);
      for (const change of changes(id)) {
        if (managers === 'creators' && change.includes('subscribe 10:00')) continue;
        expect(await desk.answer(change, { person: ben }), change).toContain(refusal);
      }
      expect((await desk.ask('/digest edit', { person: ben })).form).toBeUndefined();
      expect(await desk.subscriptions.list()).toEqual(before);
      expect(desk.posts).toEqual([]);
    },
  );

  it.each([
    ['members', 'member'],
    ['members', 'admin'],
    ['creators', 'admin'],
    ['admins', 'admin'],
  ] as const)(
    'with DIGEST_MANAGERS=%s, lets a %s change what another person made',
    async (managers, role) => {
      await using desk = await openDesk({ managers });
      desk.roles.set('C1/U1', 'admin');
      const id = await subscribedByAna(desk);
      desk.roles.set('C1/U2', role);
      expect(await desk.answer(`/digest pause ${id}`, { person: ben })).toContain('is paused');
    },
  );

  it('with DIGEST_MANAGERS=creators, lets the creator change a digest, and any member create another', async () => {
    await using desk = await openDesk({ managers: 'creators' });
    const id = await subscribedByAna(desk);
    expect(await desk.answer(`/digest pause ${id}`)).toContain('is paused');
    expect(await desk.answer('/digest subscribe 10:00', { person: ben })).toContain('is subscribed');
    desk.roles.set('C1/U1', 'stranger');
    expect(await desk.answer(`/digest resume ${id}`)).toContain('Only the person who made this digest');
    desk.roles.set('C1/U2', 'guest');
    expect(await desk.answer('/digest subscribe 11:00', { person: ben })).toContain('who are not guests');
  });

  it('checks the channel that the digest goes to, not the one where the command is used', async () => {
    await using desk = await openDesk();
    const id = await subscribedByAna(desk);
    desk.roles.set('C1/U2', 'guest');
    desk.roles.set('C2/U2', 'admin');
    const elsewhere = { person: ben, channel: 'C2' };
    expect(await desk.answer(`/digest pause ${id}`, elsewhere)).toContain('Only members of the channel');
    expect(await desk.answer('/digest subscribe 9:00 channel:C1', elsewhere)).toContain(
      'Only members of the channel',
    );
    expect(await desk.answer(`/digest status ${id}`, elsewhere)).toContain('to #C1');
  });

  it('changes nothing while the platform does not say who is asking, and says why', async () => {
    await using desk = await openDesk();
    const id = await subscribedByAna(desk);
    desk.roles.set('C1/U2', 'never');
    expect(await desk.answer(`/digest pause ${id}`, { person: ben })).toContain('no answer within 2 seconds');
    desk.roles.set(
      'C1/U2',
      new PlatformError('lost destination', 'slack: channel_not_found', { fix: 'Invite me with /invite.' }),
    );
    const refused = await desk.answer(`/digest pause ${id}`, { person: ben });
    expect(refused).toContain('slack: channel_not_found');
    expect(refused).toContain('Invite me with /invite.');
    expect((await desk.subscriptions.find(id))?.condition.state).toBe('active');
  });
});

describe('a subscription in a channel where the asker is a stranger', () => {
  it('answers a stranger to the channel as if the subscription did not exist, whatever they ask', async () => {
    await using desk = await openDesk();
    const id = await subscribedByAna(desk);
    await desk.ask('/digest now');
    desk.roles.set('C1/U2', 'stranger');
    const elsewhere = { person: ben, channel: 'C2' };
    const reading = ['preview', 'status', 'history'].map((name) => `/digest ${name} ${id}`);
    for (const command of [...changes(id).slice(0, -1), ...reading]) {
      const told = await desk.answer(command, elsewhere);
      const ofNone = await desk.answer(command.replace(id, 'zzzzz'), elsewhere);
      expect(told, command).toBe(ofNone.replace('zzzzz', id));
    }
    expect(await desk.answer('/digest list', elsewhere)).toContain('gets no digest yet');
    desk.roles.set('C1/U2', new PlatformError('transient', 'slack: internal_error'));
    expect(await desk.answer(`/digest status ${id}`, elsewhere)).toContain('There is no digest');
  });

  it('tells a stranger nothing after it is removed either', async () => {
    await using desk = await openDesk();
    desk.archive.write('one', { heat: 10 });
    await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
    const id = await subscribedByAna(desk);
    await desk.ask('/digest now');
    await desk.ask(`/digest remove ${id}`);
    desk.roles.set('C1/U2', 'stranger');
    expect(await desk.answer(`/digest history ${id}`)).toContain('sent on time');
    expect(await desk.answer(`/digest history ${id}`, { channel: 'C2' })).toContain('sent on time');
    expect(await desk.answer(`/digest history ${id}`, { person: ben, channel: 'C2' })).toContain(
      'There is no digest',
    );
  });

  it('tells nothing to people on another platform', async () => {
    await using desk = await openDesk();
    const id = 'k7m2p';
    const subscription = sampleSubscription('C1', { id, channel: { platform: 'discord', id: 'C1' } });
    await desk.subscriptions.add({ subscription, nextRunAt: new Date() }, new Date());
    expect(await desk.answer(`/digest status ${id}`, { person: ana })).toContain('There is no digest');
    expect(await desk.answer(`/digest remove ${id}`, { person: ana })).toContain('There is no digest');
  });
});
