import Database from 'better-sqlite3';
import type { Article } from '../../../src/content/article.ts';
import type { TimeSpan } from '../../../src/content/article-query.ts';
import { restoreArticle, storeArticle } from '../../../src/content/index/stored-article.ts';
import { todaysKeys } from './todays-keys.ts';

/**
 * The queries that the yardstick makes of an index. Articles are parsed from their stored text each time, as
 * in the product.
 */
export interface TodaysIndex {
  /** Hottest first, then newest. An article without heat counts as 0. */
  hottest(span: TimeSpan): Iterable<Article>;
  /** Articles that have one of these keys (see `todaysKeys`). */
  sharing(keys: readonly string[], span: TimeSpan): Article[];
  close(): void;
}

export function createTodaysIndex(articles: readonly Article[]): TodaysIndex {
  const db = new Database(':memory:');
  db.exec(`CREATE TABLE article (ordinal INTEGER PRIMARY KEY, path TEXT, published_at INTEGER, heat REAL, json TEXT);
    CREATE TABLE story_key (key TEXT, ordinal INTEGER);`);
  const putArticle = db.prepare('INSERT INTO article VALUES (?, ?, ?, ?, ?)');
  const putKey = db.prepare('INSERT INTO story_key VALUES (?, ?)');
  db.transaction(() => {
    for (const [ordinal, article] of articles.entries()) {
      const { path, publishedAt, heat = 0 } = article;
      putArticle.run(ordinal, path, publishedAt.getTime(), heat, storeArticle(article));
      for (const key of todaysKeys(article)) putKey.run(key, ordinal);
    }
  })();
  db.exec(`CREATE INDEX of_key ON story_key (key, ordinal); CREATE INDEX of_date ON article (published_at);`);

  const inSpan = 'published_at > ? AND published_at <= ?';
  const byHeat = db
    .prepare<[number, number], string>(
      `SELECT json FROM article WHERE ${inSpan} ORDER BY heat DESC, published_at DESC, path`,
    )
    .pluck();
  const byKeys = db
    .prepare<[string, number, number], string>(
      `SELECT json FROM article WHERE ordinal IN
         (SELECT ordinal FROM story_key WHERE key IN (SELECT value FROM json_each(?))) AND ${inSpan} ORDER BY ordinal`,
    )
    .pluck();
  return {
    hottest: ({ after, until }) =>
      Iterator.from(byHeat.all(after.getTime(), until.getTime())).map(restoreArticle),
    sharing: (keys, { after, until }) =>
      byKeys.all(JSON.stringify(keys), after.getTime(), until.getTime()).map(restoreArticle),
    close: () => db.close(),
  };
}
