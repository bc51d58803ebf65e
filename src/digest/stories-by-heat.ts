import type { ArticleIndex } from '../content/article-index.ts';
import type { HottestQuery } from '../content/article-query.ts';
import { assembleStory, type Story } from './story.ts';

export type StoriesByHeat = (query: HottestQuery) => Iterable<Story>;

/** The stories of a span, the hottest first, as they stood at `asOf`. Reads as far as it is iterated. */
export function* storiesByHeat(
  index: Pick<ArticleIndex, 'hottest' | 'story'>,
  query: HottestQuery,
): Generator<Story> {
  const taken = new Set<string>();
  for (const lead of index.hottest(query)) {
    if (taken.has(lead.id)) continue;
    const story = assembleStory(index, lead, query.asOf ?? query.span.until);
    for (const article of story.articles) taken.add(article.id);
    yield story;
  }
}
