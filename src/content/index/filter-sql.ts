import type { ArticleFilter, HottestQuery, QueryCondition } from '../article-query.ts';
import { firstOrdinal, lastOrdinal } from './date-ordinal.ts';
import { foldName } from './fold-name.ts';

/** A condition on a row of `article`, and the values of its question marks, in order. */
export interface Condition {
  readonly name: QueryCondition;
  readonly sql: string;
  readonly values: readonly (number | string)[];
}

/**
 * The conditions of a query on an article. Stored heat is current, so check it again when asking about an
 * earlier time.
 */
export function conditionsOf({ filter = {}, minTold, ...window }: HottestQuery): Condition[] {
  return [inSpan(window), ...passing(filter), ...(minTold === undefined ? [] : [toldBy(minTold)])];
}

function toldBy(minTold: number): Condition {
  const sql = `(
    SELECT count(*) + coalesce(sum(json_array_length(told.covers)), 0)
    FROM piece JOIN piece AS told ON told.story = piece.story WHERE piece.ordinal = article.ordinal
  ) >= ?`;
  return { name: 'window', sql, values: [minTold] };
}

/** Published in the span, or late for it. The range of ordinals limits SQLite to that part of the table. */
export function inSpan({ span: { after, until }, late }: Pick<HottestQuery, 'span' | 'late'>): Condition {
  const reach = late && late.publishedAfter < after ? late.publishedAfter : after;
  const published =
    'article.ordinal BETWEEN ? AND ? AND article.published_at > ? AND article.published_at <= ?';
  const values = [firstOrdinal(reach), lastOrdinal(until), reach.getTime(), until.getTime()];
  if (!late) return { name: 'window', sql: published, values };
  return {
    name: 'window',
    sql: `${published} AND (article.published_at > ? OR article.arrived_at > ?)`,
    values: [...values, after.getTime(), late.arrivedAfter.getTime()],
  };
}

export function passing({ topics, providers, minQuality, minHeat }: ArticleFilter): Condition[] {
  const conditions: Condition[] = [];
  const add = (name: QueryCondition, sql: string, value: number | string) =>
    conditions.push({ name, sql, values: [value] });
  if (topics?.length) add('topics', labelled("'topic'"), JSON.stringify(topics.map(foldName)));
  if (providers?.length) {
    add('providers', labelled("'provider', 'domain'"), JSON.stringify(providers.map(foldName)));
  }
  if (minQuality !== undefined) add('minQuality', 'article.quality >= ?', minQuality);
  if (minHeat !== undefined) add('minHeat', 'article.heat >= ?', minHeat);
  return conditions;
}

function labelled(kinds: string): string {
  return `EXISTS (
    SELECT 1 FROM labelled WHERE labelled.ordinal = article.ordinal AND labelled.label IN (
      SELECT number FROM label WHERE kind IN (${kinds}) AND folded IN (SELECT value FROM json_each(?))
    )
  )`;
}
