import type Database from 'better-sqlite3';
import { dayMs } from '../../platform/time/durations.ts';
import type { ArticleSearch } from '../article-query.ts';
import { anyOf, type Pass, phraseOf, stepsFor } from '../search/expressions.ts';
import type { Vocabulary, WantedWord } from '../search/query-words.ts';
import { readQuery } from '../search/read-query.ts';
import { createScorer, type TextScore } from '../search/score.ts';
import { strictly } from '../search/strictly.ts';
import { understandQuery } from '../search/understand-query.ts';
import { cachedStatements } from './cached-statements.ts';
import { dateOfOrdinal, firstOrdinal, lastOrdinal } from './date-ordinal.ts';
import { type Condition, inSpan, isAmong, passing } from './filter-sql.ts';
import type { ArticleFinder } from './find-articles.ts';
import { foldName } from './fold-name.ts';
import { wordCountsOf } from './word-totals.ts';

/** How a search understood its words, and what it found. */
export interface SearchAnswer {
  /** Best first. */
  readonly found: readonly FoundOrdinal[];
  readonly words: readonly WantedWord[];
  /** True when the words only exclude. */
  readonly onlyExcludes: boolean;
  /** If nothing was found: queries that may have been meant, likeliest first. */
  readonly meant: readonly string[];
}

export interface FoundOrdinal {
  readonly ordinal: number;
  /** The sum of all parts; comparable only within one search. */
  readonly score: number;
  readonly text: TextScore;
  readonly heat: number;
  readonly recency: number;
}

export type Search = (search: ArticleSearch) => SearchAnswer;

/**
 * How many of the newest matches in each table are ranked. Ranking all of them would read the whole index for
 * a common word, and in news people want the newest.
 */
const maxMatches = 300;

/** For matches with only some of the words: just the best of them fill up a page. */
const maxLoose = 150;

/** Looser matches are added only while there are fewer than this: two pages. */
const looserBelow = 10;

/** The most that heat and recency add, as a share of the best match's score. */
const heatShare = 0.05;
const recencyShare = 0.02;
/** The logarithm of the highest usual heat. */
const hottest = Math.log1p(300);
const halfAsRecentMs = 90 * dayMs;

export function createSearch(db: Database.Database, vocabulary: Vocabulary): Search {
  const ordinals = cachedStatements<number>(db, 'pluck');
  const candidateRows = cachedStatements<Candidate>(db, 'object');

  function newest(
    table: 'titles' | 'words',
    expression: string,
    conditions: Conditions,
    limit: number,
  ): number[] {
    const { range, sql, values } = conditions;
    return ordinals(
      sql === ''
        ? `SELECT -rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid LIMIT ?`
        : `SELECT ordinal FROM (
             SELECT article.ordinal FROM ${table} JOIN article ON article.ordinal = -${table}.rowid
             WHERE ${table} MATCH ?${range.map(inTable(table)).join('')}${sql} ORDER BY ${table}.rowid LIMIT ?
           )`,
    ).all(expression, ...range.map(({ value }) => value), ...values, limit);
  }

  const hasPhrase = (words: string) =>
    ordinals('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1').get(`"${words}"`) !== undefined;

  // Guesses are slow, and a strict search drops them.
  const unguessing: Vocabulary = {
    ...vocabulary,
    ...{ near: () => [], nearBeginnings: () => [], around: () => [] },
  };

  return ({ words: typed, filter = {}, span, among, limit, offset = 0, isStrict }) => {
    const query = readQuery(typed);
    const understood = understandQuery(query, isStrict ? unguessing : vocabulary, hasPhrase);
    const words = isStrict ? strictly(understood) : understood;
    const onlyExcludes = query.wanted.length === 0 && query.excluded.length > 0;
    const conditions = conditionsOf({ filter, span, among });
    // No provider's name lacks letters entirely.
    if (filter.providers?.length && !filter.providers.some(phraseOf))
      return { found: [], words, onlyExcludes, meant: [] };
    const excluded = anyOf(query.excluded);
    const narrowing = narrowed(filter);
    const scoreText = createScorer(words, wordCountsOf(db).pieces);
    const newestAt = ordinals('SELECT max(ordinal) FROM article').get() ?? 0;
    const candidates = new Map<number, Omit<Candidate, 'text'> & { readonly text: TextScore }>();
    const enough = Math.min(looserBelow, offset + limit);
    const take = (found: readonly number[]) => {
      for (const row of textsOf(new Set(found.filter((at) => !candidates.has(at)))))
        candidates.set(row.ordinal, { ...row, text: scoreText(row.text) });
    };
    const areEnough = (lacking: number) =>
      candidates
        .values()
        .filter(({ text }) => text.lacking <= lacking)
        .take(enough)
        .toArray().length === enough;
    for (const { lacking, passes } of stepsFor(words)) {
      if (isStrict && lacking > 0) break;
      const most = Math.ceil((lacking === 0 ? maxMatches : maxLoose) / Math.min(passes.length, 3));
      take(passes.flatMap((pass) => inOwnColumns(pass, most)));
      if (areEnough(lacking)) break;
      take(passes.flatMap((pass) => inColumns(allColumns, pass, most)));
      if (areEnough(lacking)) break;
    }
    const fitting = [...candidates.values()].filter(({ text }) => !isStrict || text.lacking === 0);
    const ranked = rank(fitting, newestAt);
    const meant = ranked.length === 0 && !isStrict ? queriesMeant(typed, words, vocabulary) : [];
    return { found: ranked.slice(offset, offset + limit), words, onlyExcludes, meant };

    /** If enough articles have the words in their titles, excerpts are not searched. */
    function inOwnColumns(pass: Pass, most: number): number[] {
      const titled = inTitles(pass, most);
      return titled.length >= most ? titled : [...titled, ...inColumns(ownColumns, pass, most)];
    }

    function inTitles({ inTitle }: Pass, most: number): number[] {
      // The table of titles does not contain who covers an article.
      if (filter.providers?.length) return [];
      const found = newest('titles', inTitle, conditions, most);
      // Excluded words may be outside the title.
      return excluded === undefined ? found : found.filter((ordinal) => !isMatch(ordinal, excluded));
    }

    function inColumns(columns: string, { anywhere }: Pass, most: number): number[] {
      const wanted = [`${columns} : (${anywhere})`, ...narrowing].join(' AND ');
      return newest(
        'words',
        excluded === undefined ? wanted : `(${wanted}) NOT (${excluded})`,
        conditions,
        most,
      );
    }
  };

  function isMatch(ordinal: number, expression: string): boolean {
    const sql = 'SELECT rowid FROM words WHERE words MATCH ? AND rowid = CAST(-? AS INTEGER)';
    return ordinals(sql).get(expression, ordinal) !== undefined;
  }

  function textsOf(found: ReadonlySet<number>): Candidate[] {
    return candidateRows(
      `SELECT article.ordinal AS ordinal, heat, text FROM json_each(?) AS wanted
       JOIN article ON article.ordinal = CAST(wanted.value AS INTEGER) JOIN searchable ON searchable.ordinal = article.ordinal`,
    ).all(JSON.stringify([...found]));
  }
}

const maxSuggested = 3;

/** The query with unknown words replaced by known ones, which may differ more than in a normal search. */
function queriesMeant(typed: string, words: readonly WantedWord[], { near }: Vocabulary): string[] {
  return words
    .filter(({ meanings, isRequired }) => meanings.length === 0 && !isRequired)
    .flatMap((word) => {
      const maxSlips = Math.min(3, Math.floor(word.typed.length / 3));
      const nearest = word.typed.length > 30 || maxSlips < 1 ? [] : near(word.typed, maxSlips);
      return nearest.slice(0, maxSuggested).map(({ text }) => withWord(typed, word.typed, text));
    })
    .slice(0, maxSuggested);
}

/** Replaces one word; returns the replacement alone if the word is spelled differently in the text. */
function withWord(typed: string, word: string, other: string): string {
  const at = typed.toLowerCase().indexOf(word);
  return at < 0 ? other : `${typed.slice(0, at)}${other}${typed.slice(at + word.length)}`;
}

/** The columns with an article's own text, as opposed to that of entries it lists. */
const ownColumns = '{title excerpt provider topics}';
const allColumns = '{title excerpt provider topics related outlets}';

function rank(
  scored: readonly (Omit<Candidate, 'text'> & { readonly text: TextScore })[],
  newestAt: number,
): FoundOrdinal[] {
  const best = Math.max(0, ...scored.map(({ text }) => text.score));
  const latest = dateOfOrdinal(newestAt).getTime();
  return scored
    .map(({ ordinal, heat, text }): FoundOrdinal => {
      const age = latest - dateOfOrdinal(ordinal).getTime();
      const byHeat = best * heatShare * Math.min(1, Math.log1p(Math.max(0, heat)) / hottest);
      const byRecency = best * recencyShare * 2 ** (-age / halfAsRecentMs);
      return { ordinal, text, heat: byHeat, recency: byRecency, score: text.score + byHeat + byRecency };
    })
    .sort((a, b) => a.text.lacking - b.text.lacking || b.score - a.score || b.ordinal - a.ordinal);
}

export function createKnowsOutlet(db: Database.Database): (name: string) => boolean {
  const ordinals = cachedStatements<number>(db, 'pluck');
  return (name) =>
    columnFilter('provider outlets', [name]).some(
      (expression) =>
        ordinals('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1').get(expression) !== undefined,
    );
}

/** Of the articles that have a name among the outlets they list, the newest. */
const maxListing = 1_000;

/** Whole names are compared, as filters do; the words only find the articles to look at. */
export function createListsOutlet(
  db: Database.Database,
  { at }: Pick<ArticleFinder, 'at'>,
): (name: string) => boolean {
  const ordinals = cachedStatements<number>(db, 'pluck');
  return (name) => {
    const wanted = foldName(name);
    const isListed = (ordinal: number) =>
      at(ordinal)?.related.some(({ provider }) =>
        [provider.name, provider.domain].some((known) => foldName(known) === wanted),
      );
    return columnFilter('outlets', [name]).some((expression) =>
      ordinals(`SELECT -rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ${maxListing}`)
        .all(expression)
        .some(isListed),
    );
  };
}

interface Candidate {
  readonly ordinal: number;
  readonly heat: number;
  readonly text: string;
}

type Filter = NonNullable<ArticleSearch['filter']>;

interface Conditions {
  /** Limits for the row ids, which FTS5 applies itself. */
  readonly range: readonly { readonly comparison: '>=' | '<='; readonly value: number }[];
  readonly sql: string;
  readonly values: readonly (number | string)[];
}

/** FTS5 accepts only integers as limits for its rowid, and better-sqlite3 binds numbers as REAL. */
const inTable =
  (table: string) =>
  ({ comparison }: Conditions['range'][number]) =>
    ` AND ${table}.rowid ${comparison} CAST(? AS INTEGER)`;

function conditionsOf({
  filter,
  span,
  among,
}: {
  readonly filter: Filter;
  readonly span: ArticleSearch['span'];
  readonly among: ArticleSearch['among'];
}): Conditions {
  const conditions: Condition[] = [
    ...passing({ ...filter, providers: [] }),
    ...(span ? [inSpan({ span })] : []),
    ...(among ? [isAmong(among)] : []),
  ];
  return {
    range: span
      ? [
          { comparison: '>=', value: -lastOrdinal(span.until) },
          { comparison: '<=', value: -firstOrdinal(span.after) },
        ]
      : [],
    sql: conditions.map(({ sql }) => ` AND ${sql}`).join(''),
    values: conditions.flatMap(({ values }) => values),
  };
}

/**
 * Topics are also searched for as words, so that FTS5 skips what the filter would drop later. Outlets are
 * searched for only as words, because outlets that merely cover an article count too.
 */
function narrowed(filter: Filter): string[] {
  return [...columnFilter('topics', filter.topics), ...columnFilter('provider outlets', filter.providers)];
}

function columnFilter(columns: string, names: readonly string[] = []): string[] {
  const phrases = names.flatMap((name) => phraseOf(name) ?? []);
  return phrases.length === 0 ? [] : [`{${columns}} : (${phrases.join(' OR ')})`];
}
