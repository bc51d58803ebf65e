import { memoizeByObject } from '../../platform/caching/memoize-by-object.ts';
import type { Article, Coverage } from '../article.ts';

interface StoredCoverage extends Omit<Coverage, 'publishedAt'> {
  readonly publishedAt?: string;
}

interface StoredLead extends Omit<Article, 'publishedAt' | 'related'> {
  readonly publishedAt: string;
}

const storedCoverage = memoizeByObject((coverage: Coverage) => JSON.stringify(coverage));

/** JSON on one line never contains it. */
const separator = '\n';

/**
 * The text in which the index stores an article, with its related entries last. Equal articles give equal
 * texts.
 */
export function storeArticle({ related, ...lead }: Article): string {
  return `${JSON.stringify(lead)}${separator}[${related.map(storedCoverage).join()}]`;
}

/**
 * Reverses `storeArticle`. Nothing else writes this text, so it is not validated again. The related entries,
 * most of the text, are parsed on demand.
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
