import type Database from 'better-sqlite3';
import type { HottestQuery, QueryAnswer, QueryCondition } from '../article-query.ts';
import type { Vocabulary } from '../search/query-words.ts';
import { computedHeat, type Spread } from '../stories/computed-heat.ts';
import { cachedStatements } from './cached-statements.ts';
import { type Condition, conditionsOf } from './filter-sql.ts';
import { createStoryHeat } from './story-heat.ts';
import { createUnwantedExpression } from './unwanted-expression.ts';

/** An article's position in the order of heat: enough to continue after it. */
export interface HeatPlace {
  readonly ordinal: number;
  readonly heat: number;
  /**
   * Among stories covered equally widely, the one that spread faster is hotter; in milliseconds, 0 where the
   * heat is given.
   */
  readonly pace: number;
  readonly leadRank: number;
  readonly publishedAt: number;
  readonly path: string;
}

interface StoredPlace extends HeatPlace {
  readonly heatIsGiven: number;
  readonly quality: number;
  readonly story: number | null;
}

export interface HottestPlaces {
  /**
   * Ordered by heat, then faster spread, then rank within the story, newest first, and path. Computed heats
   * are as of that time: coverage that came later does not count.
   */
  places(query: HottestQuery): PlaceReader;
  /** Applies the same query to one article, one condition at a time. */
  answerOn(ordinal: number, query: HottestQuery): QueryAnswer | undefined;
}

/** Reads the positions in order, one page at a time; undefined when there are no more. */
export type PlaceReader = () => HeatPlace[] | undefined;

/** Most callers take ten articles or fewer. */
const firstPage = 16;

const placeColumns = `article.ordinal, heat, heat_is_given AS heatIsGiven, pace, lead_rank AS leadRank, quality,
  article.published_at AS publishedAt, article.path,
  CASE WHEN heat_is_given THEN NULL ELSE (SELECT story FROM piece WHERE piece.ordinal = article.ordinal) END AS story`;

interface Answered extends StoredPlace {
  /** A JSON array with 1 for each condition that the article meets, else 0. */
  readonly met: string;
}

export function createHottestPlaces(db: Database.Database, vocabulary: Vocabulary): HottestPlaces {
  const statement = cachedStatements<StoredPlace>(db, 'object');
  const answers = cachedStatements<Answered>(db, 'object');
  const heat = createStoryHeat(db);
  const unwantedExpression = createUnwantedExpression(vocabulary);

  function storedPage(conditions: readonly Condition[], last: HeatPlace | undefined, limit: number) {
    const sql = conditions.map((condition) => condition.sql);
    const values = conditions.flatMap((condition) => condition.values);
    if (last) {
      sql.push(
        '(-article.heat, article.pace, -article.lead_rank, -article.published_at, article.path) > (?, ?, ?, ?, ?)',
      );
      values.push(-last.heat, last.pace, -last.leadRank, -last.publishedAt, last.path);
    }
    return statement(
      `SELECT ${placeColumns} FROM article WHERE ${sql.join(' AND ')}
       ORDER BY heat DESC, pace, lead_rank DESC, article.published_at DESC, article.path LIMIT ?`,
    ).all(...values, limit);
  }

  /** Stored values are current, and can only have grown since. */
  function asOf(
    place: StoredPlace,
    { span, asOf: until = span.until }: HottestQuery,
    spreads = new Map<number, Spread>(),
  ): HeatPlace {
    if (place.heatIsGiven === 1 || place.story === null) return place;
    const told = spreads.get(place.story) ?? heat.spread(place.story, until.getTime());
    spreads.set(place.story, told);
    return { ...place, heat: computedHeat(place.quality, told), pace: told.paceMs };
  }

  function places(query: HottestQuery): PlaceReader {
    const conditions = conditionsOf(query, unwantedExpression);
    let pageSize = firstPage;
    /** The stories seen so far: most articles share theirs. */
    const spreads = new Map<number, Spread>();
    let last: HeatPlace | undefined;
    let isAtEnd = false;
    /** Articles that were less hot then than now: their turn comes later. */
    let put: HeatPlace[] = [];
    return () => {
      if (isAtEnd) return undefined;
      const page = storedPage(conditions, last, pageSize);
      isAtEnd = page.length < pageSize;
      last = page.at(-1);
      pageSize *= 4;
      const ready: HeatPlace[] = [];
      for (const stored of page) {
        ready.push(...put.filter((place) => compare(place, stored) < 0));
        put = put.filter((place) => compare(place, stored) >= 0);
        const place = asOf(stored, query, spreads);
        if (!isHotEnough(place, query)) continue;
        if (place.heat === stored.heat) ready.push(place);
        else put = [...put, place].sort(compare);
      }
      if (isAtEnd) ready.push(...put.splice(0));
      return ready;
    };
  }

  return {
    places,
    answerOn(ordinal, query) {
      const itself = { first: ordinal, last: ordinal };
      const conditions = conditionsOf(query, unwantedExpression, itself);
      const stored = answers(
        `SELECT ${placeColumns}, json_array(${conditions.map(({ sql }) => `(${sql})`).join(', ')}) AS met
         FROM article WHERE article.ordinal = ?`,
      ).get(...conditions.flatMap(({ values }) => values), ordinal);
      if (!stored) return undefined;
      const met: readonly number[] = JSON.parse(stored.met);
      const { heat } = asOf(stored, query);
      const isMet = (name: QueryCondition, position: number) =>
        met[position] === 1 && (name !== 'minHeat' || isHotEnough({ heat }, query));
      return {
        leftOutBy: conditions.map(({ name }) => name).filter((name, position) => !isMet(name, position)),
        heat,
      };
    },
  };
}

function isHotEnough({ heat }: Pick<HeatPlace, 'heat'>, { filter }: HottestQuery): boolean {
  return heat >= (filter?.minHeat ?? Number.NEGATIVE_INFINITY);
}

function compare(a: HeatPlace, b: HeatPlace): number {
  return (
    b.heat - a.heat ||
    a.pace - b.pace ||
    b.leadRank - a.leadRank ||
    b.publishedAt - a.publishedAt ||
    (a.path < b.path ? -1 : Number(a.path > b.path))
  );
}
