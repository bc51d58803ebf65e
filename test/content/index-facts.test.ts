import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, createContentFolder } from './content-folder.ts';

describe('facts about the whole index', () => {
  it('knows the topics and providers of published articles, the most frequent first', async () => {
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

  it('knows an outlet by its whole name or domain, as long as an article is by it', async () => {
    const folder = createContentFolder();
    folder.write('a.md', { provider: '\n  name: Another\n  domain: another.example.org' });
    folder.write('b.md', {});
    await folder.sync();
    const index = folder.open();
    const asked = ['Another', ' aNOTHER', 'another.example.org', 'Anoth', 'example.org', ''];
    expect(asked.filter((name) => index.hasArticleBy(name))).toEqual(asked.slice(0, 3));
    folder.remove('a.md');
    await folder.sync();
    expect(asked.filter((name) => index.hasArticleBy(name))).toEqual([]);
  });

  it('counts topics and providers correctly as articles come, change and go', async () => {
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
            // Null deletes the file; an empty list leaves the key out.
            if (topics)
              folder.write(`${file}.md`, {
                topics: topics.length > 0 ? topics.map((name) => `\n  - ${name}`).join('') : undefined,
              });
            else rmSync(folder.at(`${file}.md`), { force: true });
            await folder.sync();
          }
          const counted = new Map<string, number>();
          for (const { topics } of index.hottest({ span: always })) {
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

  it('counts the topics within a span of time', async () => {
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

  it('knows when the newest article was published, overall or up to a moment', async () => {
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
