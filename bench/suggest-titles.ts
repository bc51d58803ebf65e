import MiniSearch from 'minisearch';
import { openArticleIndex } from '../src/content/article-index.ts';
import type { Figure } from './figure.ts';
import { newestYear } from './generate-articles.ts';
import { createRandom } from './random.ts';
import { quantile, takeTurns, timedTypically } from './rounds.ts';
import { createVocabulary } from './vocabulary.ts';

/** Autocomplete while a word is typed, compared with a prefix search of MiniSearch over the same titles in memory. */
export async function suggestTitles(
  contentFolder: string,
  stateFolder: string,
  queries: number,
): Promise<Figure[]> {
  const index = openArticleIndex({ contentFolder, stateFolder });
  const miniSearch = new MiniSearch<{ id: string; title: string }>({
    fields: ['title'],
    storeFields: ['title'],
  });
  for (const { path, title } of index.hottest({ span: newestYear() })) miniSearch.add({ id: path, title });
  const vocabulary = createVocabulary(30_000, createRandom(1));
  const random = createRandom(4);
  let prefix = '';
  const turns = await takeTurns(queries, {
    yardstick() {
      prefix = vocabulary.pick(random).slice(0, random.between(1, 6));
      return timedTypically(() => miniSearch.search(prefix, { prefix: true }).slice(0, 25));
    },
    ours: () => timedTypically(() => index.suggestTitles(prefix, 25)),
  });
  index.close();
  return [
    {
      name: 'title suggestions, p99 / MiniSearch, p99',
      ours: quantile(turns.ours, 0.99),
      yardstick: quantile(turns.yardstick, 0.99),
      unit: 'ms',
      aim: { faster: 40 },
      aimedFrom: 100_000,
    },
  ];
}
