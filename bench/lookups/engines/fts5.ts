import Database from 'better-sqlite3';
import { type Document, type Engine, searchedFields } from './engine.ts';

/**
 * FTS5 as its documentation suggests: any of the words, ranked by its own bm25, with the title weighted
 * tenfold.
 */
export function fts5(documents: readonly Document[]): Engine {
  const db = new Database(':memory:');
  db.exec(`
    CREATE TABLE document (path TEXT NOT NULL);
    CREATE VIRTUAL TABLE words USING fts5 (${searchedFields.join(', ')}, content = '', prefix = '1 2 3 4', tokenize = 'porter');
  `);
  const insertPath = db.prepare('INSERT INTO document (rowid, path) VALUES (?, ?)');
  const insertWords = db.prepare(
    `INSERT INTO words (rowid, ${searchedFields.join(', ')}) VALUES (?${', ?'.repeat(searchedFields.length)})`,
  );
  db.transaction(() => {
    for (const [at, document] of documents.entries()) {
      insertPath.run(BigInt(at + 1), document.path);
      insertWords.run(BigInt(at + 1), ...searchedFields.map((field) => document[field]));
    }
  })();
  const select = db
    .prepare<[string, number], string>(
      `SELECT path FROM (SELECT rowid AS id, bm25(words, 10, 2, 2, 2, 0.5) AS score FROM words WHERE words MATCH ?) JOIN document ON document.rowid = id
       ORDER BY score LIMIT ?`,
    )
    .pluck();
  const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const find = (words: readonly string[], joined: string, limit: number) =>
    words.length === 0 ? [] : select.all(words.join(joined), limit);
  return {
    name: 'FTS5 bm25',
    search: (query, limit) =>
      find(
        wordsOf(query).map((word) => `"${word}"`),
        ' OR ',
        limit,
      ),
    suggest: (typed, limit) =>
      find(
        wordsOf(typed).map((word) => `{title} : "${word}" *`),
        ' AND ',
        limit,
      ),
    close: () => db.close(),
  };
}
