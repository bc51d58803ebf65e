import type Database from 'better-sqlite3';
import { wordsOfColumns } from '../search/score.ts';

/** Keeps the number of articles that contain each word. */
export interface TermCounts {
  /** @param text of an article, as in `searchable` */
  add(text: string): void;
  /** Call before the article's text is deleted. */
  remove(ordinal: number): void;
  /** Writes the changes; call before the transaction ends. */
  write(): void;
}

/**
 * A build counts all words once at its end, which SQLite does many times faster than one by one: until
 * `countAllTerms`, nothing is counted here.
 */
export function createTermCounts(db: Database.Database): TermCounts {
  const isCounting = db.prepare('SELECT 1 FROM about WHERE counts_terms = 1').get() !== undefined;
  if (!isCounting) return { add: () => {}, remove: () => {}, write: () => {} };
  const selectText = db.prepare<[number], string>('SELECT text FROM searchable WHERE ordinal = ?').pluck();
  const change = db.prepare(
    'INSERT INTO term (text, articles) VALUES (?, ?) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles',
  );
  const removeUnused = db.prepare('DELETE FROM term WHERE text = ? AND articles <= 0');
  const unwritten = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const word of wordsOfColumns(text)) unwritten.set(word, (unwritten.get(word) ?? 0) + by);
  };
  return {
    add: (text) => count(text, 1),
    remove: (ordinal) => count(selectText.get(ordinal) ?? '', -1),
    write() {
      for (const [word, by] of unwritten) {
        if (by !== 0) change.run(word, by);
        if (by < 0) removeUnused.run(word);
      }
      unwritten.clear();
    },
  };
}

/** Counts the words of all articles, and turns on counting for later ones. */
export function countAllTerms(db: Database.Database): void {
  db.exec(`
    CREATE VIRTUAL TABLE temp.indexed_word USING fts5vocab(main, words, row);
    INSERT INTO term (text, articles) SELECT term, doc FROM temp.indexed_word;
    DROP TABLE temp.indexed_word;
    UPDATE about SET counts_terms = 1;
  `);
}
