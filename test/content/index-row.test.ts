import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/content/article.ts';
import { indexRow } from '../../src/content/index/index-row.ts';
import { restoreArticle } from '../../src/content/index/stored-article.ts';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import { searchableText } from '../../src/content/search/searchable-text.ts';
import { articleText, bytesOf } from './article-file.ts';

const relatedEntries = [
  '',
  '  - title: "Laundry: 商汤 & ﬁ robots"',
  '    webUrl: "https://www.other.example.org/laundry?utm_source=rss"',
  '    publishedDateTime: 2024-05-07T01:02:03Z',
  '  - title: "\\u0301 begins with a mark"',
  '    webUrl: "https://front-page.example.org/"',
  '  - title: "Robots again"',
  '    webUrl: "https://other.example.org/laundry"',
].join('\n');

function read(path: string, related?: string): Article {
  const result = parseArticle(path, bytesOf(articleText({ related })));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.article;
}

describe('the row of an article', () => {
  it.each([
    ['without coverage', undefined],
    ['with coverage', relatedEntries],
  ])("turns an article's row back into the article: %s", (_, related) => {
    const article = read('a.md', related);
    expect(restoreArticle(indexRow(article).json)).toEqual(article);
  });

  it('makes the titles of the coverage searchable as one text', () => {
    const article = read('a.md', relatedEntries);
    const titles = article.related.map(({ title }) => title).join(' · ');
    expect(indexRow(article).words.at(4)).toBe(searchableText(titles));
  });
});
