import type Database from 'better-sqlite3';
import { joinColumns } from '../search/score.ts';
import { firstOrdinal, lastOrdinal } from './date-ordinal.ts';
import { foldName } from './fold-name.ts';
import { articleLabels, type IndexRow, type Label } from './index-row.ts';
import { restoreArticle } from './stored-article.ts';
import type { StoryGrouping } from './story-grouping.ts';
import { createTermCounts } from './term-counts.ts';

/** Writes published articles to the tables used for choosing and searching, and removes them. */
export interface ArticleWriter {
  /**
   * Returns the article's ordinal; undefined when its second is full. `before` is its previous ordinal. The
   * article can be found by searches only after `flush`.
   */
  put(row: IndexRow, arrivedAtMs: number, before: number | null): number | undefined;
  remove(ordinal: number): void;
  /** Makes the added articles searchable and updates the label counts; call before the transaction ends. */
  flush(): void;
  /** The stored text of the article, to see whether it changed. */
  json(ordinal: number): string | undefined;
}

// better-sqlite3 passes numbers to SQLite as REAL. Ordinary integer columns convert them, but FTS5 accepts
// only integers.
const ftsId = 'CAST(-? AS INTEGER)';

export function createArticleWriter(db: Database.Database, grouping: StoryGrouping): ArticleWriter {
  const insertArticle = db.prepare(
    `INSERT OR IGNORE INTO article (ordinal, published_at, arrived_at, heat, heat_is_given, pace, lead_rank, quality, id, path)
     VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, ?)`,
  );
  const insertPayload = db.prepare('INSERT INTO payload (ordinal, title, json) VALUES (?, ?, ?)');
  const insertWords = db.prepare(
    `INSERT INTO words (rowid, title, excerpt, provider, topics, related, outlets) VALUES (${ftsId}, ?, ?, ?, ?, ?, ?)`,
  );
  const insertSearchable = db.prepare('INSERT INTO searchable (ordinal, text) VALUES (?, ?)');
  const terms = createTermCounts(db);
  const insertTitle = db.prepare(`INSERT INTO titles (rowid, title) VALUES (${ftsId}, ?)`);
  const insertLabelled = db.prepare('INSERT OR IGNORE INTO labelled (label, ordinal) VALUES (?, ?)');
  const insertLabel = db.prepare(
    'INSERT INTO label (kind, folded, name) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET name = name RETURNING number',
  );
  const addToCount = db.prepare('UPDATE label SET count = count + ? WHERE number = ?');
  const deleteRows = ['article', 'payload', 'searchable'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE ordinal = ?`),
  );
  const deleteWords = ['words', 'titles'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE rowid = ${ftsId}`),
  );
  const deleteLabelled = db.prepare('DELETE FROM labelled WHERE label = ? AND ordinal = ?');
  const selectJson = db.prepare<[number], string>('SELECT json FROM payload WHERE ordinal = ?').pluck();
  const selectLast = db
    .prepare<[number, number], number>('SELECT max(ordinal) FROM article WHERE ordinal BETWEEN ? AND ?')
    .pluck();
  const selectGap = db
    .prepare<[number, number], number>(
      `SELECT ordinal + 1 FROM article AS here WHERE ordinal BETWEEN ? AND ?
       AND NOT EXISTS (SELECT 1 FROM article WHERE ordinal = here.ordinal + 1) LIMIT 1`,
    )
    .pluck();

  /** By ordinal: added since the last flush, and not removed again. */
  const unsearchable = new Map<number, IndexRow['words']>();
  const labelNumbers = new Map<string, number>();
  const newlyCounted = new Map<number, number>();
  const count = (label: number, difference: number) =>
    newlyCounted.set(label, (newlyCounted.get(label) ?? 0) + difference);

  function labelNumber({ kind, name }: Label): number {
    const known = labelNumbers.get(`${kind}:${name}`);
    if (known !== undefined) return known;
    const number = Number(insertLabel.pluck().get(kind, foldName(name), name));
    labelNumbers.set(`${kind}:${name}`, number);
    return number;
  }

  function freeOrdinal(publishedAt: Date): number | undefined {
    const last = lastOrdinal(publishedAt);
    const next = Number(selectLast.get(firstOrdinal(publishedAt), last)) + 1;
    return next <= last ? next : selectGap.get(firstOrdinal(publishedAt), last - 1);
  }

  /**
   * Inserts at the first ordinal of its second, or where that second has room. Undefined when it has none.
   */
  function insert(row: IndexRow, arrivedAtMs: number): number | undefined {
    const { publishedAtMs, heat, quality, id, path } = row;
    const isInserted = (ordinal: number) =>
      insertArticle.run(
        ...[ordinal, publishedAtMs, arrivedAtMs, heat ?? quality, Number(heat !== null), quality, id, path],
      ).changes === 1;
    const publishedAt = new Date(publishedAtMs);
    const first = firstOrdinal(publishedAt);
    if (isInserted(first)) return first;
    const free = freeOrdinal(publishedAt);
    return free !== undefined && isInserted(free) ? free : undefined;
  }

  function remove(ordinal: number): void {
    const json = selectJson.get(ordinal);
    if (json === undefined) return;
    const article = restoreArticle(json);
    grouping.remove(ordinal);
    if (!unsearchable.delete(ordinal)) terms.remove(ordinal);
    for (const label of articleLabels(article)) {
      const number = labelNumber(label);
      count(number, -deleteLabelled.run(number, ordinal).changes);
    }
    for (const statement of [...deleteRows, ...deleteWords]) statement.run(ordinal);
  }

  return {
    put(row, arrivedAtMs, before) {
      if (before !== null) remove(before);
      const ordinal = insert(row, arrivedAtMs);
      if (ordinal === undefined) return undefined;
      insertPayload.run(ordinal, row.title, row.json);
      unsearchable.set(ordinal, row.words);
      grouping.add({ ...row.piece, ordinal });
      for (const label of row.labels) {
        const number = labelNumber(label);
        count(number, insertLabelled.run(number, ordinal).changes);
      }
      return ordinal;
    },
    remove,
    flush() {
      // FTS5 inserts rows many times faster in the order of their ids than in any other.
      for (const [ordinal, words] of [...unsearchable].sort(([a], [b]) => b - a)) {
        const text = joinColumns(words);
        insertWords.run(ordinal, ...words);
        insertSearchable.run(ordinal, text);
        terms.add(text);
        insertTitle.run(ordinal, words[0]);
      }
      unsearchable.clear();
      for (const [label, difference] of newlyCounted) addToCount.run(difference, label);
      newlyCounted.clear();
      terms.write();
    },
    json: (ordinal) => selectJson.get(ordinal),
  };
}
