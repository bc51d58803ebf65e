import type Database from 'better-sqlite3';
import type { WordSet } from '../stories/word-set.ts';
import type { WordCounts } from '../stories/word-weights.ts';

/**
 * The number of the archive's pieces that contain each word. Withdrawn ones count, because they also show
 * which words are common.
 */
export interface WordTotals {
  add(words: WordSet): void;
  remove(words: WordSet): void;
  /** Over all pieces, including what was added since the last `write`. */
  withWord(hash: number): number;
  pieces(): number;
  /** Writes the changes; call before the transaction ends. */
  write(): void;
}

/** The key under which the number of all pieces is stored; no word has it. */
const all = -1;

/** As last written. */
export function wordCountsOf(db: Database.Database): WordCounts {
  const select = db.prepare<[number], number>('SELECT pieces FROM word WHERE hash = ?').pluck();
  return { pieces: select.get(all) ?? 0, withWord: (hash) => select.get(hash) ?? 0 };
}

export function createWordTotals(db: Database.Database): WordTotals {
  const select = db.prepare<[number], number>('SELECT pieces FROM word WHERE hash = ?').pluck();
  const change = db.prepare(
    'INSERT INTO word (hash, pieces) VALUES (?, ?) ON CONFLICT DO UPDATE SET pieces = pieces + excluded.pieces',
  );
  const unwritten = new Map<number, number>();
  const count = ({ hashes }: WordSet, by: number) => {
    for (const hash of hashes) unwritten.set(hash, (unwritten.get(hash) ?? 0) + by);
    unwritten.set(all, (unwritten.get(all) ?? 0) + by);
  };
  const total = (hash: number) => (select.get(hash) ?? 0) + (unwritten.get(hash) ?? 0);
  return {
    add: (words) => count(words, 1),
    remove: (words) => count(words, -1),
    withWord: total,
    pieces: () => total(all),
    write() {
      for (const [hash, by] of unwritten) if (by !== 0) change.run(hash, by);
      unwritten.clear();
    },
  };
}
