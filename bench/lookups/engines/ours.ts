import type { ArticleIndex } from '../../../src/content/article-index.ts';
import type { Engine } from './engine.ts';

export function ours(index: ArticleIndex): Engine {
  return {
    name: 'Heatline',
    search: (words, limit) => index.search({ words, limit }).map(({ path }) => path),
    suggest: (typed, limit) =>
      index.suggestTitles(typed, limit).flatMap(({ id }) => index.byId(id)?.path ?? []),
  };
}
