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
      'At most 4 a day; none at 22:00-07:00, Europe/Berlin time. Each story comes once.',
    );
    expect(reply).toContain(`/digest remove id:${alert.id} ends it.`);
    expect(desk.posts.map(({ text }) => text)).toEqual([
      expect.stringContaining('Ana gave this channel an alert: stories that match'),
    ]);
  });

  it.each([
    ['/digest alert', 'Say which stories'],
    ['/digest alert -rumour', 'has no words to look for'],
    ['/digest alert log4j quiet:night', 'is not a time of day such as 22:00-07:00'],
    ['/digest alert log4j timezone:Nowhere/Land', 'timezone'],
    ['/digest alert log4j max_a_day:0', 'max_a_day'],
  ])('refuses %s and says why', async (text, why) => {
    await using desk = await openDesk();
    expect(await desk.answer(text)).toContain(why);
    expect(await desk.alerts.list()).toEqual([]);
    expect(desk.posts).toEqual([]);
  });

  it('makes the same alert once', async () => {
    await using desk = await openDesk();
    await desk.ask('/digest alert log4j');
    expect(await desk.answer('/digest alert LOG4J')).toContain('There is an alert for these already');
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

describe('/news me watch', () => {
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
