import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
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
  it('finds nothing wrong where nothing but articles is needed, and says that no chat is set up', async () => {
    const { code, out } = await doctor();
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '✓ the settings can be used',
      `✓ ${contentDir}: 1 article, 1 published`,
      `✓ ${contentDir}: the newest article is 6 h old`,
      expect.stringMatching(/^✓ the first start makes the state in .*state\.sqlite$/),
      '✓ the clock says Sun, 22 Nov 2026, 12:00 in UTC',
      '! no chat platform is set up: only the terminal can be served',
      '    Set the variables of one, which .env.example lists, in the environment or in .env.',
      'Nothing is wrong.',
      '',
    ]);
  });

  it('names every setting that is wrong, at once, and ends with 1', async () => {
    const { code, out, err } = await doctor({ HTTP_PORT: 'many', SLACK_BOT_TOKEN: 'secret-word' });
    expect(code).toBe(1);
    expect(out).toMatch(/✗ HTTP_PORT: .*whole number/);
    expect(out).toMatch(/✗ SLACK_BOT_TOKEN: must be a bot token/);
    expect(out).toMatch(/✗ SLACK_APP_TOKEN: is missing/);
    expect(out + err).not.toContain('secret-word');
    expect(err).toMatch(/^3 things are wrong/);
  });

  it.each([
    ['is missing', 'nowhere', /✗ There is no folder ".*nowhere"\. Mount or make it/],
    ['is empty', 'state', /✗ .*there is no article file in ".*"\n {4}Mount it, put article files there/],
  ])('says that the content folder %s, and goes on', async (_, name, says) => {
    mkdirSync(join(folder, 'state'));
    const { code, out } = await doctor({ CONTENT_DIR: join(folder, name) });
    expect(code).toBe(1);
    expect(out).toMatch(says);
    expect(out).toMatch(/✓ the first start makes the state in/);
  });

  it('warns of faulty files and of articles that no longer come, and still ends with 0', async () => {
    writeFileSync(join(contentDir, 'one.md'), article('One', '2026-11-02T06:00:00Z'));
    writeFileSync(join(contentDir, 'two.md'), '---\ntitle: Two\n---\n');
    const { code, out } = await doctor();
    expect(code).toBe(0);
    expect(out).toMatch(/! .*: 1 file with faults\n {4}heatline check names each/);
    expect(out).toMatch(/! .*: the newest article is 20 d 6 h old\n {4}A digest shows what is new/);
    expect(out).toMatch(/Nothing is wrong\.\n$/);
  });

  it('says that no chat is set up where the terminal alone gets a digest', async () => {
    const { code, out } = await doctor({ DIGEST_CHANNELS: 'console:terminal' });
    expect(code).toBe(0);
    expect(out).toContain('! no chat platform is set up');
    expect(out).toMatch(/✓ the next digest comes .* \(console:terminal\)/);
  });

  it('warns of a setting that there is not', async () => {
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

  describe('with Slack', () => {
    let server: SlackServer;

    beforeEach(async () => {
      server = await startSlackServer();
      env = { ...env, ...server.env };
    });
    afterEach(() => server.close());

    it('checks the channels of the environment and of subscriptions, and says when the next digest comes', async () => {
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
      expect(out).toMatch(/✓ the next digest comes .*, UTC \(/);
      expect(code).toBe(0);
      expect(server.requests('chat.postMessage')).toBe(0);
    });

    it('says as JSON what is wrong, with the cure, for scripts', async () => {
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
          verdict: 'wrong',
          text: expect.stringContaining('channel_not_found'),
          cure: expect.stringContaining('/invite @heatline'),
        },
      ]);
    });

    it('tells of a subscription that was switched off, and how to resume it', async () => {
      await run(['subscribe', `slack:${server.channel}`, '9:00'], { env, now });
      const id = await withStores(join(folder, 'state'), async ({ subscriptions }) => {
        const [found] = await subscriptions.list();
        const name = found?.subscription.id ?? '';
        await subscriptions.switchOff(name, { at: now, reason: 'is archived', cure: 'Unarchive it.' });
        return name;
      });
      const { code, out } = await run(['doctor'], { env, now: new Date() });
      expect(code).toBe(1);
      expect(out).toContain(`is switched off: is archived\n    Unarchive it. Then: heatline resume ${id}\n`);
    });

    it('names the platform that a subscription needs and that is not configured', async () => {
      await run(['subscribe', `slack:${server.channel}`, '9:00'], { env, now });
      const { code, out } = await run(['doctor'], {
        env: { ...env, SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' },
        now,
      });
      expect(code).toBe(1);
      expect(out).toMatch(/✗ \w+: slack is not configured here\n {4}Set the variables of slack/);
    });
  });
});

describe('manifest and invite', () => {
  it('print what Slack takes, under the names that commands have here', async () => {
    const { code, out, err } = await run(['manifest', 'slack'], { env: { COMMAND_NEWS: 'headlines' } });
    expect(code).toBe(0);
    const commands: { command: string }[] = JSON.parse(out).features.slash_commands;
    expect(commands.map(({ command }) => command)).toEqual(['/headlines', '/digest']);
    expect(err).toContain('"From a manifest"');
  });

  it('print a link to Slack’s page instead, when asked', async () => {
    const { out } = await run(['manifest', 'slack', '--link'], { env: {} });
    expect(out).toMatch(/^https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_json=%7B/);
  });

  it.each([
    [['manifest', 'teams'], /There is none for "teams"\. It must be slack\./],
    [['invite', 'teams'], /There is none for "teams"\. It must be slack or discord\./],
    [['invite', 'slack', '--personal'], /There is none for "slack"\. It must be discord\./],
    [['manifest', 'slack', '--http', 'heatline.example.org'], /It must be an address such as https:/],
    [['manifest', 'slack', '--oauth'], /--oauth needs the public address/],
    [['manifest', 'slack', '--rotate-tokens'], /--rotate-tokens goes with --oauth/],
  ])('are used wrongly as %j, which says how', async (args, says) => {
    const { code, err } = await run(args, { env: {} });
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});
