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
    ['$$$ + % & #', ''],
    ['', ''],
    ['Ｃ＋＋ ａｎｄ Ｃ＃', 'c++ and c#'],
    ['Windows™ 11', 'windows 11'],
  ])('normalises %j to %j', (title, expected) => {
    expect(normalizeTitle(title)).toBe(expected);
  });

  it.each([
    ['What is new in C', 'What is new in C#', 'What is new in C++', 'What is new in F#'],
    ['Net gains', '.NET gains'],
    ['Disney adds a series', 'Disney+ adds a series'],
    ['An A for effort', 'An A+ for effort'],
    ['Ten tips for Notepad', 'Ten tips for Notepad++'],
    ['Rates rise 5', 'Rates rise 5%', 'Rates rise 5‰'],
    ['Dow 300 at the close', 'Dow +300 at the close', 'Dow -300 at the close'],
    ['It costs 100,000', 'It costs $100,000', 'It costs €100,000', 'It costs £100,000'],
    ['The R&D budget', 'The RD budget', 'The R D budget'],
    ['Odds <5% today', 'Odds >5% today'],
    ['100 tips', '100+ tips'],
  ])('tells apart the titles %j and %j', (...titles) => {
    expect(new Set(titles.map(normalizeTitle)).size).toBe(titles.length);
  });

  it.each([
    ['An AI-startup', 'An AI startup', 'An “AI” startup', 'An AI: startup?'],
    ['COVID-19', 'COVID 19'],
    ['Dow -300', 'Dow −300', 'Dow –300', 'Dow －300'],
    ['Dow - 300 points', 'Dow: 300 points', 'Dow — 300 points'],
    ['Up 5% at $100', 'Up 5 % at $ 100'],
    ['It costs 100 €', 'It costs 100€'],
    ['It costs US$100', 'It costs US $100'],
    ['R&D at AT&T', 'R & D at AT & T'],
    ['AT&T & friends', 'AT&T, friends'],
    ['Fish & chips', 'Fish, chips'],
    ['C++20 or C#8?', 'C++ 20 or C# 8'],
    ['“C#”, ‘C++’ and (.NET)!', 'C#, C++ and .NET'],
    ['#1 for #MeToo', '1 for MeToo'],
    ['2019-2020, 5%-10%, $5-$10', '2019–2020, 5%–10%, $5–$10'],
    ['Wait …what happened', 'Wait: what happened'],
    ['Health + tech', 'Health, tech'],
  ])('takes %j and %j for the same title', (...titles) => {
    expect(new Set(titles.map(normalizeTitle)).size).toBe(1);
  });

  it('leaves a normalised title as it is', () => {
    const signs = fc
      .array(fc.constantFrom(...'aé1½ ＋+-−–#%‰&$€<≤±.,™♯\u0301\u0338'.split('')), { maxLength: 20 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), (title) => {
        const normal = normalizeTitle(title);
        expect(normalizeTitle(normal)).toBe(normal);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the keys of a story', () => {
  it('identifies a story by its own address and title, not by what it lists as related', () => {
    const story = article({
      title: '"Robots: fold!"',
      webUrl: 'http://www.news.example.com/robots/amp/?utm_source=rss',
      related: '\n  - title: One\n    webUrl: https://one.example/a?b=2&a=1',
    });
    expect(storyKeys(story)).toEqual(['https://news.example.com/robots', 'title:robots fold']);
  });

  it('gives two articles a common key only if they share a page or a title', () => {
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

  it('makes no key from the address of a whole site, which strangers share', () => {
    for (const webUrl of ['https://one.example/?utm_source=x', 'http://www.two.example']) {
      expect(storyKeys(article({ title: 'Robots', webUrl }))).toEqual(['title:robots']);
    }
    expect(linkKey('https://one.example/?p=12')).toBe('https://one.example/?p=12');
  });

  it('tells apart the pages of an application that routes by its fragment', () => {
    const keysOf = (story: number) =>
      storyKeys(article({ title: `Story ${story}`, webUrl: `"https://spa.example/#/story/${story}"` }));
    expect(keysOf(1)).toEqual(['https://spa.example/#/story/1', 'title:story 1']);
    expect(keysOf(2)).toEqual(['https://spa.example/#/story/2', 'title:story 2']);
  });

  it('makes no key from a title without letters or digits', () => {
    expect(storyKeys(article({ title: '"?!"' }))).toEqual(['https://news.example.com/robots-fold']);
  });
});
