import { openArticleIndex } from '../src/content/article-index.ts';
import { openIndexDatabase } from '../src/content/index/index-database.ts';
import { searchQuery } from '../src/content/index/search-query.ts';
import type { Figure } from './figure.ts';
import { createRandom } from './random.ts';
import { quantile, takeTurns, timed } from './rounds.ts';
import { createVocabulary } from './vocabulary.ts';

/** What people type: one to three words, common ones more often. The slowest of a hundred searches counts. */
export async function search(contentFolder: string, stateFolder: string, queries: number): Promise<Figure[]> {
  const location = { contentFolder, stateFolder };
  const index = openArticleIndex(location);
  const opened = openIndexDatabase(location, { readonly: true });
  if (!opened) throw new Error('there is no index');
  const byRank = opened.db
    .prepare<[string], number>('SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 10')
    .pluck();
  const vocabulary = createVocabulary(30_000, createRandom(1));
  const random = createRandom(3);
  let words = '';
  const turns = await takeTurns(queries, {
    yardstick() {
      words = Array.from({ length: random.between(1, 3) }, () => vocabulary.pick(random)).join(' ');
      return timed(() => byRank.all(searchQuery(words)?.wanted[0] ?? ''));
    },
    ours: () => timed(() => index.search({ words, limit: 10 })),
  });
  opened.db.close();
  index.close();
  return [
    {
      name: 'search, p99 / unbounded bm25, p99',
      ours: quantile(turns.ours, 0.99),
      yardstick: quantile(turns.yardstick, 0.99),
      unit: 'ms',
      aim: { faster: 100 },
    },
  ];
}
