import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import {
  channel,
  decide,
  given,
  hoursAfter,
  id,
  lost,
  made,
  moveOn,
  type Stores,
  sent,
  slotOf,
  subscription,
} from './past-subscription.ts';
import { run } from './run.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

const env = { DIGEST_TIMEZONE: 'UTC', SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_APP_TOKEN: 'xapp-1-a' };

async function heatline(args: readonly string[], now: Date, more: Record<string, string> = {}) {
  const { code, out, err } = await run(args, { env: { ...env, STATE_DIR: folder, ...more }, now });
  expect([code, err]).toEqual([0, '']);
  return out;
}

describe('history', () => {
  /** Fourteen days in which everything that can happen does. */
  async function twoWeeks(stores: Stores) {
    const { subscriptions, deliveries } = stores;
    const skip = async (day: number, reason: 'nothing new' | 'too late' | 'superseded' | 'asked to skip') => {
      await deliveries.skip({ subscriptionId: id, slot: slotOf(day) }, channel, reason);
      await moveOn(stores, day);
    };
    await decide(stores, 2, sent(2, 2_000));
    await skip(3, 'nothing new');
    await skip(4, 'superseded');
    await decide(stores, 5, sent(5, 3 * 3_600_000 + 25 * 60_000));
    await subscriptions.pause(id, hoursAfter(slotOf(5), 10));
    await subscriptions.resume(id, { at: hoursAfter(slotOf(8), 1), nextRunAt: slotOf(9) });
    await skip(9, 'asked to skip');
    await decide(stores, 10, { state: 'failed', error: lost }, 1);
    const error = { kind: 'ambiguous', message: 'slack did not answer' } as const;
    await decide(stores, 11, { state: 'unknown', error }, 0);
    await skip(12, 'too late');
    const retryAt = hoursAfter(slotOf(13), 1);
    const transient = { kind: 'transient', message: 'slack is down' } as const;
    await decide(stores, 13, { state: 'retrying', retryAt, attempt: 3, error: transient }, 1);
  }

  it('says for each slot, newest first, how it ended, why and how to fix it', async () => {
    await given(folder, twoWeeks);
    const out = await heatline(['history', id, '--limit', '20'], hoursAfter(slotOf(14), 1));
    expect(out.split('\n')).toEqual([
      'Tue, 14 Dec 2021, 08:00  not decided yet',
      '    It is due, but no service has handled it.',
      '    Start the service (heatline start), or check its log for what is holding it up.',
      'Mon, 13 Dec 2021, 08:00  put off until Mon, 13 Dec 2021, 09:00',
      '    slack is down. 1 of 2 messages arrived.',
      'Sun, 12 Dec 2021, 08:00  skipped: too late',
      '    No service could send it at the time: none was running, or its articles could not be read. When one could, it was too late.',
      '    The catch-up setting decides what is sent late: skip, latest 6h or all.',
      'Sat, 11 Dec 2021, 08:00  may or may not have arrived',
      "    slack did not answer. Nobody can tell whether it arrived, so it won't be sent again.",
      'Fri, 10 Dec 2021, 08:00  failed',
      '    slack: not_in_channel. 1 of 2 messages arrived.',
      '    Type /invite @heatline there.',
      'Thu, 9 Dec 2021, 08:00  skipped: asked to skip',
      '    Someone asked to skip it.',
      'paused',
      '    It was paused from Sun, 5 Dec 2021, 18:00 to Wed, 8 Dec 2021, 09:00.',
      'Sun, 5 Dec 2021, 08:00  sent 3 h 25 min late, 2 messages',
      'Sat, 4 Dec 2021, 08:00  skipped: superseded',
      '    No service could send it at the time: none was running, or its articles could not be read. A newer digest was sent instead.',
      '    With catch-up "all", every missed digest is sent.',
      'Fri, 3 Dec 2021, 08:00  skipped: nothing new',
      '    There were no new stories for it.',
      `    To post one line on such a day: heatline edit ${id} --on-empty note`,
      'Thu, 2 Dec 2021, 08:00  sent on time, 2 messages',
      '',
    ]);
    const few = await heatline(['history', id, '--limit', '2'], hoursAfter(slotOf(14), 1));
    expect(few.split('\n').filter((line) => /^\w/.test(line))).toHaveLength(2);
  });

  it.each([
    ['2021-12-02 08:00', /^Thu, 2 Dec 2021, 08:00 {2}sent on time/],
    ['2021-12-02', /^Thu, 2 Dec 2021, 08:00 {2}sent on time/],
    ['2021-12-02T07:00Z', /^Thu, 2 Dec 2021, 08:00 {2}sent on time/],
    ['2021-12-02T02:00:30-05:00', /^Thu, 2 Dec 2021, 08:00 {2}sent on time/],
    ['2021-12-03', /skipped: nothing new\n +There were no new stories/],
    [
      '2021-12-06',
      /^Mon, 6 Dec 2021, 08:00 {2}paused\n +It was paused from Sun, 5 Dec 2021, 18:00 to Wed, 8 Dec/,
    ],
    [
      '2021-12-10',
      /^Fri, 10 Dec 2021, 08:00 {2}failed\n.*not_in_channel.*\n +Type \/invite @heatline there\./,
    ],
    ['2021-12-11', /may or may not have arrived\n.*Nobody can tell/],
    [
      '2021-11-30',
      /^Tue, 30 Nov 2021, 08:00 {2}not due\n +The subscription was made later: Wed, 1 Dec 2021, 12:00/,
    ],
    ['2021-12-01', /^Wed, 1 Dec 2021, 08:00 {2}not due\n +The subscription was made later/],
    ['2021-12-14', /^Tue, 14 Dec 2021, 08:00 {2}not decided yet/],
    ['2021-12-24', /^Fri, 24 Dec 2021, 08:00 {2}to come\n$/],
    [
      '2021-12-02 09:30',
      /^No digest was due for 2021-12-02 09:30: the schedule says every day at 08:00, Europe\/Berlin time\.\nThe nearest was due:\nThu, 2 Dec 2021, 08:00 {2}sent/,
    ],
  ])('explains what was due at %s', async (at, says) => {
    await given(folder, twoWeeks);
    expect(await heatline(['history', id, '--at', at], hoursAfter(slotOf(14), 1))).toMatch(says);
  });

  it('does not need the message texts, which may be damaged', async () => {
    await given(folder, twoWeeks);
    const look = () => heatline(['history', id, '--limit', '20'], hoursAfter(slotOf(14), 1));
    const before = await look();
    const db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
    await db.updateTable('texts').set({ text: '[1,' }).execute();
    await db.destroy();
    expect(await look()).toBe(before);
  });

  it('explains a slot by the schedule in force at the time', async () => {
    const evenings = { ...subscription, schedule: { cron: '0 18 * * 1-5', timezone: 'Europe/Berlin' } };
    await given(folder, async (stores) => {
      await decide(stores, 2, sent(2, 2_000));
      await stores.subscriptions.update(id, evenings, {
        at: hoursAfter(slotOf(3), 4),
        nextRunAt: hoursAfter(slotOf(3), 10),
      });
    });
    const now = hoursAfter(slotOf(3), 5);
    const explain = (at: string) => heatline(['history', id, '--at', at], now);
    expect(await explain('2021-12-03 08:00')).toMatch(
      /08:00 {2}not sent\n.*when the subscription got another schedule \(weekdays at 18:00\): Fri, 3 Dec 2021, 12:00/,
    );
    expect(await explain('2021-12-03 18:00')).toMatch(/18:00 {2}to come/);
    expect(await explain('2021-12-04')).toMatch(
      /^No digest was due for 2021-12-04: the schedule says weekdays at 18:00, .*\nThe nearest was due:\nFri, 3 Dec 2021, 18:00 {2}to come/,
    );
    expect(await explain('2021-12-02 18:00')).toMatch(/^No digest was due .* every day at 08:00/);
  });

  it('explains slots while switched off or to be skipped, and one that a pause cut short', async () => {
    await given(folder, async ({ subscriptions }) => {
      await subscriptions.pause(id, hoursAfter(slotOf(2), 1));
      await subscriptions.resume(id, { at: hoursAfter(slotOf(2), 2), nextRunAt: slotOf(3) });
      await subscriptions.switchOff(id, {
        at: hoursAfter(slotOf(2), 3),
        reason: 'it is gone',
        fix: 'Find it.',
      });
      await subscriptions.resume(id, { at: hoursAfter(slotOf(4), 2), nextRunAt: slotOf(5) });
      await subscriptions.skipNext(id);
    });
    const explain = (day: number) =>
      heatline(['history', id, '--at', `2021-12-0${day}`], hoursAfter(slotOf(4), 3));
    expect(await explain(2)).toContain('No service had handled it when the subscription was paused');
    expect(await explain(3)).toMatch(
      / {2}off\n +It was off from Thu, 2 Dec 2021, 11:00 to .*: it is gone\.\n +Find it\./,
    );
    expect(await explain(5)).toMatch(/ {2}to be skipped/);
    expect(await explain(6)).toMatch(/ {2}to come/);
  });

  it('keeps a record of what came due during a pause without a service, as one entry', async () => {
    await given(folder, async (stores) => {
      await decide(stores, 2, sent(2, 2_000));
      await stores.subscriptions.switchOff(id, { at: slotOf(3), reason: 'it is gone', fix: 'Find it.' });
    });
    const now = hoursAfter(slotOf(6), 1);
    await heatline(['resume', id], now);
    const explained = JSON.parse(await heatline(['history', id, '--at', '2021-12-05', '--json'], now));
    expect(explained.slots).toMatchObject([
      { outcome: { kind: 'recorded', status: { state: 'skipped', reason: 'switched off' } } },
    ]);
    expect(await heatline(['history', id, '--at', '2021-12-05'], now)).toMatch(
      /08:00 {2}skipped: switched off\n +It was off from Fri, 3 Dec 2021, 08:00 to .*: it is gone\.\n +Find it\./,
    );
    expect((await heatline(['history', id, '--limit', '3'], now)).split('\n')).toEqual([
      'off',
      expect.stringContaining('It was off from'),
      '    Find it.',
      expect.stringMatching(/^Fri, 3 Dec 2021, 08:00 {2}skipped: switched off/),
      expect.stringContaining('It was off from'),
      '    Find it.',
      expect.stringMatching(/^Thu, 2 Dec 2021, 08:00 {2}sent/),
      '',
    ]);
    expect(await heatline(['status', id], now)).toMatch(/last {3}Thu, 2 Dec 2021, 08:00: sent/);
  });

  it('lists digests that were sent by hand, and one that was removed', async () => {
    const byHand = hoursAfter(slotOf(2), 5);
    await given(folder, async ({ subscriptions, deliveries }) => {
      const key = { subscriptionId: id, slot: byHand };
      await deliveries.claim(key, channel, {
        parts: [{ payload: { text: 'one' } }],
        stories: [],
        ifUnknown: 'leave',
      });
      await deliveries.setStatus(key, { state: 'sent', at: byHand }, byHand);
      await subscriptions.remove(id, hoursAfter(slotOf(2), 6));
    });
    const now = hoursAfter(slotOf(4), 1);
    expect(await heatline(['history', id, '--at', '2021-12-02 13:00'], now)).toMatch(
      /13:00 {2}sent on time, 1 message\n +The schedule has no digest at that time: it was sent by hand\./,
    );
    expect(await heatline(['history', id], now)).toMatch(
      /^removed\n.*removed from Thu, 2 Dec.*\nThu, 2 Dec 2021, 13:00 {2}sent.*\nThu, 2 Dec 2021, 08:00 {2}not sent\n.*was removed/,
    );
    expect(await heatline(['history', id, '--at', '2021-12-03'], now)).toMatch(/^No digest was due/);
  });

  it('summarises a long time without a service, and finds old slots among many', async () => {
    await given(folder, async (stores) => {
      for (let hour = 0; hour < 150; hour += 1) {
        const key = { subscriptionId: id, slot: hoursAfter(slotOf(4), hour) };
        await stores.deliveries.skip(key, channel, 'nothing new');
      }
      await moveOn(stores, 10);
    });
    const now = hoursAfter(slotOf(10), 2);
    expect(await heatline(['history', id, '--at', '2021-12-03'], now)).toContain('dropped without a record');
    expect(await heatline(['history', id, '--at', '2021-12-04 09:00'], now)).toContain(
      '09:00  skipped: nothing new',
    );
  });

  it('says that nothing was due yet, prints the same as JSON, and explains the format of times', async () => {
    await given(folder, async () => {});
    expect(await heatline(['history', id], made)).toBe(
      'No digest was due yet. heatline status k7m2p shows when the next one is.\n',
    );
    const after = hoursAfter(slotOf(2), 1);
    expect(JSON.parse(await heatline(['history', id, '--json'], after))).toEqual({
      version: 1,
      history: [{ kind: 'slot', slot: '2021-12-02T07:00:00.000Z', outcome: { kind: 'waiting' } }],
    });
    expect(JSON.parse(await heatline(['history', id, '--at', '2021-12-02', '--json'], after))).toMatchObject({
      areDue: true,
      slots: [{ isScheduled: true, outcome: { kind: 'waiting' } }],
    });
    for (const at of ['yesterday', '2021-13-01', '2021-12-01Z', '2021-12-01 25:00']) {
      const { code, err } = await run(['history', id, '--at', at], {
        env: { ...env, STATE_DIR: folder },
        now: made,
      });
      expect([code, err]).toEqual([2, expect.stringContaining('--at must be a day or a time such as')]);
    }
  });
});
