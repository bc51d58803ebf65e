import type { Article, Coverage } from '../article.ts';

interface StoredCoverage extends Omit<Coverage, 'publishedAt'> {
  readonly publishedAt?: string;
}

interface StoredArticle extends Omit<Article, 'publishedAt' | 'related'> {
  readonly publishedAt: string;
  readonly related: readonly StoredCoverage[];
}

/** The text under which the index keeps an article. The same article gives the same text. */
export function storeArticle(article: Article): string {
  return JSON.stringify(article);
}

/** Back from `storeArticle`'s text; nothing else writes it, so it is not checked again. */
export function restoreArticle(json: string): Article {
  const stored: StoredArticle = JSON.parse(json);
  return {
    ...stored,
    publishedAt: new Date(stored.publishedAt),
    related: stored.related.map(({ publishedAt, ...coverage }) =>
      publishedAt === undefined ? coverage : { ...coverage, publishedAt: new Date(publishedAt) },
    ),
  };
}
