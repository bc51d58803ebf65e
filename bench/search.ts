import { openArticleIndex } from '../src/content/article-index.ts';
import { openIndexDatabase } from '../src/content/index/index-database.ts';
import { searchableWords } from '../src/content/search/searchable-text.ts';
import type { Figure } from './figure.ts';
import { newestYear } from './generate-articles.ts';
import { createRandom } from './random.ts';
import { quantile, takeTurns, timedTypically } from './rounds.ts';

/**
 * Searches for one word and for two words of a headline, as people remember them; the slowest of a hundred searches
 * counts. The yardstick ranks every match; two words have few matches, so there is no aim for them.
 */
export async function search(contentFolder: string, stateFolder: string, queries: number): Promise<Figure[]> {
  const location = { contentFolder, stateFolder };
  const index = openArticleIndex(location);
  const opened = openIndexDatabase(location, { readonly: true });
  if (!opened) throw new Error('there is no index');
  const byRank = opened.db
    .prepare<[string], number>('SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 10')
    .pluck();
  const titles = Array.from(index.hottest({ span: newestYear() }), ({ title }) => title.split(' '));
  const random = createRandom(3);
  const figures: Figure[] = [];
  for (const [name, length, aimedFrom] of [
    ['search for a word, p99 / unbounded bm25, p99', 1, 100_000],
    ['search for two words, p99 / unbounded bm25, p99', 2, Number.POSITIVE_INFINITY],
  ] as const) {
    let words = '';
    const turns = await takeTurns(queries, {
      yardstick() {
        const title = titles[random.between(0, titles.length - 1)] ?? [];
        const first = random.between(0, title.length - length);
        words = title.slice(first, first + length).join(' ');
        return timedTypically(() => byRank.all(allOf(words)));
      },
      ours: () => timedTypically(() => index.search({ words, limit: 10 })),
    });
    const [ours, yardstick] = [quantile(turns.ours, 0.99), quantile(turns.yardstick, 0.99)];
    figures.push({ name, ours, yardstick, unit: 'ms', aim: { faster: 100 }, aimedFrom });
  }
  opened.db.close();
  index.close();
  return figures;
}

function allOf(words: string): string {
  return searchableWords(words)
    .map((word) => `"${word}"`)
    .join(' AND ');
}
