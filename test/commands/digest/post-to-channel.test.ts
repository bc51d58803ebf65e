import { describe, expect, it } from 'vitest';
import type { CommandReply } from '../../../src/platform/commands/command.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { ana, ben, type Desk, openDesk } from './desk.ts';
import { textOf } from './message-text.ts';

async function openDeskWithStory(options?: Parameters<typeof openDesk>[0]): Promise<Desk> {
  const desk = await openDesk(options);
  desk.archive.write('chips', { publishedDateTime: '2021-12-13T05:00:00Z' });
  await desk.archive.sync(new Date('2021-12-13T06:00:00Z'));
  return desk;
}

const share = (desk: Desk, person = ben): Promise<CommandReply> =>
  desk.ask('/news top show:channel', { person });

describe('an answer to show to the channel', () => {
  it('shows an answer to the channel for anyone who may post there', async () => {
    await using desk = await openDeskWithStory();
    expect(await share(desk)).toMatchObject({ visibility: 'channel' });
  });

  it('does not post for a person outside the channel, and tells only them', async () => {
    await using desk = await openDeskWithStory();
    desk.rights.set('C1/U2', 'no');
    const reply = await share(desk);
    expect(reply.visibility).toBeUndefined();
    expect(textOf(reply.message)).toContain('join the channel first');
  });

  it.each([
    ['members', 'member', true],
    ['members', 'guest', false],
    ['creators', 'member', true],
    ['admins', 'member', false],
    ['admins', 'admin', true],
  ] as const)(
    'with DIGEST_MANAGERS=%s in a channel where only some may post, lets a %s post: %s',
    async (managers, role, may) => {
      await using desk = await openDeskWithStory({ managers });
      desk.rights.set('C1/U2', 'restricted');
      desk.roles.set('C1/U2', role);
      const reply = await share(desk);
      expect(reply.visibility === 'channel').toBe(may);
      if (!may) expect(textOf(reply.message)).toContain('only some people may post');
    },
  );

  it('posts nothing while the platform does not say whether the person may, and says why and what to do', async () => {
    await using desk = await openDeskWithStory();
    const fix = 'Add the scope users:read.';
    desk.rights.set('C1/U2', new PlatformError('lost installation', 'missing_scope', { fix }));
    const reply = await share(desk);
    expect(reply.visibility).toBeUndefined();
    expect(textOf(reply.message)).toMatch(/missing_scope.*Add the scope users:read\./);
  });

  it('posts at most five answers in ten minutes for one person, without limiting others', async () => {
    await using desk = await openDeskWithStory();
    for (let count = 0; count < 5; count += 1)
      expect(await share(desk), String(count)).toMatchObject({ visibility: 'channel' });
    const refused = await share(desk);
    expect(refused.visibility).toBeUndefined();
    expect(textOf(refused.message)).toContain('Try again in 10 minutes.');
    expect(await share(desk, ana)).toMatchObject({ visibility: 'channel' });
    for (const turned of ['2021-12-13T03:00:00Z', '2021-12-13T09:00:00Z']) {
      desk.turnClock(turned);
      expect((await share(desk)).visibility).toBeUndefined();
    }
    desk.letPass(10 * 60_000);
    expect(await share(desk)).toMatchObject({ visibility: 'channel' });
  });

  it('posts at most five answers even if somebody asks twenty times at once', async () => {
    await using desk = await openDeskWithStory();
    const replies = await Promise.all(Array.from({ length: 20 }, () => share(desk)));
    expect(replies.filter(({ visibility }) => visibility === 'channel')).toHaveLength(5);
  });

  it('does not count a refused answer', async () => {
    await using desk = await openDeskWithStory();
    desk.rights.set('C1/U2', 'no');
    await Promise.all(Array.from({ length: 20 }, () => share(desk)));
    desk.rights.set('C1/U2', 'yes');
    expect(await share(desk)).toMatchObject({ visibility: 'channel' });
  });

  it('does not count an answer with nothing to show', async () => {
    await using desk = await openDeskWithStory();
    for (let count = 0; count < 6; count += 1)
      await desk.ask('/news search xyzzyplugh show:channel', { person: ben });
    expect(await share(desk)).toMatchObject({ visibility: 'channel' });
  });
});
