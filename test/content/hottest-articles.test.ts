import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/content/article.ts';
import type { ArticleFilter } from '../../src/content/article-query.ts';
import { always, createContentFolder } from './content-folder.ts';

const oneDay = { after: new Date('2026-08-01T00:00:00Z'), until: new Date('2026-08-02T00:00:00Z') };

describe('the hottest articles', () => {
  it('lists the hottest first, then the newest, then by path', async () => {
    const folder = createContentFolder();
    const at = (time: string, heat: string) => ({ publishedDateTime: `2026-08-01T${time}:00Z`, heat });
    folder.write('b.md', at('10:00', '5'));
    folder.write('a.md', at('10:00', '5'));
    folder.write('newest.md', at('11:00', '5'));
    folder.write('hot.md', at('01:00', '9.5'));
    folder.write('hotter.md', at('02:00', '100'));
    folder.write('cold.md', { ...at('12:00', '0'), quality: '0' });
    await folder.sync();
    const found = [...folder.open().hottest({ span: oneDay })].map(({ path }) => path);
    expect(found).toEqual(['hotter.md', 'hot.md', 'newest.md', 'a.md', 'b.md', 'cold.md']);
  });

  it('lists articles after the start of the span up to and including its end', async () => {
    const folder = createContentFolder();
    for (const [path, time] of [
      ['start.md', '2026-08-01T00:00:00Z'],
      ['just-after.md', '2026-08-01T00:00:00.001Z'],
      ['end.md', '2026-08-02T00:00:00Z'],
      ['just-later.md', '2026-08-02T00:00:00.001Z'],
      ['long-ago.md', '1000-01-01T00:00:00Z'],
      ['one-day.md', '9999-12-31T00:00:00Z'],
    ] as const) {
      folder.write(path, { publishedDateTime: time });
    }
    await folder.sync();
    const index = folder.open();
    expect([...index.hottest({ span: oneDay })].map(({ path }) => path)).toEqual(['end.md', 'just-after.md']);
    const eternity = { after: new Date('0000-01-01T00:00:00Z'), until: new Date('9999-12-31T23:59:59Z') };
    expect([...index.hottest({ span: eternity })]).toHaveLength(6);
  });

  it('lists page after page in the same order, with none twice', async () => {
    const folder = createContentFolder();
    for (let number = 0; number < 250; number++) folder.write(`${number}.md`, { heat: `${number % 3}` });
    await folder.sync();
    const index = folder.open();
    const found = [...index.hottest({ span: always })];
    const heatOf = ({ heat = 0 }: Article) => heat;
    const expected = found.toSorted((a, b) => heatOf(b) - heatOf(a) || (a.path < b.path ? -1 : 1));
    expect(found).toEqual(expected);
    expect(new Set(found.map(({ path }) => path)).size).toBe(250);
    expect([...index.hottest({ span: always })]).toEqual(found);
  });

  it('lets the same result be iterated again', async () => {
    const folder = createContentFolder();
    folder.write('a.md');
    await folder.sync();
    const found = folder.open().hottest({ span: always });
    expect([...found]).toEqual([...found]);
    expect([...found]).toHaveLength(1);
  });

  it('reads one article at a time, and leaves out those withdrawn meanwhile', async () => {
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
    for (const { path } of folder.open().hottest({ span: always })) {
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
  ])('filters articles by %s', async (_, filter, expected) => {
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
    expect([...index.hottest({ span: always, filter })].map(({ path }) => path)).toEqual(expected);
    const searched = index.search({ words: 'story', filter, limit: 10 });
    expect(searched.map(({ path }) => path)).toEqual(expected);
  });
});
