import type Database from 'better-sqlite3';
import type { HottestQuery } from '../article-query.ts';
import { cachedStatements } from './cached-statements.ts';
import { allOf, inSpan, passing } from './filter-sql.ts';

/** Where an article stands in the order of heat: enough to go on after it. */
export interface HeatPlace {
  readonly ordinal: number;
  readonly heat: number;
  readonly publishedAt: number;
  readonly path: string;
}

/** One page of the order: hottest first, newest among equals, then by path. `last` is where the page before ended. */
export type HottestPages = (query: HottestQuery, last: HeatPlace | undefined, limit: number) => HeatPlace[];

export function createHottestPages(db: Database.Database): HottestPages {
  const statement = cachedStatements<HeatPlace>(db, 'object');
  return ({ span, filter = {}, late }, last, limit) => {
    const reach = late && late.publishedAfter < span.after ? late.publishedAfter : span.after;
    const { sql, values } = allOf(inSpan({ after: reach, until: span.until }), passing(filter));
    if (late) {
      sql.push('(article.published_at > ? OR article.arrived_at > ?)');
      values.push(span.after.getTime(), late.arrivedAfter.getTime());
    }
    if (last) {
      sql.push('(-article.heat, -article.published_at, article.path) > (?, ?, ?)');
      values.push(-last.heat, -last.publishedAt, last.path);
    }
    return statement(
      `SELECT ordinal, heat, published_at AS publishedAt, path FROM article WHERE ${sql.join(' AND ')}
       ORDER BY heat DESC, published_at DESC, path LIMIT ?`,
    ).all(...values, limit);
  };
}
