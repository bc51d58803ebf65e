import { memoizeByObject } from '../../platform/caching/memoize-by-object.ts';
import type { Article, Coverage } from '../article.ts';

interface StoredCoverage extends Omit<Coverage, 'publishedAt'> {
  readonly publishedAt?: string;
}

interface StoredLead extends Omit<Article, 'publishedAt' | 'related'> {
  readonly publishedAt: string;
}

const storedCoverage = memoizeByObject((coverage: Coverage) => JSON.stringify(coverage));

/** No JSON that is written on one line holds it. */
const separator = '\n';

/** The text under which the index keeps an article: what it lists as related behind all else. The same article gives the same. */
export function storeArticle({ related, ...lead }: Article): string {
  return `${JSON.stringify(lead)}${separator}[${related.map(storedCoverage).join()}]`;
}

/**
 * Back from `storeArticle`'s text; nothing else writes it, so it is not checked again. What it lists as related, which is
 * most of it, is read when it is asked for.
 */
export function restoreArticle(text: string): Article {
  const end = text.indexOf(separator);
  const lead: StoredLead = JSON.parse(text.slice(0, end));
  let related: readonly Coverage[] | undefined;
  return {
    ...lead,
    publishedAt: new Date(lead.publishedAt),
    get related() {
      related ??= restoreRelated(text.slice(end + separator.length));
      return related;
    },
  };
}

function restoreRelated(text: string): Coverage[] {
  const stored: StoredCoverage[] = JSON.parse(text);
  return stored.map(({ publishedAt, ...coverage }) =>
    publishedAt === undefined ? coverage : { ...coverage, publishedAt: new Date(publishedAt) },
  );
}
