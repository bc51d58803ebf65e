import { describe, expect, it } from 'vitest';
import { always, createContentFolder, publishedPaths } from './content-folder.ts';

const oneDay = { after: new Date('2026-08-01T00:00:00Z'), until: new Date('2026-08-02T00:00:00Z') };

describe('an index that is not built yet', () => {
  it('finds nothing before the index is built, and answers as soon as it is', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    const index = folder.open();
    expect(index.isBuilt()).toBe(false);
    expect([...index.hottest({ span: always })]).toEqual([]);
    expect(index.search({ words: 'story', limit: 5 })).toEqual([]);
    expect(index.counts()).toEqual({ articles: 0, published: 0, faulty: 0 });
    expect(index.newestPublished()).toBeUndefined();
    await folder.sync();
    expect(index.isBuilt()).toBe(true);
    expect(publishedPaths(index)).toEqual(['a.md']);
  });
});

describe('an article read from the index', () => {
  it('gives back an article as its file states it', async () => {
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
    const [article] = folder.open().hottest({ span: always });
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

  it('finds an article by its id and by its path, with or without .md', async () => {
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
  it("keeps the first-seen time when a file changes, and uses the file's own time if it predates the index", async () => {
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

describe('the articles about a page', () => {
  it("finds the articles that have a page's address or title, and those that only list it", async () => {
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
    const page = 'https://other.example.org/story';
    const keys = [page, 'title:story of a title'];
    const known = (...query: Parameters<typeof index.knownBy>) =>
      index.knownBy(...query).map(({ path }) => path);
    const listing = (link: string) => index.listing(link).map(({ path }) => path);
    expect(known([page])).toEqual(['own.md']);
    expect(known(keys)).toEqual(['own.md', 'title.md']);
    expect(known(keys, oneDay)).toEqual(['own.md']);
    expect(listing(`${page}/?utm_source=chat`)).toEqual(['covers.md']);
    expect([known(['https://nobody.example.org/']), known([]), listing('no address')]).toEqual([[], [], []]);
    folder.remove('own.md');
    await folder.sync();
    expect([known([page]), listing(page)]).toEqual([[], ['covers.md']]);
  });
});
