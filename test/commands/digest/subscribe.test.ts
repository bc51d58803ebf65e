import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/platform/errors.ts';
import { ben, openDesk } from './desk.ts';

const closedChannel = new PlatformError('lost destination', 'slack: not_in_channel', {
  fix: 'Invite me with /invite @heatline.',
});

describe('subscribing a channel', () => {
  it('confirms a subscription with its next three digests and the time zone it used, and tells the channel', async () => {
    await using desk = await openDesk();
    const reply = await desk.answer('/digest subscribe weekdays at 9:30 topics:"AI, Security" count:3');
    const [made] = await desk.subscriptions.listOfChannel({ platform: 'slack', id: 'C1' });
    expect(made?.subscription).toMatchObject({
      origin: 'chat',
      owner: 'U1',
      schedule: { cron: '30 9 * * 1-5', timezone: 'Europe/Berlin' },
      criteria: { count: 3, filter: { topics: ['AI', 'Security'] } },
    });
    expect(reply.split('\n').slice(0, 6)).toEqual([
      `#C1 is subscribed: weekdays at 09:30, Europe/Berlin time (id ${made?.subscription.id}).`,
      'The next three digests:',
      'Mon, 13 Dec 2021, 09:30',
      'Tue, 14 Dec 2021, 09:30',
      'Wed, 15 Dec 2021, 09:30',
      "Times are in Europe/Berlin (from this service's settings). For another zone, add timezone:America/New_York.",
    ]);
    expect(desk.posts.map(({ channel, text }) => [channel, text])).toEqual([
      ['C1', 'Ana gave this channel a digest: weekdays at 09:30, Europe/Berlin time · /digest status'],
    ]);
  });

  it('creates one of two identical subscriptions made at the same moment, and tells the channel once', async () => {
    await using desk = await openDesk();
    const answers = await Promise.all([
      desk.answer('/digest subscribe 9:30'),
      desk.answer('/digest subscribe 9:30', { person: ben }),
      desk.answer('/digest subscribe 9:30'),
    ]);
    expect(await desk.subscriptions.list()).toHaveLength(1);
    expect(answers.filter((text) => text.includes('already gets this digest'))).toHaveLength(2);
    expect(desk.posts).toHaveLength(1);
    await Promise.all([desk.ask('/digest subscribe 10:30'), desk.ask('/digest subscribe 11:30')]);
    expect(await desk.subscriptions.list()).toHaveLength(3);
  });

  it('names the digest that another copy created at the same moment', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9:30');
    const [made] = await desk.subscriptions.list();
    if (!made) throw new Error('no subscription was created');
    await desk.subscriptions.remove(made.subscription.id, made.createdAt);
    const subscription = { ...made.subscription, id: 'k7m2p', owner: 'U2' };
    desk.meanwhile(() => desk.subscriptions.add({ ...made, subscription }, made.createdAt));
    expect(await desk.answer('/digest subscribe 9:30')).toContain(
      'The channel already gets this digest: every day at 09:30, Europe/Berlin time (id k7m2p).',
    );
    expect(await desk.subscriptions.list()).toHaveLength(1);
  });

  it('says that a setting after the time needs its name', async () => {
    await using desk = await openDesk();
    const needed = 'Other settings need their names, as in topics:AI count:3';
    expect(await desk.answer('/digest subscribe 09:00 weekdays AI')).toContain(needed);
    expect(await desk.answer('/digest subscribe 09:00 weekdays Europe/Berlin 3')).toContain(needed);
    expect(await desk.answer('/digest subscribe 25:00')).not.toContain(needed);
    expect(await desk.subscriptions.list()).toEqual([]);
  });

  it("uses the profile's time zone, or else the channel's, unless a zone is given", async () => {
    await using desk = await openDesk();
    const zones = async () =>
      (await desk.subscriptions.list())
        .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
        .map(({ subscription }) => subscription.schedule.timezone);
    desk.zones.set('U1', 'America/New_York');
    expect(await desk.answer('/digest subscribe 9:00')).toContain('America/New_York (from your profile)');
    desk.turnClock('2021-12-13T06:31:00Z');
    expect(await desk.answer('/digest subscribe 10:00', { person: ben })).toContain(
      "America/New_York (from the channel's other digest)",
    );
    desk.turnClock('2021-12-13T06:32:00Z');
    expect(await desk.answer('/digest subscribe 11:00 asia/tokyo')).not.toContain('The time is meant');
    desk.turnClock('2021-12-13T06:33:00Z');
    await desk.answer('/digest subscribe time:"weekdays at 12:00, Asia/Kolkata time"');
    expect(await zones()).toEqual(['America/New_York', 'America/New_York', 'Asia/Tokyo', 'Asia/Kolkata']);
  });

  it('says that no article has a topic, suggests another, and still accepts it', async () => {
    await using desk = await openDesk();
    desk.archive.write('one', { heat: 1, topics: ['AI', 'Security'] });
    await desk.archive.sync();
    const reply = await desk.answer('/digest subscribe 9:00 topics:"AII, Gardening, ai"');
    expect(reply).toContain('No article has the topic "AII" so far. Did you mean AI?');
    expect(reply).toContain('No article has the topic "Gardening" so far.\n');
    expect(reply).not.toContain('"ai"');
    expect(await desk.answer('/digest edit topics:Securty')).toContain('Did you mean Security?');
    expect(await desk.answer('/digest edit topics:Security')).not.toContain('No article');
    expect(await desk.answer('/digest edit without_topics:AIs')).toContain(
      'No article has the topic "AIs" so far. Did you mean AI?',
    );
  });

  it('says that a topic is written differently from that of the articles', async () => {
    await using desk = await openDesk();
    desk.archive.write('one', { heat: 1, topics: ['Café'] });
    await desk.archive.sync();
    expect(await desk.answer('/digest subscribe 9:00 topics:cafe')).toContain('Did you mean Café?');
  });

  it('says that no article is by an outlet, suggests another, and still accepts it', async () => {
    await using desk = await openDesk();
    const loud = { name: 'The Loud Daily', domain: 'loud.example' };
    const quiet = { name: 'Quiet Post', domain: 'quiet.example' };
    const related = [{ title: 'A quake', webUrl: 'https://quiet.example/1', provider: quiet }];
    desk.archive.write('one', { heat: 1, provider: loud, related });
    await desk.archive.sync();
    expect(await desk.answer('/digest subscribe 9:00 providers:"Nonsense, the loud daily"')).toMatch(
      /No article is by an outlet called "Nonsense" so far\.$/m,
    );
    expect(await desk.answer('/digest edit providers:"The Loud Dayly"')).toContain(
      'No article is by an outlet called "The Loud Dayly" so far. Did you mean The Loud Daily?',
    );
    // Filters compare whole names, and nothing that is only named as coverage comes.
    for (const name of ['Loud', 'Quiet Post'])
      expect(await desk.answer(`/digest edit providers:"${name}"`)).toContain('No article is by an outlet');
    for (const given of ['providers:LOUD.example', 'without_outlets:"Quiet Post, the loud daily"'])
      expect(await desk.answer(`/digest edit ${given}`)).not.toContain('No article is by');
    for (const name of ['Nonsense', 'Loud', 'Post', 'example'])
      expect(await desk.answer(`/digest edit without_outlets:${name}`)).toContain(
        `No article is by an outlet called "${name}" so far.`,
      );
  });

  it('says five unknown names, each once, and how many more there are', async () => {
    await using desk = await openDesk();
    desk.archive.write('one', { heat: 1, topics: ['AI'] });
    await desk.archive.sync();
    const outlets = Array.from({ length: 8 }, (_, at) => `Xyzzy ${at}`);
    const given = `providers:"${outlets.join(', ')}, XYZZY 0" without_outlets:"xyzzy 1"`;
    const reply = await desk.answer(`/digest subscribe 9:00 topics:Plugh ${given}`);
    const notes = reply.split('\n').filter((line) => /No article|more name/.test(line));
    expect(notes).toEqual([
      'No article has the topic "Plugh" so far.',
      ...outlets.slice(0, 4).map((name) => `No article is by an outlet called "${name}" so far.`),
      'The same is true of 4 more names.',
    ]);
    const long = await desk.answer(`/digest edit providers:"${'x'.repeat(58)}😀😀"`);
    expect(long).toContain(`called "${'x'.repeat(58)}…"`);
  });

  it('ignores an invalid time zone in a profile', async () => {
    await using desk = await openDesk();
    desk.zones.set('U1', 'Mars/Olympus');
    expect(await desk.answer('/digest subscribe 9:00')).toContain('9:00, Europe/Berlin time');
  });

  it('creates no digest if it cannot post, says how to fix that, and offers to try again', async () => {
    await using desk = await openDesk();
    desk.closed.set('C1', closedChannel);
    const reply = await desk.ask('/digest subscribe 9:00');
    expect(reply.message.summary).toContain('No digest was set up');
    expect(JSON.stringify(reply.message)).toContain('Invite me with /invite @heatline.');
    expect(await desk.subscriptions.isEmpty()).toBe(true);
    desk.closed.clear();
    expect((await desk.press(reply, 'Try again')).message.summary).toContain('is subscribed');
    expect(await desk.subscriptions.list()).toHaveLength(1);
  });

  it('creates the digest when the channel cannot be told for the moment, and says so', async () => {
    await using desk = await openDesk();
    desk.closed.set('C1', new PlatformError('transient', 'slack: service_unavailable'));
    expect(await desk.answer('/digest subscribe 9:00')).toContain(
      'The channel could not be told about it: slack: service_unavailable.',
    );
    expect(await desk.subscriptions.list()).toHaveLength(1);
  });

  it('gives another channel a digest, and posts the line there', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9:00 channel:C9');
    expect(await desk.subscriptions.listOfChannel({ platform: 'slack', id: 'C9' })).toHaveLength(1);
    expect(desk.posts.map(({ channel }) => channel)).toEqual(['C9']);
  });

  it('creates no identical second digest, and names the others when it is different', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9:00 topics:AI');
    const [first] = await desk.subscriptions.list();
    expect(await desk.answer('/digest subscribe 9:00 topics:AI')).toContain(
      `The channel already gets this digest: every day at 09:00, Europe/Berlin time (id ${first?.subscription.id}).`,
    );
    expect(desk.posts).toHaveLength(1);
    expect(await desk.answer('/digest subscribe 18:00')).toContain(
      `The channel also gets the digest ${first?.subscription.id}. Each story appears in only one of them.`,
    );
  });

  it('says for each bad value what would be right, and creates no digest', async () => {
    await using desk = await openDesk();
    const reply = await desk.answer('/digest subscribe 25:00 timezone:Berln window:3x catch_up:never');
    for (const name of ['time:', 'timezone:', 'window:', 'catch_up:']) expect(reply).toContain(name);
    expect(await desk.subscriptions.isEmpty()).toBe(true);
    expect(desk.posts).toEqual([]);
  });

  it('accepts every setting that exists', async () => {
    await using desk = await openDesk();
    await desk.ask(
      '/digest subscribe "0 8,18 * * *" min_quality:40 style:thread on_empty:note providers:reuters.com min_heat:20 window:3d name:"Morning & more" catch_up:all if_unknown:repeat updates:leave mention:S0123ABCD crosspost:yes tag:News',
    );
    const [made] = await desk.subscriptions.list();
    expect(made?.subscription).toMatchObject({
      name: 'Morning & more',
      schedule: { cron: '0 8,18 * * *' },
      criteria: {
        windowMs: 3 * 86_400_000,
        filter: { providers: ['reuters.com'], minQuality: 40, minHeat: 20 },
      },
      ...{
        style: 'thread',
        onEmpty: 'note',
        catchUp: { kind: 'all' },
        ifUnknown: 'repeat',
        updates: 'leave',
      },
      posting: { mention: 'S0123ABCD', crosspost: true, tag: 'News' },
    });
  });

  it('gives the line the tag that the channel may need, and notifies nobody with it', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9:00 tag:News mention:S0123ABCD');
    await desk.ask('/digest pause');
    expect(desk.posts.map(({ posting }) => posting)).toEqual([
      { silent: true, tag: 'News' },
      { silent: true, tag: 'News' },
    ]);
  });

  it('answers the bare command with a form for the first digest, and with a list after that', async () => {
    await using desk = await openDesk();
    desk.zones.set('U1', 'Asia/Tokyo');
    const { form, message } = await desk.ask('/digest');
    expect(form).toMatchObject({ command: 'digest', subcommand: 'subscribe', settled: {} });
    expect(form?.fields.find(({ option }) => option === 'timezone')?.value).toBe('Asia/Tokyo');
    expect(message.summary).toContain('/digest subscribe');
    await desk.ask('/digest subscribe 9:00');
    const later = await desk.ask('/digest');
    expect(later.form).toBeUndefined();
    expect(later.message.summary).toBe('This channel gets one digest');
  });
});
