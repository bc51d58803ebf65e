import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription-store.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { overwriteTable } from '../store/overwrite-table.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';
import { withStores } from './with-stores.ts';

let folder: string;
let contentDir: string;
let env: Record<string, string>;

const article = (title: string, at: string) =>
  `---\ntitle: ${title}\npublishedDateTime: ${at}\nwebUrl: https://a.example/${title}\n---\n`;

const now = new Date('2026-11-22T12:00:00Z');

beforeEach(() => {
  folder = temporaryFolder();
  contentDir = join(folder, 'content');
  mkdirSync(contentDir);
  writeFileSync(join(contentDir, 'one.md'), article('One', '2026-11-22T06:00:00Z'));
  env = { CONTENT_DIR: contentDir, STATE_DIR: join(folder, 'state') };
});

const doctor = (more: Record<string, string> = {}, ...args: string[]) =>
  run(['doctor', ...args], { env: { ...env, ...more }, now });

describe('doctor', () => {
  it('finds nothing wrong when only articles are needed, and says that no chat is set up', async () => {
    const { code, out } = await doctor();
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '✓ the settings can be used',
      `✓ ${contentDir}: 1 article, 1 published`,
      `✓ ${contentDir}: the newest article is 6 h old`,
      expect.stringMatching(/^✓ the first start creates the state in .*state\.sqlite$/),
      '✓ the clock says Sun, 22 Nov 2026, 12:00 in UTC',
      '! no chat platform is set up: only the terminal can be served',
      '    Set one up with heatline init, or set its variables, which .env.example lists.',
      '✓ the next digest comes Mon, 23 Nov 2026, 08:00, UTC (console:terminal)',
      'Heatline can run; 1 thing above (!) needs a look.',
      '',
    ]);
  });

  it('reports subscriptions left in a state file after the switch to PostgreSQL', async () => {
    await run(['subscribe', 'console:terminal', '09:00'], { env, now });
    const { out } = await doctor({ DATABASE_URL: 'postgres://user@127.0.0.1:1/heatline' });
    expect(out).toMatch(
      /! .*state\.sqlite still holds 1 subscription that is not used, because the state is in PostgreSQL .*\n {4}Recreate those/,
    );
    const stateFiles = readdirSync(join(folder, 'state')).filter((name) => name.startsWith('state'));
    expect(stateFiles).toEqual(['state.sqlite']);
    expect((await doctor()).out).not.toContain('still holds');
    const elsewhere = {
      STATE_DIR: join(folder, 'empty'),
      DATABASE_URL: 'postgres://user@127.0.0.1:1/heatline',
    };
    expect((await doctor(elsewhere)).out).not.toContain('still holds');
  });

  it('reports every wrong setting at once, and exits with 1', async () => {
    const { code, out, err } = await doctor({ HTTP_PORT: 'many', SLACK_BOT_TOKEN: 'secret-word' });
    expect(code).toBe(1);
    expect(out).toMatch(/✗ HTTP_PORT: .*whole number/);
    expect(out).toMatch(/✗ SLACK_BOT_TOKEN: must be a bot token/);
    expect(out).toMatch(/✗ SLACK_APP_TOKEN: is missing/);
    expect(out + err).not.toContain('secret-word');
    expect(err).toMatch(/^3 things are wrong/);
  });

  it.each([
    ['is missing', 'nowhere', /✗ There is no folder ".*nowhere"\. Create it, or name/],
    ['is empty', 'state', /✗ .*there is no article file in ".*"\n {4}Gather feeds into it/],
  ])('says that the content folder %s, and continues', async (_, name, says) => {
    mkdirSync(join(folder, 'state'));
    const { code, out } = await doctor({ CONTENT_DIR: join(folder, name) });
    expect(code).toBe(1);
    expect(out).toMatch(says);
    expect(out).toMatch(/✓ the first start creates the state in/);
  });

  it('warns of faulty files and outdated articles, and still exits with 0', async () => {
    writeFileSync(join(contentDir, 'one.md'), article('One', '2026-11-02T06:00:00Z'));
    writeFileSync(join(contentDir, 'two.md'), '---\ntitle: Two\nheat: 3\n---\n');
    const { code, out } = await doctor();
    expect(code).toBe(0);
    expect(out).toMatch(/! .*: 1 article file has faults and may be left out\n {4}heatline check lists each/);
    expect(out).toMatch(
      /! .*: the newest article is 20 days old: no digest comes until there is news\n {4}A digest shows what is new/,
    );
    expect(out).toMatch(/Heatline can run; 3 things above \(!\) need a look\.\n$/);
  });

  it('says that no chat is set up when only the terminal gets a digest', async () => {
    const { code, out } = await doctor({ DIGEST_CHANNELS: 'console:terminal' });
    expect(code).toBe(0);
    expect(out).toContain('! no chat platform is set up');
    expect(out).toMatch(/✓ the next digest comes .* \(console:terminal\)/);
  });

  it('warns of an unknown setting', async () => {
    const { code, out } = await doctor({ DIGEST_STORIES: '3', DIGEST_COUNT: '3' });
    expect(code).toBe(0);
    expect(out).toMatch(/! DIGEST_STORIES is not a setting and has no effect\n {4}\.env\.example lists/);
    expect(out).not.toContain('DIGEST_COUNT');
  });

  it('says that the state is damaged', async () => {
    mkdirSync(join(folder, 'state'));
    writeFileSync(join(folder, 'state', 'state.sqlite'), 'a state once'.repeat(500));
    const { code, out } = await doctor();
    expect(code).toBe(1);
    expect(out).toMatch(/✗ the state in .* is damaged: .*Restore a backup/);
  });

  it('finds damage in parts of the state that it does not read itself, as a start does', async () => {
    await run(['subscribe', 'console:terminal', '9:00'], { env, now });
    overwriteTable(join(folder, 'state', 'state.sqlite'), 'delivery_parts');
    const { code, out } = await doctor();
    expect(code).toBe(1);
    expect(out).toMatch(/✗ the state in .* is damaged: .*Restore a backup/);
  });

  it.each(['subscriptions', 'shown_stories', 'copies'])(
    'names the missing table %s in one sentence, as status does',
    async (table) => {
      await run(['subscribe', 'console:terminal', '9:00'], { env, now });
      const state = new SqliteDatabase(join(folder, 'state', 'state.sqlite'));
      state.exec(`drop table ${table}`);
      state.close();
      const says = new RegExp(
        `he state in .* is damaged: its table "${table}" is missing\\. Restore a backup`,
      );
      const { code, out, err } = await doctor();
      expect([code, out, err]).toEqual([1, expect.stringMatching(says), '1 thing is wrong\n']);
      const status = await run(['status'], { env, now });
      expect(status).toMatchObject({ code: 1, out: '' });
      expect(status.err).toMatch(says);
      expect(status.err.trim()).not.toContain('\n');
    },
  );

  describe('with Slack', () => {
    let server: SlackServer;

    beforeEach(async () => {
      server = await startSlackServer();
      env = { ...env, ...server.env };
    });
    afterEach(() => server.close());

    it('checks configured and subscribed channels, and says when the next digest comes', async () => {
      const second = await server.createChannel('second');
      const subscribed = await run(['subscribe', `slack:${second}`, '9:00'], { env, now });
      expect(subscribed.code).toBe(0);
      const { code, out } = await run(['doctor'], {
        env: { ...env, DIGEST_CHANNELS: `slack:${server.channel}` },
        now: new Date(),
      });
      expect(out).toMatch(/✓ slack: Socket Mode can be opened/);
      expect(out).toContain(`✓ slack:${server.channel} (#news): the bot is in the channel`);
      expect(out).toContain(`✓ slack:${second} (#second): the bot is in the channel`);
      expect(out).toMatch(/✓ once there is news, the next digest comes no earlier than .*, UTC \(/);
      expect(code).toBe(0);
      expect(server.requests('chat.postMessage')).toBe(0);
    });

    it('prints what is wrong and how to fix it as JSON', async () => {
      const { code, out } = await run(['doctor', '--json'], {
        env: { ...env, DIGEST_CHANNELS: 'slack:C0NOSUCH00' },
        now: new Date(),
      });
      expect(code).toBe(1);
      const findings = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(findings.filter(({ verdict }) => verdict === 'wrong')).toEqual([
        {
          version: 1,
          verdict: 'wrong',
          text: expect.stringContaining('channel_not_found'),
          fix: expect.stringContaining('/invite @heatline'),
        },
      ]);
    });

    it('reports a subscription that was switched off, and how to resume it', async () => {
      await run(['subscribe', `slack:${server.channel}`, '9:00'], { env, now });
      const id = await withStores(join(folder, 'state'), async ({ subscriptions }) => {
        const [found] = await subscriptions.list();
        const name = found?.subscription.id ?? '';
        await subscriptions.switchOff(name, { at: now, reason: 'is archived', fix: 'Unarchive it.' });
        return name;
      });
      const { code, out } = await run(['doctor'], { env, now: new Date() });
      expect(code).toBe(1);
      expect(out).toContain(`is switched off: is archived\n    Unarchive it. Then: heatline resume ${id}\n`);
    });

    it('names the platform that a subscription needs and that is not set up', async () => {
      await run(['subscribe', `slack:${server.channel}`, '9:00'], { env, now });
      const { code, out } = await run(['doctor'], {
        env: { ...env, SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' },
        now,
      });
      expect(code).toBe(1);
      expect(out).toMatch(
        /✗ \w+: Slack is not set up\n {4}Set the variables of Slack, which .* or end it: heatline remove \w+\n/,
      );
    });

    it('says how to fix a configured channel on a platform that is not set up', async () => {
      const { code, out } = await run(['doctor'], {
        env: { ...env, SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', DIGEST_CHANNELS: `slack:${server.channel}` },
        now,
      });
      expect(code).toBe(1);
      expect(out).toMatch(/✗ slack:\w+: Slack is not set up\n.* or remove it from DIGEST_CHANNELS\.\n/);
      expect(out).not.toContain('heatline remove');
      expect(out).not.toContain('the next digest');
    });

    it.each([
      ['is wrong', { SLACK_BOT_TOKEN: 'wrong' }],
      ['is still the placeholder', { SLACK_BOT_TOKEN: 'xoxb-...' }],
      ['is missing', { SLACK_APP_TOKEN: '' }],
    ])('draws no conclusions about a platform whose token %s', async (_, wrong) => {
      await run(['subscribe', `slack:${server.channel}`, '9:00'], { env, now });
      const { code, out } = await run(['doctor'], { env: { ...env, ...wrong }, now });
      expect(code).toBe(1);
      expect(out.split('\n').slice(-3)).toEqual([
        expect.stringContaining('can be used'),
        expect.stringContaining('the clock says'),
        '',
      ]);
    });

    describe('after a start with other settings', () => {
      const ofEnvironment = (id: string): Subscription => {
        const [platform = '', channelId = ''] = id.split(':');
        return sampleSubscription(channelId, { id, channel: { platform, id: channelId } });
      };
      const startedWith = (id: string, change: (stores: SubscriptionStore) => Promise<unknown>) =>
        withStores(join(folder, 'state'), async ({ subscriptions }) => {
          const nextRunAt = new Date(now.getTime() + 3_600_000);
          await subscriptions.replaceConfigured([{ subscription: ofEnvironment(id), nextRunAt }], now);
          await change(subscriptions);
        });

      beforeEach(() => mkdirSync(join(folder, 'state')));

      it('finds nothing wrong with a channel that the next start will drop', async () => {
        const gone = 'slack:C0GONE0000';
        await startedWith(gone, (subscriptions) =>
          subscriptions.switchOff(gone, { at: now, reason: 'lost' }),
        );
        const { out } = await run(['doctor'], {
          env: { ...env, DIGEST_CHANNELS: `slack:${server.channel}`, DIGEST_CRON: '30 14 * * *' },
          now,
        });
        expect(out).toContain(`! ${gone}: ends at the next start: DIGEST_CHANNELS no longer names it\n`);
        expect(out).not.toContain(`✗ ${gone}`);
        expect(out).toContain(
          `✓ the next digest comes Sun, 22 Nov 2026, 14:30, UTC (slack:${server.channel})\n`,
        );
      });

      it('combines the new settings with what a person paused', async () => {
        const id = `slack:${server.channel}`;
        await startedWith(id, (subscriptions) => subscriptions.pause(id, now));
        const { out } = await run(['doctor'], { env: { ...env, DIGEST_CHANNELS: id }, now });
        expect(out).toContain(
          `! no subscription is active, so no digest comes\n    Resume one that is paused: heatline resume ${id}\n`,
        );
        expect(out).not.toContain('the next digest');
      });

      it('does not list the terminal once a chat is set up', async () => {
        await startedWith('console:terminal', async () => {});
        const { out } = await run(['doctor'], {
          env: { ...env, DIGEST_CHANNELS: `slack:${server.channel}` },
          now,
        });
        expect(out).toContain('! console:terminal: ends at the next start: a chat is set up\n');
        expect(out).toMatch(/✓ the next digest comes .* \(slack:\w+\)\n/);
      });
    });
  });
});

describe('manifest and invite', () => {
  it('prints a manifest that Slack accepts, with the configured command names', async () => {
    const { code, out, err } = await run(['manifest', 'slack'], { env: { COMMAND_NEWS: 'headlines' } });
    expect(code).toBe(0);
    const commands: { command: string }[] = JSON.parse(out).features.slash_commands;
    expect(commands.map(({ command }) => command)).toEqual(['/headlines', '/digest']);
    expect(err).toContain('"From a manifest"');
  });

  it("prints a link to Slack's page instead when asked", async () => {
    const { out, err } = await run(['manifest', 'slack', '--link'], { env: {} });
    expect(err).toBe('Open this link in a browser and choose the workspace.\n');
    expect(out).toMatch(/^https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_json=%7B/);
  });

  it.each([
    [['manifest', 'teams'], /Not available for "teams"\. It must be slack\./],
    [['invite', 'teams'], /Not available for "teams"\. It must be slack or discord\./],
    [['invite', 'slack', '--personal'], /Not available for "slack"\. It must be discord\./],
    [['manifest', 'slack', '--http', 'heatline.example.org'], /It must be an address such as https:/],
    [['manifest', 'slack', '--oauth'], /--oauth needs the public address/],
    [['manifest', 'slack', '--rotate-tokens'], /--rotate-tokens needs --oauth/],
    [
      ['manifest', 'slack', '--assistant', '--oauth', 'https://a.example'],
      /--assistant is for an app of your own/,
    ],
  ])('explains the right usage of %j', async (args, says) => {
    const { code, err } = await run(args, { env: {} });
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});
