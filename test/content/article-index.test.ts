import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFilter } from '../../src/content/article-query.ts';
import { ALWAYS, createContentFolder, publishedPaths } from './content-folder.ts';

const DAY = { after: new Date('2026-08-01T00:00:00Z'), until: new Date('2026-08-02T00:00:00Z') };

describe('an index that was not built', () => {
  it('is empty, and answers as soon as it is there', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    const index = folder.open();
    expect(index.isBuilt()).toBe(false);
    expect([...index.hottest({ span: ALWAYS })]).toEqual([]);
    expect(index.search({ words: 'story', limit: 5 })).toEqual([]);
    expect(index.counts()).toEqual({ articles: 0, published: 0, faulty: 0 });
    expect(index.newestPublished()).toBeUndefined();
    await folder.sync();
    expect(index.isBuilt()).toBe(true);
    expect(publishedPaths(index)).toEqual(['a.md']);
  });
});

describe('an article that is given back', () => {
  it('is what its file says', async () => {
    const folder = createContentFolder();
    folder.write('2026/a.md', {
      title: '"Robots learn to fold laundry"',
      webUrl: '"https://news.example.com/robots"',
      publishedDateTime: '2024-05-06T07:08:09Z',
      images: '\n  - url: "https://news.example.com/robots.jpg"\n    width: 1200\n    height: 600',
      related:
        '\n  - title: "Laundry robots"\n    webUrl: "https://other.example.org/laundry"\n' +
        '    publishedDateTime: 2024-05-06T09:00:00Z\n    quality: 50',
    });
    await folder.sync();
    const [article] = folder.open().hottest({ span: ALWAYS });
    expect(article).toMatchObject({
      path: '2026/a.md',
      title: 'Robots learn to fold laundry',
      publishedAt: new Date('2024-05-06T07:08:09Z'),
      heat: 97,
      published: true,
      provider: { name: 'Example News', domain: 'news.example.com' },
      topics: ['AI', 'Robotics'],
      image: { url: 'https://news.example.com/robots.jpg', width: 1200, height: 600 },
      related: [{ title: 'Laundry robots', publishedAt: new Date('2024-05-06T09:00:00Z') }],
    });
  });

  it('is found by its id and by its path, with or without .md', async () => {
    const folder = createContentFolder();
    folder.write('2026/08/a.md');
    folder.write('b.md');
    await folder.sync();
    const index = folder.open();
    const article = index.byId('2026/08/a.md');
    expect(article?.path).toBe('2026/08/a.md');
    expect(index.byId('2026/08/a')).toEqual(article);
    expect(index.byId(article?.id ?? '')).toEqual(article);
    expect(index.byId('b')?.path).toBe('b.md');
    for (const id of ['', '.', '/', 'a', 'c.md', '2026/08', "'; DROP TABLE article; --"]) {
      expect(index.byId(id)).toBeUndefined();
    }
  });
});

describe('the time at which an article was first seen', () => {
  it('stays when its file changes, and is that of the file where it was there before the index', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    const seen = new Date('2100-01-01T10:00:00Z');
    await folder.sync(new Date('2100-01-01T09:00:00Z'));
    folder.write('b.md');
    await folder.sync(seen);
    folder.write('b.md', { heat: '3' });
    await folder.sync(new Date('2100-01-01T11:00:00Z'));
    const index = folder.open();
    expect(index.arrivedAt('b')).toEqual(seen);
    expect(index.arrivedAt(index.byId('b.md')?.id ?? '')).toEqual(seen);
    expect(index.arrivedAt('a')?.getTime()).toBeLessThan(seen.getTime() - 3_600_000);
    expect(index.arrivedAt('c')).toBeUndefined();
  });
});

describe('the hottest articles', () => {
  it('are hottest first, the newest among equals, then by path', async () => {
    const folder = createContentFolder();
    const at = (time: string, heat: string) => ({ publishedDateTime: `2026-08-01T${time}:00Z`, heat });
    folder.write('b.md', at('10:00', '5'));
    folder.write('a.md', at('10:00', '5'));
    folder.write('newest.md', at('11:00', '5'));
    folder.write('hot.md', at('01:00', '9.5'));
    folder.write('hotter.md', at('02:00', '100'));
    folder.write('cold.md', { publishedDateTime: '2026-08-01T12:00:00Z', heat: undefined });
    await folder.sync();
    const found = [...folder.open().hottest({ span: DAY })].map(({ path }) => path);
    expect(found).toEqual(['hotter.md', 'hot.md', 'newest.md', 'a.md', 'b.md', 'cold.md']);
  });

  it('are those of the span: after its start, and until its end', async () => {
    const folder = createContentFolder();
    for (const [path, time] of [
      ['start.md', '2026-08-01T00:00:00Z'],
      ['just-after.md', '2026-08-01T00:00:00.001Z'],
      ['end.md', '2026-08-02T00:00:00Z'],
      ['just-later.md', '2026-08-02T00:00:00.001Z'],
      ['long-ago.md', '0001-01-01T00:00:00Z'],
      ['one-day.md', '9999-12-31T00:00:00Z'],
    ] as const) {
      folder.write(path, { publishedDateTime: time });
    }
    await folder.sync();
    const index = folder.open();
    expect([...index.hottest({ span: DAY })].map(({ path }) => path)).toEqual(['end.md', 'just-after.md']);
    const eternity = { after: new Date('0000-01-01T00:00:00Z'), until: new Date('9999-12-31T23:59:59Z') };
    expect([...index.hottest({ span: eternity })]).toHaveLength(6);
  });

  it('come in the same order page after page, none twice', async () => {
    const folder = createContentFolder();
    for (let number = 0; number < 250; number++) folder.write(`${number}.md`, { heat: `${number % 3}` });
    await folder.sync();
    const index = folder.open();
    const found = [...index.hottest({ span: ALWAYS })];
    const expected = found.toSorted((a, b) => b.heat - a.heat || (a.path < b.path ? -1 : 1));
    expect(found).toEqual(expected);
    expect(new Set(found.map(({ path }) => path)).size).toBe(250);
    expect([...index.hottest({ span: ALWAYS })]).toEqual(found);
  });

  it('can be taken again from the same result', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    await folder.sync();
    const found = folder.open().hottest({ span: ALWAYS });
    expect([...found]).toEqual([...found]);
    expect([...found]).toHaveLength(1);
  });

  it('are read one by one: what is withdrawn meanwhile does not come', async () => {
    const folder = createContentFolder();
    for (const [path, heat] of [
      ['first.md', '3'],
      ['second.md', '2'],
      ['third.md', '1'],
    ] as const) {
      folder.write(path, { heat });
    }
    await folder.sync();
    const found: string[] = [];
    for (const { path } of folder.open().hottest({ span: ALWAYS })) {
      found.push(path);
      if (found.length > 1) continue;
      folder.write('second.md', { published: 'false' });
      await folder.sync();
    }
    expect(found).toEqual(['first.md', 'third.md']);
  });

  it.each<[string, ArticleFilter, string[]]>([
    ['nothing', {}, ['ai.md', 'cloud.md', 'weak.md']],
    ['empty lists', { topics: [], providers: [] }, ['ai.md', 'cloud.md', 'weak.md']],
    ['a topic in another case', { topics: ['ARTIFICIAL intelligence'] }, ['ai.md', 'weak.md']],
    [
      'one topic or the other',
      { topics: ['AI', 'cloud', 'Artificial Intelligence'] },
      ['ai.md', 'cloud.md', 'weak.md'],
    ],
    ['a part of a topic', { topics: ['Intelligence'] }, []],
    ["a provider's name", { providers: ['daily cloud'] }, ['cloud.md']],
    ["a provider's domain", { providers: ['Cloud.Example.ORG'] }, ['cloud.md']],
    ['a quality', { minQuality: 50 }, ['ai.md', 'cloud.md']],
    ['a heat', { minHeat: 20 }, ['ai.md']],
    ['several at once', { topics: ['Artificial Intelligence'], minQuality: 50 }, ['ai.md']],
    ['hostile text', { topics: ['\'; DROP TABLE label; --", "AI'] }, []],
  ])('filtered by %s', async (_, filter, expected) => {
    const folder = createContentFolder();
    const cloud = '\n  name: The Daily Cloud\n  domain: cloud.example.org';
    folder.write('ai.md', { topics: '\n  - Artificial Intelligence\n  - Chips', quality: '50', heat: '20' });
    folder.write('cloud.md', {
      topics: '\n  - Cloud',
      provider: cloud.replace('The ', ''),
      quality: '80',
      heat: '10',
    });
    folder.write('weak.md', { topics: '\n  - artificial intelligence', quality: '10', heat: '5' });
    await folder.sync();
    const index = folder.open();
    expect([...index.hottest({ span: ALWAYS, filter })].map(({ path }) => path)).toEqual(expected);
    const searched = index.search({ words: 'story', filter, limit: 10 });
    expect(searched.map(({ path }) => path)).toEqual(expected);
  });
});

describe('articles of one story', () => {
  it('are found by the address they or their coverage have, and by their title', async () => {
    const folder = createContentFolder();
    const related =
      '\n  - title: "Seen elsewhere"\n    webUrl: "https://other.example.org/story/?utm_source=feed"';
    folder.write('own.md', {
      webUrl: '"https://www.other.example.org/story"',
      publishedDateTime: '2026-08-01T10:00:00Z',
    });
    folder.write('covers.md', { related, publishedDateTime: '2026-08-01T12:00:00Z' });
    folder.write('title.md', { title: '"STORY: of a Title!"', publishedDateTime: '2026-07-01T12:00:00Z' });
    folder.write('unrelated.md');
    await folder.sync();
    const index = folder.open();
    const paths = (...query: Parameters<typeof index.sharing>) =>
      index.sharing(...query).map(({ path }) => path);
    expect(paths(['https://other.example.org/story'])).toEqual(['covers.md', 'own.md']);
    expect(paths(['https://other.example.org/story', 'title:story of a title'])).toEqual([
      'covers.md',
      'own.md',
      'title.md',
    ]);
    expect(paths(['https://other.example.org/story', 'title:story of a title'], DAY)).toEqual([
      'covers.md',
      'own.md',
    ]);
    expect(paths(['https://nobody.example.org/'])).toEqual([]);
    expect(paths([])).toEqual([]);
    folder.remove('own.md');
    await folder.sync();
    expect(paths(['https://other.example.org/story'])).toEqual(['covers.md']);
  });
});

describe('what the index knows as a whole', () => {
  it('are the topics and providers of published articles, the most frequent first', async () => {
    const folder = createContentFolder();
    folder.write('a.md', { topics: '\n  - AI\n  - Chips' });
    folder.write('b.md', {
      topics: '\n  - ai\n  - Art',
      provider: '\n  name: Another\n  domain: another.example.org',
    });
    folder.write('c.md', { topics: '\n  - Secret', published: 'false' });
    await folder.sync();
    const index = folder.open();
    expect(index.topics()).toEqual([
      { name: 'AI', count: 2 },
      { name: 'Art', count: 1 },
      { name: 'Chips', count: 1 },
    ]);
    expect(index.providers()).toEqual([
      { name: 'Another', count: 1 },
      { name: 'Example News', count: 1 },
    ]);
    folder.write('d.md', { topics: '\n  - Chips' });
    folder.remove('b.md');
    await folder.sync();
    expect(index.topics()).toEqual([
      { name: 'Chips', count: 2 },
      { name: 'AI', count: 1 },
    ]);
    expect(index.providers()).toEqual([{ name: 'Example News', count: 2 }]);
  });

  it('are counted right however articles come, change and go', async () => {
    const folder = createContentFolder();
    const index = folder.open();
    const names = ['AI', 'Chips', 'Art'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            file: fc.integer({ min: 0, max: 3 }),
            topics: fc.option(fc.subarray([...names, 'ai'])),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async (changes) => {
          for (const { file, topics } of changes) {
            // Null takes the file away; an empty list leaves the key out.
            if (topics)
              folder.write(`${file}.md`, {
                topics: topics.length > 0 ? topics.map((name) => `\n  - ${name}`).join('') : undefined,
              });
            else rmSync(folder.at(`${file}.md`), { force: true });
            await folder.sync();
          }
          const counted = new Map<string, number>();
          for (const { topics } of index.hottest({ span: ALWAYS })) {
            for (const name of new Set(topics.map((topic) => topic.toLowerCase())))
              counted.set(name, (counted.get(name) ?? 0) + 1);
          }
          const known = index.topics().map(({ name, count }) => [name.toLowerCase(), count] as const);
          expect(new Map(known)).toEqual(counted);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are the topics of a span of time, with their counts in it', async () => {
    const folder = createContentFolder();
    folder.write('a.md', { topics: '\n  - AI\n  - Chips', publishedDateTime: '2026-07-01T12:00:00Z' });
    folder.write('b.md', { topics: '\n  - AI', publishedDateTime: '2026-07-02T12:00:00Z' });
    folder.write('c.md', { topics: '\n  - Art', publishedDateTime: '2026-08-02T12:00:00Z' });
    await folder.sync();
    const index = folder.open();
    const july = { after: new Date('2026-07-01T00:00:00Z'), until: new Date('2026-07-31T00:00:00Z') };
    expect(index.topicsIn(july)).toEqual([
      { name: 'AI', count: 2 },
      { name: 'Chips', count: 1 },
    ]);
    expect(index.topicsIn({ ...july, until: new Date('2026-07-01T00:00:00Z') })).toEqual([]);
  });

  it('is when its newest article was published, at all or until a moment', async () => {
    const folder = createContentFolder();
    for (const [path, time] of [
      ['a.md', '10:00:00.5'],
      ['b.md', '10:00:00.7'],
      ['c.md', '10:00:00.6'],
      ['d.md', '09:00:00'],
    ]) {
      folder.write(`${path}`, { publishedDateTime: `2026-08-01T${time}Z` });
    }
    folder.write('withdrawn.md', { publishedDateTime: '2026-08-02T10:00:00Z', published: 'false' });
    await folder.sync();
    const index = folder.open();
    expect(index.newestPublished()).toEqual(new Date('2026-08-01T10:00:00.7Z'));
    expect(index.newestPublished(new Date('2026-08-01T10:00:00.65Z'))).toEqual(
      new Date('2026-08-01T10:00:00.6Z'),
    );
    expect(index.newestPublished(new Date('2026-08-01T10:00:00.0Z'))).toEqual(
      new Date('2026-08-01T09:00:00Z'),
    );
    expect(index.newestPublished(new Date('2026-07-01T00:00:00Z'))).toBeUndefined();
  });
});
