import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let env: Record<string, string>;
let bad: string;
let good: string;

const now = new Date('2026-11-22T12:00:00Z');
const heatline = (...args: string[]) => run(args, { env, now });

async function subscribed(time: string): Promise<string> {
  const { out } = await heatline('subscribe', 'console:terminal', time);
  return / \(id (\w+)\)\./.exec(out)?.[1] ?? '';
}

function damage(columns: string): void {
  const sqlite = new SqliteDatabase(join(env['STATE_DIR'] ?? '', 'state.sqlite'));
  sqlite.prepare(`update subscriptions set ${columns} where id = ?`).run(bad);
  sqlite.close();
}

beforeEach(async () => {
  env = { STATE_DIR: temporaryFolder(), CONTENT_DIR: temporaryFolder() };
  bad = await subscribed('03:00');
  good = await subscribed('04:00');
});

describe('an unreadable subscription', () => {
  it.each([
    [`criteria_json = '{'`, 'criteria is "{"'],
    [`criteria_json = 'null'`, 'criteria is "null"'],
    [`posting_json = '[]'`, 'posting is "[]"'],
    [`cron = '61 99 * * *'`, 'schedule is "61 99 * * * UTC"'],
    [`timezone = 'Mars/Base'`, 'schedule is "0 3 * * * Mars/Base"'],
    [`catch_up = 'sometimes'`, 'catch-up is "sometimes"'],
    [`state = 'odd'`, 'state is "odd"'],
    [`origin = 'elsewhere'`, 'origin is "elsewhere"'],
    [`next_run_at = 'abc'`, 'next run is "abc"'],
    [`next_run_at = 9e15`, 'next run is "9000000000000000"'],
  ])('says how to fix a subscription with %s, and lists the others', async (columns, what) => {
    damage(columns);
    const fault = `ubscription ${bad} cannot be read: its ${what}`;
    const fix = `Remove it with heatline remove ${bad}, then subscribe the channel again.`;
    const status = await heatline('status');
    expect([status.code, status.err]).toEqual([0, `S${fault}. ${fix}\n`]);
    expect(status.out).toContain(`${good}: Top stories`);
    const doctor = await heatline('doctor');
    expect(doctor.out).toContain(`✗ s${fault}\n    ${fix}\n`);
    expect(doctor.out).toContain(`(${good})`);
    expect(doctor.code).toBe(1);
  });

  it('names an unreadable subscription in every other list, and in JSON', async () => {
    damage(`style = 'odd'`);
    const fault = `Subscription ${bad} cannot be read: its style is "odd"`;
    const list = await heatline('subscriptions');
    expect(list.out).toContain(good);
    expect(list.err).toContain(fault);
    for (const command of ['status', 'subscriptions']) {
      const { subscriptions, unreadable } = JSON.parse((await heatline(command, '--json')).out);
      expect(subscriptions).toHaveLength(1);
      expect(unreadable).toMatchObject([{ id: bad, fault }]);
    }
    expect(await heatline('pause', bad)).toMatchObject({ code: 1, err: expect.stringContaining(fault) });
  });

  it('removes an unreadable subscription', async () => {
    damage(`cron = 'never'`);
    expect(await heatline('remove', bad)).toMatchObject({ code: 0, out: `${bad} was removed.\n` });
    expect((await heatline('status')).err).toBe('');
  });
});
