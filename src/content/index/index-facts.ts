import type Database from 'better-sqlite3';
import type { ArticleFault } from '../article.ts';
import type { NameCount, TimeSpan } from '../article-query.ts';
import { type FilePlace, pathOf } from '../files/found-file.ts';
import type { FileRole } from '../reading/conventions/file-role.ts';
import { cachedStatements } from './cached-statements.ts';
import { firstOrdinal, lastDate, lastOrdinal } from './date-ordinal.ts';
import { createFaultReader } from './file-records.ts';
import { foldName } from './fold-name.ts';

/** A file that is not meant to be an article. */
export interface PassedOver {
  readonly path: string;
  readonly role: FileRole;
}

/** Articles dated in the future, which have to wait. */
export interface Upcoming {
  readonly count: number;
  /** The date of the first; undefined where there is none. */
  readonly first: Date | undefined;
}

/** Facts about the index as a whole. */
export interface IndexFacts {
  /** The most frequent first, then by name; the same array as long as the index is unchanged. */
  topics(): readonly NameCount[];
  /** The topics of articles in a span of time (in whole seconds), with their counts there. */
  topicsIn(span: TimeSpan): NameCount[];
  providers(): readonly NameCount[];
  /** Whether an article is by an outlet with exactly this name or domain, in any case, as a filter compares them. */
  hasArticleBy(name: string): boolean;
  /** When the newest article was published; with `until` the newest up to then. */
  newestPublished(until?: Date): Date | undefined;
  /** Articles dated later than `after`. */
  upcoming(after: Date): Upcoming;
  /** `articles` are files that hold or held an article, withdrawn ones included; `faulty` files have a fault now. */
  counts(): { articles: number; published: number; faulty: number };
  /** All current faults, by path. */
  faults(): ArticleFault[];
  /** Ignored keys in published articles that look like a key that would be read, by path. */
  slips(): ArticleFault[];
  /** Files that are not meant to be articles, by path. */
  passedOver(): PassedOver[];
}

export function createIndexFacts(db: Database.Database): IndexFacts {
  const names = cachedStatements<NameCount>(db, 'object');
  const numbers = cachedStatements<number | null>(db, 'pluck');
  const counts = cachedStatements<{ articles: number; published: number; faulty: number }>(db, 'object');

  const coming = cachedStatements<{ count: number; first: number | null }>(db, 'object');
  const roles = cachedStatements<FilePlace & Pick<PassedOver, 'role'>>(db, 'object');

  /** Autocomplete asks with every key, so they are read once per state of the database. */
  let counted = { version: Number.NaN, names: new Map<string, readonly NameCount[]>() };
  function countNames(kind: 'topic' | 'provider'): readonly NameCount[] {
    const version = Number(db.pragma('data_version', { simple: true }));
    if (counted.version !== version) counted = { version, names: new Map() };
    const known =
      counted.names.get(kind) ??
      names('SELECT name, count FROM label WHERE kind = ? AND count > 0 ORDER BY count DESC, name').all(kind);
    counted.names.set(kind, known);
    return known;
  }

  return {
    topics: () => countNames('topic'),
    topicsIn: ({ after, until }) =>
      names(
        `SELECT name, recent AS count FROM (
           SELECT name, (
             SELECT count(*) FROM labelled WHERE labelled.label = label.number AND ordinal BETWEEN ? AND ?
           ) AS recent
           FROM label WHERE kind = 'topic' AND count > 0
         ) WHERE recent > 0 ORDER BY recent DESC, name`,
      ).all(firstOrdinal(after), lastOrdinal(until)),
    providers: () => countNames('provider'),
    hasArticleBy: (name) =>
      numbers(
        "SELECT 1 FROM label WHERE kind IN ('provider', 'domain') AND folded = ? AND count > 0 LIMIT 1",
      ).get(foldName(name)) !== undefined,
    newestPublished(until = lastDate) {
      // Ordinals are ordered by second, but not within one.
      const newest = numbers(
        'SELECT published_at FROM article WHERE ordinal <= ? AND published_at <= ? ORDER BY ordinal DESC LIMIT 1',
      ).get(lastOrdinal(until), until.getTime());
      if (newest === undefined || newest === null) return undefined;
      const exact = numbers(
        'SELECT max(published_at) FROM article WHERE ordinal BETWEEN ? AND ? AND published_at <= ?',
      ).get(firstOrdinal(new Date(newest)), lastOrdinal(new Date(newest)), until.getTime());
      return new Date(exact ?? newest);
    },
    upcoming(after) {
      const row = coming(
        'SELECT count(*) AS count, min(published_at) AS first FROM article WHERE ordinal >= ? AND published_at > ?',
      ).get(firstOrdinal(after), after.getTime());
      const first = row?.first ?? undefined;
      return { count: row?.count ?? 0, first: first === undefined ? undefined : new Date(first) };
    },
    counts() {
      const row = counts(
        `SELECT count(*) FILTER (WHERE ordinal IS NOT NULL OR withdrawn) AS articles,
                count(ordinal) AS published, count(faults) AS faulty FROM file`,
      ).get();
      return row ?? { articles: 0, published: 0, faulty: 0 };
    },
    faults: createFaultReader(db, 'faults'),
    slips: createFaultReader(db, 'slips'),
    passedOver: () =>
      roles('SELECT folder, name, role FROM file WHERE role IS NOT NULL ORDER BY folder, name')
        .all()
        .map(({ folder, name, role }) => ({ path: pathOf({ folder, name }), role })),
  };
}
