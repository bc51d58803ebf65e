import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { giveToUnprivileged, withoutPrivileges } from '../unprivileged.ts';
import { type InitScene, initScene, startChats, startOutlets } from './init-scene.ts';
import { run } from './run.ts';

let scene: InitScene;
beforeEach(() => {
  scene = initScene();
});

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

/** A folder of articles with the given dates. */
function folderOf(name: string, dates: readonly string[], more = 'webUrl: https://a.example/'): string {
  const folder = join(scene.folder, name);
  mkdirSync(folder, { recursive: true });
  for (const [at, date] of dates.entries()) {
    const own = more === '' ? '' : `${more}${at}\n`;
    writeFileSync(
      join(folder, `post-${at}.md`),
      `---\ntitle: Post number ${at} of ours\ndate: ${date}\n${own}---\nWords.\n`,
    );
  }
  return folder;
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('init with a folder of articles', () => {
  it('only reads the folder: articles from feeds go to a folder before it, even if its name has a comma', async () => {
    const { origin } = await startOutlets();
    const site = folderOf('ours, and yours', ['2026-01-02']);
    const args = ['--content', site, '--feed', `${origin}/0/feed`, '--terminal'];
    const { code, out, err } = await scene.init(args);
    expect(code, err).toBe(0);
    expect(scene.written()?.['CONTENT_DIR']).toBe(`${scene.env['CONTENT_DIR']},${site.replace(',', '\\,')}`);
    expect(flat(out)).toContain(`Its articles go to ${join(scene.env['CONTENT_DIR'] ?? '', 'feeds')}.`);
    expect(readdirSync(site)).toEqual(['post-0.md']);
    const found = await run(['search', 'number', 'of', 'ours'], {
      env: { ...scene.env, ...scene.written() },
    });
    expect(found.out).toContain('Post number 0 of ours');
    const again = await scene.init(args, scene.written());
    expect(again.out).toContain('there is nothing to write');
  });

  it('says where articles from feeds go when the folder already comes first, and keeps the order', async () => {
    const site = folderOf('site', ['2026-01-02']);
    const { out } = await scene.init(['--content', site, '--terminal'], { CONTENT_DIR: site });
    expect(flat(out)).toContain(
      `Articles from feeds go to ${join(site, 'feeds')}, because it is the first folder`,
    );
    expect(scene.written()?.['CONTENT_DIR']).toBe(site);
  });

  it('refuses a folder that contains another folder of CONTENT_DIR', async () => {
    folderOf('content', ['2026-01-02']);
    const { code, err } = await scene.init(['--content', scene.folder, '--terminal']);
    expect(code).toBe(1);
    expect(err).toContain(`because it contains ${scene.env['CONTENT_DIR']}`);
    expect(existsSync(scene.environmentFile)).toBe(false);
  });

  it('distinguishes future articles from published ones', async () => {
    const some = folderOf('some', ['2026-01-02', '2026-01-03', inAnHour()]);
    const { out } = await scene.init(['--content', some, '--terminal']);
    expect(flat(out)).toMatch(
      /some: 2 articles, the newest from Sat, 3 Jan 2026, .*, and 1 dated in the future/,
    );
    expect((await run(['doctor'], { env: { ...scene.env, ...scene.written() } })).out).toContain(
      '3 articles, 2 published, 1 dated in the future',
    );
  });

  it('says so, and what to wait for, when all articles are in the future', async () => {
    const future = folderOf('future', [inAnHour(), inAnHour()]);
    const { code, out } = await scene.init(['--content', future, '--terminal']);
    expect(code).toBe(0);
    const told = /all 2 articles are dated in the future; the first waits until \w+, /;
    expect(flat(out)).toMatch(/Nothing is published yet: all 2 articles/);
    expect(flat(out)).toMatch(told);
    expect(out).not.toContain('no articles');
    const env = { ...scene.env, ...scene.written() };
    for (const command of ['status', 'preview', 'doctor']) {
      const { out: said, err } = await run([command], { env });
      expect(said + err, command).toMatch(told);
      expect(said + err, command).not.toContain('Add your own news');
    }
  });

  it("takes the site's address for posts without one from a flag, a question or the environment", async () => {
    const site = folderOf('posts', ['2026-01-02'], '');
    const without = await scene.init(['--content', site, '--terminal']);
    expect(without.code).toBe(1);
    expect(without.err).toContain('--site-url https://example.org');
    const wrong = await scene.init(['--content', site, '--terminal', '--site-url', 'nowhere']);
    expect([wrong.code, existsSync(scene.environmentFile)]).toEqual([2, false]);
    const SITE_URL = 'https://ours.example';
    await scene.init(['--content', site, '--terminal', '--site-url', SITE_URL]);
    expect(scene.written()).toMatchObject({ SITE_URL });
    const [asking, elsewhere] = [initScene(), initScene()];
    const { code, err } = await asking.sitDown([
      ['come from?', 'folder'],
      ['The folder', site],
      ['address of the site', SITE_URL],
      ['digests go?', 'none'],
    ]);
    expect(code, err).toBe(0);
    expect(asking.written()).toMatchObject({ SITE_URL });
    await elsewhere.init(['--content', site, '--terminal'], { SITE_URL, FEEDS_CONTACT: 'me@ours.example' });
    expect(elsewhere.written()).toMatchObject({ SITE_URL, FEEDS_CONTACT: 'me@ours.example' });
  });

  it('keeps the site addresses of folders that are already read', async () => {
    const [ours, theirs, third] = ['ours', 'theirs', 'third'].map((name) =>
      folderOf(name, ['2026-01-02'], ''),
    );
    if (!ours || !theirs || !third) throw new Error('expected three folders');
    const one = { CONTENT_DIR: ours, SITE_URL: 'https://ours.example' };
    await scene.init(['--content', theirs, '--terminal', '--site-url', 'https://theirs.example'], one);
    const two = scene.written();
    expect(two).toMatchObject({
      CONTENT_DIR: `${ours},${theirs}`,
      SITE_URL: 'https://ours.example,https://theirs.example',
    });
    const { code, err } = await scene.init(['--content', third, '--terminal'], two);
    expect([code, err]).toEqual([1, expect.stringContaining('--site-url https://example.org')]);
    await scene.init(['--content', third, '--terminal', '--site-url', 'https://third.example'], two);
    expect(scene.written()?.['SITE_URL']).toBe(`${two?.['SITE_URL']},https://third.example`);
    await scene.init(['--content', ours, '--terminal', '--site-url', 'https://new.example'], scene.written());
    expect(scene.written()?.['SITE_URL']).toBe(
      'https://new.example,https://theirs.example,https://third.example',
    );
  });
});

describe('init with settings in the environment', () => {
  it('writes the settings that it used, and names those that stay in the environment', async () => {
    const { code, out, err } = await scene.init(['--samples', '--terminal', '--yes'], {
      ...{ DIGEST_COUNT: '3', LOG_LEVEL: 'silent', HTTP_PORT: '0', SLACK_STATE_SECRET: 'long-word' },
    });
    expect(code, err).toBe(0);
    expect(scene.written()).toMatchObject({ DIGEST_COUNT: '3', STATE_DIR: scene.env['STATE_DIR'] });
    expect(Object.keys(scene.written() ?? {})).not.toContain('LOG_LEVEL');
    expect(Object.keys(scene.written() ?? {})).not.toContain('HTTP_PORT');
    expect(flat(out)).toContain(`not in ${scene.environmentFile}: SLACK_STATE_SECRET. Heatline needs it`);
    expect(out).not.toContain('long-word');
  });
});

describe('init with feeds', () => {
  it('adds the feeds that work, and says which do not and how to add them later', async () => {
    const { origin } = await startOutlets();
    const { code, out } = await scene.init([
      ...['--feed', `${origin}/nowhere`, '--feed', `${origin}/0/feed`, '--terminal'],
      ...['--feed', `${origin}/lost`],
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/✗ .*nowhere: .*404/s);
    expect(flat(out)).toContain(`Try again later with: heatline feeds add ${origin}/nowhere ${origin}/lost`);
    expect(readFileSync(scene.env['FEEDS_FILE'] ?? '', 'utf8').match(/xmlUrl=/g)).toHaveLength(1);
  });

  it('suggests gathering when feeds are listed but nothing has come from them', async () => {
    const env = scene.env;
    mkdirSync(env['CONTENT_DIR'] ?? '');
    writeFileSync(
      env['FEEDS_FILE'] ?? '',
      '<opml version="2.0"><body><outline text="A" xmlUrl="http://127.0.0.1:9/feed"/></body></opml>',
    );
    const told =
      /1 feed is listed, and no news has come from it yet. Fetch it now with: heatline feeds gather/;
    const { code, out } = await scene.init(['--terminal', '--yes'], env);
    expect(code, out).toBe(0);
    expect(flat(out)).toMatch(told);
    expect(out).not.toContain('with: heatline init');
    for (const command of ['status', 'doctor']) {
      const { out: said, err } = await run([command], { env });
      expect(flat(said + err), command).toMatch(/1 feed is listed, and no news has come from it yet/);
    }
  });
});

describe('init with --send', () => {
  it.each([
    ['without a channel', ['--terminal'], 2],
    ['with only samples to send', ['--slack-channel', '#news'], 1],
  ])('changes nothing when --send is given %s', async (_, args, expected) => {
    const { slack } = await startChats();
    const { code, err } = await scene.init(['--samples', '--send', ...args], slack.env);
    expect(code, err).toBe(expected);
    expect(readdirSync(scene.folder)).toEqual([]);
  });

  it('changes nothing with --send when the folder has no news of today', async () => {
    const { slack } = await startChats();
    const site = folderOf('site', ['2026-01-02']);
    const args = ['--content', site, '--slack-channel', slack.channel, '--send'];
    const { code, err } = await scene.init(args, slack.env);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('there is no news from today. Leave out --send'),
    ]);
    expect(existsSync(scene.environmentFile)).toBe(false);
  });

  it('fails with --send when the feeds brought nothing to send', async () => {
    const { slack } = await startChats();
    mkdirSync(join(scene.folder, 'content'));
    writeFileSync(
      scene.env['FEEDS_FILE'] ?? '',
      '<opml version="2.0"><body><outline text="A" xmlUrl="http://127.0.0.1:9/feed"/></body></opml>',
    );
    const { code, err } = await scene.init(['--slack-channel', slack.channel, '--send'], slack.env);
    expect([code, err]).toEqual([1, 'The first digest was not sent: there are no articles yet.\n']);
  });
});

describe('init without write access', () => {
  it('says that the settings were written although the feeds file could not be', async () => {
    const { origin } = await startOutlets();
    // The file may be looked for, but the temporary file beside it would have too long a name.
    const FEEDS_FILE = join(scene.folder, `${'f'.repeat(245)}.opml`);
    const args = ['--feed', `${origin}/0/feed`, '--terminal'];
    const { code, err } = await scene.init(args, { FEEDS_FILE });
    expect(code).toBe(1);
    expect(err).toBe(
      `${FEEDS_FILE} cannot be written: the name is too long (ENAMETOOLONG). ${scene.environmentFile} is already written; to continue, run heatline init again.\n`,
    );
    expect(scene.written()).toMatchObject({ FEEDS_FILE });
  });

  it('says that nothing was written when the settings could not be', async () => {
    giveToUnprivileged(scene.folder);
    chmodSync(scene.folder, 0o555);
    const { code, err } = await withoutPrivileges(() => scene.init(['--samples', '--terminal']));
    chmodSync(scene.folder, 0o755);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/\.env cannot be written: .*\. Nothing was changed\.\n$/),
    ]);
    expect(readdirSync(scene.folder)).toEqual([]);
  });
});
