import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/platform/errors.ts';
import { ben, type Desk, openDesk } from './desk.ts';
import { buttonsOf, textOf } from './message-text.ts';

async function deskWithStories(): Promise<Desk> {
  const desk = await openDesk();
  for (const [name, heat] of [
    ['hot', 90],
    ['warm', 50],
    ['mild', 20],
  ] as const) {
    desk.archive.write(name, { heat, topics: ['AI'] });
  }
  await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
  return desk;
}

const digestPosts = ({ posts }: Desk) => posts.filter(({ text }) => text.startsWith('# '));

describe('what a channel gets', () => {
  it("lists a channel's digests, a few at a time", async () => {
    await using desk = await openDesk();
    for (const hour of [7, 8, 9, 10, 11, 12]) await desk.ask(`/digest subscribe ${hour}:00 name:At${hour}`);
    const first = await desk.ask('/digest list');
    const named = (text: string) => [...text.matchAll(/At\d+/g)].map(([name]) => name);
    const second = await desk.press(first, 'Next');
    const all = [first, second].flatMap(({ message }) => named(JSON.stringify(message)));
    expect(new Set(all).size).toBe(6);
    expect(JSON.stringify(first.message)).toContain('1 to 5 of 6');
    expect(JSON.stringify((await desk.press(second, 'Prev')).message)).toBe(JSON.stringify(first.message));
  });

  it('previews for the asker alone, without stories shown before, and sends nothing', async () => {
    await using desk = await deskWithStories();
    await desk.ask('/digest subscribe 9:00 count:1');
    expect(await desk.answer('/digest preview')).toContain('* Title of hot');
    await desk.ask('/digest now');
    const preview = await desk.ask('/digest preview', { person: ben });
    expect(preview.visibility).toBeUndefined();
    expect(JSON.stringify(preview.message)).toContain('Title of warm');
    expect(JSON.stringify(preview.message)).not.toContain('Title of hot');
    expect(digestPosts(desk)).toHaveLength(1);
  });

  it('previews other settings with what they would change, and saves them only when asked to', async () => {
    await using desk = await deskWithStories();
    desk.archive.write('sport', { heat: 70, topics: ['Sport'] });
    await desk.archive.sync(new Date('2021-12-13T06:20:00Z'));
    await desk.ask('/digest subscribe weekdays at 9:00 count:3');
    const preview = await desk.ask('/digest preview topics:AI count:2');
    const text = textOf(preview.message);
    expect(text).toContain('* Title of hot');
    expect(text).toContain('* Title of warm');
    expect(text).not.toContain('* Title of sport');
    expect(text).toContain('Not saved yet: count 2 (was 3); topics AI (was any)');
    expect(text).toContain('With these settings, 1 story leaves, and none comes.');
    expect(text).toContain(
      "Leaves: Title of sport (number 2 now): topics: the digest takes AI, and the story's topics are Sport.",
    );
    expect(await desk.answer('/digest preview topics:AI')).toContain(
      'With these settings, 1 story leaves and 1 comes.',
    );
    expect(await desk.answer('/digest preview topics:AI')).toContain('Comes: Title of mild (number 3)');
    const criteria = async () => (await desk.subscriptions.list())[0]?.subscription.criteria;
    expect(await criteria()).toEqual({ count: 3, filter: {} });
    await desk.press(preview, 'Save these settings');
    expect(await criteria()).toEqual({ count: 2, filter: { topics: ['AI'] } });
    expect(await desk.answer('/digest preview topics:AI count:2')).not.toContain('Not saved');
  });

  it('explains a setting that cannot be previewed, and gives a change that fits no button as a command', async () => {
    await using desk = await deskWithStories();
    await desk.ask('/digest subscribe 9:00 count:3');
    expect(await desk.answer('/digest preview window:soon')).toContain('is not a length of time');
    const topics = Array.from({ length: 20 }, (_, number) => `Topic number ${number}`).join(',');
    const long = await desk.ask(`/digest preview topics:"${topics}"`);
    expect([...buttonsOf(long.message).keys()]).toEqual(['Show it as it is']);
    const command = /To save them: (\/digest edit .*)/.exec(textOf(long.message))?.[1] ?? '';
    expect(await desk.answer(command)).toContain('was changed');
  });

  it('says so when a preview is empty', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9:00');
    expect(await desk.answer('/digest preview')).toContain('Nothing would be posted. The next digest comes');
  });

  it('names the newest article when a preview or a digest sent now is empty, and offers its day', async () => {
    await using desk = await deskWithStories();
    await desk.ask('/digest subscribe 9:00');
    desk.turnClock('2021-12-20T06:30:00Z');
    const named = /The newest article is "Title of (hot|warm|mild)" \(.*, Mon, 13 Dec 2021, /;
    expect(await desk.answer('/digest status')).toContain(
      'No digest comes until there is news: the newest article is 7 days old.',
    );
    const sent = await desk.ask('/digest now');
    expect(textOf(sent.message)).toMatch(named);
    const preview = await desk.ask('/digest preview');
    expect(textOf(preview.message)).toMatch(named);
    for (const reply of [sent, preview]) {
      const ofNewestDay = textOf((await desk.press(reply, 'Show the newest day')).message);
      expect(ofNewestDay).toContain('Title of hot');
      expect(ofNewestDay).toContain('the newest day that has articles, not what it would contain now');
    }
    expect(digestPosts(desk)).toEqual([]);
  });

  it('says at once that no digest will come while there are no articles', async () => {
    await using desk = await openDesk();
    expect(await desk.answer('/digest subscribe 9:00')).toContain(
      'No digest comes until there is news: there are no articles yet. Add your own news with: heatline init',
    );
    await using fresh = await deskWithStories();
    expect(await fresh.answer('/digest subscribe 9:00')).not.toContain('No digest comes');
  });

  it("shows a digest's next run, the result of the last one, and what is wrong and how to fix it", async () => {
    await using desk = await deskWithStories();
    await desk.ask('/digest subscribe weekdays at 9:00');
    const [made] = await desk.subscriptions.list();
    const id = made?.subscription.id ?? '';
    await desk.ask('/digest now');
    await desk.subscriptions.switchOff(id, {
      at: new Date('2021-12-13T06:40:00Z'),
      reason: 'slack: not_in_channel',
      fix: 'Invite me with /invite @heatline.',
    });
    expect(await desk.answer('/digest status', { person: ben })).toBe(
      [
        `Top stories ${id}`,
        'When: weekdays at 09:00, Europe/Berlin time',
        'Next: none',
        'Last: Mon, 13 Dec 2021, 07:30: sent on time, 1 message',
        'Problem: off since Mon, 13 Dec 2021, 07:40: slack: not_in_channel',
        `To fix it: Invite me with /invite @heatline. Then: /digest resume id:${id}`,
        '[Preview] [History] [Resume]',
      ].join('\n'),
    );
  });

  it('shows the run after the one that is being sent', async () => {
    await using desk = await deskWithStories();
    await desk.ask('/digest subscribe every day at 9:00');
    desk.turnClock('2021-12-13T08:00:10Z');
    await desk.ask('/digest now');
    expect(await desk.answer('/digest status')).toContain('Next: Tue, 14 Dec 2021, 09:00');
  });

  it('says what happened to each slot, and to those of a day that someone asks about', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe weekdays at 9:00');
    expect(await desk.answer('/digest history')).toContain('Nothing was due yet.');
    await desk.ask('/digest pause');
    desk.turnClock('2021-12-15T12:00:00Z');
    expect(await desk.answer('/digest history')).toContain('It was paused from Mon, 13 Dec 2021, 07:30');
    expect(await desk.answer('/digest history at:2021-12-14')).toContain('paused');
    expect(await desk.answer('/digest history at:2021-12-12')).toContain('No digest was due for 2021-12-12');
    const [made] = await desk.subscriptions.list();
    const id = made?.subscription.id ?? '';
    const key = { subscriptionId: id, slot: new Date('2021-12-14T08:00:00Z') };
    await desk.deliveries.skip(key, { platform: 'slack', id: 'C1' }, 'nothing new');
    const advice = `To post one line on such a day: /digest edit id:${id} on_empty:note`;
    expect(await desk.answer('/digest history')).toContain(advice);
    await desk.ask(`/digest edit id:${id} on_empty:note`);
    expect(await desk.answer('/digest history')).not.toContain('To post one line');
    expect(await desk.answer('/digest history at:yesterday')).toContain('"yesterday" is not a day or a time');
  });
});

describe('sending a digest now', () => {
  it('sends one digest when two people ask at once', async () => {
    await using desk = await deskWithStories();
    await desk.ask('/digest subscribe 9:00 count:1');
    const answers = await Promise.all([
      desk.answer('/digest now'),
      desk.answer('/digest now', { person: ben }),
    ]);
    expect(digestPosts(desk)).toHaveLength(1);
    expect(answers.filter((text) => text.startsWith('Top stories'))).toHaveLength(1);
    expect(
      answers.filter((text) => text.startsWith('There already is a digest for this minute')),
    ).toHaveLength(1);
  });

  it('counts a digest sent by hand as sent, but neither as due nor as late, unless the schedule names that very minute', async () => {
    await using desk = await deskWithStories();
    await desk.ask('/digest subscribe 9:00 count:1');
    desk.turnClock('2021-12-13T06:30:50Z');
    await desk.ask('/digest now');
    expect(desk.measured).toEqual(['sent by hand']);
    desk.turnClock('2021-12-13T08:00:10Z');
    await desk.ask('/digest now');
    expect(desk.measured).toEqual(['sent by hand', 'due', 10_000]);
  });

  it('says that there is nothing new to send, and sends when there is, within the same minute', async () => {
    await using desk = await deskWithStories();
    await desk.ask('/digest subscribe 9:00 min_heat:1000');
    expect(await desk.answer('/digest now')).toContain('Nothing was sent: there are no new stories');
    await desk.ask('/digest edit min_heat:0');
    desk.turnClock('2021-12-13T06:30:20Z');
    expect(await desk.answer('/digest now')).toContain('was sent to #C1.');
    expect(digestPosts(desk)).toHaveLength(1);
  });

  it("says that a digest goes out by direct message, without a channel's name", async () => {
    await using desk = await deskWithStories();
    await desk.ask('/news me subscribe 9:00');
    expect(await desk.answer('/digest now', { channel: 'D-U1' })).toBe('Your digest was sent.');
  });

  it('never shows a story twice, and sends even while the digest is paused', async () => {
    await using desk = await deskWithStories();
    await desk.ask('/digest subscribe 9:00 count:2');
    await desk.ask('/digest pause');
    await desk.ask('/digest now');
    desk.turnClock('2021-12-13T06:31:00Z');
    await desk.ask('/digest now');
    const titles = digestPosts(desk).flatMap(({ text }) => text.match(/Title of \w+/g) ?? []);
    expect(titles).toEqual(['Title of hot', 'Title of warm', 'Title of mild']);
  });

  it('says why a digest was not accepted, and when it is tried again', async () => {
    await using desk = await deskWithStories();
    await desk.ask('/digest subscribe 9:00');
    desk.closed.set(
      'C1',
      new PlatformError('lost destination', 'slack: not_in_channel', {
        fix: 'Invite me with /invite @heatline.',
      }),
    );
    const answer = await desk.answer('/digest now');
    for (const part of ['put off until', 'slack: not_in_channel', 'Invite me with /invite @heatline.']) {
      expect(answer).toContain(part);
    }
  });
});
