import type { ArticleFilter, TimeSpan } from '../article-query.ts';
import { firstOrdinal, lastOrdinal } from './date-ordinal.ts';
import { foldName } from './fold-name.ts';

/** Conditions on a row of `article`, to be joined by AND, and what their question marks stand for, in order. */
export interface Conditions {
  readonly sql: string[];
  readonly values: (number | string)[];
}

export function allOf(...parts: readonly (Conditions | undefined)[]): Conditions {
  return {
    sql: parts.flatMap((part) => part?.sql ?? []),
    values: parts.flatMap((part) => part?.values ?? []),
  };
}

/** Published in the span. The range of ordinals keeps SQLite to that part of the table. */
export function inSpan({ after, until }: TimeSpan): Conditions {
  return {
    sql: ['article.ordinal BETWEEN ? AND ?', 'article.published_at > ?', 'article.published_at <= ?'],
    values: [firstOrdinal(after), lastOrdinal(until), after.getTime(), until.getTime()],
  };
}

export function passing(filter: ArticleFilter): Conditions {
  const conditions: Conditions = { sql: [], values: [] };
  const add = (sql: string, value: number | string) => {
    conditions.sql.push(sql);
    conditions.values.push(value);
  };
  if (filter.minQuality !== undefined) add('article.quality >= ?', filter.minQuality);
  if (filter.minHeat !== undefined) add('article.heat >= ?', filter.minHeat);
  if (filter.topics?.length) add(labelled("'topic'"), JSON.stringify(filter.topics.map(foldName)));
  if (filter.providers?.length) {
    add(labelled("'provider', 'domain'"), JSON.stringify(filter.providers.map(foldName)));
  }
  return conditions;
}

function labelled(kinds: string): string {
  return `EXISTS (
    SELECT 1 FROM labelled WHERE labelled.ordinal = article.ordinal AND labelled.label IN (
      SELECT number FROM label WHERE kind IN (${kinds}) AND folded IN (SELECT value FROM json_each(?))
    )
  )`;
}
