import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHandClock } from '../../../hand-clock.ts';
import { silentLog } from '../../../silent-log.ts';
import { type AnsweringSlack, slackChannel, startAnsweringSlack } from '../answering-slack.ts';
import { createAdapterFor } from '../connected-slack.ts';

let slack: AnsweringSlack;
beforeAll(async () => {
  slack = await startAnsweringSlack();
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.server.people.scopes.add('users:read').add('channels:read').add('groups:read');
});

let count = 0;
/** A person whom nothing has looked up yet. */
function newcomer(user: object): string {
  count += 1;
  const id = `U0PERSON${count}`;
  slack.server.people.set(id, { team_id: 'T000000001', ...user });
  return id;
}

describe('a person’s profile', () => {
  it('returns the time zone and language that a person set', async () => {
    const id = newcomer({ tz: 'Asia/Tokyo', locale: 'ja-JP' });
    expect(await slack.adapter.profileOf(id)).toEqual({ timezone: 'Asia/Tokyo', locale: 'ja-JP' });
  });

  it("caches a person's profile for a while", async () => {
    const id = newcomer({ tz: 'Asia/Tokyo' });
    const before = slack.server.requests('users.info');
    await Promise.all([slack.adapter.profileOf(id), slack.adapter.profileOf(id)]);
    await slack.adapter.profileOf(id);
    expect(slack.server.requests('users.info') - before).toBe(1);
  });

  it.each(['without the scope', 'of nobody'])('returns an empty profile %s', async (why) => {
    if (why === 'without the scope') slack.server.people.scopes.delete('users:read');
    const id = why === 'of nobody' ? 'U0NOBODY' : newcomer({ tz: 'Asia/Tokyo' });
    expect(await slack.adapter.profileOf(id)).toEqual({});
  });

  it('does not cache a profile that Slack did not return', async () => {
    const id = newcomer({ tz: 'Asia/Tokyo' });
    slack.server.fail({ status: 503 }, { method: 'users.info' });
    await expect(slack.adapter.profileOf(id)).rejects.toMatchObject({
      name: 'PlatformError',
      kind: 'transient',
    });
    expect(await slack.adapter.profileOf(id)).toEqual({ timezone: 'Asia/Tokyo' });
  });
});

describe('a person’s role in a channel', () => {
  it.each([
    ['a workspace admin', { is_admin: true }, false, 'admin'],
    ['a workspace owner', { is_owner: true }, false, 'admin'],
    ['a member', {}, true, 'member'],
    ['somebody who is not in it', {}, false, 'stranger'],
    ['a guest of several channels', { is_restricted: true }, true, 'guest'],
    ['a guest of one channel', { is_ultra_restricted: true }, true, 'guest'],
    ['a guest who is not in it', { is_restricted: true }, false, 'stranger'],
    [
      'an admin of another workspace, through a shared channel',
      { is_admin: true, team_id: 'T0OTHER' },
      true,
      'guest',
    ],
    [
      'somebody of the same organisation',
      { team_id: 'T0SISTER', enterprise_user: { id: 'E1' } },
      true,
      'member',
    ],
    ['somebody who left', { deleted: true }, true, 'stranger'],
  ] as const)('derives the role in a channel of %s', async (_, user, isIn, role) => {
    const channel = await slack.server.createChannel(`room-${count}`);
    const id = newcomer(user);
    slack.server.people.join(channel, 'U1', 'U2', 'U3', ...(isIn ? [id] : []));
    expect(await slack.adapter.roleIn(slackChannel(channel), id)).toBe(role);
  });

  it('treats an unknown person as a stranger', async () => {
    slack.server.people.join(slack.server.channel, 'U1');
    expect(await slack.adapter.roleIn(slackChannel(slack.server.channel), 'U0NOBODY')).toBe('stranger');
  });

  it("treats a person as a member of their own direct messages and a stranger in others'", async () => {
    const { id, directChannel } = slack.server.person;
    expect(await slack.adapter.roleIn(slackChannel(directChannel), id)).toBe('member');
    expect(await slack.adapter.roleIn(slackChannel('D0SOMEBODY'), id)).toBe('stranger');
  });

  it('needs no channel scope for the role of a person who has just typed a command there', async () => {
    slack.server.people.set('U0READER00', { team_id: 'T000000001' });
    slack.server.people.scopes.delete('channels:read');
    const channel = await slack.server.createChannel('typed-here');
    await slack.server.slashCommand({ command: '/news', text: 'search x', channel });
    expect(await slack.adapter.roleIn(slackChannel(channel), 'U0READER00')).toBe('member');
  });

  it.each([
    ['users:read', /users:read/],
    ['channels:read', /channels:read/],
  ])('says how to fix the missing scope %s instead of guessing a role', async (scope, named) => {
    slack.server.people.scopes.delete(scope);
    const id = newcomer({});
    const channel = await slack.server.createChannel(`scope-${count}`);
    slack.server.people.join(channel, id);
    await expect(slack.adapter.roleIn(slackChannel(channel), id)).rejects.toMatchObject({
      name: 'PlatformError',
      kind: 'lost installation',
      fix: expect.stringMatching(named),
    });
  });

  it('says how to invite the bot when it cannot see the channel', async () => {
    await expect(slack.adapter.roleIn(slackChannel('C0HIDDEN1'), newcomer({}))).rejects.toMatchObject({
      kind: 'lost destination',
      fix: expect.stringContaining('/invite'),
    });
  });
});

describe('cached data about a person', () => {
  it('notices a lost role within a minute even if the clock jumped', async () => {
    const clock = createHandClock();
    let leapMs = 365 * 24 * 60 * 60_000;
    const now = () => new Date(clock.now().getTime() + leapMs);
    const adapter = await createAdapterFor(slack.server, silentLog, {}, { ...clock, now });
    const channel = await slack.server.createChannel(`leap-${count}`);
    const id = newcomer({ is_admin: true });
    slack.server.people.join(channel, id);
    expect(await adapter.roleIn(slackChannel(channel), id)).toBe('admin');
    slack.server.people.set(id, { team_id: 'T000000001' });
    leapMs = 0;
    expect(await adapter.roleIn(slackChannel(channel), id)).toBe('admin');
    clock.pass(60_001);
    expect(await adapter.roleIn(slackChannel(channel), id)).toBe('member');
    await adapter.stop();
  });
});

describe('the channels that a person is in', () => {
  it("lists a person's channels over all pages, and needs no member list for their role there", async () => {
    const id = newcomer({});
    const rooms = ['one', 'two', 'three'].map((name) => `C0${name.toUpperCase()}${count}`);
    for (const room of rooms) slack.server.people.join(room, 'U1', 'U2', id);
    slack.server.people.join('C0ELSEWHERE', 'U1');
    expect(await slack.adapter.channelsOf?.(id)).toEqual(rooms.map(slackChannel));
    const before = slack.server.requests('conversations.members');
    expect(await slack.adapter.roleIn(slackChannel(`C0THREE${count}`), id)).toBe('member');
    expect(slack.server.requests('conversations.members')).toBe(before);
  });

  it("requests a person's channels at most once a minute, however often the Home is drawn", async () => {
    const id = newcomer({});
    slack.server.people.join('C0EARLY', id);
    const before = slack.server.requests('users.conversations');
    for (let opened = 0; opened < 3; opened += 1) {
      expect(await slack.adapter.channelsOf?.(id)).toEqual([slackChannel('C0EARLY')]);
    }
    expect(slack.server.requests('users.conversations')).toBe(before + 1);
  });

  it('names the scopes that are missing to list channels', async () => {
    slack.server.people.scopes.delete('groups:read');
    await expect(slack.adapter.channelsOf?.(newcomer({}))).rejects.toMatchObject({
      kind: 'lost installation',
      fix: expect.stringMatching(/groups:read/),
    });
  });
});
