import type { Article, Coverage } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { TimeSpan } from '../content/article-query.ts';
import { storyKeys } from '../content/story-keys.ts';
import { rankCoverage } from './coverage.ts';

/** Articles that are one story: joined by a shared URL, their own or a related one, or by the same title. */
export interface Story {
  /** The hottest of its articles that a reader asked for. */
  readonly lead: Article;
  /** Every other outlet once, best first. */
  readonly coverage: readonly Coverage[];
  /** All its articles, the lead first. */
  readonly articles: readonly Article[];
  /** Every URL and title it is known under: two stories that share one are the same. */
  readonly keys: ReadonlySet<string>;
}

/**
 * The story around `lead`: all articles of the span that are joined to it, directly or through one another.
 * The lead itself belongs to its story wherever its own date lies.
 */
export function assembleStory(index: Pick<ArticleIndex, 'sharing'>, lead: Article, span: TimeSpan): Story {
  const articles = new Map([[lead.id, lead]]);
  const keys = new Set<string>();
  let frontier = storyKeys(lead);
  while (frontier.length > 0) {
    for (const key of frontier) keys.add(key);
    const joined = index.sharing(frontier, span).filter((article) => !articles.has(article.id));
    for (const article of joined) articles.set(article.id, article);
    frontier = [...new Set(joined.flatMap(storyKeys))].filter((key) => !keys.has(key));
  }
  const all = [...articles.values()];
  return { lead, articles: all, keys, coverage: rankCoverage(all) };
}
