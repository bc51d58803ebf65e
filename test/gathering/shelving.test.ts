import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import { createArticleFiles } from '../../src/gathering/articles/article-files.ts';
import { isAsWritten } from '../../src/gathering/articles/article-text.ts';
import { keysOfItems } from '../../src/gathering/articles/item-keys.ts';
import type { FeedState } from '../../src/gathering/feed-state.ts';
import type { FeedStore } from '../../src/gathering/feed-store.ts';
import type { Validators } from '../../src/gathering/fetching/fetch-document.ts';
import { createGatheredCopier } from '../../src/gathering/keeping/copy-gathered.ts';
import { removeOldFiles } from '../../src/gathering/keeping/remove-old-files.ts';
import { readFeedsFile } from '../../src/gathering/listing/feeds-file.ts';
import { gatherFeed } from '../../src/gathering/polling/gather-feed.ts';
import { shelveItems } from '../../src/gathering/polling/shelve-items.ts';
import type { ParsedFeed } from '../../src/gathering/reading/parsed-feed.ts';
import { readDocument } from '../../src/gathering/reading/read-document.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createFeedStore } from '../../src/store/feeds/feed-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const dayMs = 24 * 60 * 60_000;
const start = new Date('2026-03-02T12:00:00Z');
const later = (days: number) => new Date(start.getTime() + days * dayMs);

let contentFolder: string;
let store: FeedStore;

beforeEach(async () => {
  const folder = temporaryFolder();
  contentFolder = join(folder, 'content');
  mkdirSync(contentFolder);
  const db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
  onTestFinished(() => db.destroy());
  store = createFeedStore(db);
});

const filesIn = (folder = contentFolder) => createArticleFiles(folder, machineRandomness);

it('does not recreate a missing content folder, and writes again once it is back', async () => {
  const files = filesIn();
  const path = 'feeds/example.org/2026-03-02-a-0123456789.md';
  rmSync(contentFolder, { recursive: true });
  await expect(files.write(path, 'text')).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await files.fault()).toContain('there is no folder');
  expect(existsSync(contentFolder)).toBe(false);
  mkdirSync(contentFolder);
  expect(await files.write(path, 'text')).toBe('written');
});

interface ItemText {
  readonly title?: string;
  readonly link?: string;
  readonly id?: string;
  readonly date?: string;
  readonly text?: string;
}

function feedText(items: readonly ItemText[], site = 'https://example.org/'): string {
  const written = items.map(
    ({ title, link, id, date, text }) =>
      `<item>${title === undefined ? '' : `<title>${title}</title>`}${link ? `<link>${link}</link>` : ''}${id ? `<guid isPermaLink="false">${id}</guid>` : ''}${date ? `<pubDate>${date}</pubDate>` : ''}${text ? `<description>${text}</description>` : ''}</item>`,
  );
  return `<rss version="2.0"><channel><title>Example News</title>${site ? `<link>${site}</link>` : ''}${written.join('')}</channel></rss>`;
}

function feedOf(text: string): ParsedFeed {
  const parsed = readDocument({
    bytes: Buffer.from(text),
    contentType: '',
    address: 'https://example.org/feed.xml',
  });
  if ('refused' in parsed) throw new Error(parsed.refused);
  return parsed;
}

/** Gathers a feed document as if it had just arrived. */
function gather(
  items: readonly ItemText[],
  {
    now = start,
    isFirst = false,
    line = 'https://example.org/feed.xml',
    site = 'https://example.org/',
    keepMs = 90 * dayMs,
  } = {},
) {
  const [feed] = readFeedsFile(line, 'feeds.txt').feeds;
  if (!feed) throw new Error(`no feed: ${line}`);
  const parsed = feedOf(feedText(items, site));
  return shelveItems(feed, parsed, { now, isFirst }, { store, files: filesIn(), keepMs, keepsText: true });
}

function articles(folder = contentFolder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const parsed = parseArticle(name, bytes);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
      expect([parsed.slips, parsed.faults]).toEqual([[], []]);
      return { ...parsed.article, text: bytes.toString(), file: join(folder, name) };
    });
}

const date = 'Mon, 02 Mar 2026 10:00:00 GMT';
const one = { title: 'One', link: 'https://example.org/one', id: '1', date, text: 'The first text.' };

describe('an item of a feed as an article', () => {
  it('writes an item as an article file, from what the feed and the feeds file say', async () => {
    const line = 'https://example.org/feed.xml name="The Example" quality=80 topics=AI,Security';
    expect(await gather([{ ...one, title: 'AT&amp;T: &quot;No&quot;' }], { line })).toMatchObject({
      added: 1,
    });
    expect(articles()).toMatchObject([
      {
        path: expect.stringMatching(/^feeds\/example\.org\/2026-03-02-at-t-no-[\da-f]{10}\.md$/),
        title: 'AT&T: "No"',
        excerpt: 'The first text.',
        url: 'https://example.org/one',
        publishedAt: new Date('2026-03-02T10:00:00Z'),
        provider: { name: 'The Example', domain: 'example.org' },
        quality: 80,
        topics: ['AI', 'Security'],
        published: true,
      },
    ]);
    expect(articles()[0]).not.toHaveProperty('heat');
  });

  it('writes an item once, even if its id, date, tracking parameters or feed change', async () => {
    await gather([one]);
    await gather([{ ...one, id: '2' }]);
    await gather([{ ...one, date: 'Tue, 03 Mar 2026 10:00:00 GMT' }]);
    await gather([{ ...one, id: '3', link: 'https://www.example.org/one/?utm_source=rss' }]);
    await gather([{ ...one, link: 'https://example.org/moved' }]);
    await gather([one], { line: 'https://reader.example/read-later.xml', site: 'https://reader.example/' });
    await gather([one, { ...one, id: '9' }]);
    expect(articles()).toMatchObject([{ publishedAt: new Date('2026-03-02T10:00:00Z') }]);
  });

  it('tells items with the same id apart by their links', async () => {
    const news = ['a', 'b', 'c'].map((name) => ({
      ...{ title: `News ${name}`, link: `https://example.org/${name}`, id: '0', date },
    }));
    await gather(news);
    await gather(news);
    expect(articles()).toHaveLength(3);
  });

  it('stores no new key each time that an item is re-dated', async () => {
    for (let minute = 0; minute < 40; minute++) {
      await gather([{ ...one, date: new Date(start.getTime() - minute * 60_000).toUTCString() }]);
    }
    const parsed = keysOfItems(
      [
        {
          ...{ id: '1', link: one.link, title: 'One', text: '', publishedAt: undefined },
          ...{ categories: [], image: undefined },
        },
      ],
      'https://example.org/feed.xml',
    );
    const [known] = await store.itemsKnownBy(parsed[0]?.keys ?? []);
    expect(known?.keys.length).toBeLessThan(20);
    expect(articles()).toHaveLength(1);
  });

  it('recognises an item without a link by its words when its id and date keep changing', async () => {
    const text = 'A note of some length that nobody else would write like this.';
    for (let round = 0; round < 3; round++) {
      const dated = new Date(start.getTime() - round * 60_000).toUTCString();
      await gather([
        { title: 'Note', id: `a${round}`, date: dated, text },
        { title: 'Other note', id: `b${round}`, date: dated, text: `${text} Except for this.` },
      ]);
    }
    expect(articles()).toHaveLength(2);
  });

  it('tells items with the same link apart by their ids', async () => {
    const link = 'https://example.org/live';
    const news = ['a', 'b', 'c'].map((id) => ({ title: `News ${id}`, link, id, date }));
    await gather(news);
    const versions = ['1', '2'].map((id) => ({
      title: `v${id}`,
      link: `https://example.org/log#v${id}`,
      id: `v${id}`,
      date,
    }));
    await gather(versions);
    expect(articles()).toHaveLength(5);
  });

  it('updates the file when the item changes, and keeps its path and date', async () => {
    await gather([one]);
    const [before] = articles();
    const changed = await gather([
      { ...one, title: 'One, corrected', date: 'Mon, 02 Mar 2026 11:00:00 GMT' },
    ]);
    expect(changed).toMatchObject({ added: 0, changed: 1 });
    expect(articles()).toMatchObject([
      { path: before?.path, title: 'One, corrected', publishedAt: before?.publishedAt },
    ]);
    expect(await gather([{ ...one, title: 'One, corrected' }])).toMatchObject({ added: 0, changed: 0 });
  });

  it('leaves a file alone for good once somebody has edited or deleted it', async () => {
    await gather([one, { ...one, title: 'Two', link: 'https://example.org/two', id: '2' }]);
    const [first, second] = articles();
    writeFileSync(first?.file ?? '', first?.text.replace('The first text.', 'Better words.') ?? '');
    rmSync(second?.file ?? '');
    for (const title of ['Other', 'Third']) {
      await gather([
        { ...one, title },
        { ...one, title, link: 'https://example.org/two', id: '2' },
      ]);
    }
    expect(articles()).toMatchObject([{ excerpt: 'Better words.', title: 'One' }]);
  });

  it('dates an undated item by its address, by the feed, or by when it was found', async () => {
    const bare = { title: 'A', link: 'https://example.org/a' };
    const dated = { title: 'B', link: 'https://example.org/2026/01/15/b' };
    await gather([bare, dated], { now: start });
    await gather([{ title: 'C', link: 'https://example.org/c' }, bare, dated], { now: later(1) });
    const dates = new Map(articles().map(({ title, publishedAt }) => [title, publishedAt.toISOString()]));
    expect(Object.fromEntries(dates)).toEqual({
      A: start.toISOString(),
      B: '2026-01-15T00:00:00.000Z',
      C: later(1).toISOString(),
    });
  });

  it('dates an item from the future as found now', async () => {
    await gather([{ ...one, date: 'Mon, 02 Mar 2099 10:00:00 GMT' }]);
    expect(articles()).toMatchObject([{ publishedAt: start }]);
  });

  it('links to the outlet without a link, takes a title from the text, and skips an empty item', async () => {
    const counts = await gather([
      { title: 'No link', date, id: 'x' },
      { link: 'https://example.org/note', date, text: 'A note without any title. And more of it.' },
      { link: 'https://example.org/empty', date },
    ]);
    expect(counts).toMatchObject({ added: 2, empty: 1 });
    expect(articles().map(({ title, url }) => [title, url])).toEqual([
      ['A note without any title.', 'https://example.org/note'],
      ['No link', 'https://example.org/'],
    ]);
  });

  it('names the linked outlet as the provider of an item in a feed of links', async () => {
    const links = ['a.example', 'b.example', 'c.example'].map((host) => ({
      title: host,
      link: `https://www.${host}/x`,
      date,
      id: host,
    }));
    await gather([...links, one], { line: 'https://links.example/rss', site: 'https://links.example/' });
    expect(
      articles()
        .map(({ provider }) => provider.domain)
        .sort(),
    ).toEqual(['a.example', 'b.example', 'c.example', 'example.org']);
    expect(articles().every(({ path }) => path.startsWith('feeds/links.example/'))).toBe(true);
  });

  it("takes an outlet's own words once its own feed brings the item", async () => {
    await gather([{ ...one, text: 'Found this.' }], {
      line: 'https://links.example/rss',
      site: 'https://links.example/',
    });
    await gather([one]);
    expect(articles()).toMatchObject([{ excerpt: 'The first text.', provider: { name: 'Example News' } }]);
    await gather([{ ...one, text: 'Found it again.' }], {
      line: 'https://links.example/rss',
      site: 'https://links.example/',
    });
    expect(articles()).toMatchObject([{ excerpt: 'The first text.' }]);
  });

  it('writes no second article when the state was lost', async () => {
    await gather([one]);
    const db = await openState({ kind: 'sqlite', file: join(temporaryFolder(), 'new.sqlite') }, machineClock);
    onTestFinished(() => db.destroy());
    store = createFeedStore(db);
    await gather([{ ...one, date: 'Tue, 03 Mar 2026 10:00:00 GMT' }]);
    expect(articles()).toMatchObject([{ publishedAt: new Date('2026-03-02T10:00:00Z') }]);
  });

  it('writes hostile words as plain values of the file, and nothing else', async () => {
    const hostile = [
      '"\nheat: 9999\n---\n# x',
      '---',
      "'; rm -rf /",
      '../../../../etc/passwd',
      '\u2028\u2029\u0085\u202eevil',
      'a'.repeat(5_000),
      '&lt;script&gt;alert(1)&lt;/script&gt; News',
      '{{ template }} &amp;#0; \\u0000 \\" \\',
      '今日は'.repeat(200),
    ];
    const items = hostile.map((title, id) => ({
      title,
      id: String(id),
      link: `https://example.org/${id}`,
      date,
      text: title,
    }));
    await gather(items);
    const found = articles();
    expect(found.length).toBeGreaterThanOrEqual(hostile.length - 1);
    for (const { heat, file, text } of found) {
      expect(heat).toBeUndefined();
      expect(file.startsWith(join(contentFolder, 'feeds', 'example.org'))).toBe(true);
      expect(isAsWritten(text)).toBe(true);
    }
  });
});

describe('the time that an article file is kept', () => {
  it('deletes articles after FEEDS_KEEP for good, except those that somebody edited', async () => {
    await gather([one, { ...one, title: 'Two', link: 'https://example.org/two', id: '2' }]);
    const [first] = articles();
    writeFileSync(first?.file ?? '', first?.text.replace('The first text.', 'Kept.') ?? '');
    const keep = {
      store,
      files: filesIn(),
      keepMs: 7 * dayMs,
      forgets: true,
      signal: new AbortController().signal,
    };
    expect(await removeOldFiles(later(6), keep)).toBe(0);
    expect(await removeOldFiles(later(8), keep)).toBe(1);
    expect(articles()).toMatchObject([{ excerpt: 'Kept.' }]);
    await gather([{ title: 'Two', link: 'https://example.org/two', id: '2' }], {
      now: later(9),
      keepMs: 7 * dayMs,
    });
    expect(articles()).toHaveLength(1);
    expect(
      await gather([{ ...one, title: 'Old', id: '5', link: 'https://example.org/old' }], {
        now: later(9),
        keepMs: 7 * dayMs,
      }),
    ).toMatchObject({ old: 1 });
  });
});

describe('a feed whose items have no dates', () => {
  const address = 'https://example.org/feed.xml';
  const bare = (names: readonly string[]) =>
    feedText(names.map((name) => ({ title: name, link: `https://example.org/${name}` })));

  /** Requests the feed every half a day, like a service that keeps articles for 7 days. */
  function keepGathering() {
    const [feed] = readFeedsFile(address, 'f').feeds;
    if (!feed) throw new Error('no feed');
    let state: FeedState | undefined;
    let asked: Validators[] = [];
    const removal = { files: filesIn(), keepMs: 7 * dayMs, forgets: true };
    return {
      async days(from: number, to: number, answer: string | 'not modified' | 'down') {
        let added = 0;
        asked = [];
        for (let day = from; day < to; day += 0.5) {
          const now = later(day);
          const gathered = await gatherFeed(feed, state, {
            ...{ store, files: filesIn(), keepMs: 7 * dayMs, keepsText: false, everyMs: dayMs / 2 },
            ...{ now: () => now, random: () => 0, inTurn: pLimit(1) },
            read: async (document) => readDocument(document),
            async fetch(_address, validators) {
              asked.push(validators);
              if (answer === 'down') return { kind: 'failed', cause: 'server', fault: 'down' };
              if (answer === 'not modified' && validators.etag !== undefined)
                return { kind: 'unchanged', address, freshForMs: 0 };
              const text = answer === 'not modified' ? bare(['a', 'b', 'c']) : answer;
              return {
                ...{ kind: 'document', bytes: Buffer.from(text), isCutOff: false, contentType: '' },
                ...{ validators: { etag: '"1"' }, address, freshForMs: 0 },
              };
            },
          });
          state = gathered.state;
          added += gathered.shelved?.added ?? 0;
          const { signal } = new AbortController();
          await removeOldFiles(now, { ...removal, store, signal });
        }
        return added;
      },
      asked: () => asked,
    };
  }
  const whole = bare(['a', 'b', 'c']);
  const changed = bare(['d', 'a', 'b', 'c']);

  it.each([
    ['whose server says that nothing has changed', 'not modified'],
    ['whose document stays the same', whole],
    ['whose server is down', 'down'],
  ])('adds no item again from a feed %s for months', async (_name, answer) => {
    const feed = keepGathering();
    expect(await feed.days(0, 1, whole)).toBe(3);
    expect(await feed.days(1, 100, answer)).toBe(0);
    expect(articles()).toEqual([]);
    expect(await feed.days(100, 101, changed)).toBe(1);
    expect(articles()).toMatchObject([{ title: 'd' }]);
  });

  it('fetches the whole feed once a month, and eventually forgets what it no longer lists', async () => {
    const feed = keepGathering();
    await feed.days(0, 1, whole);
    await feed.days(1, 62, 'not modified');
    expect(feed.asked().filter(({ etag }) => etag === undefined)).toHaveLength(2);
    const keys = keysOfItems(feedOf(whole).items, address).flatMap((one) => one.keys);
    expect(await store.itemsKnownBy(keys)).toHaveLength(3);
    await feed.days(62, 100, bare(['z']));
    expect(await store.itemsKnownBy(keys)).toEqual([]);
  });
});

describe('a copy on another machine', () => {
  it('copies every article, its changes and its end to another machine, and leaves edited files alone', async () => {
    const other = join(temporaryFolder(), 'content');
    mkdirSync(other);
    const copier = createGatheredCopier({ store, files: filesIn(other) });
    await gather([one, { ...one, title: 'Two', link: 'https://example.org/two', id: '2' }]);
    expect(await copier.copy()).toBe(2);
    expect(articles(other).map(({ text }) => text)).toEqual(articles().map(({ text }) => text));
    const [, second] = articles(other);
    writeFileSync(second?.file ?? '', second?.text.replace('The first text.', 'Edited.') ?? '');
    const changed = (title: string, id: string, link: string) => ({ ...one, title, id, link });
    await gather([changed('One!', '1', one.link), changed('Two!', '2', 'https://example.org/two')], {
      now: later(1),
    });
    expect(await copier.copy()).toBe(1);
    expect(articles(other).map(({ title }) => title)).toEqual(['One!', 'Two']);
    // A restart continues where the last process ended.
    const again = createGatheredCopier({ store, files: filesIn(other) });
    expect(await again.copy()).toBe(0);
    await removeOldFiles(later(9), {
      store,
      files: filesIn(),
      keepMs: 7 * dayMs,
      forgets: true,
      signal: new AbortController().signal,
    });
    expect(await again.copy()).toBe(1);
    expect(articles(other).map(({ title }) => title)).toEqual(['Two']);
  });
});
