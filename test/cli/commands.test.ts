import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkDiscordMessage } from '../servers/validate-discord-message.ts';
import { faultsOfSlackMessage } from '../servers/validate-slack-message.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let folder: string;
let env: Record<string, string>;

beforeEach(() => {
  folder = temporaryFolder();
  env = { STATE_DIR: join(folder, 'state') };
});

const monday = '2021-12-13T22:00:00Z';

function writeArticle(name: string, lines: readonly string[]): void {
  mkdirSync(join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'content', name), ['---', ...lines, '---', ''].join('\n'));
}

describe('preview', () => {
  it('prints the digest of a moment for people', async () => {
    const { code, out } = await run(['preview', '--at', monday, '--count', '2'], { env });
    expect(code).toBe(0);
    expect(out).toContain('Top stories · Monday, December 13, 2021\n2 stories from 15 sources');
    expect(out).toMatch(/1\. China’s AI giant SenseTime .*\n(?:.*\n)*.*TechCrunch · .*heat 177 · AI/);
    expect(out).toContain('↪ Forbes: Chinese AI Giant SenseTime Remains Committed');
    expect(out).toContain('↪ Reuters: US blacklist puts China AI into local mode');
  });

  it('prints headlines with the outlets in one line, in the compact style', async () => {
    const args = ['preview', '--at', monday, '--count', '2', '--style', 'compact'];
    const { out } = await run(args, { env });
    expect(out).toMatch(
      /1\. China’s AI giant SenseTime .*\n {3}TechCrunch · .*heat 177 · AI\n {3}https:.*\n {3}↪ /,
    );
    expect(out).toContain('   ↪ Forbes · Reuters · Business Today · +6 more: heatline related ');
    expect(out).not.toContain('Washington has barred Americans');
    const [slack] = JSON.parse((await run([...args, '--format', 'slack'], { env })).out);
    expect(faultsOfSlackMessage(slack)).toEqual([]);
    const [discord] = JSON.parse((await run([...args, '--format', 'discord'], { env })).out);
    expect(checkDiscordMessage(discord)).toMatchObject({ ok: true });
    for (const message of [slack, discord].map((sent) => JSON.stringify(sent))) {
      expect(message).toContain('SenseTime postpones IPO');
      expect(message).toContain('Also in ');
      expect(message).not.toContain('Washington has barred Americans');
      expect(message).not.toContain('sensetime1.jpg');
    }
    const chosen = await run(args.slice(0, -2), { env: { ...env, DIGEST_STYLE: 'compact' } });
    expect(chosen.out).toBe(out);
  });

  it('prints the same bytes each time', async () => {
    const args = ['preview', '--at', monday, '--format', 'json'];
    const first = await run(args, { env });
    rmSync(join(folder, 'state'), { recursive: true });
    expect(await run(args, { env })).toEqual(first);
  });

  it('chooses by every filter', async () => {
    const titles = async (...args: string[]) => {
      const { out } = await run(['preview', '--at', monday, '--window', '14d', '--json', ...args], { env });
      return JSON.parse(out).stories;
    };
    const security = await titles('--topic', 'security', '--count', '10');
    expect(security.length).toBeGreaterThan(3);
    for (const story of security) expect(story.topics).toContain('Security');
    for (const story of await titles('--provider', 'TechCrunch'))
      expect(story.provider.name).toBe('TechCrunch');
    for (const story of await titles('--min-heat', '150')) expect(story.heat).toBeGreaterThanOrEqual(150);
    expect(await titles('--min-heat', '1000')).toEqual([]);
    expect(await titles('--min-quality', '80')).not.toEqual([]);
  });

  it('prints the very messages of Slack and Discord, within their limits', async () => {
    const args = ['preview', '--at', monday, '--window', '7d', '--count', '10', '--format'];
    const slack = JSON.parse((await run([...args, 'slack'], { env })).out);
    const discord = JSON.parse((await run([...args, 'discord'], { env })).out);
    expect(slack.length).toBeGreaterThan(0);
    expect(discord.length).toBeGreaterThan(0);
    for (const message of slack) expect(faultsOfSlackMessage(message)).toEqual([]);
    for (const message of discord) expect(checkDiscordMessage(message)).toMatchObject({ ok: true });
  });

  it('prints a thread as its messages in order, on every platform', async () => {
    const args = ['preview', '--at', monday, '--window', '7d', '--count', '3', '--style', 'thread'];
    const { stories } = JSON.parse((await run([...args, '--json'], { env })).out);
    const titles = stories.map((story: { title: string }) => story.title);
    for (const format of ['slack', 'discord', 'console']) {
      const messages = JSON.parse((await run([...args, '--format', format], { env })).out);
      expect(messages).toHaveLength(4);
      const [headlines, ...replies] = messages.map((message: object) => JSON.stringify(message));
      for (const [position, title] of titles.entries()) {
        const words = title.split(/[^\w ]/)[0].slice(0, 30);
        expect(headlines).toContain(words);
        expect(replies[position]).toContain(words);
      }
      if (format === 'slack')
        for (const message of messages) expect(faultsOfSlackMessage(message)).toEqual([]);
      if (format !== 'discord') continue;
      for (const message of messages) expect(checkDiscordMessage(message)).toMatchObject({ ok: true });
    }
    const { out } = await run([...args], { env });
    const places = titles.flatMap((title: string) => [out.indexOf(title), out.lastIndexOf(title)]);
    expect(new Set(places).size).toBe(6);
    expect(out).toContain('3 stories from ');
    expect(out).toContain(', each told in a reply');
  });

  it('says of every setting what would be right, as subscribe does', async () => {
    const wrong = [
      '--name',
      '',
      '--count',
      '11',
      '--style',
      'big',
      '--timezone',
      'Berlin',
      '--topic',
      'a\u001bb',
    ];
    const { code, err } = await run(['preview', ...wrong], { env });
    expect(code).toBe(2);
    for (const fault of [
      '--name: "" is not a name of 1 to 80 characters',
      '--count: "11" is not a whole number from 1 to 10',
      '--style: "big" is not a style; write rich',
      '--timezone: "Berlin" is not a time zone; did you mean Europe/Berlin?',
      '--topic: "a b" is not a topic',
    ]) {
      expect(err).toContain(fault);
    }
  });

  it('cannot print it in two ways at once', async () => {
    const { code, err } = await run(['preview', '--json', '--format', 'slack'], { env });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("'--json' cannot be used with option '--format"),
    ]);
    const unknown = await run(['preview', '--format', 'teams'], { env });
    expect(unknown.err).toContain('Allowed choices are text, json, console, slack, discord');
  });

  it('takes all since the slot before, as the digest does that is sent', async () => {
    const weekly = { ...env, DIGEST_CRON: '0 9 * * 1' };
    const { out } = await run(['preview', '--at', '2021-12-13T09:00:00Z', '--json'], { env: weekly });
    expect(JSON.parse(out).span.after).toBe('2021-12-06T09:00:00.000Z');
  });

  it('sends nothing on a quiet day, and says where the newest article is', async () => {
    const { code, out, err } = await run(['preview', '--at', '2022-03-01', '--format', 'slack'], { env });
    expect([code, out]).toEqual([0, '[]\n']);
    expect(err).toContain('2021-12-13T21:30:00.000Z');
  });
});

describe('replay', () => {
  const args = ['replay', '--from', '2021-11-26T00:00:00Z', '--to', '2021-12-14T12:00:00Z'];
  const everyMorning = ['--schedule', '0 8 * * *', '--timezone', 'America/New_York'];

  it('prints one line a digest, and no story in two of them', async () => {
    const { code, out } = await run([...args, ...everyMorning], { env });
    expect(code).toBe(0);
    const digests = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(digests.length).toBeGreaterThan(14);
    for (const digest of digests) expect(digest.slot).toMatch(/T13:00:00\.000Z$/);
    const ids = digests.flatMap((digest) => digest.stories.map((story: { id: string }) => story.id));
    expect(new Set(ids).size).toBe(ids.length);
    const urls = digests.flatMap((digest) => digest.stories.map((story: { url: string }) => story.url));
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('leaves no hour out between two slots of a weekday schedule', async () => {
    const { out } = await run([...args, '--schedule', '0 8 * * 1-5', '--timezone', 'UTC'], { env });
    const monday = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .find(({ slot }) => slot.startsWith('2021-12-06'));
    expect(monday.span.after).toBe('2021-12-03T08:00:00.000Z');
  });

  it('ends when its reader went away', async () => {
    // Eight thousand years of digests: nobody would live to see their end.
    const years = ['--from', '2021-11-26', '--to', '9999-01-01', '--schedule', '* * * * *'];
    const command = ['src/main.ts', 'replay', ...years].map((word) => `'${word}'`).join(' ');
    const reading = spawn('sh', ['-c', `'${process.execPath}' ${command} | head -n 1`], {
      env: { ...process.env, ...env, DIGEST_ON_EMPTY: 'note' },
    });
    let out = '';
    reading.stdout.on('data', (text) => {
      out += text;
    });
    await once(reading, 'exit');
    expect(JSON.parse(out).slot).toBe('2021-11-26T00:00:00.000Z');
  });

  it('says that it was used wrongly', async () => {
    const wrong = await run([...args, '--schedule', 'at eight'], { env });
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringMatching(/^--schedule: .*"eight" is neither a time nor a day/),
    ]);
    const backwards = await run(['replay', '--from', '2021-12-02', '--to', '2021-12-01'], { env });
    expect([backwards.code, backwards.err]).toEqual([2, '--from lies after --to\n']);
  });
});

describe('check', () => {
  it('names each fault with its line and goes on with the other files', async () => {
    writeArticle('good.md', [
      'title: "A good one"',
      'publishedDateTime: 2021-12-13T05:54:00Z',
      'webUrl: "https://a.example/1"',
    ]);
    writeArticle('bad.md', [
      'title: "A bad one"',
      'publishedDateTime: soon',
      'webUrl: "https://a.example/2"',
    ]);
    const { code, out } = await run(['check', join(folder, 'content')], { env });
    expect(code).toBe(1);
    // As an editor or a shell finds it from here.
    expect(out).toContain(`${join(folder, 'content', 'bad.md')}:3: "publishedDateTime" `);
    const beside = await run(['check', relative('.', join(folder, 'content')), '--json'], { env });
    expect(existsSync(JSON.parse(beside.out).faults[0].path)).toBe(true);
    expect(out).toContain('2 files read, 1 with faults');
  });

  it('says that all is well', async () => {
    const { code, out } = await run(['check'], { env });
    expect([code, out]).toEqual([0, '68 files read, no fault\n']);
  });

  it('comes with sample articles of two weeks and more', () => {
    const days = new Set<string>();
    for (const name of readdirSync('content', { recursive: true, encoding: 'utf8' })) {
      const day = /(\d{4}-\d{2}-\d{2})-.*\.md$/.exec(name)?.[1];
      if (day) days.add(day);
    }
    expect(days.size).toBeGreaterThanOrEqual(14);
  });

  it('says where the index cannot be kept', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, err } = await run(['check'], { env: { ...env, STATE_DIR: file } });
    expect([code, err]).toEqual([1, expect.stringContaining('name another in STATE_DIR')]);
  });

  it('says that there is no such folder', async () => {
    const { code, err } = await run(['check', join(folder, 'nowhere')], { env });
    expect([code, err]).toEqual([2, expect.stringContaining('There is no folder')]);
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const ofFile = await run(['check', file], { env });
    expect([ofFile.code, ofFile.err]).toEqual([2, expect.stringContaining('is no folder')]);
    const loop = join(folder, 'loop');
    symlinkSync(loop, loop);
    const ofLoop = await run(['check', loop], { env });
    expect([ofLoop.code, ofLoop.err]).toEqual([2, expect.stringMatching(/cannot be read: .*ELOOP/)]);
  });
});

describe('the look-ups', () => {
  it('finds stories by words', async () => {
    const { code, out } = await run(['search', 'sensetime', 'ipo'], { env });
    expect(code).toBe(0);
    expect(out).toContain('SenseTime postpones IPO');
    const json = JSON.parse((await run(['search', 'sensetime', '--json'], { env })).out);
    expect(json.stories[0].title).toContain('SenseTime');
  });

  it('prints the whole coverage of a story, by id or by words', async () => {
    const found = JSON.parse((await run(['related', 'SenseTime', 'postpones', '--json'], { env })).out);
    expect(found.coverage.length).toBe(9);
    const byId = await run(['related', found.id], { env });
    expect(byId.out).toContain('9 other outlets');
    expect(byId.out).toContain('Webindia 123');
  });

  it('says that nothing was found, and what to do', async () => {
    expect((await run(['search', 'xyzzyplugh'], { env })).out).toContain('No story matches "xyzzyplugh"');
    for (const format of [[], ['--json']]) {
      const { code, out, err } = await run(['related', 'xyzzyplugh', ...format], { env });
      expect([code, out, err]).toEqual([1, '', expect.stringContaining('No story is known as "xyzzyplugh"')]);
    }
  });

  it('says what a length of time looks like', async () => {
    const { code, err } = await run(['top', '--window', 'soon'], { env });
    expect([code, err]).toEqual([2, expect.stringContaining('It must be a length of time such as 24h')]);
  });

  it('shows the newest day when the window is empty, and says so', async () => {
    const { out } = await run(['top', '--count', '1'], { env });
    expect(out).toContain('Nothing in the last 24h; these are of the newest day, up to Dec 13, 2021');
    expect(out).toContain('SenseTime');
  });
});

describe('the program', () => {
  it('says its version', async () => {
    const { code, out } = await run(['--version'], { env });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect([code, out]).toEqual([0, `${version}\n`]);
  });

  it('says in its help what holds for what is not said', async () => {
    const { out } = await run(['preview', '--help'], { env: { ...env, DIGEST_LIMIT: '7' } });
    expect(out).toContain('--timezone UTC --count 7 --window auto');
    expect(out).not.toContain('--catch-up');
    const { out: help } = await run(['subscribe', '--help'], { env: { ...env, DIGEST_LIMIT: 'many' } });
    expect(help).toContain('Examples:');
  });

  it('prints commands that the shell can run', async () => {
    const { out } = await run(['search', '"the"', '--topic', 'security', '--page', '2'], { env });
    expect(out).toMatch(/^Prev: heatline search --topic security --page 1 '"the"'$/m);
    expect(out).not.toContain('Post to channel');
    const { out: left } = await run(['search', '--', 'security', '-china'], { env });
    expect(left).toContain('Next: heatline search --page 2 -- "security -china"');
  });
});

describe('settings', () => {
  it('are named when they cannot be used, those of every platform at once', async () => {
    const { code, err } = await run(['start'], {
      env: {
        ...env,
        SLACK_BOT_TOKEN: 'nonsense',
        SLACK_APP_TOKEN: 'nonsense',
        DISCORD_SHARDS: 'x',
        DISCORD_TOKEN: 'nonsense',
      },
    });
    expect(code).toBe(2);
    expect(err).toContain('SLACK_BOT_TOKEN');
    expect(err).toContain('DISCORD_');
  });

  it('are named when they cannot be used, all at once, with the value and what would be right', async () => {
    const { code, err } = await run(['start'], {
      env: {
        ...env,
        DIGEST_LIMIT: 'many',
        DIGEST_CHANNELS: 'slak:C0123ABCD,slack:general',
        DIGEST_CRON: 'daily',
        DIGEST_TIMEZONE: 'Berlin',
        DIGEST_CATCH_UP: 'later',
        DATABASE_URL: 'mysql://heatline:s3cret@localhost/heatline',
      },
    });
    expect(code).toBe(2);
    for (const fault of [
      'DIGEST_LIMIT: "many" is not a whole number from 1 to 10',
      'DIGEST_CHANNELS: "slak:C0123ABCD" names no platform; there are console, slack, discord',
      'DIGEST_CHANNELS: "slack:general" does not name a channel of slack: use a channel id like C0123ABCD',
      'DIGEST_CRON: "daily" names no time of day; write for example "09:00"',
      'DIGEST_TIMEZONE: "Berlin" is not a time zone; did you mean Europe/Berlin?',
      'DIGEST_CATCH_UP: "later" is not a way to catch up; write skip',
      'DATABASE_URL: must begin with postgres://',
    ]) {
      expect(err).toContain(`\n  ${fault}`);
    }
    expect(err).not.toContain('s3cret');
  });

  it('name the variables that a channel needs', async () => {
    const { code, err } = await run(['start'], { env: { ...env, DIGEST_CHANNELS: 'slack:C0123ABCD' } });
    expect(code).toBe(2);
    expect(err).toContain('DIGEST_CHANNELS: names slack:C0123ABCD, but');
  });
});

describe('the command line', () => {
  it('helps with a typo', async () => {
    const { code, err } = await run(['serch', 'x'], { env });
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean search?')]);
  });

  it('explains itself', async () => {
    const { code, out } = await run(['--help'], { env });
    expect(code).toBe(0);
    const digests = ['start', 'preview', 'replay', 'search', 'top', 'related', 'check', 'send'];
    const managing = ['subscribe', 'subscriptions', 'edit', 'pause', 'resume', 'skip', 'remove'];
    for (const name of [...digests, ...managing, 'status', 'history']) {
      expect(out).toContain(`  ${name}`);
    }
  });
});
