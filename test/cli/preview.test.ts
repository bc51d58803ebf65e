import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

describe('preview', () => {
  it('prints the digest of a given time as text', async () => {
    const { code, out } = await run(['preview', '--at', monday, '--count', '2'], { env });
    expect(code).toBe(0);
    expect(out).toContain('Top stories · Monday, December 13, 2021\n2 stories from 11 sources');
    expect(out).toMatch(/1\. China’s AI giant SenseTime .*\n(?:.*\n)*.*TechCrunch · .*heat 177 · AI/);
    expect(out).toContain('↪ Forbes: Chinese AI Giant SenseTime Remains Committed');
    expect(out).toContain('↪ Business Today: Chinese AI start-up');
  });

  it('shows no coverage published after that time', async () => {
    const at = (time: string) => run(['preview', '--at', time, '--count', '1'], { env });
    const ofReuters = '↪ Reuters: US blacklist puts China AI into local mode';
    expect((await at(monday)).out).not.toContain('Reuters');
    expect((await at('2021-12-14T05:00:00Z')).out).toContain(ofReuters);
  });

  it('says what other settings would change, also about the samples', async () => {
    await run(['subscribe', 'console:terminal', '9:00', '--count', '5'], { env });
    const list = await run(['list', '--json'], { env });
    const { id } = JSON.parse(list.out).subscriptions[0];
    const { out } = await run(['preview', id, 'count:3'], { env });
    expect(out).toContain('Not saved: count 3 (was 5)');
    expect(out).toContain('With these settings, 2 stories leave, and none comes.');
    expect((await run(['preview', id], { env })).out).not.toContain('Not saved');
  });

  it('takes the words for days that other commands take', async () => {
    const now = new Date('2021-12-14T12:00:00Z');
    const at = (time: string) => run(['preview', '--at', time, '--count', '2', '--json'], { env, now });
    expect((await at('yesterday 22:00')).out).toBe((await at(monday)).out);
    const { code, err } = await at('soon');
    expect([code, err]).toEqual([2, expect.stringContaining('yesterday or "tomorrow 9am"')]);
  });

  it('prints headlines with the outlets on one line in the compact style', async () => {
    const args = ['preview', '--at', monday, '--count', '2', '--style', 'compact'];
    const { out } = await run(args, { env });
    expect(out).toMatch(
      /1\. China’s AI giant SenseTime .*\n {3}TechCrunch · .*heat 177 · AI\n {3}https:.*\n {3}↪ /,
    );
    expect(out).toContain('   ↪ Forbes · ');
    expect(out).not.toContain('Washington has barred Americans');
    const [slack] = JSON.parse((await run([...args, '--format', 'slack'], { env })).out);
    expect(faultsOfSlackMessage(slack)).toEqual([]);
    const [discord] = JSON.parse((await run([...args, '--format', 'discord'], { env })).out);
    expect(checkDiscordMessage(discord)).toMatchObject({ ok: true });
    for (const message of [slack, discord].map((sent) => JSON.stringify(sent))) {
      expect(message).toContain('SenseTime postpones IPO');
      expect(message).toMatch(/\+\d (?:more )?outlets/);
      expect(message).not.toContain('Washington has barred Americans');
      expect(message).not.toContain('sensetime1.jpg');
    }
    const chosen = await run(args.slice(0, -2), { env: { ...env, DIGEST_STYLE: 'compact' } });
    expect(chosen.out).toBe(out);
  });

  it('prints the same preview bytes each time', async () => {
    const args = ['preview', '--at', monday, '--format', 'json'];
    const first = await run(args, { env });
    rmSync(join(folder, 'state'), { recursive: true });
    expect(await run(args, { env })).toEqual(first);
    expect(JSON.parse(first.out)).toMatchObject({ version: 1, name: 'Top stories' });
  });

  it('chooses stories by every filter', async () => {
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

    const all = await titles('--count', '10');
    const [{ provider, topics, title }] = all;
    const [word = ''] = title.match(/\p{L}{5,}/u) ?? [];
    for (const story of await titles('--count', '10', '--without-outlet', provider.name)) {
      const named = [story.provider, ...story.coverage.map((entry: typeof story) => entry.provider)];
      expect(named.map(({ name }) => name)).not.toContain(provider.name);
    }
    for (const story of await titles('--count', '10', '--without-topics', topics.join(',')))
      expect(story.topics.filter((topic: string) => topics.includes(topic))).toEqual([]);
    for (const story of await titles('--count', '10', '--without', word))
      expect(story.title).not.toContain(word);
    const balanced = await titles('--count', '10', '--max-per-outlet', '1');
    const outlets = balanced.map((story: (typeof all)[number]) => story.provider.name);
    expect(outlets).toEqual([...new Set(outlets)]);
    expect(outlets).toHaveLength(10);
  });

  it('prints the exact messages for Slack and Discord, within their limits', async () => {
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
    expect(out).toContain(', each in its own reply');
  });

  it('explains the valid values of every setting, as subscribe does', async () => {
    const wrong = [
      '--name',
      '',
      '--count',
      '11',
      '--style',
      'big',
      '--timezone',
      'Atlantis',
      '--topic',
      'a\u001bb',
    ];
    const { code, err } = await run(['preview', ...wrong], { env });
    expect(code).toBe(2);
    for (const fault of [
      '--name: "" is not a name of 1 to 80 characters',
      '--count: "11" is not a whole number from 1 to 10',
      '--style: "big" is not a choice; use rich',
      '--timezone: "Atlantis" is not a time zone; use an IANA name',
      '--topic: "a b" is not a topic',
    ]) {
      expect(err).toContain(fault);
    }
  });

  it('rejects two output formats at once', async () => {
    const { code, err } = await run(['preview', '--json', '--format', 'slack'], { env });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("'--json' cannot be used with option '--format"),
    ]);
    const unknown = await run(['preview', '--format', 'teams'], { env });
    expect(unknown.err).toContain('Allowed choices are text, json, console, slack, discord');
  });

  it('covers everything since the previous slot, like a real digest', async () => {
    const weekly = { ...env, DIGEST_CRON: '0 9 * * 1' };
    const { out } = await run(['preview', '--at', '2021-12-13T09:00:00Z', '--json'], { env: weekly });
    expect(JSON.parse(out).span.after).toBe('2021-12-06T09:00:00.000Z');
  });

  it('prints nothing on a quiet day, and says when the newest article appeared', async () => {
    const { code, out, err } = await run(['preview', '--at', '2022-03-01', '--format', 'slack'], { env });
    expect([code, out]).toEqual([0, '[]\n']);
    const [sent, which, what, newest] = err.split('\n');
    expect(sent).toBe('Nothing would be sent.');
    expect(which).toMatch(/^The newest article is ".*Log4j.*" \(/);
    expect(what).toContain('only the sample articles of December 2021');
    const at = /: heatline preview --at (\S+)/.exec(newest ?? '')?.[1] ?? '';
    expect((await run(['preview', '--at', at, '--json'], { env })).out).toContain('Log4j');
  });

  it('explains an empty preview when a topic has no article, and what a quiet day posts', async () => {
    const args = ['preview', '--at', monday, '--topic', 'nonsense', '--on-empty', 'note'];
    const { err } = await run(args, { env });
    expect(err).toContain('One line would be sent, saying that it is a quiet day.\n');
    expect(err).toContain('No article has the topic "nonsense" so far.\n');
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const none = await run(['preview', '--content', empty], { env });
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toMatch(
      /^The articles could not be read: there is no article file in .*\/empty". Put article files there, or name another folder\.\n$/,
    );
    const missing = await run(['preview', '--content', join(folder, 'nowhere')], { env });
    expect(missing).toMatchObject({ code: 1, out: '' });
  });

  it("shows what settings would change about a subscription's digest, and saves nothing", async () => {
    const { out: added } = await run(['subscribe', 'slack:C0123ABCD', '08:00', '--count', '2'], { env });
    const id = /\(id (\w+)\)/.exec(added)?.[1] ?? '';
    const plain = await run(['preview', id, '--at', monday], { env });
    expect(plain.out).not.toContain('Not saved');
    const changed = await run(['preview', id, 'count:3', '--topic', 'AI', '--at', monday], { env });
    expect(changed.out).toContain('Not saved: count 3 (was 2); topics AI (was any)\n');
    expect(changed.out).toMatch(
      /\nWith these settings, 1 story leaves, and none comes\.\nLeaves: .* \(number 2 now\): topics: /,
    );
    expect((await run(['preview', id, '--at', monday], { env })).out).toBe(plain.out);
  });
});
