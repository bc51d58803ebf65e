import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type InitScene, initScene, startChats, startOutlets } from './init-scene.ts';
import { ctrlC, type ScriptedAnswer } from './scripted-prompts.ts';

let folder: string;
let environmentFile: string;
let env: InitScene['env'];
let written: InitScene['written'];
let init: InitScene['init'];
let sitDown: InitScene['sitDown'];

beforeEach(() => {
  ({ folder, environmentFile, env, written, init, sitDown } = initScene());
});

const samples = join(import.meta.dirname, '../../content');

describe('init at a terminal', () => {
  it('asks for news, tokens, channel and time, checks each, and sends the first digest', async () => {
    const { slack, urls } = await startChats();
    const { origin } = await startOutlets();
    const { code, out, err, asked } = await sitDown(
      [
        ['come from?', 'feeds'],
        ['A site or feed', `${origin}/nowhere`],
        ['A site or feed', `${origin}/0/feed ${origin}/1/feed`],
        ['Another', `${origin}/2/feed`],
        ['Another', ''],
        ['digests go?', 'slack'],
        ['Have you already created the', false],
        ['Paste the bot token', 'xoxb-not-a-real-one'],
        ['What next?', 'again'],
        ['Paste the bot token', slack.botToken],
        ['Paste the app-level token', slack.appToken],
        ['The channel', `https://acme.slack.example/archives/${slack.channel}`],
        ['When should they come?', '8:30 mon-fri'],
        ['In which time zone?', 'Asia/Tokyo'],
        ['Write these changes?', true],
        ['first digest', 'send'],
      ],
      urls,
    );
    expect(code, `${out}${err}`).toBe(0);
    // As the README counts them, including the Enter that ends the list of outlets: all questions except
    // pastes and corrections.
    const questions = asked.filter(
      (question) => !/A site|Another|Paste|The channel|What next/.test(question),
    );
    expect(questions.length + 1).toBe(8);
    expect(out).toContain('(404)');
    expect(out).toContain('https://api.slack.com/apps?new_app=1&manifest_json=');
    expect(out).toContain('✗ slack: ');
    expect(out).toContain('signed in as @heatline');
    expect(out + err).not.toContain(slack.botToken);
    expect(written()).toEqual({
      ...{ ...env, ...urls },
      ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken },
      DIGEST_CHANNELS: `slack:${slack.channel}`,
      ...{ DIGEST_CRON: '8:30 mon-fri', DIGEST_TIMEZONE: 'Asia/Tokyo' },
    });
    expect(readFileSync(env['FEEDS_FILE'] ?? '', 'utf8').match(/xmlUrl=/g)).toHaveLength(3);
    const [digest, ...others] = slack.messages(slack.channel);
    expect(others).toEqual([]);
    expect(JSON.stringify(digest)).toContain('Kestrel Airways');
    const shown = `#news (slack:${slack.channel})`;
    expect(err).toContain(`Sent to ${shown}.`);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`, to ${shown}.`);
    // Only links may be wide.
    const wide = out.split('\n').filter((line) => line.length > 80 && !line.includes('https://'));
    expect(wide).toEqual([]);
  });

  it('offers the current settings when run again, and changes nothing if they are accepted', async () => {
    const { slack, discord, urls } = await startChats();
    const { origin } = await startOutlets();
    const first = await init(
      [
        ...['--feed', `${origin}/0/feed`, '--slack-channel', slack.channel],
        ...['--discord-channel', discord.channelId, '--at', '7:15', '--timezone', 'Asia/Tokyo'],
      ],
      { ...slack.env, ...discord.env },
    );
    expect(first.code, first.err).toBe(0);
    const before = readFileSync(environmentFile, 'utf8');
    const again = await sitDown([], urls);
    expect(again.code, again.err).toBe(0);
    expect(again.out).toContain('there is nothing to write');
    expect(again.asked).toEqual([
      'Where should your news come from? (keep)',
      'Where should your digests go? (all)',
      'Slack is set up. Keep its tokens? (true)',
      `The channel: (${slack.channel})`,
      'Discord is set up. Keep its tokens? (true)',
      `The channel: (${discord.channelId})`,
      'When should they come? (every day at 07:15)',
      'In which time zone? (Asia/Tokyo)',
      'The first digest is ready. (send)',
    ]);
    expect(readFileSync(environmentFile, 'utf8')).toBe(before);
    const other = await sitDown([['When should they come?', '18:00 weekends']], urls);
    expect(other.out).toContain('DIGEST_CRON  18:00 weekends (instead of 7:15)');
    expect(written()).toMatchObject({ DIGEST_CRON: '18:00 weekends', DISCORD_TOKEN: discord.token });
  });

  it('leaves everything unchanged on Ctrl-C at any question, and says so', async () => {
    const { slack, urls } = await startChats();
    const { origin } = await startOutlets();
    const text = '# Ours\nexport DIGEST_NAME=Mine # the heading\n';
    writeFileSync(environmentFile, text, { mode: 0o644 });
    const answers = [
      ['come from?', 'feeds'],
      ['A site or feed', `${origin}/0/feed`],
      ['Another', ''],
      ['digests go?', 'slack'],
      ['Have you already created the', true],
      ['Paste the bot token', slack.botToken],
      ['Paste the app-level token', slack.appToken],
      ['The channel', slack.channel],
      ['When should they come?', '9:30'],
      ['In which time zone?', 'Asia/Tokyo'],
      ['Write these changes?', true],
    ] satisfies ScriptedAnswer[];
    for (const [at, [question]] of answers.entries()) {
      const { code, err } = await sitDown([...answers.slice(0, at), [question, ctrlC]], urls);
      expect([code, err], question).toEqual([1, '\nStopped. Nothing was changed.\n']);
      expect(readFileSync(environmentFile, 'utf8')).toBe(text);
      expect(readdirSync(folder)).toEqual(['.env']);
    }
    const { code, err } = await sitDown([...answers, ['first digest', ctrlC]], urls);
    expect([code, err]).toEqual([
      1,
      `\nStopped. ${environmentFile} and ${env['FEEDS_FILE']} are already written; to continue, run heatline init again.\n`,
    ]);
    expect(readFileSync(environmentFile, 'utf8')).toContain(text);
    // Nothing known is asked again.
    const { asked } = await sitDown([['first digest', 'show']], urls);
    expect(asked.join()).not.toMatch(/Have you already|Paste|Write these/);
  });

  it('previews the newest day of the samples, and says that channels get none of them', async () => {
    const { discord, urls } = await startChats();
    const { code, out, asked } = await sitDown(
      [
        ['come from?', 'samples'],
        ['digests go?', 'discord'],
        ['Have you already created the', true],
        ['Paste the bot token', discord.token],
        ['The channel', discord.channelId],
      ],
      urls,
    );
    expect(code).toBe(0);
    expect(written()?.['CONTENT_DIR']).toMatch(/content$/);
    expect(out).toContain('SenseTime postpones IPO');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'there are only the sample articles of December 2021; add your own news with heatline init',
    );
    expect(asked.join()).not.toContain('first digest');
    expect(discord.messages(discord.channelId)).toEqual([]);
  });
});

describe('init without a terminal', () => {
  it('names every missing flag', async () => {
    const nothing = await init([]);
    expect(nothing.code).toBe(2);
    expect(nothing.err).toContain('--feed, --opml, --content or --samples');
    expect(nothing.err).toContain('--slack-channel, --discord-channel, or --terminal');
    const half = await init(['--samples', '--slack-bot-token', 'xoxb-1']);
    expect(half.code).toBe(2);
    expect(half.err).toMatch(/--slack-app-token, or SLACK_APP_TOKEN in the environment: the app-level token/);
    expect(half.err).toContain("--slack-channel: Give the channel's name");
    expect(half.err).not.toContain('--discord');
    expect(existsSync(environmentFile)).toBe(false);
  });

  it("keeps a file's other lines, comments and order, and makes it private", async () => {
    const text = [
      '# Ours',
      'DIGEST_NAME="News # 1" # the heading',
      '# DIGEST_CRON=08:00',
      '# When it is due.',
      "DIGEST_TIMEZONE='UTC'   # for now",
      'export OTHER=1',
    ];
    writeFileSync(environmentFile, `${text.join('\r\n')}\r\n`, { mode: 0o644 });
    const args = ['--samples', '--terminal', '--at', '9:30 weekdays', '--timezone', 'Europe/Paris'];
    const { code, out, err } = await init(args, { CONTENT_DIR: samples });
    expect(code, err).toBe(0);
    expect(out).toMatch(/DIGEST_TIMEZONE +Europe\/Paris \(instead of UTC\)/);
    expect(readFileSync(environmentFile, 'utf8')).toBe(
      [
        ...text.slice(0, 3),
        'DIGEST_CRON=9:30 weekdays',
        text[3],
        'DIGEST_TIMEZONE=Europe/Paris   # for now',
        text[5],
        ...['CONTENT_DIR', 'STATE_DIR', 'FEEDS_FILE', 'FEEDS_ALLOW_PRIVATE'].map(
          (name) => `${name}=${{ ...env, CONTENT_DIR: samples }[name]}`,
        ),
        '',
      ].join('\r\n'),
    );
    expect(statSync(environmentFile).mode & 0o777).toBe(0o600);
  });

  it('changes nothing when a token, channel or feed cannot be used', async () => {
    const { slack } = await startChats();
    const { origin } = await startOutlets();
    const bad = await init(['--samples', '--slack-channel', slack.channel], {
      ...slack.env,
      SLACK_BOT_TOKEN: 'xoxb-no',
    });
    expect(bad).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was changed') });
    const outside = await init(['--samples', '--slack-channel', 'C0NOWHERE0'], slack.env);
    expect(outside.code).toBe(1);
    expect(await init(['--feed', `${origin}/99/feed`, '--terminal'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('(404)'),
    });
    expect(await init(['--samples', '--terminal', '--at', 'soon'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--at:'),
    });
    expect(await init(['--samples', '--slack-channel', 'https://example.org/'], slack.env)).toMatchObject({
      code: 2,
      err: expect.stringContaining('"https://example.org/" is not a channel. Give'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('imports an OPML file together with a folder of articles', async () => {
    const { origin } = await startOutlets();
    const opml = join(folder, 'mine.opml');
    writeFileSync(
      opml,
      `<opml version="2.0"><body><outline text="Money"><outline text="Ledger" xmlUrl="${origin}/1/feed"/></outline></body></opml>`,
    );
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(
      join(own, 'one.md'),
      '---\ntitle: One of mine\npublishedDateTime: 2026-01-02\nwebUrl: https://a.example/1\n---\n',
    );
    const { code, out, err } = await init(['--opml', opml, '--content', own, '--terminal', '--show']);
    expect(code, err).toBe(0);
    expect(out).toContain(`${own}: 1 article, the newest from Fri, 2 Jan 2026`);
    expect(out).toContain('Kestrel Airways');
    expect(written()).toMatchObject({ CONTENT_DIR: `${env['CONTENT_DIR']},${own}` });
    expect(readFileSync(env['FEEDS_FILE'] ?? '', 'utf8')).toContain('Ledger');
    expect(readdirSync(own)).toEqual(['one.md']);
    expect(readdirSync(env['CONTENT_DIR'] ?? '')).toContain('feeds');
  });
});
