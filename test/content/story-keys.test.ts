import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/content/article.ts';
import { parseArticle } from '../../src/content/reading/parse-article.ts';
import { linkKey, normalizeTitle, storyKeys } from '../../src/content/story-keys.ts';
import { articleText, bytesOf, type FrontMatterLines } from './article-file.ts';

function article(changes: FrontMatterLines): Article {
  const result = parseArticle('x.md', bytesOf(articleText(changes)));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.article;
}

describe('a normalised title', () => {
  it.each([
    ['China’s AI giant: postpones IPO!', 'china s ai giant postpones ipo'],
    ["China's   AI Giant — Postpones IPO", 'china s ai giant postpones ipo'],
    ['ＦＵＬＬ width ① ﬁne', 'full width 1 fine'],
    ['Café', 'café'],
    ['Cafe\u0301', 'café'],
    ['GPT-4o (mini)', 'gpt 4o mini'],
    ['हिन्दी में', 'हिन्दी में'],
    ['商汤科技，推迟', '商汤科技 推迟'],
    ['İstanbul', 'i̇stanbul'],
    ['!!! — …', ''],
    ['', ''],
  ])('of %j is %j', (title, expected) => {
    expect(normalizeTitle(title)).toBe(expected);
  });

  it('is its own normalised title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const normal = normalizeTitle(title);
        expect(normalizeTitle(normal)).toBe(normal);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the keys of a story', () => {
  it('are its own address and its own title, and none of what it lists as related', () => {
    const story = article({
      title: '"Robots: fold!"',
      webUrl: 'http://www.news.example.com/robots/amp/?utm_source=rss',
      related: '\n  - title: One\n    webUrl: https://one.example/a?b=2&a=1',
    });
    expect(storyKeys(story)).toEqual(['https://news.example.com/robots', 'title:robots fold']);
  });

  it('are shared by articles of one page or one title and by no others', () => {
    const lead = article({ webUrl: 'https://one.example/a', title: '"Robots fold"' });
    const sharing = (changes: FrontMatterLines) =>
      storyKeys(article(changes)).some((key) => storyKeys(lead).includes(key));
    expect(sharing({ webUrl: 'http://m.one.example/a/', title: '"Another headline"' })).toBe(true);
    expect(sharing({ webUrl: 'https://two.example/b', title: '"ROBOTS FOLD!"' })).toBe(true);
    expect(
      sharing({
        webUrl: 'https://two.example/b',
        title: 'Other',
        related: '\n  - title: x\n    webUrl: https://one.example/a',
      }),
    ).toBe(false);
    expect(sharing({ webUrl: 'https://two.example/b', title: 'Other' })).toBe(false);
  });

  it('hold no address of a whole site, which strangers share', () => {
    for (const webUrl of ['https://one.example/?utm_source=x', 'http://www.two.example']) {
      expect(storyKeys(article({ title: 'Robots', webUrl }))).toEqual(['title:robots']);
    }
    expect(linkKey('https://one.example/?p=12')).toBe('https://one.example/?p=12');
  });

  it('hold no title where a title has neither letter nor digit', () => {
    expect(storyKeys(article({ title: '"?!"' }))).toEqual(['https://news.example.com/robots-fold']);
  });
});
