import type { ArticleIndex } from '../content/article-index.ts';
import type { HottestQuery } from '../content/article-query.ts';
import { assembleStory, type Story } from './story.ts';

export type StoriesByHeat = (query: HottestQuery) => Iterable<Story>;

/**
 * The stories of a span, hottest lead first, the newest among equals; no article is in two of them. Reads as far as it is
 * iterated.
 */
export function* storiesByHeat(
  index: Pick<ArticleIndex, 'hottest' | 'sharing'>,
  query: HottestQuery,
): Generator<Story> {
  const { span, late } = query;
  const reach = { after: late?.publishedAfter ?? span.after, until: span.until };
  const taken = new Set<string>();
  for (const lead of index.hottest(query)) {
    if (taken.has(lead.id)) continue;
    const story = assembleStory(index, lead, reach);
    for (const article of story.articles) taken.add(article.id);
    yield story;
  }
}
