import type { Article, Coverage } from '../article.ts';
import { rememberByObject } from './remember-by-object.ts';

interface StoredCoverage extends Omit<Coverage, 'publishedAt'> {
  readonly publishedAt?: string;
}

interface StoredArticle extends Omit<Article, 'publishedAt' | 'related'> {
  readonly publishedAt: string;
  readonly related: readonly StoredCoverage[];
}

const storedCoverage = rememberByObject((coverage: Coverage) => JSON.stringify(coverage));

/** The text under which the index keeps an article. The same article gives the same text. */
export function storeArticle({ related, ...article }: Article): string {
  const lead = JSON.stringify(article);
  return `${lead.slice(0, -1)},"related":[${related.map(storedCoverage).join()}]}`;
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
