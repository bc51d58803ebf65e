import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { found, indexOf, indexOfTitles } from './searched-index.ts';

describe('a search', () => {
  it('finds words in title, excerpt, provider, topics and the titles of coverage', async () => {
    const index = await indexOf({
      title: { title: '"A needle in a title"' },
      excerpt: { excerpt: '"It holds a needle."' },
      provider: { provider: '\n  name: Needle News\n  domain: x.example.com' },
      domain: { provider: '\n  name: X\n  domain: needle.example.com' },
      topics: { topics: '\n  - Needle' },
      related: { related: '\n  - title: "Needle elsewhere"\n    webUrl: "https://other.example.org/x"' },
      none: {},
    });
    expect(found(index, 'needle').sort()).toEqual([
      'domain',
      'excerpt',
      'provider',
      'related',
      'title',
      'topics',
    ]);
  });

  it('puts title matches first, then the hottest, then the newest', async () => {
    const index = await indexOf({
      'old-title': { title: '"Needle gone"', heat: '1', publishedDateTime: '2026-01-01T00:00:00Z' },
      'hot-title': { title: '"Needle here"', heat: '50', publishedDateTime: '2026-01-02T00:00:00Z' },
      'new-title': { title: '"Needle lost"', heat: '1', publishedDateTime: '2026-02-01T00:00:00Z' },
      'hot-excerpt': { excerpt: '"A needle."', heat: '300' },
    });
    expect(found(index, 'needle')).toEqual(['hot-title', 'new-title', 'old-title', 'hot-excerpt']);
  });

  it('ignores case, diacritics and character width', async () => {
    const index = await indexOf({ a: { title: '"Zürich: ＡＩ für Übermorgen, café Straße"' } });
    for (const words of ['zurich', 'ZÜRICH', 'ai', 'übermorgen', 'cafe', 'CAFÉ', 'Zu\u0308rich', 'straße']) {
      expect(found(index, words), words).toEqual(['a']);
    }
  });

  it('matches the words of a title by prefix, and quoted words exactly', async () => {
    const index = await indexOf({
      a: { title: '"SenseTime postpones listing"', excerpt: '"In Hong Kong."' },
    });
    expect(found(index, 'postpones list')).toEqual(['a']);
    expect(found(index, 'sens')).toEqual(['a']);
    expect(found(index, 'hong kong')).toEqual(['a']);
    expect(found(index, 'postp listing')).toEqual(['a']);
    expect(found(index, 'postp')).toEqual(['a']);
    expect(found(index, '"postp"')).toEqual([]);
  });

  it('reads quotes as a phrase and a minus as an exclusion', async () => {
    const index = await indexOf({
      together: { title: '"Hong Kong stocks"' },
      apart: { title: '"Kong and Hong"' },
      other: { title: '"Hong Kong, and a secret"', excerpt: '"Embargo."' },
    });
    expect(found(index, '"hong kong"').sort()).toEqual(['other', 'together']);
    expect(found(index, '“hong kong” stocks')).toEqual(['together', 'other']);
    expect(found(index, '"hong kong" -stocks')).toEqual(['other']);
    expect(found(index, 'hong -"and a secret"').sort()).toEqual(['apart', 'together']);
    expect(found(index, 'hong -embargo -kong')).toEqual([]);
    expect(found(index, '"hong kong')).toEqual(found(index, '"hong kong"'));
    expect(found(index, '-hong')).toEqual([]);
  });

  it('finds Chinese, Japanese and Thai words inside a sentence', async () => {
    const index = await indexOf({
      chinese: { title: '"人工智能公司商汤科技推迟上市"' },
      japanese: { title: '"トヨタ自動車がロボットを発表"' },
      thai: { excerpt: '"ปัญญาประดิษฐ์ช่วยแพทย์"' },
      scattered: { title: '"汤 in 商"' },
    });
    expect(found(index, '商汤')).toEqual(['chinese']);
    expect(found(index, '科技 商汤')).toEqual(['chinese']);
    expect(found(index, 'ロボット')).toEqual(['japanese']);
    expect(found(index, 'ประดิษฐ์')).toEqual(['thai']);
    expect(index.suggestTitles('商汤科', 5).map(({ title }) => title)).toEqual([
      '人工智能公司商汤科技推迟上市',
    ]);
  });

  it('looks for all words, then for all but one, then for any', async () => {
    const index = await indexOf({
      two: { title: '"Apples and oranges"' },
      one: { title: '"Apples"', heat: '300' },
      none: {},
    });
    expect(found(index, 'apples oranges bananas')).toEqual(['two', 'one']);
    expect(found(index, 'apples bananas cherries')).toEqual(['one', 'two']);
    expect(found(index, 'bananas cherries')).toEqual([]);
  });

  it('respects the span, the limit and the offset', async () => {
    const index = await indexOf(
      Object.fromEntries(
        Array.from({ length: 9 }, (_, at) => [
          `${at}`,
          { heat: '0', publishedDateTime: `2026-08-0${at + 1}T00:00:00Z` },
        ]),
      ),
    );
    const span = { after: new Date('2026-08-02T00:00:00Z'), until: new Date('2026-08-08T00:00:00Z') };
    const paths = (offset: number, limit: number) =>
      index.search({ words: 'story', span, limit, offset }).map(({ path }) => path);
    expect(paths(0, 10)).toEqual(['7.md', '6.md', '5.md', '4.md', '3.md', '2.md']);
    expect(paths(2, 2)).toEqual(['5.md', '4.md']);
    expect(paths(6, 2)).toEqual([]);
  });
});

describe('suggested titles', () => {
  it('suggests titles that match the typed beginning, each once, the newest first', async () => {
    const index = await indexOf({
      old: { title: '"Robots walk"', publishedDateTime: '2026-01-01T00:00:00Z' },
      new: { title: '"Walking robots"', publishedDateTime: '2026-02-01T00:00:00Z' },
      again: { title: '"Robots walk"', publishedDateTime: '2026-03-01T00:00:00Z' },
      other: {
        title: '"Walls"',
        excerpt: '"Robots walk here too."',
        publishedDateTime: '2026-04-01T00:00:00Z',
      },
    });
    const titles = (prefix: string, limit = 10) =>
      index.suggestTitles(prefix, limit).map(({ title }) => title);
    expect(titles('robots walk')).toEqual(['Robots walk', 'Walking robots']);
    expect(titles('W')).toEqual(['Walls', 'Robots walk', 'Walking robots']);
    expect(titles('walk', 1)).toEqual(['Robots walk']);
    expect(titles('')).toEqual(['Walls', 'Robots walk', 'Walking robots']);
    expect(titles('walnut')).toEqual([]);
    expect(titles('!?')).toEqual([]);
    const [suggestion] = index.suggestTitles('walls', 1);
    expect(index.byId(suggestion?.id ?? '')?.title).toBe('Walls');
  });
});

describe('suggested titles for a misspelt word', () => {
  it('suggests titles for a missing letter inside a word before those for a different last letter', async () => {
    const others = ['Lobby', 'Local', 'Logs', 'Long', 'Look', 'Loss', 'Lots', 'Loud', 'Lover', 'Lower'];
    const index = await indexOfTitles({
      load: 'Load balancers',
      ...Object.fromEntries(others.flatMap((word) => [1, 2].map((at) => [`${word}-${at}`, `${word} ${at}`]))),
    });
    const titles = (typed: string) => index.suggestTitles(typed, 10).map(({ title }) => title);
    expect(titles('lod bala')).toEqual(['Load balancers']);
    expect(titles('load blaa')).toEqual(['Load balancers']);
  });
});

describe('whatever a person types', () => {
  const operators = [
    'AND',
    'OR',
    'NOT',
    'NEAR(',
    ')',
    '(',
    '"',
    '""',
    '-',
    '--',
    '*',
    '^',
    ':',
    '{title}',
    '+',
    ',',
    ';',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...operators, 'story', '商汤', '\0', '👩‍👩‍👧', '\ud800', 'é', "'"), {
        maxLength: 30,
      })
      .map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...operators, 'a'), { maxLength: 30 }).map((parts) => parts.join('')),
  );

  it('answers whatever a person types', async () => {
    const index = await indexOf({ a: {}, b: { title: '"AND OR NOT NEAR"' } });
    const filter = { topics: ['AI'], providers: ['Example News'] };
    fc.assert(
      fc.property(texts, (words) => {
        expect(index.search({ words, limit: 5 }).length).toBeLessThanOrEqual(2);
        expect(
          index.search({ words, filter: { ...filter, topics: [words] }, limit: 5 }).length,
        ).toBeLessThanOrEqual(2);
        expect(index.suggestTitles(words, 5).length).toBeLessThanOrEqual(2);
        index.byId(words);
        index.knownBy([words]);
        index.listing(words);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 words', 'story x '.repeat(5_000)],
    ['10,000 quotation marks', '"'.repeat(10_000)],
    ['10,000 minuses', '- -'.repeat(4_000)],
    ['nothing', ''],
    ['emoji', '🤖🔥'],
  ])('answers a search for %s', async (_, words) => {
    const index = await indexOf({ a: {} });
    expect(index.search({ words, limit: 5 }).length).toBeLessThanOrEqual(1);
    expect(index.suggestTitles(words, 5).length).toBeLessThanOrEqual(1);
  });

  it("searches for operators' names instead of obeying them", async () => {
    const index = await indexOf({
      a: { title: '"Rock AND roll: NOT dead (NEAR you)"' },
      b: { title: '"Rock"' },
    });
    expect(found(index, 'rock AND roll')).toEqual(['a', 'b']);
    expect(found(index, 'dead AND')).toEqual(['a']);
    expect(found(index, '(NEAR')).toEqual(['a']);
  });
});
