import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

const now = new Date('2021-12-13T08:00:00Z');

it('makes, lists, pauses, resumes and removes an alert for a channel', async () => {
  const env = { STATE_DIR: temporaryFolder(), DIGEST_TIMEZONE: 'Europe/Berlin' };
  const heatline = (...args: string[]) => run(args, { env, now });
  const made = await heatline(
    ...[
      'alert',
      'slack:C0123ABCD',
      'log4j',
      '--min-outlets',
      '3',
      '--topics',
      'AI',
      '--quiet',
      '22:00-07:00',
    ],
  );
  expect(made.code).toBe(0);
  const id = /has alert (\w+) for/.exec(made.out)?.[1] ?? '';
  expect(made.out).toContain(
    'for stories that match "log4j", on AI, covered by at least 3 outlets: at most 10 a day; none during 22:00-07:00, Europe/Berlin time.',
  );
  expect((await heatline('alert', 'slack:C0123ABCD', 'log4j', 'min_outlets:3', 'topics:AI')).out).toContain(
    `has an alert for these already: ${id}`,
  );
  expect((await heatline('alert', 'slack:C0123ABCD', 'log4j', 'min_outlets:3', 'topics:AI')).out).toContain(
    `Its settings stay as they are. heatline edit ${id} changes them.`,
  );
  expect((await heatline('list')).out).toContain(`${id}: alert to slack:C0123ABCD, stories that match`);
  expect(JSON.parse((await heatline('list', '--json')).out)).toMatchObject({
    subscriptions: [],
    alerts: [{ id, channel: 'slack:C0123ABCD', quiet: '22:00-07:00', maxADay: 10, origin: 'command line' }],
  });
  const edited = await heatline('edit', id, 'quiet:none', '--language', 'de', '--max-a-day', '4');
  expect(edited.out).toContain(`Alert ${id} was changed: stories that match "log4j"`);
  expect(edited.out).toContain('quiet none (was 22:00-07:00)');
  expect(edited.out).toContain('language de (was en)');
  expect(edited.out).toContain('max a day 4 (was 10)');
  expect((await heatline('edit', id)).code).toBe(2);
  expect((await heatline('history', id, '--json')).err).toContain('is not available as JSON');
  expect((await heatline('history', id, '2021-12-01')).out).toBe(`Alert ${id} did nothing then.\n`);
  expect((await heatline('pause', id)).out).toBe(
    `Alert ${id} is paused: it posts nothing. heatline resume ${id} starts it again.\n`,
  );
  expect((await heatline('status', id)).out).toContain('  paused since Mon, 13 Dec 2021, 09:00');
  expect((await heatline('resume', id)).out).toContain(`Alert ${id} is active again.`);
  expect((await heatline('history', id)).out).toBe(`Alert ${id} has posted nothing yet.\n`);
  expect((await heatline('remove', id)).out).toContain('was removed.');
  expect((await heatline('remove', id)).code).toBe(2);
});

it('refuses to edit settings of alerts in a digest', async () => {
  const env = { STATE_DIR: temporaryFolder() };
  await run(['subscribe', 'slack:C0123ABCD', '09:00'], { env, now });
  const [{ id }] = JSON.parse((await run(['list', '--json'], { env, now })).out).subscriptions;
  for (const words of [
    ['--max-a-day', '4', '--quiet', '22-7'],
    ['max_a_day:4', '--quiet', '22-7', '--count', '3'],
  ]) {
    const { code, err } = await run(['edit', id, ...words], { env, now });
    expect(code).toBe(2);
    expect(err).toContain(`Only alerts have quiet, max_a_day, and ${id} is a digest.`);
  }
});

it('refuses an alert about nothing, for no channel, or with values that cannot be', async () => {
  const env = { STATE_DIR: temporaryFolder() };
  for (const [args, why] of [
    [['alert', 'slack:C0123ABCD'], 'Missing: which stories'],
    [['alert', 'nowhere', 'log4j'], 'nowhere'],
    [['alert', 'slack:C0123ABCD', 'log4j', '--quiet', 'night'], 'quiet'],
    [['alert', 'slack:C0123ABCD', 'log4j', '--max-a-day', '0'], 'max_a_day'],
    [['alert', 'slack:C0123ABCD', 'log4j', '--timezone', 'Nowhere/Land'], 'timezone'],
  ] as const) {
    const { code, err } = await run([...args], { env, now });
    expect([args, code]).toEqual([args, 2]);
    expect(err).toContain(why);
  }
});
