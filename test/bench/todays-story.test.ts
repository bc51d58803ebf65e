import { afterEach, describe, expect, it } from 'vitest';
import { heldByStrangers } from '../../bench/editing/strangers.ts';
import { createTodaysIndex, type TodaysIndex } from '../../bench/editing/yardstick/todays-index.ts';
import { todaysStoriesByHeat, todaysStoryAround } from '../../bench/editing/yardstick/todays-story.ts';
import type { Article } from '../../src/content/article.ts';
import { article, coverage } from '../digest/articles.ts';

let index: TodaysIndex | undefined;
afterEach(() => index?.close());

function indexOf(...articles: Article[]): TodaysIndex {
  index?.close();
  index = createTodaysIndex(articles);
  return index;
}

const advertisement = coverage('shop', { url: 'https://shop.example/offer', quality: 90 });
const bank = article({ id: 'bank', heat: 30, related: [advertisement] });
const storm = article({ id: 'storm', heat: 20, related: [advertisement] });
const span = { after: new Date('2021-12-12T09:00:00Z'), until: new Date('2021-12-16T09:00:00Z') };

describe("today's rule", () => {
  it('joins articles that list the same unrelated address, and counts both as coverage', () => {
    const [story, ...others] = todaysStoriesByHeat(indexOf(bank, storm), span);
    expect(story?.articles.map(({ id }) => id)).toEqual(['bank', 'storm']);
    expect(story?.coverage.map(({ url }) => url)).toEqual([advertisement.url, storm.url]);
    expect(others).toEqual([]);
  });

  it('joins titles that differ by one symbol, and pages that differ by a fragment', () => {
    const titles = ['What is new in C#', 'What is new in C++'].map((title) =>
      article({ id: title.slice(-2), title }),
    );
    const pages = ['#/story/1', '#/story/2'].map((at) =>
      article({ id: at, url: `https://app.example/app${at}` }),
    );
    const articles = [...titles, ...pages];
    const sizes = Array.from(
      todaysStoriesByHeat(indexOf(...articles), span),
      (story) => story.articles.length,
    );
    expect(sizes).toEqual([2, 2]);
  });

  it('looks three days around the article that is looked up', () => {
    const later = article({
      id: 'later',
      publishedAt: new Date('2021-12-17T06:00:00Z'),
      related: [advertisement],
    });
    const story = todaysStoryAround(indexOf(bank, storm, later), bank);
    expect(story.articles.map(({ id }) => id)).toEqual(['bank', 'storm']);
  });
});

describe('heldByStrangers', () => {
  const held = (...articles: Article[]) => {
    const today = indexOf(...articles);
    const storiesByHeat = (query: { span: typeof span }) => todaysStoriesByHeat(today, query.span);
    return heldByStrangers({ storiesByHeat, knowsSeries: false }, span);
  };
  const nextDay = new Date('2021-12-14T06:00:00Z');

  it('counts an article kept out of a story by an address that belongs to neither', () => {
    expect(held(bank, storm)).toEqual({ keptOut: 1, markedUpdate: 0 });
  });

  it('counts an article treated as known because of an address that belongs to neither', () => {
    expect(held(bank, { ...storm, publishedAt: nextDay })).toEqual({ keptOut: 1, markedUpdate: 0 });
  });

  it('counts an update caused by an address that belongs to neither', () => {
    expect(held(bank, { ...storm, publishedAt: nextDay, heat: 60 })).toEqual({ keptOut: 0, markedUpdate: 1 });
  });

  it("counts nothing when one article lists the other's own address", () => {
    const retold = { ...storm, related: [coverage('bank', { url: bank.url })] };
    expect(held(bank, retold)).toEqual({ keptOut: 0, markedUpdate: 0 });
    expect(held(bank, { ...retold, publishedAt: nextDay })).toEqual({ keptOut: 0, markedUpdate: 0 });
  });
});
