import { performance } from 'node:perf_hooks';
import { storiesPerPage } from '../../src/commands/lookup/lookup-answer.ts';
import { storiesOf } from '../../src/commands/lookup/story-results.ts';
import type { Article } from '../../src/content/article.ts';
import type { Story } from '../../src/digest/story.ts';
import { quantile } from '../rounds.ts';
import { allTime, type Indexed } from './indexed.ts';
import type { Quality } from './quality.ts';
import type { TodaysIndex } from './yardstick/todays-index.ts';
import { todaysStoryAround } from './yardstick/todays-story.ts';

/** How many results of a search are considered. */
const searchDepth = 300;

/**
 * The time to assemble the stories of a page of results once the articles are found, measured with a word
 * from every nth title.
 */
export function pageTime({ index, today, articles }: Indexed, pages: number): Quality {
  const step = Math.max(1, Math.floor(articles.length / pages));
  const times = { now: [] as number[], today: [] as number[] };
  for (let at = 0; at < articles.length; at += step) {
    const words = longestWord(articles[at]?.title ?? '');
    const found = index.search({ words, limit: searchDepth });
    times.today.push(timeOfPage(() => todaysStoriesOf(today, found)));
    times.now.push(timeOfPage(() => storiesOf(index, found, allTime.until)));
  }
  return {
    ...{ name: 'all published: a page of results, p99', unit: 'ms' },
    ...{ now: quantile(times.now, 0.99), today: quantile(times.today, 0.99) },
    aim: { atMost: 50 },
  };
}

/** Assembles one more than a page holds, to know whether there is a next page. */
function timeOfPage(stories: () => Iterable<Story>): number {
  const startedAt = performance.now();
  Iterator.from(stories())
    .take(storiesPerPage + 1)
    .toArray();
  return performance.now() - startedAt;
}

function* todaysStoriesOf(index: TodaysIndex, articles: readonly Article[]): Generator<Story> {
  const taken = new Set<string>();
  for (const article of articles) {
    if (taken.has(article.id)) continue;
    const story = todaysStoryAround(index, article);
    for (const { id } of story.articles) taken.add(id);
    yield story;
  }
}

function longestWord(title: string): string {
  return title
    .split(/[^\p{L}\p{N}]+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
