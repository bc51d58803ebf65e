import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { decide, given, hoursAfter, id, lost, made, sent, slotOf } from './past-subscription.ts';
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

it.each([['status'], ['history', id], ['subscriptions']])(
  '%s only reads, so that it never waits for a writer',
  async (...args) => {
    await given(folder, (stores) => decide(stores, 2, sent(2, 1_000)));
    const writer = new SqliteDatabase(join(folder, 'state.sqlite'));
    writer.exec('BEGIN IMMEDIATE');
    try {
      expect(await heatline(args, hoursAfter(slotOf(2), 1))).toMatch(/\w/);
    } finally {
      writer.close();
    }
  },
);

describe('status', () => {
  const status = async (now: Date) => (await heatline(['status', id], now)).split('\n').slice(1, -1);

  it('shows the next run in local time, and how the last one ended', async () => {
    await given(folder, (stores) => decide(stores, 2, sent(2, 65_000)));
    expect(await heatline(['status'], hoursAfter(slotOf(2), 1))).toBe(
      [
        'k7m2p: Top stories, to slack:C0123ABCD',
        '  when   every day at 08:00, Europe/Berlin time',
        '  next   Fri, 3 Dec 2021, 08:00',
        '  last   Thu, 2 Dec 2021, 08:00: sent 1 min late, 2 messages',
        '',
      ].join('\n'),
    );
  });

  it('says which slot is skipped and which comes next', async () => {
    await given(folder, ({ subscriptions }) => subscriptions.skipNext(id));
    expect(await status(made)).toEqual([
      expect.stringContaining('when'),
      '  skips  Thu, 2 Dec 2021, 08:00',
      '  next   Fri, 3 Dec 2021, 08:00',
      '  last   none yet',
    ]);
  });

  it('shows the last digest that was sent, too, when one was skipped since', async () => {
    await given(folder, async (stores) => {
      await decide(stores, 1, sent(1, 65_000));
      await decide(stores, 2, { state: 'skipped', reason: 'nothing new' }, 0);
    });
    expect((await status(hoursAfter(slotOf(2), 1))).slice(2)).toEqual([
      '  last   Thu, 2 Dec 2021, 08:00: skipped: nothing new',
      '  sent   Wed, 1 Dec 2021, 08:00: sent 1 min late, 2 messages',
    ]);
  });

  it('says that a subscription is paused, and how to resume it', async () => {
    await given(folder, ({ subscriptions }) => subscriptions.pause(id, slotOf(5)));
    expect((await status(slotOf(8))).slice(1)).toEqual([
      '  next   none',
      '  last   none yet',
      '  state  paused since Sun, 5 Dec 2021, 08:00. To resume it: heatline resume k7m2p',
    ]);
  });

  it('says why a subscription is off, how to fix it and how to resume it', async () => {
    await given(folder, async (stores) => {
      await decide(stores, 4, { state: 'failed', error: lost }, 0);
      await stores.subscriptions.switchOff(id, { at: slotOf(5), reason: lost.message, fix: lost.fix });
    });
    expect((await status(slotOf(8))).slice(1)).toEqual([
      '  next   none',
      '  last   Sat, 4 Dec 2021, 08:00: failed',
      '  fault  off since Sun, 5 Dec 2021, 08:00: slack: not_in_channel',
      '  fix    Type /invite @heatline there. Then: heatline resume k7m2p',
    ]);
  });

  it('says since when the channel is lost, why, and how to fix it', async () => {
    await given(folder, async (stores) => {
      await decide(stores, 2, { state: 'failed', error: lost }, 0);
      await stores.subscriptions.noteLost(id, slotOf(2));
    });
    expect((await status(hoursAfter(slotOf(2), 1))).slice(3)).toEqual([
      '  fault  its channel has been unreachable since Thu, 2 Dec 2021, 08:00',
      '  fault  the last digest: failed. slack: not_in_channel.',
      '  fix    Type /invite @heatline there.',
    ]);
  });

  it('says that no service has handled a slot that is due', async () => {
    await given(folder, async () => {});
    expect(await status(new Date(slotOf(2).getTime() + 60_000))).toHaveLength(3);
    expect((await status(hoursAfter(slotOf(2), 3))).slice(3)).toEqual([
      '  fault  due for 3 h, and no service has handled it',
      '  fix    Start the service (heatline start), or check its log for what is holding it up.',
    ]);
  });

  it('says that the platform is not set up, or that its settings are invalid', async () => {
    await given(folder, async () => {});
    const out = await heatline(['status'], made, { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' });
    expect(out).toContain('  fault  Slack is not set up\n  fix    Set the variables of Slack');
    const wrong = await heatline(['status'], made, { SLACK_BOT_TOKEN: 'x', SLACK_APP_TOKEN: '' });
    expect(wrong).toContain('  fault  The settings of Slack cannot be used\n  fix    heatline doctor names');
  });

  it('prints the same status as JSON', async () => {
    await given(folder, (stores) => decide(stores, 2, sent(2, 2_000)));
    const { subscriptions } = JSON.parse(await heatline(['status', id, '--json'], hoursAfter(slotOf(2), 1)));
    expect(subscriptions).toMatchObject([
      {
        id,
        channel: 'slack:C0123ABCD',
        schedule: { cron: '0 8 * * *', text: 'every day at 08:00' },
        condition: { state: 'active' },
        nextRunAt: '2021-12-03T07:00:00.000Z',
        last: {
          slot: '2021-12-02T07:00:00.000Z',
          outcome: { kind: 'recorded', messages: { arrived: 2, planned: 2 } },
        },
        problems: [],
      },
    ]);
  });
});
