import type Database from 'better-sqlite3';
import type { Article } from '../article.ts';
import { type WordSet, wordSet } from '../stories/word-set.ts';
import { packWords, unpackWords } from './piece-rows.ts';

/**
 * The words of a withdrawn article: nobody sees it, but it still shows which words are common in the archive.
 */
export interface WithdrawnWords {
  readonly publishedAtMs: number;
  readonly words: WordSet;
}

export function withdrawnWords({ title, excerpt, publishedAt }: Article): WithdrawnWords {
  return { publishedAtMs: publishedAt.getTime(), words: wordSet(title, excerpt) };
}

export interface WithdrawnTable {
  /** Returns what was there under that path. */
  take(path: string): WithdrawnWords | undefined;
  put(path: string, words: WithdrawnWords): void;
  /** In order of publication. */
  since(ms: number): WithdrawnWords[];
}

interface Row {
  readonly publishedAtMs: number;
  readonly words: Buffer;
}

export function createWithdrawnTable(db: Database.Database): WithdrawnTable {
  const insert = db.prepare('INSERT INTO withdrawn (path, published_at, words) VALUES (?, ?, ?)');
  const remove = db.prepare<[string], Row>(
    'DELETE FROM withdrawn WHERE path = ? RETURNING published_at AS publishedAtMs, words',
  );
  const select = db.prepare<[number], Row>(
    'SELECT published_at AS publishedAtMs, words FROM withdrawn WHERE published_at >= ? ORDER BY published_at',
  );
  const unpack = ({ publishedAtMs, words }: Row) => ({ publishedAtMs, words: unpackWords(words) });
  return {
    take(path) {
      const row = remove.get(path);
      return row && unpack(row);
    },
    put: (path, { publishedAtMs, words }) => void insert.run(path, publishedAtMs, packWords(words)),
    since: (ms) => select.all(ms).map(unpack),
  };
}
