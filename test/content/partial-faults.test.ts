import { describe, expect, it } from 'vitest';
import type { ParseResult } from '../../src/content/article.ts';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import { articleText, bytesOf, type FrontMatterLines } from './article-file.ts';
import { createContentFolder } from './content-folder.ts';

const read = (changes: FrontMatterLines): ParseResult =>
  parseArticle('2024/05/robots.md', bytesOf(articleText(changes)));

function shown(changes: FrontMatterLines) {
  const result = read(changes);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result;
}

const entry = (name: string, ...more: string[]) =>
  [`  - title: "${name}"`, `    webUrl: "https://${name}.example.org/"`, ...more].join('\n');

const titles = (changes: FrontMatterLines) => shown(changes).article.related.map(({ title }) => title);

describe('a fault in something that an article can do without', () => {
  it.each([
    ['without an address', '  - title: "Bad"'],
    ['without a title', '  - webUrl: "https://bad.example.org/"'],
    ['with a word for its date', entry('bad', '    publishedDateTime: yesterday')],
    ['with an invalid address', '  - title: "Bad"\n    webUrl: javascript:x'],
    ['with a word for its quality', entry('bad', '    quality: good')],
    ['that is only text', '  - just text'],
  ])('drops only the related entry with the fault: one %s', (_, bad) => {
    const related = `\n${entry('one')}\n${bad}\n${entry('two')}`;
    expect(titles({ related })).toEqual(['one', 'two']);
    const { faults } = shown({ related });
    expect(faults).toEqual([
      { path: expect.any(String), line: expect.any(Number), reason: expect.any(String), isPartial: true },
    ]);
    expect(faults[0]?.reason).toMatch(/^"related\[1\]/);
  });

  it('drops every faulty entry, even more than are reported', () => {
    const bad = '  - title: "Bad"';
    const related = `\n${Array.from({ length: 40 }, () => bad).join('\n')}\n${entry('good')}`;
    expect(titles({ related })).toEqual(['good']);
    expect(shown({ related }).faults).toHaveLength(20);
  });

  it('drops the end of a list that is too long', () => {
    const related = `\n${Array.from({ length: 502 }, (_, n) => entry(`n${n}`)).join('\n')}`;
    expect(titles({ related })).toHaveLength(500);
    const topics = `\n${Array.from({ length: 101 }, (_, n) => `  - "topic ${n}"`).join('\n')}`;
    expect(shown({ topics }).article.topics).toHaveLength(100);
  });

  it.each<[string, FrontMatterLines, object]>([
    ['related that is not a list', { related: 'x' }, { related: [] }],
    ['topics that are not a list', { topics: 'AI' }, { topics: [] }],
    ['a topic that is a number', { topics: '\n  - AI\n  - 2024' }, { topics: ['AI'] }],
    ['an excerpt that is a number', { excerpt: '1945' }, { excerpt: '' }],
    ['a quality in words', { quality: 'good' }, { quality: 0 }],
    [
      'a provider that is text',
      { provider: 'Example' },
      { provider: { name: 'news.example.com', domain: 'news.example.com' } },
    ],
  ])('drops only the faulty value: %s', (_, changes, expected) => {
    expect(shown(changes)).toMatchObject({ article: expected, faults: [{ isPartial: true }] });
  });

  it.each([
    [{ published: '2024-05-06' }, '"published" must be true or false, got "2024-05-06"'],
    [{ heat: 'hot' }, '"heat" must be a number, got "hot": write it in digits, as 12 or 12.5'],
    [{ heat: '.nan' }, '"heat" must be a number, got the number NaN: write it in digits, as 12 or 12.5'],
    [{ heat: '.inf' }, '"heat" must be a number up to 1000000000, got Infinity: write a smaller one'],
    [{ heat: '1e30' }, '"heat" must be a number up to 1000000000, got 1e+30: write a smaller one'],
  ])('drops a value that nobody could mean as a withdrawal: %j', (changes, reason) => {
    const { article, faults } = shown(changes);
    expect(article.published).toBe(true);
    expect(faults).toMatchObject([{ reason, isPartial: true }]);
  });

  it.each([
    [{ published: 'maybe' }, '"published"', 'got "maybe"'],
    [{ published: '2' }, '"published"', 'got the number 2'],
    [{ published: '-1' }, '"published"', 'got the number -1'],
    [{ published: '[false]' }, '"published"', 'got a list'],
    [{ draft: 'maybe' }, '"draft"', 'got "maybe"'],
    [{ unlisted: 'perhaps' }, '"unlisted"', 'got "perhaps"'],
  ])('withdraws the article when a value may mean that: %j', (changes, key, got) => {
    const { article, faults } = shown(changes);
    expect(article.published).toBe(false);
    const reason = `${key} must be true or false, ${got}: until then the article is not shown`;
    expect(faults).toMatchObject([{ reason, isPartial: true }]);
  });

  it('drops only the empty story id', () => {
    expect(shown({ story: '[a]' }).article).not.toHaveProperty('story');
  });

  it.each<[string, FrontMatterLines]>([
    ['title', { title: '1945' }],
    ['webUrl', { webUrl: 'x' }],
    ['publishedDateTime', { publishedDateTime: 'yesterday' }],
    ['heat that may be below 0', { heat: '-1,5' }],
  ])('drops the whole article for a fault in %s, and reports its other faults too', (_, changes) => {
    const result = read({ ...changes, topics: 'AI' });
    expect(result).toMatchObject({ ok: false, isWithdrawn: false });
    expect(result.faults).toHaveLength(2);
    expect(result.faults.filter(({ isPartial }) => isPartial)).toEqual([]);
  });

  it('reports a fault for as long as the file has it, and shows the article', async () => {
    const folder = createContentFolder();
    folder.write('a.md', { topics: '\n  - AI\n  - 2024' });
    const fault = { path: 'a.md', isPartial: true, reason: expect.stringContaining('"topics[1]"') };
    expect(await folder.sync()).toMatchObject({ added: 1, newFaults: [fault] });
    expect(await folder.sync()).toMatchObject({ unchanged: 1, faults: [fault], newFaults: [] });
    const index = folder.open();
    expect(index.byId('a.md')?.topics).toEqual(['AI']);
    expect(index.counts()).toEqual({ articles: 1, published: 1, faulty: 1 });
    folder.write('a.md');
    expect(await folder.sync()).toMatchObject({ changed: 1, faults: [] });
  });
});
