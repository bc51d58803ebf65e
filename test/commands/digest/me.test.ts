import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/platform/errors.ts';
import { ben, type Desk, openDesk } from './desk.ts';
import { buttonsOf, textOf } from './message-text.ts';

const direct = { platform: 'slack', id: 'D-U1' };

describe('a personal digest', () => {
  it("sends a personal digest by direct message, in the profile's time zone, and tells no channel", async () => {
    await using desk = await openDesk();
    desk.zones.set('U1', 'Asia/Tokyo');
    const reply = await desk.answer('/news me subscribe weekdays at 8:30 topics:AI');
    expect(reply).toContain('You get a digest by direct message: weekdays at 08:30, Asia/Tokyo time.');
    expect(reply).toContain('Times are in Asia/Tokyo (from your profile).');
    expect(reply).toContain('Tue, 14 Dec 2021, 08:30\nWed, 15 Dec 2021, 08:30\nThu, 16 Dec 2021, 08:30');
    const [made] = await desk.subscriptions.listOfChannel(direct);
    expect(made?.subscription).toMatchObject({
      owner: 'U1',
      origin: 'chat',
      criteria: { filter: { topics: ['AI'] } },
    });
    await desk.ask(`/digest edit ${made?.subscription.id} count:2`);
    await desk.ask(`/digest pause ${made?.subscription.id}`);
    for (const command of ['me resume', 'me pause', 'me off']) await desk.ask(`/news ${command}`);
    expect(desk.posts).toEqual([]);
    expect(await desk.subscriptions.isEmpty()).toBe(true);
  });

  it('marks a personal digest of an earlier version as a direct message, whatever its person does with it next', async () => {
    await using desk = await openDesk();
    await desk.ask('/news me subscribe 8:30');
    const [made] = await desk.subscriptions.list();
    if (!made) throw new Error('no subscription was created');
    const { isDirect: marked, ...posting } = made.subscription.posting;
    expect(marked).toBe(true);
    const { createdAt: at, nextRunAt } = made;
    await desk.subscriptions.update(
      made.subscription.id,
      { ...made.subscription, posting },
      { at, nextRunAt },
    );
    await desk.ask('/news me pause');
    expect(await desk.subscriptions.list()).toMatchObject([
      { subscription: { posting: { isDirect: true } }, condition: { state: 'paused' } },
    ]);
  });

  it('creates one personal digest, however often a person asks for it at the same moment', async () => {
    await using desk = await openDesk();
    await Promise.all([1, 2, 3].map(() => desk.ask('/news me subscribe 8:30')));
    expect(await desk.subscriptions.list()).toHaveLength(1);
  });

  it("takes over a personal digest that another copy created at the same moment, with the person's new settings", async () => {
    await using desk = await openDesk();
    await desk.ask('/news me subscribe 8:30 topics:AI');
    const [made] = await desk.subscriptions.list();
    if (!made) throw new Error('no subscription was created');
    await desk.subscriptions.remove(made.subscription.id, made.createdAt);
    const subscription = { ...made.subscription, id: 'k7m2p' };
    desk.meanwhile(() => desk.subscriptions.add({ ...made, subscription }, made.createdAt));
    expect(await desk.answer('/news me subscribe 10:00')).toContain('was changed: every day at 10:00');
    expect((await desk.subscriptions.list()).map((one) => one.subscription)).toEqual([
      { ...subscription, schedule: { ...subscription.schedule, cron: '0 10 * * *' } },
    ]);
  });

  it('changes a personal digest when its owner subscribes again, and resumes it if it was paused', async () => {
    await using desk = await openDesk();
    await desk.ask('/news me subscribe weekdays at 8:30 topics:AI');
    await desk.ask('/news me pause');
    expect(await desk.answer('/news me subscribe 10:00')).toContain('is active again');
    const [made, ...others] = await desk.subscriptions.list();
    expect(others).toEqual([]);
    expect(made).toMatchObject({
      condition: { state: 'active' },
      nextRunAt: new Date('2021-12-13T09:00:00Z'),
      subscription: { schedule: { cron: '0 10 * * 1-5' }, criteria: { filter: { topics: ['AI'] } } },
    });
  });

  it('brings a personal digest back after its owner has ended it', async () => {
    await using desk = await openDesk();
    await desk.ask('/news me subscribe weekdays at 8:30 topics:AI');
    const ended = await desk.ask('/news me off');
    await desk.press(ended, 'Subscribe again');
    expect((await desk.subscriptions.listOfChannel(direct))[0]?.subscription.criteria.filter.topics).toEqual([
      'AI',
    ]);
  });

  it('says how to get a personal digest when there is none', async () => {
    await using desk = await openDesk();
    for (const command of ['pause', 'resume', 'off']) {
      expect(await desk.answer(`/news me ${command}`)).toContain(
        '/news me subscribe weekdays at 08:30 gives you one.',
      );
    }
    await desk.press(await desk.ask('/news me off'), 'Weekdays at 08:30');
    expect(await desk.subscriptions.listOfChannel(direct)).toHaveLength(1);
  });

  it('lets nobody else see or change a personal digest, not even an admin', async () => {
    await using desk = await openDesk();
    await desk.ask('/news me subscribe 8:30');
    const [made] = await desk.subscriptions.list();
    const id = made?.subscription.id;
    desk.roles.set('D-U1/U2', 'stranger');
    desk.roles.set('C1/U2', 'admin');
    for (const command of ['status', 'preview', 'pause', 'remove', 'now']) {
      expect(await desk.answer(`/digest ${command} ${id}`, { person: ben })).toContain('There is no digest');
    }
  });
});

describe('a personal digest, from anywhere', () => {
  const hers = async ({ subscriptions }: Desk) => (await subscriptions.listOfChannel(direct))[0];

  async function deskWithOwnDigest(): Promise<Desk> {
    const desk = await openDesk();
    for (const [name, heat] of [
      ['hot', 90],
      ['warm', 50],
      ['mild', 20],
    ] as const) {
      desk.archive.write(name, { heat, topics: ['AI'] });
    }
    await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
    await desk.ask('/news me subscribe weekdays at 8:30 count:2');
    // Another digest, in the channel from which she asks.
    await desk.ask('/digest subscribe 9:00 name:Channel');
    desk.posts.length = 0;
    return desk;
  }

  it('takes every setting that does not need a channel', async () => {
    await using desk = await openDesk();
    const settings =
      'topics:AI min_quality:10 min_heat:5 providers:Reuters style:compact on_empty:note window:2d name:Mine';
    await desk.ask(`/news me subscribe 8:30 count:3 ${settings}`);
    expect((await hers(desk))?.subscription).toMatchObject({
      name: 'Mine',
      criteria: {
        count: 3,
        windowMs: 172_800_000,
        filter: { topics: ['AI'], minQuality: 10, minHeat: 5, providers: ['Reuters'] },
      },
      ...{ style: 'compact', onEmpty: 'note' },
    });
  });

  it('is changed, also with a form, and tells no channel', async () => {
    await using desk = await deskWithOwnDigest();
    expect(await desk.answer('/news me edit count:1')).toContain('Your digest was changed');
    expect((await hers(desk))?.subscription.criteria.count).toBe(1);
    const { form, message } = await desk.ask('/news me edit');
    const id = (await hers(desk))?.subscription.id;
    expect(form).toMatchObject({ command: 'news', subcommand: 'me edit', settled: { id } });
    expect(textOf(message)).toContain(`/news me edit id:${id} time:`);
    expect(desk.posts).toEqual([]);
  });

  it('is previewed, also with other settings, which a button saves', async () => {
    await using desk = await deskWithOwnDigest();
    expect(await desk.answer('/news me preview')).toContain('* Title of warm');
    const preview = await desk.ask('/news me preview count:1');
    expect(textOf(preview.message)).toContain('With these settings, 1 story leaves, and none comes.');
    expect(buttonsOf(preview.message).get('Save these settings')?.command).toMatch(/^news me edit /);
    expect(textOf((await desk.press(preview, 'Save these settings')).message)).toContain('was changed');
    expect((await hers(desk))?.subscription.criteria.count).toBe(1);
  });

  it('is sent to her direct messages, skipped, and sent after all', async () => {
    await using desk = await deskWithOwnDigest();
    expect(await desk.answer('/news me now')).toBe('Your digest was sent.');
    expect(desk.posts.map(({ channel }) => channel)).toEqual(['D-U1']);
    const skipped = await desk.ask('/news me skip');
    expect(textOf(skipped.message)).toContain('The digest of Mon, 13 Dec 2021, 08:30 will be skipped');
    expect((await hers(desk))?.skipNext).toBe(true);
    await desk.press(skipped, 'Send it after all');
    expect((await hers(desk))?.skipNext).toBe(false);
  });

  it('has a status and a history', async () => {
    await using desk = await deskWithOwnDigest();
    await desk.ask('/news me now');
    const status = await desk.ask('/news me status');
    expect(textOf(status.message)).toContain('weekdays at 08:30');
    expect(textOf(status.message)).not.toContain('Channel');
    expect(textOf((await desk.press(status, 'History')).message)).toContain('sent on time');
    expect(await desk.answer('/news me history')).toContain('sent on time');
    await desk.ask('/news me pause');
    expect(await desk.answer('/news me status')).toContain('/news me resume');
  });

  it('explains a story in it, from a channel and in direct messages', async () => {
    await using desk = await deskWithOwnDigest();
    await desk.ask('/news me now');
    const id = (await hers(desk))?.subscription.id;
    for (const answer of [
      await desk.answer('/news me why hot'),
      await desk.answer('/news me why 1', { channel: 'D-U1' }),
      await desk.answer('/digest why hot', { channel: 'D-U1' }),
    ]) {
      expect(answer).toContain(`Shown Mon, 13 Dec 2021, 07:30 in ${id}, as number 1 by heat (90).`);
    }
    expect(await desk.answer('/news me why mild')).toContain(`${id} has not shown it.`);
  });

  it('asks which one is meant if she has several, and takes no other digest', async () => {
    await using desk = await deskWithOwnDigest();
    await desk.ask('/digest subscribe 18:00 name:Evening', { channel: 'D-U1' });
    const which = await desk.ask('/news me skip');
    expect(textOf(which.message)).toContain('You get several digests: name one by its id.');
    const [label = ''] = [...buttonsOf(which.message).keys()].filter((one) => one.startsWith('Evening'));
    expect(textOf((await desk.press(which, label)).message)).toContain('18:00 will be skipped');
    const [ofChannel] = await desk.subscriptions.listOfChannel({ platform: 'slack', id: 'C1' });
    const other = ofChannel?.subscription.id;
    expect(await desk.answer(`/news me skip id:${other}`)).toBe(
      `You have no digest "${other}" by direct message.`,
    );
  });

  it('says how to get one if there is none', async () => {
    await using desk = await openDesk();
    for (const command of ['edit count:1', 'preview', 'now', 'skip', 'status', 'history', 'why chips']) {
      expect(await desk.answer(`/news me ${command}`)).toContain(
        '/news me subscribe weekdays at 08:30 gives you one.',
      );
    }
  });
});

describe("a person's page", () => {
  it('shows a helpful page to a person who has no digests yet', async () => {
    await using desk = await openDesk();
    expect(await desk.answer('/news me')).toBe(
      [
        '# Your digests',
        "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. /news me subscribe weekdays at 08:30 sets it up.",
        '[Weekdays at 08:30] [Every day at 08:30]',
        '# Channels whose digests you manage',
        'None yet. In a channel, /digest subscribe weekdays at 09:00 gives it a digest.',
        '[Top stories now] [What you can ask]',
        '/news search finds stories by words, here and in any channel. /digest list in a channel shows all its digests, whoever made them.',
      ].join('\n'),
    );
  });

  it("shows a person's own digest and the channels whose digests they made, with working buttons", async () => {
    await using desk = await openDesk();
    await desk.ask('/news me subscribe 8:30');
    await desk.ask('/digest subscribe weekdays at 9:00', { channel: 'C7' });
    await desk.ask('/digest subscribe weekdays at 9:00', { channel: 'C8', person: ben });
    const page = await desk.ask('/news me show', { channel: 'D-U1' });
    const text = textOf(page.message);
    expect(text).toContain('every day at 08:30, Europe/Berlin time');
    expect(text).toContain('#C7 Top stories');
    expect(text).not.toContain('C8');
    const pauses = page.message.blocks.flatMap((block) =>
      block.kind === 'buttons' ? block.buttons.filter(({ label }) => label === 'Pause') : [],
    );
    expect(pauses).toHaveLength(2);
    for (const { command } of pauses) await desk.ask(command, { channel: 'D-U1' });
    const paused = await desk.ask('/news me show', { channel: 'D-U1' });
    expect([...buttonsOf(paused.message).keys()]).toContain('Resume');
    const once = textOf(paused.message).split('Paused since Mon, 13 Dec 2021, 07:30');
    expect(once).toHaveLength(3);
    expect(textOf(paused.message)).not.toContain('Wrong');
  });

  it("says in a direct message that the digest comes there, without a channel's name", async () => {
    await using desk = await openDesk();
    const direct = { channel: 'D-U1' };
    const made = await desk.answer('/digest subscribe 9:00', direct);
    expect(made).toMatch(/^You get a digest by direct message: every day at 09:00, .* \(id \w{5}\)\./);
    expect(await desk.answer('/digest subscribe 10:00', direct)).toContain('You also get ');
    expect(await desk.answer('/news me show', direct)).not.toContain('D-U1');
  });

  it('shows the digests of the channels they are in, whoever made them, if they may change them', async () => {
    await using desk = await openDesk();
    const page = async () => desk.answer('/news me show', { channel: 'D-U1' });
    await desk.ask('/digest subscribe weekdays at 9:00', { channel: 'C7', person: ben });
    await desk.ask('/digest subscribe weekdays at 9:00', { channel: 'C8', person: ben });
    await desk.ask('/digest subscribe weekdays at 9:00', { channel: 'C9' });
    desk.channels.set('U1', ['C7', 'C9', 'C0']);
    const text = await page();
    expect(['C7', 'C8', 'C9'].filter((id) => text.includes(`#${id} Top stories`))).toEqual(['C7', 'C9']);
    desk.roles.set('C7/U1', 'guest');
    expect(await page()).not.toContain('C7');
  });

  it.each([
    ['creators', 'member', ['C9']],
    ['creators', 'admin', ['C7', 'C9']],
    ['admins', 'admin', ['C7', 'C9']],
  ] as const)(
    'shows only digests that the person may manage: DIGEST_MANAGERS=%s, for a person who is %s',
    async (managers, role, shown) => {
      await using desk = await openDesk({ managers });
      desk.roles.set('C7/U2', 'admin').set('C9/U1', 'admin');
      await desk.ask('/digest subscribe weekdays at 9:00', { channel: 'C7', person: ben });
      await desk.ask('/digest subscribe weekdays at 9:00', { channel: 'C9' });
      desk.roles.set('C7/U1', role).set('C9/U1', role);
      desk.channels.set('U1', ['C7', 'C9']);
      const text = await desk.answer('/news me show');
      expect(['C7', 'C9'].filter((id) => text.includes(`#${id} Top stories`))).toEqual(shown);
    },
  );

  it('shows what a person made even if the platform does not list their channels', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe weekdays at 9:00', { channel: 'C9' });
    desk.channels.set('U1', new PlatformError('transient', 'Slack is down'));
    const text = await desk.answer('/news me show');
    expect(text).toContain('#C9 Top stories');
    expect(text).toContain('# Channels whose digests you made');
  });

  it('leaves channels that the person has left off their page', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe weekdays at 9:00', { channel: 'C7' });
    desk.roles.set('C7/U1', 'stranger');
    expect(await desk.answer('/news me show')).toContain('None yet. In a channel,');
  });
});
