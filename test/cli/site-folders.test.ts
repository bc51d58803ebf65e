import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

/** Folders laid out like the starter sites of static-site generators, with our own texts. */

let folder: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = temporaryFolder();
  env = { STATE_DIR: join(folder, 'state'), CONTENT_DIR: join(folder, 'site') };
});

function write(files: Readonly<Record<string, readonly string[]>>): void {
  for (const [path, lines] of Object.entries(files)) {
    const file = join(folder, 'site', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
  }
}

/** A day's digest, and what `check` says about the folder. */
async function digest(at: string, settings: Record<string, string> = {}) {
  const world = { env: { ...env, ...settings }, now: new Date(at) };
  const before = readdirSync(join(folder, 'site'), { recursive: true });
  const { out } = await run(['preview', '--at', at, '--window', '3d', '--json'], world);
  expect(readdirSync(join(folder, 'site'), { recursive: true })).toEqual(before);
  const check = await run(['check'], world);
  const { stories } = JSON.parse(out || '{"stories":[]}') as {
    stories: {
      title: string;
      url: string;
      excerpt: string;
      topics: string[];
      provider: { name: string };
      publishedAt: string;
      image?: { url: string };
    }[];
  };
  return { stories: stories.sort((a, b) => a.title.localeCompare(b.title)), check };
}

describe('an unmodified site folder', () => {
  it('makes a digest of a Hugo site', async () => {
    write({
      'hugo.toml': ["baseURL = 'https://example.org/'"],
      'archetypes/default.md': [
        '+++',
        "date = '{{ .Date }}'",
        'draft = true',
        "title = '{{ .File.ContentBaseName }}'",
        '+++',
      ],
      'content/_index.md': ['+++', "title = 'Home'", 'date = 2026-05-01T08:00:00+02:00', '+++'],
      'content/posts/_index.md': ['+++', "title = 'Posts'", '+++'],
      'content/posts/first.md': [
        '+++',
        "title = 'A ferry that runs on hydrogen'",
        'date = 2026-05-04T08:00:00+02:00',
        'draft = false',
        "tags = ['energy', 'ships']",
        "categories = ['News']",
        '+++',
        '',
        '# A heading',
        '',
        'The **ferry** crosses the [fjord](https://example.org/fjord) in _nine_ minutes.',
        '',
        'It has more to say.',
      ],
      'content/posts/second/index.md': [
        '---',
        'title: Bridges that report their own cracks',
        'date: 2026-05-04',
        'description: Sensors in the concrete.',
        'cover:',
        '  image: bridge.png',
        'slug: talking-bridges',
        '---',
      ],
      'content/posts/third.md': [
        '{',
        '  "title": "Trains without timetables",',
        '  "date": "2026-05-04T10:00:00Z",',
        '  "summary": "They come when they are full."',
        '}',
        '',
        'Text.',
      ],
      'content/posts/unfinished.md': [
        '+++',
        "title = 'Not yet'",
        'date = 2026-05-04T08:00:00Z',
        'draft = true',
        '+++',
      ],
      'content/about.md': ['+++', "title = 'About'", '+++', '', 'Who we are.'],
    });
    const { stories, check } = await digest('2026-05-05T00:00:00Z', { SITE_URL: 'https://example.org/' });
    expect(stories).toMatchObject([
      {
        title: 'A ferry that runs on hydrogen',
        url: 'https://example.org/posts/first/',
        excerpt: 'The ferry crosses the fjord in nine minutes.',
        topics: ['energy', 'ships', 'News'],
        provider: { name: 'example.org' },
        publishedAt: '2026-05-04T06:00:00.000Z',
      },
      {
        url: 'https://example.org/posts/talking-bridges/',
        excerpt: 'Sensors in the concrete.',
        image: { url: 'https://example.org/posts/talking-bridges/bridge.png' },
      },
      { url: 'https://example.org/posts/third/', excerpt: 'They come when they are full.' },
    ]);
    expect([check.code, check.out]).toEqual([0, '4 files read, no fault\n']);
    expect(check.err).toContain('4 files are not articles: 2 section pages (_index) (such as ');
    expect(check.err).toContain(`1 page without a date (${join(folder, 'site/content/about.md')})`);
  });

  it('makes a digest of a Jekyll site, with and without a permalink', async () => {
    write({
      '_config.yml': ['title: A site'],
      'README.md': ['# How to build this site'],
      'about.markdown': ['---', 'layout: page', 'title: About', 'permalink: /about/', '---', 'Hello.'],
      'index.markdown': ['---', 'layout: home', '---'],
      '_drafts/later.md': ['---', 'title: Later', 'date: 2026-05-04', '---'],
      '_posts/2026-05-04-welcome-to-the-garden.markdown': [
        '---',
        'layout: post',
        'title:  "Welcome to the garden!"',
        'date:   2026-05-04 09:30:00 +0200',
        'categories: garden update',
        '---',
        'You will find this post in {{ page.path }} and may water it.',
      ],
      '_posts/2026-05-04-no-date-inside.md': [
        '---',
        'layout: post',
        'title: Tomatoes in May',
        'tags: [vegetables, spring]',
        'permalink: /tomatoes',
        'image: /assets/tomato.jpg',
        '---',
        '> Plant them late.',
      ],
      '_posts/2026-05-03-elsewhere.md': [
        '---',
        'title: A seed bank opens',
        'external-url: https://news.example.com/seed-bank',
        'last_modified_at: 2026-05-20',
        '---',
      ],
    });
    const { stories, check } = await digest('2026-05-05T00:00:00Z', {
      SITE_URL: 'https://garden.example.org',
    });
    expect(stories).toMatchObject([
      {
        title: 'A seed bank opens',
        url: 'https://news.example.com/seed-bank',
        provider: { name: 'news.example.com' },
        publishedAt: '2026-05-03T00:00:00.000Z',
      },
      {
        title: 'Tomatoes in May',
        url: 'https://garden.example.org/tomatoes',
        excerpt: 'Plant them late.',
        topics: ['vegetables', 'spring'],
        image: { url: 'https://garden.example.org/assets/tomato.jpg' },
      },
      {
        title: 'Welcome to the garden!',
        url: 'https://garden.example.org/garden/update/2026/05/04/welcome-to-the-garden.html',
        topics: ['garden', 'update'],
        publishedAt: '2026-05-04T07:30:00.000Z',
      },
    ]);
    expect([check.code, check.out]).toEqual([0, '3 files read, no fault\n']);
    expect(check.err).toContain('1 file in _drafts (');
    expect(check.err).toContain('1 README or the like (');
    const pretty = { SITE_URL: 'https://garden.example.org/:year/:month/:title/' };
    const { stories: dated } = await digest('2026-05-05T00:00:00Z', pretty);
    expect(dated.map(({ url }) => url).slice(1)).toEqual([
      'https://garden.example.org/tomatoes',
      'https://garden.example.org/2026/05/welcome-to-the-garden/',
    ]);
  });

  it('makes a digest of an Astro site', async () => {
    write({
      'src/content/blog/first-post.md': [
        '---',
        "title: 'First words'",
        "description: 'A lighthouse learns to speak.'",
        "pubDate: 'May 04 2026'",
        "heroImage: '../../assets/hero.jpg'",
        '---',
      ],
      'src/content/blog/using-mdx.mdx': [
        '---',
        "title: 'Maps of the tide'",
        "pubDate: 'May 3, 2026'",
        "updatedDate: 'May 20 2026'",
        '---',
        "import Chart from '../../components/Chart.astro';",
        '',
        '<Chart client:load />',
        '',
        'High water comes `twice` a day.',
      ],
    });
    const { stories, check } = await digest('2026-05-05T00:00:00Z', { SITE_URL: 'https://sea.example.org' });
    expect(stories).toMatchObject([
      {
        url: 'https://sea.example.org/blog/first-post/',
        excerpt: 'A lighthouse learns to speak.',
        publishedAt: '2026-05-04T00:00:00.000Z',
      },
      {
        url: 'https://sea.example.org/blog/using-mdx/',
        excerpt: 'High water comes twice a day.',
        publishedAt: '2026-05-03T00:00:00.000Z',
      },
    ]);
    expect(stories[0]).not.toHaveProperty('image');
    expect(check.code).toBe(0);
  });

  it('makes a digest of an Eleventy site', async () => {
    write({
      'content/index.md': ['---', 'layout: layouts/home.njk', 'permalink: /', '---'],
      'content/about.md': ['---', 'layout: layouts/base.njk', 'eleventyNavigation:', '  key: About', '---'],
      'content/blog/firstpost/firstpost.md': [
        '---',
        'title: Owls over the motorway',
        'description: They hunt where lorries scare the mice.',
        'date: 2026-05-04',
        'tags:',
        '  - posts',
        '  - birds at night',
        '---',
      ],
      'content/blog/secondpost.md': [
        '---json',
        '{',
        '  "title": "A nest of wires",',
        '  "date": "2026-05-03",',
        '  "permalink": "/nests/{{ title | slugify }}/"',
        '}',
        '---',
        'Crows <em>use</em> what they find.',
      ],
      'content/blog/hidden.md': ['---', 'title: Hidden', 'date: 2026-05-04', 'permalink: false', '---'],
    });
    const { stories, check } = await digest('2026-05-05T00:00:00Z', {
      SITE_URL: 'https://birds.example.org',
    });
    expect(stories).toMatchObject([
      {
        url: 'https://birds.example.org/blog/secondpost/',
        excerpt: 'Crows use what they find.',
      },
      { url: 'https://birds.example.org/blog/firstpost/', topics: ['birds at night'] },
    ]);
    expect([check.code, check.out]).toEqual([0, '2 files read, no fault\n']);
  });

  it("names the one setting that helps when a site's address is not set", async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      write({
        [`_posts/2026-05-0${number}-post.md`]: [
          '---',
          `title: Post ${number}`,
          `date: 2026-05-0${number} 10:00`,
          '---',
        ],
      });
    }
    const { check } = await digest('2026-05-05T00:00:00Z');
    expect(check.code).toBe(1);
    expect(check.out.split('\n')).toEqual([
      '5 files: "webUrl" is missing: for posts of your own site set SITE_URL to its address',
      `  for example ${join(folder, 'site/_posts/2026-05-01-post.md')}:1`,
      '5 files read, 5 with faults',
      '',
    ]);
    const all = await run(['check', '--all'], { env });
    expect(all.out.match(/_posts\/2026-05-0\d-post\.md:1: "webUrl" is missing/g)).toHaveLength(5);
    const site = { SITE_URL: 'https://example.org' };
    expect((await digest('2026-05-05T00:00:00Z', site)).check.err).toMatch(
      /^Not faults, but perhaps not what was meant:\n5 files: "date" gives no time zone and is read as UTC: CONTENT_TIMEZONE sets another\n {2}for example .*:3\n/,
    );
    const zone = { ...site, CONTENT_TIMEZONE: 'Europe/Berlin' };
    const { stories, check: quiet } = await digest('2026-05-05T12:00:00Z', zone);
    expect(stories.at(-1)?.publishedAt).toBe('2026-05-05T08:00:00.000Z');
    expect(quiet.err).toBe('');
  });
});

const anyLink = (title: string) => `link: https://news.example.com/${title}`;

describe('several folders', () => {
  it('reads several folders together, and keeps two files of one name apart', async () => {
    const article = (title: string, url: string) => [
      '---',
      `title: ${title}`,
      'publishedDateTime: 2026-05-04T06:00:00Z',
      `webUrl: https://news.example.com/${url}`,
      '---',
    ];
    write({
      'one/2026/a.md': article('A dam is opened', 'dam'),
      'two, too/2026/a.md': article('Quiet volcanoes', 'volcano'),
      'two, too/b.md': ['---', 'title: Broken', 'heat: hot', '---'],
    });
    const [one, two] = [join(folder, 'site/one'), join(folder, 'site/two, too')];
    const settings = { CONTENT_DIR: `${one}, ${two.replace(',', '\\,')}` };
    const { stories, check } = await digest('2026-05-05T00:00:00Z', settings);
    expect(stories.map(({ title }) => title)).toEqual(['A dam is opened', 'Quiet volcanoes']);
    expect(check.out).toContain(`${join(two, 'b.md')}:3: "heat" must be a number`);
    expect(existsSync(join(two, 'b.md'))).toBe(true);
    // If one folder is missing, the others still count.
    const { stories: rest } = await digest('2026-05-05T00:00:00Z', {
      CONTENT_DIR: `${folder}/nowhere,${one}`,
    });
    expect(rest.map(({ title }) => title)).toEqual(['A dam is opened']);
    const doctor = await run(['doctor'], { env: { ...env, CONTENT_DIR: `${one},${folder}/nowhere` } });
    expect(doctor.out).toContain(
      `not all articles could be read: the folder "${folder}/nowhere" does not exist`,
    );
    expect(readFileSync(join(one, '2026/a.md'), 'utf8')).toContain('A dam is opened');
  });

  it('gives each folder its own address', async () => {
    const post = (title: string) => ['---', `title: ${title}`, 'date: 2026-05-04', '---'];
    write({ 'one/posts/a.md': post('A'), 'two/posts/b.md': post('B'), 'three/posts/c.md': post('C') });
    const CONTENT_DIR = ['one', 'two', 'three'].map((name) => join(folder, 'site', name)).join(',');
    const urls = async (SITE_URL: string) =>
      (await digest('2026-05-05T00:00:00Z', { CONTENT_DIR, SITE_URL })).stories.map(({ url }) => url);
    expect(await urls('https://a.example.org,,https://c.example.org/:year/:title')).toEqual([
      'https://a.example.org/posts/a/',
      'https://c.example.org/2026/c',
    ]);
    expect(await urls('https://all.example.org')).toHaveLength(3);
    const two = { CONTENT_DIR, SITE_URL: 'https://a.example.org,https://b.example.org' };
    const { code, err } = await run(['check'], { env: { ...env, ...two } });
    expect([code, err]).toEqual([2, expect.stringContaining('SITE_URL: has 2 addresses for the 3 folders')]);
    const named = await run(
      ['preview', '--content', join(folder, 'site/three'), '--at', '2026-05-05', '--window', '3d', '--json'],
      {
        env: { ...env, CONTENT_DIR, SITE_URL: 'https://a.example.org,,https://c.example.org' },
      },
    );
    expect(named.out).toContain('https://c.example.org/posts/c/');
    expect(named.out).not.toContain('a.example.org');
  });

  it('tells a missing folder from a faulty file, and checks only the folder that is named', async () => {
    const post = (title: string) => ['---', `title: ${title}`, 'date: 2026-05-04', anyLink(title), '---'];
    write({ 'one/a.md': post('A'), 'two/b.md': post('B') });
    const [one, two, missing] = ['one', 'two', 'nowhere'].map((name) => join(folder, 'site', name));
    const world = (...folders: (string | undefined)[]) => ({
      env: { ...env, CONTENT_DIR: folders.join(',') },
    });
    const all = await run(['check'], world(one, missing, two));
    expect([all.code, all.out]).toEqual([
      1,
      `The folder "${missing}" does not exist. Create it, or remove it from CONTENT_DIR. In a container, mount it.\n` +
        '2 files read, no fault\n',
    ]);
    expect(all.err).toContain('1 folder could not be read, so the articles there were not checked.');
    const json = JSON.parse((await run(['check', '--json'], world(one, missing))).out);
    expect(json).toMatchObject({ files: 1, faulty: 0, unreadFolders: [{ path: missing }] });
    const first = await run(['check', one ?? ''], world(one, missing, two));
    expect([first.code, first.out]).toEqual([0, '1 file read, no fault\n']);
    const preview = await run(['preview', '--at', '2026-05-05', '--window', '3d'], world(one, missing));
    expect(preview.err).toContain(
      `The articles in "${missing}" are missing or out of date: the folder does not exist.`,
    );
  });

  it.each([
    [{ CONTENT_DIR: 'content,content/blog' }, 'CONTENT_DIR: "content/blog" is read with "content" already'],
    [{ CONTENT_DIR: 'content, ./content' }, 'CONTENT_DIR: "./content" is read with "content" already'],
    [
      { CONTENT_TIMEZONE: 'Berlin' },
      'CONTENT_TIMEZONE: "Berlin" is not a time zone; did you mean Europe/Berlin?',
    ],
    [{ SITE_URL: 'example.org' }, 'SITE_URL: "example.org" is not the address of a site'],
    [{ SITE_URL: 'https://example.org/:yaer/' }, 'SITE_URL: ":yaer" is not known; use :year'],
    [{ SITE_URL: 'https://example.org/:constructor/' }, 'SITE_URL: ":constructor" is not known'],
    [{ SITE_URL: 'https://example.org/:year/' }, 'SITE_URL: all posts would have one address; end it with'],
    [{ SITE_URL: 'https://example.org/{year}/{title}/' }, 'SITE_URL: placeholders begin with a colon'],
  ])('rejects invalid settings of content folders: %j', async (settings, fault) => {
    const { code, err } = await run(['check'], { env: { ...env, ...settings } });
    expect(code).toBe(2);
    expect(err).toContain(fault);
  });
});
