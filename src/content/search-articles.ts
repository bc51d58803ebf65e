import type Database from 'better-sqlite3';
import type { ArticleFilter, ArticleSearch } from './article-index.ts';
import { type CachedStatements, cachedStatements, type Value } from './cached-statements.ts';
import { inSpan, passing } from './filter-sql.ts';
import { phraseOf, searchQuery } from './search-query.ts';

/**
 * Only the newest matches are ranked: ranking all of them by bm25 reads the whole index for a common word, and in
 * news the newest are what people mean.
 */
const MAX_MATCHES = 300;

// FTS5 takes integers only for limits on its rowid, and better-sqlite3 binds numbers as REAL.
const FTS_ID = 'CAST(? AS INTEGER)';

interface Match {
  readonly ordinal: number;
  readonly heat: number;
}

/** Ordinals of the articles found, title matches first, then by heat, then the newest. */
export type Search = (search: ArticleSearch) => number[];

export function createSearch(db: Database.Database): Search {
  const matches = cachedStatements<Match>(db, 'object');
  const isIn = cachedStatements<number>(db, 'pluck');

  return ({ words, filter = {}, span, limit, offset = 0 }) => {
    const query = searchQuery(words);
    if (!query) return [];
    const { excluded } = query;
    const conditions = [passing(filter), ...(span ? [inSpan(span)] : [])];
    const sql = conditions.flatMap((part) => part.sql.map((one) => ` AND ${one}`)).join('');
    const values = conditions.flatMap((part) => part.values);
    for (const [step, wanted] of query.wanted.entries()) {
      const inTitle = newest(matches, 'titles', query.wantedInTitle[step] ?? wanted, sql, values).filter(
        ({ ordinal }) => excluded === undefined || !has(isIn, ordinal, excluded),
      );
      const anywhere = newest(matches, 'words', narrowed(wanted, excluded, filter), sql, values);
      const found = new Set(
        [...inTitle.sort(byHeat), ...anywhere.sort(byHeat)].map(({ ordinal }) => ordinal),
      );
      if (found.size > 0) return [...found].slice(offset, offset + limit);
    }
    return [];
  };
}

function newest(
  matches: CachedStatements<Match>,
  table: 'titles' | 'words',
  expression: string,
  conditions: string,
  values: readonly Value[],
): Match[] {
  return matches(
    `SELECT article.ordinal, article.heat FROM ${table} JOIN article ON article.ordinal = ${table}.rowid
     WHERE ${table} MATCH ?${conditions} ORDER BY ${table}.rowid DESC LIMIT ${MAX_MATCHES}`,
  ).all(expression, ...values);
}

function has(isIn: CachedStatements<number>, ordinal: number, expression: string): boolean {
  return (
    isIn(`SELECT 1 FROM words WHERE words MATCH ? AND rowid = ${FTS_ID}`).get(expression, ordinal) !==
    undefined
  );
}

/** Topics and providers are looked for as words too, so that FTS5 skips what the filter would drop after it. */
function narrowed(wanted: string, excluded: string | undefined, filter: ArticleFilter): string {
  const parts = [
    `(${wanted})`,
    ...columnFilter('topics', filter.topics),
    ...columnFilter('provider', filter.providers),
  ];
  return excluded === undefined ? parts.join(' AND ') : `(${parts.join(' AND ')}) NOT (${excluded})`;
}

function columnFilter(column: string, names: readonly string[] = []): string[] {
  const phrases = names.map(phraseOf);
  if (phrases.length === 0 || phrases.includes(undefined)) return [];
  return [`{${column}} : (${phrases.join(' OR ')})`];
}

function byHeat(a: Match, b: Match): number {
  return b.heat - a.heat || b.ordinal - a.ordinal;
}
