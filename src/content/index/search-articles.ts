import type Database from 'better-sqlite3';
import type { ArticleFilter, ArticleSearch } from '../article-query.ts';
import { cachedStatements } from './cached-statements.ts';
import { allOf, type Conditions, inSpan, passing } from './filter-sql.ts';
import { phraseOf, searchQuery } from './search-query.ts';

/**
 * Only the newest matches are ranked: ranking all of them by bm25 reads the whole index for a common word, and in
 * news the newest are what people mean.
 */
const MAX_MATCHES = 300;

// FTS5 takes integers only for limits on its rowid, and better-sqlite3 binds numbers as REAL.
const FTS_ID = 'CAST(-? AS INTEGER)';

/** Ordinals of the articles found, title matches first, then by heat, then the newest. */
export type Search = (search: ArticleSearch) => number[];

export function createSearch(db: Database.Database): Search {
  const ordinals = cachedStatements<number>(db, 'pluck');

  function hottest(
    table: 'titles' | 'words',
    expression: string,
    conditions: Conditions,
    limit: number,
  ): number[] {
    const sql = conditions.sql.map((condition) => ` AND ${condition}`).join('');
    return ordinals(
      `SELECT ordinal FROM (
         SELECT article.ordinal, article.heat FROM ${table} JOIN article ON article.ordinal = -${table}.rowid
         WHERE ${table} MATCH ?${sql} ORDER BY ${table}.rowid LIMIT ${MAX_MATCHES}
       ) ORDER BY heat DESC, ordinal DESC LIMIT ?`,
    ).all(expression, ...conditions.values, limit);
  }

  function isMatch(ordinal: number, expression: string): boolean {
    return (
      ordinals(`SELECT rowid FROM words WHERE words MATCH ? AND rowid = ${FTS_ID}`).get(
        expression,
        ordinal,
      ) !== undefined
    );
  }

  return ({ words, filter = {}, span, limit, offset = 0 }) => {
    const query = searchQuery(words);
    if (!query) return [];
    const { excluded } = query;
    const conditions = allOf(passing(filter), span && inSpan(span));
    const end = offset + limit;
    for (const [step, wanted] of query.wanted.entries()) {
      const found = new Set(
        hottest(
          'titles',
          query.wantedInTitle[step] ?? wanted,
          conditions,
          excluded === undefined ? end : MAX_MATCHES,
        ),
      );
      // The words of an exclusion may stand outside the title.
      if (excluded !== undefined)
        for (const ordinal of found) if (isMatch(ordinal, excluded)) found.delete(ordinal);
      if (found.size < end) {
        // Up to so many of them are in the title, too.
        const anywhere = hottest('words', narrowed(wanted, excluded, filter), conditions, end + found.size);
        for (const ordinal of anywhere) found.add(ordinal);
      }
      if (found.size > 0) return [...found].slice(offset, end);
    }
    return [];
  };
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
