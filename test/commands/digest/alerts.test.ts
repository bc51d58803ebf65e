import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { ben, type Desk, openDesk } from './desk.ts';

const reason = sentence('matches {words}', { words: '"log4j"' });
const channel = { platform: 'slack', id: 'C1' };

async function onlyAlert(desk: Desk) {
  const [only, ...others] = await desk.alerts.list();
  if (!only || others.length > 0) throw new Error('there is not one alert');
  return only;
}

describe('/digest alert', () => {
  it('makes an alert of any of its conditions, tells the channel, and says how to stop it', async () => {
    await using desk = await openDesk();
    const reply = await desk.answer(
      '/digest alert "open source" licence min_outlets:3 min_heat:80 topics:AI quiet:22:00-07:00 max_a_day:4',
    );
    const { alert } = await onlyAlert(desk);
    expect(alert).toMatchObject({
      channel,
      owner: 'U1',
      conditions: { words: '"open source" licence', minOutlets: 3, filter: { topics: ['AI'], minHeat: 80 } },
      quiet: { from: 1320, until: 420 },
      ...{ maxADay: 4, timezone: 'Europe/Berlin' },
    });
    expect(reply).toContain(`Alert ${alert.id} is set up for stories that match`);
    expect(reply).toContain(
      'At most 4 a day; none during 22:00-07:00, Europe/Berlin time. Each story comes once.',
    );
    expect(reply).toContain(`/digest remove id:${alert.id} ends it.`);
    expect(desk.posts.map(({ text }) => text)).toEqual([
      expect.stringContaining('Ana gave this channel an alert: stories that match'),
    ]);
  });

  it('offers no alert for a command that does not exist', async () => {
    await using desk = await openDesk();
    expect(await desk.answer('/digest replay')).not.toContain('/digest alert');
  });

  it.each([
    ['/digest alert', 'Missing: which stories'],
    ['/digest alert -rumour', 'has no words to look for'],
    ['/digest alert log4j -LOG4J', 'looks for log4j and leaves it out: nothing can match'],
    ['/digest alert "new york" -york', 'looks for "new york" and leaves it out: nothing can match'],
    ['/digest alert log4j quiet:night', 'is not a time span such as 22:00-07:00'],
    ['/digest alert log4j quiet:22', 'give its start and its end, or none'],
    ['/digest alert log4j count:3', 'Alerts have no count. They have:'],
    ['/digest alert log4j timezone:Nowhere/Land', 'timezone'],
    ['/digest alert log4j max_a_day:0', 'max_a_day'],
  ])('refuses %s and says why', async (text, why) => {
    await using desk = await openDesk();
    expect(await desk.answer(text)).toContain(why);
    expect(await desk.alerts.list()).toEqual([]);
    expect(desk.posts).toEqual([]);
  });

  it('may exclude one of several words, or a phrase with the word', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j OR logback -log4j');
    await desk.ask('/digest alert york -"new york"');
    expect(await desk.alerts.list()).toHaveLength(2);
  });

  it('makes the same alert once', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j');
    const again = await desk.answer('/digest alert LOG4J');
    expect(again).toContain('There is an alert for these already');
    expect(again).not.toContain('Its settings stay');
    expect(await desk.answer('/digest alert log4j quiet:22:00-07:00')).toMatch(
      /already: (\w+), .*\nIts settings stay as they are\. \/digest edit id:\1 changes them\./,
    );
    expect(await desk.alerts.list()).toHaveLength(1);
  });

  it('makes none where nothing can be posted, or for people who may not', async () => {
    await using desk = await openDesk();
    desk.closed.set(
      'C1',
      new PlatformError('lost destination', 'the bot is not in it', { fix: 'Invite it.' }),
    );
    expect(await desk.answer('/digest alert log4j')).toContain('No alert was set up');
    desk.roles.set('C2/U2', 'stranger');
    expect(await desk.answer('/digest alert log4j channel:C2', { person: ben })).toContain('join it first');
    expect(await desk.alerts.list()).toEqual([]);
  });

  it('is listed with the digests, and paused, resumed and removed like one', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe 09:00');
    await desk.ask('/digest alert log4j');
    const { id } = (await onlyAlert(desk)).alert;
    const list = await desk.answer('/digest list');
    expect(list).toContain(`Alert ${id} stories that match "log4j"`);
    expect(list).toContain('at most 10 a day');
    expect(await desk.answer(`/digest pause id:${id}`)).toContain(`Alert ${id} is paused: it posts nothing.`);
    expect(await desk.answer('/digest status')).toContain('Problem: paused since');
    expect(await desk.answer(`/digest resume ${id}`)).toContain('is active again');
    expect(await desk.answer(`/digest remove ${id}`)).toContain(`Alert ${id} was removed.`);
    expect(await desk.alerts.list()).toEqual([]);
    expect(await desk.subscriptions.list()).toHaveLength(1);
    expect(desk.posts.map(({ text }) => text).slice(-3)).toEqual([
      expect.stringContaining(`Ana paused this channel's alert ${id} (stories that match "log4j")`),
      expect.stringContaining(`Ana resumed this channel's alert ${id}`),
      expect.stringContaining(`Ana ended this channel's alert ${id}`),
    ]);
  });

  it('is what a command without an id means where it is the only thing there', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j');
    expect(await desk.answer('/digest pause')).toContain('is paused: it posts nothing.');
  });

  it('does not exist for strangers to its channel', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j');
    const { id } = (await onlyAlert(desk)).alert;
    desk.roles.set('C1/U2', 'stranger');
    const from = { person: ben, channel: 'C9' };
    expect(await desk.answer(`/digest remove id:${id}`, from)).toContain('There is no digest');
    expect(await desk.answer(`/digest status id:${id}`, from)).toContain('There is no digest');
    expect(await desk.alerts.list()).toHaveLength(1);
  });

  it('says in its status what became of its last story, and how to fix what failed', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j');
    const { alert } = await onlyAlert(desk);
    const at = new Date('2021-12-13T06:00:00Z');
    const key = { subscriptionId: alert.id, slot: at };
    const plan = { parts: [], stories: [], ifUnknown: 'leave', alertReason: reason } as const;
    const limit = { at, dayStart: at, maxADay: 10 };
    await desk.deliveries.claimAlert(key, channel, plan, limit);
    const error = { kind: 'bad payload', message: 'it was refused', fix: 'Report it.' } as const;
    await desk.deliveries.setStatus(key, { state: 'failed', error }, at);
    const status = await desk.answer(`/digest status id:${alert.id}`);
    expect(status).toContain('Problem: the last story: failed: it was refused');
    expect(status).toContain('Report it.');
  });
});

describe('an alert that is changed', () => {
  it('keeps what is not named, tells the channel in its language, and undoes nothing else', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j quiet:22-7 language:de');
    const { id } = (await onlyAlert(desk)).alert;
    const reply = await desk.answer(`/digest edit ${id} min_outlets:3 max_a_day:4 topics:AI`);
    expect(reply).toContain(
      `Alert ${id} was changed: stories that match "log4j", on AI, covered by at least 3`,
    );
    expect(reply).toContain('max a day 4 (was 10)');
    expect(reply).toContain('Only stories that are first seen from now on count.');
    expect((await onlyAlert(desk)).alert).toMatchObject({
      conditions: { words: 'log4j', minOutlets: 3, filter: { topics: ['AI'] } },
      ...{ quiet: { from: 1320, until: 420 }, maxADay: 4, language: 'de' },
    });
    expect(desk.posts.at(-1)?.text).toContain(`Ana hat den Alarm ${id} dieses Kanals geändert: `);
  });

  it('can lose its quiet hours and each condition, but not the last', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j min_outlets:3 quiet:22-7');
    const { id } = (await onlyAlert(desk)).alert;
    const reply = await desk.answer(`/digest edit ${id} quiet:none`);
    expect(reply).toContain('quiet none (was 22:00-07:00)');
    expect(reply).not.toContain('Only stories that are first seen from now on count.');
    await desk.ask(`/digest edit ${id} words:none`);
    expect((await onlyAlert(desk)).alert).toMatchObject({ conditions: { minOutlets: 3, filter: {} } });
    expect((await onlyAlert(desk)).alert).not.toHaveProperty('quiet');
    expect(await desk.answer(`/digest edit ${id} min_outlets:1`)).toContain('Missing: which stories');
  });

  it('shows a form with what is set, in the language of the person, over as many pages as it takes', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j min_outlets:3 quiet:22-7');
    const { id } = (await onlyAlert(desk)).alert;
    const person = { id: 'U1', name: 'Ana', locale: 'de' };
    const { form, message } = await desk.ask(`/digest edit ${id}`, { person });
    expect(form).toMatchObject({ title: 'Alarm bearbeiten', subcommand: 'edit', settled: { id } });
    const values = new Map(form?.fields.map(({ option, value }) => [option, value]));
    expect(values.get('words')).toBe('log4j');
    expect(values.get('quiet')).toBe('22:00-07:00');
    expect(values.get('min_outlets')).toBe('3');
    expect(form?.fields.find(({ option }) => option === 'quiet')?.label).toBe('Ruhezeit');
    expect(message.summary).toBe(`Die Einstellungen von Alarm ${id}`);
  });

  it('is told in whole sentences of the language, with the stops of that language', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j min_outlets:3');
    const { id } = (await onlyAlert(desk)).alert;
    const told = (text: string, locale: string) =>
      desk.answer(text, { person: { id: 'U1', name: 'Ana', locale } });
    expect(await told(`/digest edit ${id} words:none`, 'de-DE')).toContain(
      'Meldungen mit mindestens 3 berichtenden Medien.',
    );
    expect(await told(`/digest edit ${id} min_outlets:2`, 'ja-JP')).toContain('1日最大10件。');
  });

  it('takes nothing that only digests have', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j');
    const { id } = (await onlyAlert(desk)).alert;
    expect(await desk.answer(`/digest edit ${id} count:3`)).toContain(
      'Alerts have no count. They have: words,',
    );
    expect(await desk.answer(`/digest edit ${id} max_a_day:3 count:3`)).toContain('Alerts have no count.');
    expect(await desk.answer(`/digest edit ${id} quiet:night`)).toContain('is not a time span');
    expect(await desk.answer(`/digest edit ${id} max_a_day:10`)).toContain('Nothing was changed');
  });

  it('has settings that no digest takes', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest subscribe at 09:00');
    const id = (await desk.subscriptions.list())[0]?.subscription.id;
    expect(await desk.answer(`/digest edit ${id} count:3 max_a_day:4`)).toBe(
      `Only alerts have max_a_day, and ${id} is a digest.`,
    );
  });

  it('is not changed to what another already is about, nor by strangers', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j');
    const { id } = (await onlyAlert(desk)).alert;
    await desk.ask('/digest alert kernel');
    const other = (await desk.alerts.list()).find(({ alert }) => alert.id !== id)?.alert.id;
    expect(await desk.answer(`/digest edit ${other} words:log4j`)).toContain(
      `Nothing was changed: alert ${id} is about stories that match "log4j" already.`,
    );
    desk.roles.set('C1/U2', 'stranger');
    const from = { person: ben, channel: 'C9' };
    expect(await desk.answer(`/digest edit ${id} max_a_day:1`, from)).toContain('There is no digest');
  });
});

describe('the past of an alert', () => {
  const at = new Date('2021-12-13T06:00:00Z');
  const limit = { at, dayStart: at, maxADay: 10 };
  const shown = (title: string, link: string) => ({
    ...{ id: title, title, link, keys: [link], heat: 90, outlets: 0, isUpdate: false },
  });

  /** An alert for log4j that has posted one story and left out another. */
  async function openPast() {
    const desk = await openDesk();
    await desk.ask('/digest alert log4j min_outlets:3');
    const { alert } = await onlyAlert(desk);
    const key = { subscriptionId: alert.id, slot: at };
    const stories = [shown('Flaw in log4j', 'https://a.example/1')];
    const plan = { parts: [], stories, ifUnknown: 'leave', alertReason: reason } as const;
    await desk.deliveries.claimAlert(key, channel, plan, limit);
    await desk.deliveries.setStatus(key, { state: 'sent', at }, at);
    await desk.alerts.passOver(alert.id, [shown('Too much log4j', 'https://b.example/1')], at);
    return { desk, id: alert.id };
  }

  it('is told with reasons, in the language of the person who asks', async () => {
    const { desk, id } = await openPast();
    await using _ = desk;
    const history = await desk.answer(`/digest history ${id}`);
    expect(history).toContain('Flaw in log4j: sent Mon, 13 Dec 2021, 07:00');
    expect(history).toContain('It came because of this: matches "log4j".');
    expect(history).toContain('left out: Too much log4j');
    expect(history).toContain('as many stories as it may that day');
    const person = { id: 'U1', name: 'Ana', locale: 'fr' };
    const french = await desk.answer(`/digest history ${id}`, { person });
    expect(french).toContain('La raison : correspond à "log4j".');
    expect(french).toContain('laissé de côté : Too much log4j');
    expect(await desk.answer(`/digest history ${id} at:2021-12-10`)).toContain('The alert did nothing then.');
    expect(await desk.answer(`/digest history ${id} at:2021-12-13`)).toContain('Flaw in log4j');
    expect(await desk.answer(`/digest status ${id}`)).toContain('last: "Flaw in log4j", sent Mon, 13 Dec');
  });

  it('explains of a story what the alert did with it, or why it did nothing', async () => {
    const { desk, id } = await openPast();
    await using _ = desk;
    const date = '2021-12-13T05:30:00Z';
    desk.archive.write('a', {
      title: 'Flaw in log4j',
      webUrl: 'https://a.example/1',
      story: 'a',
      publishedDateTime: date,
    });
    desk.archive.write('b', {
      title: 'Too much log4j',
      webUrl: 'https://b.example/1',
      story: 'b',
      publishedDateTime: date,
    });
    desk.archive.write('c', {
      title: 'Kernel released',
      webUrl: 'https://c.example/1',
      story: 'c',
      publishedDateTime: date,
    });
    await desk.archive.sync(new Date(date));
    const why = (words: string) => desk.answer(`/digest why id:${id} story:"${words}"`);
    expect(await why('Flaw in log4j')).toContain(`Alert ${id} took it.`);
    expect(await why('Flaw in log4j')).toContain('sent Mon, 13 Dec 2021, 07:00');
    expect(await why('Too much log4j')).toContain('It was left out on Mon, 13 Dec 2021, 07:00');
    const kernel = await why('Kernel released');
    expect(kernel).toContain(`Alert ${id} has not posted it.`);
    expect(kernel).toContain('None of its articles has all of the words "log4j".');
    expect(kernel).toContain('1 outlet covers it; the alert wants 3.');
    expect(await desk.answer('/digest why Kernel released')).toContain(`Alert ${id} has not posted it.`);
  });
});

describe('/news me watch', () => {
  it('speaks the language of the person, and shows in their overview what was posted last', async () => {
    await using desk = await openDesk();
    const person = { id: 'U1', name: 'Ana', locale: 'de' };
    const made = await desk.answer('/news me watch log4j', { person });
    expect(made).toContain('Sie kommen als Direktnachricht.');
    const { alert } = await onlyAlert(desk);
    expect(alert).toMatchObject({ language: 'de' });
    const at = new Date('2021-12-13T06:00:00Z');
    const key = { subscriptionId: alert.id, slot: at };
    const link = 'https://a.example/1';
    const story = { id: 'a', title: 'Flaw found', link, keys: [link], heat: 9, outlets: 0, isUpdate: false };
    const plan = { parts: [], stories: [story], ifUnknown: 'leave', alertReason: reason } as const;
    await desk.deliveries.claimAlert(key, alert.channel, plan, { at, dayStart: at, maxADay: 10 });
    await desk.deliveries.setStatus(key, { state: 'sent', at }, at);
    const overview = await desk.answer('/news me show', { person });
    expect(overview).toContain('Was du beobachtest');
    expect(overview).toContain('zuletzt: „Flaw found“, gesendet Mo');
    expect(overview).toContain('(passt zu "log4j")');
    expect(await desk.answer('/news me watches', { person })).toContain('zuletzt: „Flaw found“');
    expect(await desk.answer(`/news me history id:${alert.id}`, { person })).toContain('Flaw found');
    expect(await desk.answer(`/news me edit id:${alert.id} max_a_day:2`, { person })).toContain(
      `Alarm ${alert.id} wurde geändert`,
    );
    expect(desk.posts).toEqual([]);
  });

  it('watches by direct message, tells no channel, lists what is watched, and stops', async () => {
    await using desk = await openDesk();
    desk.zones.set('U1', 'Asia/Tokyo');
    expect(await desk.answer('/news me watch log4j quiet:22-7')).toContain('They come by direct message.');
    const { alert } = await onlyAlert(desk);
    expect(alert).toMatchObject({
      channel: { platform: 'slack', id: 'D-U1' },
      ...{ owner: 'U1', timezone: 'Asia/Tokyo', conditions: { words: 'log4j' } },
    });
    expect(await desk.answer('/news me watches')).toContain('stories that match "log4j"');
    expect(await desk.answer('/news me watches', { person: ben })).toContain(
      'You do not watch for anything.',
    );
    expect(await desk.answer('/news me unwatch Log4j')).toContain('You no longer watch for');
    expect(await desk.answer('/news me unwatch log4j')).toContain('You do not watch for that.');
    expect(await desk.alerts.list()).toEqual([]);
    expect(desk.posts).toEqual([]);
  });

  it('can be paused by its owner alone', async () => {
    await using desk = await openDesk();
    await desk.ask('/news me watch log4j');
    const { id } = (await onlyAlert(desk)).alert;
    desk.roles.set('D-U1/U2', 'stranger');
    expect(await desk.answer(`/digest pause id:${id}`, { person: ben })).toContain('There is no digest');
    expect(await desk.answer(`/digest pause id:${id}`)).toContain('is paused');
  });

  it('watches for no more than is kept for one person', async () => {
    await using desk = await openDesk();
    for (let number = 1; number <= 25; number += 1) await desk.ask(`/news me watch word${number}`);
    expect(await desk.answer('/news me watch another')).toContain('There are 25 alerts here already');
  });
});
