import { beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { readConfig } from '../../src/config.ts';
import type { ScheduledSubscription } from '../../src/subscriptions/subscription-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';
import { withStores } from './with-stores.ts';

let folder: string;
let env: Record<string, string>;

beforeEach(() => {
  folder = temporaryFolder();
  env = { STATE_DIR: folder, DIGEST_TIMEZONE: 'Europe/Berlin' };
});

const friday = new Date('2021-12-10T12:00:00Z');

const heatline = (args: readonly string[], now = friday) => run(args, { env, now });

async function subscribed(...args: string[]): Promise<string> {
  const { code, out, err } = await heatline(['subscribe', ...args]);
  expect(code, err).toBe(0);
  return / \(id (\w+)\)\./.exec(out)?.[1] ?? '';
}

function stored(): Promise<ScheduledSubscription[]> {
  return withStores(folder, ({ subscriptions }) => subscriptions.list());
}

describe('subscribe', () => {
  it('prints the id, the schedule in words and the next three runs in local time', async () => {
    const args = ['slack:C0123ABCD', '09:00', 'weekdays', '--timezone', 'America/New_York'];
    const { code, out } = await heatline(['subscribe', ...args]);
    expect(code).toBe(0);
    const [{ subscription } = { subscription: undefined }] = await stored();
    expect(out).toBe(
      [
        `slack:C0123ABCD gets a digest: weekdays at 09:00, America/New_York time (id ${subscription?.id}). The next three:`,
        '  Fri, 10 Dec 2021, 09:00',
        '  Mon, 13 Dec 2021, 09:00',
        '  Tue, 14 Dec 2021, 09:00',
        `heatline status ${subscription?.id} shows how it is doing, heatline remove ${subscription?.id} ends it.`,
        '',
      ].join('\n'),
    );
  });

  it('reads a schedule as people say it, and asks before it posts every minute', async () => {
    const { out } = await heatline(['subscribe', 'slack:C0123ABCD', 'monday', '8am', 'EST', 'count', '3']);
    expect(out).toContain('gets a digest: Mondays at 08:00, America/New_York time');
    expect(out).toContain('"EST" was read as America/New_York, with its summer time.');
    const id = (await stored())[0]?.subscription.id ?? '';
    expect((await heatline(['edit', 'heat:5'])).err).toContain('Did you mean min_heat:5?');
    expect((await heatline(['edit', '5'])).out).toContain(
      '05:00 is in the morning. For later in the day, write 5pm.',
    );
    expect((await heatline(['edit', 'tous', 'les', 'jours', 'à', '9h'])).out).toContain('every day at 09:00');
    const often = await heatline(['edit', id, 'every 5 minutes']);
    expect(often).toMatchObject({ code: 2, err: expect.stringContaining('can post 288 digests a day') });
    expect((await heatline(['edit', id, 'every 5 minutes anyway'])).out).toContain('every 5 minutes');
    expect((await heatline(['edit', 'every', 'other', 'day', 'at', '9'])).out).toContain(
      'every other day from 2021-12-10 at 09:00',
    );
    expect((await heatline(['pause', 'until', 'monday'])).out).toBe(
      `${id} is paused until Mon, 13 Dec 2021, 00:00, America/New_York time: no digest is sent before that. heatline resume ${id} resumes it sooner.\n`,
    );
    expect((await heatline(['list'])).out).toContain('paused until Mon 13 Dec 00:00');
    expect(await heatline(['pause', id, 'until', 'soon'])).toMatchObject({ code: 2 });
    expect((await heatline(['edit', 'count', '4'])).out).toContain('was changed');
    expect((await stored())[0]?.subscription.criteria.count).toBe(4);
  });

  it('creates no second identical subscription, and names the first, even if it is paused', async () => {
    const args = ['slack:C0123ABCD', '09:00', '--topic', 'AI'];
    const id = await subscribed(...args);
    const already = `slack:C0123ABCD already gets this digest: every day at 09:00, Europe/Berlin time (id ${id}).`;
    expect(await heatline(['subscribe', ...args])).toMatchObject({ code: 0, out: `${already}\n`, err: '' });
    await heatline(['pause', id]);
    expect((await heatline(['subscribe', ...args])).out).toBe(
      `${already} It is paused: heatline resume ${id} resumes it.\n`,
    );
    expect(await stored()).toHaveLength(1);
    await subscribed('slack:C0123ABCD', '09:00');
    expect(await stored()).toHaveLength(2);
  });

  it.each(['-V', '-h', '--version', '--'])(
    'accepts %s as a name, since a value is not an option',
    async (name) => {
      await subscribed('slack:C0123ABCD', '09:00', '--name', name);
      expect((await stored()).map(({ subscription }) => subscription.name)).toEqual([name]);
    },
  );

  it('takes every setting, and defaults from the environment', async () => {
    env = { ...env, DIGEST_LIMIT: '7', DIGEST_STYLE: 'compact', DIGEST_TOPICS: 'AI,Security' };
    const full = ['--timezone', 'Asia/Tokyo', '--count', '3', '--topic', 'AI', '--topic', 'Big, bad Tech'];
    const more = ['--provider', 'reuters.com', '--min-quality', '40', '--min-heat', '20', '--window', '3d'];
    const living = ['--updates', 'leave', '--mention', 'S0123ABCD', '--crosspost', 'yes', '--tag', 'News'];
    const rest = [
      '--style',
      'rich',
      '--on-empty',
      'note',
      '--catch-up',
      'latest 12h',
      '--if-unknown',
      'repeat',
    ];
    await subscribed(
      'slack:C0123ABCD',
      '30 7 * * 1-5',
      ...full,
      ...more,
      ...rest,
      ...living,
      '--name',
      'Früh',
    );
    const [made] = await stored();
    expect(made).toMatchObject({
      condition: { state: 'active' },
      createdAt: friday,
      nextRunAt: new Date('2021-12-12T22:30:00Z'),
      subscription: {
        channel: { platform: 'slack', id: 'C0123ABCD' },
        origin: 'command line',
        name: 'Früh',
        schedule: { cron: '30 7 * * 1-5', timezone: 'Asia/Tokyo' },
        criteria: {
          count: 3,
          windowMs: 3 * 86_400_000,
          filter: {
            topics: ['AI', 'Big, bad Tech'],
            providers: ['reuters.com'],
            minQuality: 40,
            minHeat: 20,
          },
        },
        style: 'rich',
        onEmpty: 'note',
        catchUp: { kind: 'latest', withinMs: 12 * 3_600_000 },
        ifUnknown: 'repeat',
        updates: 'leave',
        posting: { mention: 'S0123ABCD', crosspost: true, tag: 'News' },
      },
    });
    const id = await subscribed('discord:123456789012345678', 'noon');
    const other = (await stored()).find(({ subscription }) => subscription.id === id);
    expect(other?.subscription).toMatchObject({
      schedule: { cron: '0 12 * * *', timezone: 'Europe/Berlin' },
      criteria: { count: 7, filter: { topics: ['AI', 'Security'] } },
      style: 'compact',
    });
  });

  it('reports every fault with its option, value and what would be valid, and creates nothing', async () => {
    const args = ['slack:C0123ABCD', '25:00', '--timezone', 'Berlino', '--count', '11'];
    const wrong = await heatline(['subscribe', ...args]);
    expect(wrong.code).toBe(2);
    expect(wrong.err.split('\n')).toEqual([
      expect.stringMatching(/^<time>: "25:00" is not a time of day; write it from 00:00 to 23:59/),
      '--timezone: "Berlino" is not a time zone; did you mean Europe/Berlin?',
      '--count: "11" is not a whole number from 1 to 10',
      '',
    ]);
    const channel = await heatline(['subscribe', 'slak:C0123ABCD', '09:00']);
    expect([channel.code, channel.err]).toEqual([
      2,
      '"slak:C0123ABCD" names no platform; there are console, slack, discord\n',
    ]);
    expect(await stored()).toEqual([]);
  });

  it('warns of a topic that no article has, also when it is set later', async () => {
    const note = 'No article has the topic "Spce" so far. Did you mean Space?\n';
    const made = await heatline(['subscribe', 'console:terminal', '09:00', '--topic', 'Spce']);
    expect([made.code, made.err]).toEqual([0, note]);
    const id = / \(id (\w+)\)\./.exec(made.out)?.[1] ?? '';
    expect((await heatline(['edit', id, '--topic', 'Space'])).err).toBe('');
    expect((await heatline(['edit', id, '--topic', 'Spce'])).err).toBe(note);
    expect((await heatline(['edit', id, '--count', '3'])).err).toBe('');
  });

  it('warns of an outlet that no article is by, in digests and alerts', async () => {
    const note = (outlet: string) => `No article is by an outlet called "${outlet}" so far.\n`;
    const made = await heatline(['subscribe', 'console:terminal', '09:00', '--provider', 'xyzzy']);
    expect([made.code, made.err]).toEqual([0, note('xyzzy')]);
    const id = / \(id (\w+)\)\./.exec(made.out)?.[1] ?? '';
    expect((await heatline(['edit', id, '--without-outlet', 'plugh'])).err).toBe(
      note('xyzzy') + note('plugh'),
    );
    const alert = await heatline(['alert', 'console:terminal', '--providers', 'xyzzy']);
    expect([alert.code, alert.err]).toEqual([0, note('xyzzy')]);
    const alertId = / alert (\w+) /.exec(alert.out)?.[1] ?? '';
    expect((await heatline(['edit', alertId, '--providers', 'plugh'])).err).toBe(note('plugh'));
    expect((await heatline(['edit', alertId, '--quiet', '22:00-07:00'])).err).toBe('');
  });

  it('says what else the channel gets, and that its platform is not set up', async () => {
    const first = await subscribed('slack:C0123ABCD', '09:00');
    const { err } = await heatline(['subscribe', 'slack:C0123ABCD', '18:00']);
    expect(err).toContain(`The channel also gets: ${first}. Each story appears in only one of its digests.`);
    expect(err).toContain('Slack is not set up, so nothing is sent yet. Set the variables of Slack');
    const terminal = await heatline(['subscribe', 'console:terminal', '18:00']);
    expect(terminal.out).toContain('The terminal gets a digest: ');
    expect(terminal.out).toContain('They are printed where heatline start runs.\n');
    expect(terminal.err).toBe('');
  });
});

describe('subscriptions', () => {
  it('says how to create the first subscription', async () => {
    const { code, out, err } = await heatline(['subscriptions']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('heatline subscribe slack:C0123ABCD 09:00 weekdays --timezone Europe/Berlin');
    expect((await heatline(['subscriptions', '--json'])).out).toBe('{"version":1,"subscriptions":[]}\n');
  });

  it('fits the list of subscriptions into 100 columns, whatever the schedule', async () => {
    const often = '0,15,30,45 8,10,12,14,16 1-28 1,3,5,7,9,11 *';
    await subscribed('discord:123456789012345678', often, '--timezone', 'America/Argentina/ComodRivadavia');
    const id = await subscribed('slack:C0123ABCD', '09:00', 'weekdays');
    await heatline(['skip', id]);
    const { out } = await heatline(['subscriptions']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    expect(out).toMatch(/^ID +CHANNEL +WHEN +NEXT\n/);
    expect(lines.find((line) => line.startsWith(id))).toMatch(
      /slack:C0123ABCD +weekdays at 09:00, Europe\/Berlin +skips Mon 13 Dec 09:00$/,
    );
  });

  it('says where a digest for the terminal is printed, also when nobody has it open', async () => {
    const id = await subscribed('console:terminal', '09:00');
    const { out } = await heatline(['subscriptions'], new Date('2021-12-20T12:00:00Z'));
    const note = 'Printed in the terminal where heatline start runs, and nowhere else.';
    expect(out).toMatch(/\S+ +the terminal +every day at 09:00/);
    expect(out).toContain(`${id}: ${note} heatline remove ${id} ends it.\n`);
    const status = await heatline(['status'], new Date('2021-12-20T12:00:00Z'));
    expect(status.out).toContain(`${id}: Top stories, to the terminal\n`);
    expect(status.out).toContain(`  note   ${note}`);
    expect(status.out).not.toContain('fault');
  });

  it('says which configured subscriptions the next start will change or end', async () => {
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_APP_TOKEN: 'xapp-1-a' };
    env = {
      ...env,
      ...tokens,
      DIGEST_CHANNELS: 'slack:C0000001,slack:C0000002,slack:C0000003',
      DIGEST_COUNT: '3',
    };
    const { subscriptions: configured } = readConfig(env, [slack]);
    await withStores(folder, ({ subscriptions }) =>
      subscriptions.replaceConfigured(
        configured.map((subscription) => ({ subscription, nextRunAt: friday })),
        friday,
      ),
    );
    expect((await heatline(['status'])).out).not.toContain('note');
    env = { ...env, DIGEST_CHANNELS: 'slack:C0000001,slack:C0000002', DIGEST_CRON: '10:00 weekdays' };
    const changed =
      'Changes in the DIGEST_ variables take effect at the next start: weekdays at 10:00 (was every day at 08:00).';
    const status = (await heatline(['status'])).out;
    expect(status.match(/note {3}.*/g)).toEqual([
      `note   ${changed}`,
      `note   ${changed}`,
      'note   Ends at the next start: DIGEST_CHANNELS no longer names it.',
    ]);
    expect((await heatline(['subscriptions'])).out).toContain(`slack:C0000001: ${changed}\n`);
    expect((await heatline(['doctor'])).out).toContain(
      '! slack:C0000003: ends at the next start: DIGEST_CHANNELS no longer names it\n    Restart Heatline',
    );
    // Start and doctor report bad settings; the list shows what is stored regardless.
    env = { ...env, SLACK_APP_TOKEN: 'bad' };
    expect((await heatline(['status'])).code).toBe(0);
  });

  it('lists configured subscriptions that no service has started yet', async () => {
    env = { ...env, DIGEST_CHANNELS: 'slack:C0123ABCD' };
    expect((await heatline(['subscriptions'])).err).toBe(
      'Named in DIGEST_CHANNELS; the next heatline start subscribes them: slack:C0123ABCD\n',
    );
    const { code, err } = await heatline(['pause', 'slack:C0123ABCD']);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('becomes a subscription when the service starts'),
    ]);
  });
});

describe('a subscription', () => {
  it('pauses and resumes a subscription, from the next slot on', async () => {
    const id = await subscribed('slack:C0123ABCD', '09:00');
    const paused = await heatline(['pause', id]);
    expect([paused.code, paused.out]).toEqual([
      0,
      `${id} is paused: no digest is sent. heatline resume ${id} starts it again.\n`,
    ]);
    expect((await heatline(['pause', id])).out).toContain(`${id} was already paused.`);
    expect((await heatline(['skip', id])).code).toBe(1);
    const later = new Date('2021-12-20T12:00:00Z');
    const resumed = await heatline(['resume', id], later);
    expect(resumed.out).toContain(
      `${id} is active again. The next digest: Tue, 21 Dec 2021, 09:00, Europe/Berlin time.`,
    );
    expect(resumed.out).toContain(`heatline pause ${id} stops it.`);
    expect((await heatline(['resume', id], later)).out).toContain(`${id} was already active.`);
    expect((await stored())[0]?.nextRunAt).toEqual(new Date('2021-12-21T08:00:00Z'));
  });

  it('skips the next digest, and undoes the skip', async () => {
    const id = await subscribed('slack:C0123ABCD', '09:00', 'weekdays');
    const skipped = await heatline(['skip', id]);
    expect(skipped.out).toBe(
      `The digest of Mon, 13 Dec 2021, 09:00 will be skipped; the next one is on Tue, 14 Dec 2021, 09:00.\n` +
        `heatline skip ${id} --undo sends it after all.\n`,
    );
    expect((await stored())[0]?.skipNext).toBe(true);
    expect((await heatline(['skip', id])).out).toContain('was already set to be skipped');
    expect((await heatline(['skip', id, '--undo'])).out).toBe('The next digest: Mon, 13 Dec 2021, 09:00.\n');
    expect((await stored())[0]?.skipNext).toBe(false);
    expect((await heatline(['skip', id, '--undo'])).out).toContain('No skip was set.');
  });

  it.each([[[]], [['09:00', 'weekdays']], [['weekdays']], [['--time', '09:00']], [['']]])(
    'asks for the channel that subscribe lacks: %j',
    async (words) => {
      const { code, err } = await heatline(['subscribe', ...words]);
      expect([code, err.replaceAll(/\s+/g, ' ')]).toEqual([
        2,
        expect.stringMatching(
          /^Missing channel: its platform and id, such as slack:\S+ .*Use heatline subscribe <channel> <time> \[/,
        ),
      ]);
    },
  );

  it('asks for the time that subscribe lacks', async () => {
    const { code, err } = await heatline(['subscribe', 'slack:C0123ABCD']);
    expect([code, err]).toEqual([2, expect.stringContaining('Missing time: 9, 9:30 weekdays')]);
  });

  it('undoes a skip by the bare word, with or without the id', async () => {
    const id = await subscribed('slack:C0123ABCD', '09:00', 'weekdays');
    for (const undo of [['undo'], [id, 'undo'], ['undo:yes']]) {
      await heatline(['skip', id]);
      expect((await heatline(['skip', ...undo])).out).toBe('The next digest: Mon, 13 Dec 2021, 09:00.\n');
      expect((await stored())[0]?.skipNext).toBe(false);
    }
  });

  it('edits a subscription, and keeps what is not given', async () => {
    const id = await subscribed('slack:C0123ABCD', '09:00', 'weekdays', '--topic', 'AI', '--count', '3');
    const { code, out } = await heatline(['edit', id, '10:15', '--topic', 'any']);
    expect([code, out]).toEqual([
      0,
      `${id} was changed: weekdays at 10:15, Europe/Berlin time. The next three digests:\n` +
        '  Mon, 13 Dec 2021, 10:15\n  Tue, 14 Dec 2021, 10:15\n  Wed, 15 Dec 2021, 10:15\n',
    ]);
    const [edited] = await stored();
    expect(edited?.subscription).toMatchObject({
      schedule: { cron: '15 10 * * 1-5', timezone: 'Europe/Berlin' },
      criteria: { count: 3, filter: {} },
    });
    expect(edited?.nextRunAt).toEqual(new Date('2021-12-13T09:15:00Z'));
    expect((await heatline(['edit', id])).err).toContain('Missing: what to change');
    expect((await heatline(['edit', id, '--style', 'big'])).err).toContain('--style: "big" is not a choice');
    await heatline(['pause', id]);
    expect((await heatline(['edit', id, '--count', '4'])).out).toContain(
      `It is paused: heatline resume ${id}`,
    );
  });

  it.each([
    [['10:00'], '0 10 * * 1-5'],
    [['8am', 'and', '6pm'], '0 8,18 * * 1-5'],
    [['weekends'], '0 9 * * 0,6'],
    [['daily', '10:00'], '0 10 * * *'],
    [['10:00', 'mon,wed'], '0 10 * * 1,3'],
    [['0 10 * * *'], '0 10 * * *'],
  ])('keeps what %j leaves open when it edits weekdays at nine', async (when, cron) => {
    const id = await subscribed('slack:C0123ABCD', '09:00', 'weekdays');
    const { code, err } = await heatline(['edit', id, ...when]);
    expect(code, err).toBe(0);
    expect((await stored())[0]?.subscription.schedule.cron).toBe(cron);
  });

  it('keeps the skip when the next digest only moves to another hour', async () => {
    const id = await subscribed('slack:C0123ABCD', '09:00', 'weekdays');
    await heatline(['skip', id]);
    const { out } = await heatline(['edit', id, '10:00', '--count', '3']);
    expect(out).toBe(
      `${id} was changed: weekdays at 10:00, Europe/Berlin time. The digest of Mon, 13 Dec 2021, 10:00 stays skipped.\n` +
        'The next three digests:\n' +
        '  Tue, 14 Dec 2021, 10:00\n  Wed, 15 Dec 2021, 10:00\n  Thu, 16 Dec 2021, 10:00\n',
    );
    expect((await stored())[0]).toMatchObject({
      skipNext: true,
      nextRunAt: new Date('2021-12-13T09:00:00Z'),
    });
  });

  it('ends the skip when another day comes first, and says so', async () => {
    const id = await subscribed('slack:C0123ABCD', '09:00', 'weekdays');
    await heatline(['skip', id]);
    const { out } = await heatline(['edit', id, 'daily', '09:00']);
    expect(out).toContain(
      'The digest of Mon, 13 Dec 2021, 09:00 was to be skipped, but it is no longer the next one, so nothing will be skipped.',
    );
    expect(out).toContain('  Sat, 11 Dec 2021, 09:00\n');
    expect((await stored())[0]?.skipNext).toBe(false);
  });

  it('removes a subscription, and prints how to undo it', async () => {
    const id = await subscribed(
      'slack:C0123ABCD',
      '09:00',
      'weekdays',
      '--topic',
      'Big Tech',
      '--count',
      '3',
    );
    const { code, out } = await heatline(['remove', id]);
    expect([code, out]).toEqual([
      0,
      `${id} was removed. To recreate it:\n` +
        '  heatline subscribe slack:C0123ABCD "weekdays at 09:00" --timezone Europe/Berlin --count 3 --topic "Big Tech"\n',
    ]);
    expect(await stored()).toEqual([]);
    const again = await heatline(['remove', id]);
    expect([again.code, again.err]).toEqual([
      2,
      `Subscription ${id} was removed: Fri, 10 Dec 2021, 13:00. heatline history ${id} shows what it sent.\n`,
    ]);
  });

  it('pauses a configured subscription, but leaves changes and removal to the environment', async () => {
    const subscription = readConfig(env, []).digest;
    const channel = { platform: 'console', id: 'terminal' };
    const configured = { ...subscription, id: 'console:terminal', channel, origin: 'environment' } as const;
    const nextRunAt = new Date('2021-12-11T07:00:00Z');
    await withStores(folder, ({ subscriptions }) =>
      subscriptions.replaceConfigured([{ subscription: configured, nextRunAt }], friday),
    );
    env = { ...env, DIGEST_CHANNELS: 'console:terminal' };
    for (const command of ['remove', 'edit']) {
      const { code, err } = await heatline([command, 'console:terminal']);
      expect([code, err]).toEqual([2, expect.stringContaining('is set in the environment')]);
    }
    expect((await heatline(['pause', 'console:terminal'])).code).toBe(0);
    expect((await stored())[0]?.condition).toEqual({ state: 'paused', since: friday });
  });

  it.each(['pause', 'resume', 'skip', 'remove', 'status', 'history', 'send', 'edit'])(
    'suggests similar ids when %s names an unknown subscription',
    async (command) => {
      expect((await heatline([command, 'k7m2p'])).err).toContain('There are none yet: heatline subscribe');
      const id = await subscribed('slack:C0123ABCD', '09:00');
      const { code, out, err } = await heatline([command, `${id}x`]);
      expect([code, out, err]).toEqual([2, '', `There is no subscription "${id}x". Did you mean ${id}?\n`]);
      const byChannel = await heatline([command, 'slack:C0123ABCD']);
      expect(byChannel.err).toContain(`That channel's: ${id}.`);
      expect((await heatline([command, 'zzzzzzzz'])).err).toContain(`The only subscription is ${id}.`);
    },
  );
});
