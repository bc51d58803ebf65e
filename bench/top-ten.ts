import Database from 'better-sqlite3';
import { openArticleIndex } from '../src/content/article-index.ts';
import { restoreArticle, storeArticle } from '../src/content/index/stored-article.ts';
import type { Figure } from './figure.ts';
import { newestWeek, newestYear } from './generate-articles.ts';
import { median, takeTurns, timedTypically } from './rounds.ts';

/** The ten hottest articles of seven days, compared with the same query on a table without an index. */
export async function topTen(contentFolder: string, stateFolder: string, rounds: number): Promise<Figure[]> {
  const index = openArticleIndex({ contentFolder, stateFolder });
  const plain = new Database(':memory:');
  plain.exec('CREATE TABLE article (path TEXT, published_at INTEGER, heat REAL, json TEXT)');
  const insert = plain.prepare('INSERT INTO article VALUES (?, ?, ?, ?)');
  plain.transaction(() => {
    for (const article of index.hottest({ span: newestYear() })) {
      insert.run(article.path, article.publishedAt.getTime(), article.heat, storeArticle(article));
    }
  })();
  const select = plain
    .prepare<[number, number], string>(
      `SELECT json FROM article WHERE published_at > ? AND published_at <= ?
       ORDER BY heat DESC, published_at DESC, path LIMIT 10`,
    )
    .pluck();
  const span = newestWeek();
  const turns = await takeTurns(rounds, {
    ours: () => timedTypically(() => Iterator.from(index.hottest({ span })).take(10).toArray()),
    yardstick: () =>
      timedTypically(() => select.all(span.after.getTime(), span.until.getTime()).map(restoreArticle)),
  });
  plain.close();
  index.close();
  return [
    {
      name: 'top 10 of 7 days / without index',
      ours: median(turns.ours),
      yardstick: median(turns.yardstick),
      unit: 'ms',
      aim: { faster: 80 },
      aimedFrom: 100_000,
    },
  ];
}
