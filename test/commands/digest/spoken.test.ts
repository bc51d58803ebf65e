import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { buttonsOf } from './message-text.ts';

const here = { platform: 'slack', id: 'C1' };

describe('a schedule as people say it, in a chat', () => {
  it('takes the zone from the time, says which one an abbreviation was read as, and when the next digests come', async () => {
    await using desk = await openDesk();
    const reply = await desk.answer('/digest subscribe monday 8am EST count 3');
    expect(reply).toContain('is subscribed: Mondays at 08:00, America/New_York time');
    expect(reply).toContain('"EST" was read as America/New_York, with its summer time.');
    expect(reply).toContain('Mon, 13 Dec 2021, 08:00\nMon, 20 Dec 2021, 08:00\nMon, 27 Dec 2021, 08:00');
    const edited = await desk.answer('/digest edit 9 tokyo time');
    expect(edited).toContain('was changed: Mondays at 09:00, Asia/Tokyo time');
    const [only] = await desk.subscriptions.listOfChannel(here);
    expect(only?.subscription).toMatchObject({
      schedule: { cron: '0 9 * * 1', timezone: 'Asia/Tokyo' },
      criteria: { count: 3 },
    });
  });

  it('says that a bare early hour is in the morning, and what to write for the afternoon', async () => {
    await using desk = await openDesk();
    const note = '05:00 is in the morning. For later in the day, write 5pm.';
    expect(await desk.answer('/digest subscribe 5')).toContain(note);
    expect(await desk.answer('/digest edit 1 and 7:30')).toContain('do not fit one schedule');
    expect(await desk.answer('/digest edit 1 and 7')).toContain(
      '01:00 and 07:00 are in the morning. For later in the day, write 1pm and 7pm.',
    );
    expect(await desk.answer('/digest edit 05:00')).not.toContain('in the morning');
    expect(await desk.answer('/news me subscribe 5')).toContain(note);
  });

  it.each([
    ['/digest subscribe 9:00 --count 3 --topics AI', 3],
    ['/digest subscribe 9:00 --count=3 --topics=AI', 3],
    ['/digest subscribe --time 9:00 --topics AI --count 3', 3],
  ])('takes the flags of a command line in "%s"', async (text, count) => {
    await using desk = await openDesk();
    await desk.ask(text);
    const [only] = await desk.subscriptions.listOfChannel(here);
    expect(only?.subscription).toMatchObject({
      schedule: { cron: '0 9 * * *' },
      criteria: { count, filter: { topics: ['AI'] } },
    });
    expect(await desk.answer('/digest skip --undo')).toContain('No skip was set.');
    expect(await desk.answer('/news search chips --topic AI')).not.toContain('--');
  });

  it('says how to write a flag that it does not know', async () => {
    await using desk = await openDesk();
    expect(await desk.answer('/digest subscribe 9:00 --topic AI')).toContain(
      'There is no option --topic. Write options as topics:….',
    );
    expect(await desk.answer('/digest subscribe 9:00 --verbose')).toContain(
      'There is no option --verbose. Write options as name:….',
    );
    expect(await desk.answer('/digest subscribe 9:00 --count')).toContain('Write options as count:….');
    expect(await desk.subscriptions.isEmpty()).toBe(true);
  });

  it('names the option whose end was written', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9:00');
    expect(await desk.answer('/digest edit heat:5')).toContain(
      'There is no option heat:. Did you mean min_heat:5?',
    );
  });

  it('counts the digests that a note has no room for', async () => {
    await using desk = await openDesk();
    for (let hour = 8; hour < 20; hour += 1) await desk.ask(`/digest subscribe ${hour}:00`);
    expect(await desk.answer('/digest subscribe 20:00')).toContain('And 2 more: /digest list lists them.');
  });

  it('refuses a single moment instead of taking it for an hour of every day', async () => {
    await using desk = await openDesk();
    expect(await desk.answer('/digest subscribe in 2 hours')).toContain('"in 2 hours" is a single moment');
    expect(await desk.answer('/digest subscribe weekdays 9am Mars')).toContain(
      '"mars" is neither a time nor a day nor a time zone',
    );
    expect(await desk.subscriptions.isEmpty()).toBe(true);
  });

  it('counts every other day from the first digest, and keeps that when only the time changes', async () => {
    await using desk = await openDesk();
    const reply = await desk.answer('/digest subscribe alle zwei Tage um 9');
    expect(reply).toContain('every other day from 2021-12-13 at 09:00');
    expect(reply).toContain('Mon, 13 Dec 2021, 09:00\nWed, 15 Dec 2021, 09:00\nFri, 17 Dec 2021, 09:00');
    expect(await desk.answer('/digest edit 18h')).toContain('every other day from 2021-12-13 at 18:00');
    expect(await desk.answer('/digest edit weekdays')).toContain('weekdays at 18:00');
  });

  it('questions a digest every minute once, and takes "anyway" for an answer', async () => {
    await using desk = await openDesk();
    const question =
      '"every minute" can post 1,440 digests a day; if you want that, write "every minute anyway", otherwise something rarer';
    expect(await desk.answer('/digest subscribe every minute')).toContain(question);
    expect(await desk.answer('/digest subscribe * * * * *')).toContain(question);
    expect(await desk.subscriptions.isEmpty()).toBe(true);
    expect(await desk.answer('/digest subscribe every minute anyway')).toContain(
      'is subscribed: every minute',
    );
    expect(await desk.answer('/digest edit every 5 minutes')).toContain('"every 5 minutes" can post 288');
    expect(await desk.answer('/digest edit count:2')).toContain('was changed: every minute');
    expect(await desk.answer('/digest edit every 2 hours')).toContain('was changed: every 2 hours');
  });

  it.each([
    ['todos los días a las 9 de la mañana', '0 9 * * *'],
    ['toutes les 2 heures de 8h à 18h', '0 8-18/2 * * *'],
    ['mo mi fr 9', '0 9 * * 1,3,5'],
    ['un día sí y otro no a las 9', '0 9 * * * 2d@2021-12-13'],
  ])('takes the small words of "%s" for no language and no answer', async (typed, cron) => {
    await using desk = await openDesk();
    await desk.ask(`/digest subscribe ${typed}`);
    const [only] = await desk.subscriptions.listOfChannel(here);
    expect(only?.subscription).toMatchObject({ schedule: { cron }, language: 'en', posting: {} });
  });

  it('understands a list with spaces and a setting without its colon', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 9 topics:AI, Security style compact');
    const stored = async () => (await desk.subscriptions.listOfChannel(here))[0]?.subscription;
    expect(await stored()).toMatchObject({
      schedule: { cron: '0 9 * * *' },
      style: 'compact',
      criteria: { filter: { topics: ['AI', 'Security'] } },
    });
    await desk.ask('/digest edit count 3');
    await desk.ask('/digest edit topics AI , Space , min-quality 40 jeden Tag um 10');
    expect(await stored()).toMatchObject({
      schedule: { cron: '0 10 * * *' },
      criteria: { count: 3, filter: { topics: ['AI', 'Space'], minQuality: 40 } },
    });
    expect(await desk.answer('/news search count 3')).not.toContain('count');
  });
});

describe('pausing until a day', () => {
  it('says until when, tells the channel, and shows it in the list and the status', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe weekdays at 9');
    const [made] = await desk.subscriptions.listOfChannel(here);
    const id = made?.subscription.id ?? '';
    desk.posts.length = 0;
    const end = 'Mon, 20 Dec 2021, 00:00';
    expect(await desk.answer('/digest pause until monday')).toContain(
      `is paused until ${end}, Europe/Berlin time: no digest is sent before that, and then it resumes by itself.`,
    );
    expect(desk.posts[0]?.text).toContain(`paused this channel's digest until ${end}, Europe/Berlin time`);
    expect(await desk.answer('/digest list')).toContain(`until ${end}`);
    expect(await desk.answer('/digest status')).toContain(
      `until ${end}. To resume it: /digest resume id:${id}`,
    );
    expect(await desk.answer(`/digest pause ${id} until monday`)).toContain('was already paused');
    expect(await desk.answer(`/digest pause ${id} for 2 weeks`)).toContain(
      'is paused until Mon, 27 Dec 2021',
    );
    expect(await desk.answer('/digest pause until soon')).toContain(
      '"until soon" is not a time to pause until',
    );
  });
});

describe('undoing a skip', () => {
  it.each(['skip undo', 'skip ID undo', 'skip undo ID', 'skip undo:yes id:ID'])(
    'is understood as "%s"',
    async (typed) => {
      await using desk = await openDesk();
      await desk.ask('/digest subscribe 9');
      const id = (await desk.subscriptions.list())[0]?.subscription.id ?? '';
      await desk.ask('/digest skip');
      expect(await desk.answer(`/digest ${typed.replace('ID', id)}`)).toContain(
        'The next digest: Mon, 13 Dec',
      );
      expect((await desk.subscriptions.find(id))?.skipNext).toBe(false);
    },
  );
});

describe('ending one of several personal digests', () => {
  it('asks which one, instead of ending them all', async () => {
    await using desk = await openDesk();
    await desk.ask('/news me subscribe 8:30');
    await desk.ask('/digest subscribe 18:00 name:Evening', { channel: 'D-U1' });
    const asked = await desk.ask('/news me off');
    expect(asked.message.summary).toContain(
      'You get several digests by direct message. Which one do you want to end?',
    );
    expect(await desk.subscriptions.list()).toHaveLength(2);
    const [first = ''] = [...buttonsOf(asked.message).keys()].filter((label) =>
      label.startsWith('End Evening'),
    );
    await desk.press(asked, first);
    expect((await desk.subscriptions.list()).map(({ subscription }) => subscription.name)).toEqual([
      'Top stories',
    ]);
    expect(await desk.answer('/news me off id:zzzzz')).toContain(
      'You get no digest "zzzzz" by direct message.',
    );
    await desk.ask('/news me off');
    expect(await desk.subscriptions.isEmpty()).toBe(true);
  });
});
