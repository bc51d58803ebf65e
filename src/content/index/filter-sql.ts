import type { ArticleFilter, HottestQuery, QueryCondition } from '../article-query.ts';
import { placeOf } from '../files/found-file.ts';
import { firstOrdinal, lastOrdinal } from './date-ordinal.ts';
import { foldName } from './fold-name.ts';
import type { UnwantedExpression } from './unwanted-expression.ts';

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
export function conditionsOf(
  { filter = {}, among, minTold, ...window }: HottestQuery,
  unwantedExpression: UnwantedExpression,
  ordinals: Ordinals = ordinalsOf(window),
): Condition[] {
  return [
    inSpan(window),
    ...passing(filter),
    ...withoutWords(filter, ordinals, unwantedExpression),
    ...(among === undefined ? [] : [isAmong(among)]),
    ...(minTold === undefined ? [] : [toldBy(minTold)]),
  ];
}

/** Which articles are asked about; both ends are inclusive. */
interface Ordinals {
  readonly first: number;
  readonly last: number;
}

type Window = Pick<HottestQuery, 'span' | 'late'>;

function ordinalsOf(window: Window): Ordinals {
  return { first: firstOrdinal(reachOf(window)), last: lastOrdinal(window.span.until) };
}

/** The earliest date that counts, exclusive. */
function reachOf({ span: { after }, late }: Window): Date {
  return late && late.publishedAfter < after ? late.publishedAfter : after;
}

/** Published in the span, or late for it. The range of ordinals limits SQLite to that part of the table. */
export function inSpan(window: Window): Condition {
  const { span, late } = window;
  const { after, until } = span;
  const { first, last } = ordinalsOf(window);
  const published =
    'article.ordinal BETWEEN ? AND ? AND article.published_at > ? AND article.published_at <= ?';
  const values = [first, last, reachOf(window).getTime(), until.getTime()];
  if (!late) return { name: 'window', sql: published, values };
  return {
    name: 'window',
    sql: `${published} AND (article.published_at > ? OR article.arrived_at > ?)`,
    values: [...values, after.getTime(), late.arrivedAfter.getTime()],
  };
}

/** All settings of a filter but its words. */
export function passing({
  topics,
  providers,
  minQuality,
  minHeat,
  withoutTopics,
  withoutOutlets,
}: Omit<ArticleFilter, 'without'>): Condition[] {
  const conditions: Condition[] = [];
  const add = (name: QueryCondition, sql: string, value: number | string) =>
    conditions.push({ name, sql, values: [value] });
  if (topics?.length) add('topics', labelled("'topic'"), JSON.stringify(topics.map(foldName)));
  if (providers?.length) {
    add('providers', labelled("'provider', 'domain'"), JSON.stringify(providers.map(foldName)));
  }
  if (minQuality !== undefined) add('minQuality', 'article.quality >= ?', minQuality);
  if (minHeat !== undefined) add('minHeat', 'article.heat >= ?', minHeat);
  if (withoutTopics?.length) {
    add('withoutTopics', `NOT ${labelled("'topic'")}`, JSON.stringify(withoutTopics.map(foldName)));
  }
  if (withoutOutlets?.length) {
    add(
      'withoutOutlets',
      `NOT ${labelled("'provider', 'domain'")}`,
      JSON.stringify(withoutOutlets.map(foldName)),
    );
  }
  return conditions;
}

/** The range of rows limits FTS5 to the articles asked about. It accepts only integers, and better-sqlite3 binds REAL. */
function withoutWords(
  { without = [] }: ArticleFilter,
  { first, last }: Ordinals,
  unwantedExpression: UnwantedExpression,
): Condition[] {
  if (without.length === 0) return [];
  const expression = unwantedExpression(without);
  if (expression === undefined) return [];
  return [
    {
      name: 'without',
      sql: `article.ordinal NOT IN (
        SELECT -rowid FROM words WHERE words MATCH ?
        AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)
      )`,
      values: [expression, -last, -first],
    },
  ];
}

/** One of these articles. */
export function isAmong(paths: readonly string[]): Condition {
  const sql = `article.ordinal IN (
    SELECT file.ordinal FROM json_each(?) AS wanted JOIN file
    ON file.folder = wanted.value ->> 'folder' AND file.name = wanted.value ->> 'name'
  )`;
  return { name: 'window', sql, values: [JSON.stringify(paths.map(placeOf))] };
}

function labelled(kinds: string): string {
  return `EXISTS (
    SELECT 1 FROM labelled WHERE labelled.ordinal = article.ordinal AND labelled.label IN (
      SELECT number FROM label WHERE kind IN (${kinds}) AND folded IN (SELECT value FROM json_each(?))
    )
  )`;
}

function toldBy(minTold: number): Condition {
  const sql = `(
    SELECT count(*) + coalesce(sum(json_array_length(told.covers)), 0)
    FROM piece JOIN piece AS told ON told.story = piece.story WHERE piece.ordinal = article.ordinal
  ) >= ?`;
  return { name: 'window', sql, values: [minTold] };
}
