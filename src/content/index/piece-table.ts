import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { byPublication, type ListedPiece, type Piece } from '../stories/piece.ts';
import type { Placement } from '../stories/placement.ts';
import { cachedStatements } from './cached-statements.ts';
import { firstOrdinal, lastOrdinal } from './date-ordinal.ts';
import { correctionHash, keyKinds } from './earlier-pieces.ts';
import {
  type ListedRow,
  type PieceRow,
  packCovers,
  packListed,
  packWords,
  pieceColumns,
  pieceFromRow,
  rounded,
  unpackListed,
  unpackWords,
} from './piece-rows.ts';

/** The pieces in the index, which stories are made of, and the story of each. */
export interface PieceTable {
  insert(piece: Piece): void;
  /** Returns what was there; undefined when there was none. */
  remove(ordinal: number): PlacedPiece | undefined;
  read(ordinal: number): PlacedPiece | undefined;
  /** In order of publication, from `sinceMs` on. */
  since(sinceMs: number): Generator<PlacedPiece>;
  place(ordinal: number, placement: Placement): void;
  /** The stories of the pieces that list an address. */
  storiesListing(address: number): number[];
}

export interface PlacedPiece {
  readonly piece: Piece;
  readonly row: PieceRow;
}

/** Archives list one piece in dozens of files: this many are cached. */
const maxListedAtHand = 20_000;

export function createPieceTable(db: Database.Database): PieceTable {
  const rows = cachedStatements<PieceRow>(db, 'object');
  const ordinals = cachedStatements<number>(db, 'pluck');
  const insertPiece = db.prepare(
    `INSERT INTO piece (ordinal, published_at, path, domain, outlet, words, address, title, excerpt, numbering,
       correction, listed, list_is_chosen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
  );
  const insertKey = db.prepare('INSERT OR IGNORE INTO story_key (hash, kind, ordinal) VALUES (?, ?, ?)');
  const insertListed = db.prepare(
    'INSERT OR IGNORE INTO listed_text (key, domain, outlet, words) VALUES (?, ?, ?, ?)',
  );
  const selectListed = db.prepare<[number], { domain: string; outlet: string; words: Buffer }>(
    'SELECT domain, outlet, words FROM listed_text WHERE key = ?',
  );
  const deletePiece = db.prepare('DELETE FROM piece WHERE ordinal = ?');
  const deleteKey = db.prepare('DELETE FROM story_key WHERE hash = ? AND kind = ? AND ordinal = ?');
  const updatePlacement = db.prepare(
    `UPDATE piece SET story = ?, rule = ?, joined_by = ?, closeness = ?, covers = ?, list_is_chosen = ? WHERE ordinal = ?`,
  );
  const atHand = new LRUCache<number, Pick<ListedPiece, 'outlet' | 'words'>>({ max: maxListedAtHand });

  function textOf(key: number): Pick<ListedPiece, 'outlet' | 'words'> | undefined {
    const known = atHand.get(key);
    if (known) return known;
    const row = selectListed.get(key);
    if (!row) return undefined;
    const text = { outlet: { domain: row.domain, name: row.outlet }, words: unpackWords(row.words) };
    atHand.set(key, text);
    return text;
  }

  function placed(row: PieceRow): PlacedPiece {
    const listed = unpackListed(row.listed).flatMap((entry: ListedRow): ListedPiece[] => {
      const text = textOf(entry.key);
      return text ? [{ ...entry, ...text }] : [];
    });
    return { row, piece: pieceFromRow(row, listed) };
  }

  function read(ordinal: number): PlacedPiece | undefined {
    const row = rows(`SELECT ${pieceColumns} FROM piece WHERE ordinal = ?`).get(ordinal);
    return row && placed(row);
  }

  return {
    insert(piece) {
      const { ordinal, publishedAtMs, path, outlet, words, address, title, excerpt } = piece;
      insertPiece.run(
        ...[ordinal, publishedAtMs, path, outlet.domain, outlet.name, packWords(words)],
        ...[address ?? null, title ?? null, excerpt ?? null, piece.numbering, piece.correction ?? null],
        packListed(piece.listed),
      );
      for (const [kind, hash] of keysOf(piece)) insertKey.run(hash, kind, ordinal);
      for (const listed of piece.listed) {
        if (atHand.has(listed.key)) continue;
        insertListed.run(listed.key, listed.outlet.domain, listed.outlet.name, packWords(listed.words));
        const { outlet, words } = listed;
        atHand.set(listed.key, { outlet, words });
      }
    },
    remove(ordinal) {
      const before = read(ordinal);
      if (!before) return undefined;
      for (const [kind, hash] of keysOf(before.piece)) deleteKey.run(hash, kind, ordinal);
      deletePiece.run(ordinal);
      return before;
    },
    read,
    *since(sinceMs) {
      // In pages, because better-sqlite3 allows no writes while rows are still being read.
      let last = firstOrdinal(new Date(sinceMs)) - 1;
      let second: PieceRow[] = [];
      for (;;) {
        const page = rows(
          `SELECT ${pieceColumns} FROM piece WHERE ordinal > ? ORDER BY ordinal LIMIT ${pageSize}`,
        ).all(last);
        for (const row of page) {
          // Ordinals are ordered by second, but not within one.
          if (second[0] && lastOrdinal(new Date(second[0].publishedAtMs)) < row.ordinal) {
            yield* second.sort(byPublication).map(placed);
            second = [];
          }
          if (row.publishedAtMs >= sinceMs) second.push(row);
        }
        const end = page.at(-1);
        if (!end || page.length < pageSize) break;
        last = end.ordinal;
      }
      yield* second.sort(byPublication).map(placed);
    },
    place(ordinal, { story, rule, joinedBy, closeness, covers, listIsChosen }) {
      updatePlacement.run(
        ...[story, rule, joinedBy ?? null, closeness === undefined ? null : rounded(closeness)],
        ...[packCovers(covers), Number(listIsChosen), ordinal],
      );
    },
    storiesListing: (address) =>
      ordinals(
        `SELECT DISTINCT story FROM story_key JOIN piece USING (ordinal)
         WHERE hash = ? AND kind = ${keyKinds.listed} AND story IS NOT NULL`,
      ).all(address),
  };
}

const pageSize = 512;

/** The hashes under which a piece can be found. */
function keysOf(piece: Piece): [kind: number, hash: number][] {
  const keys: [kind: number, hash: number | undefined][] = [
    [keyKinds.address, piece.address],
    [keyKinds.title, piece.title],
    [keyKinds.excerpt, piece.excerpt],
    [keyKinds.correction, correctionHash(piece.correction)],
    ...piece.listed.map(({ address }): [number, number | undefined] => [
      keyKinds.listed,
      address === piece.address ? undefined : address,
    ]),
  ];
  return keys.flatMap(([kind, hash]) => (hash === undefined ? [] : [[kind, hash]]));
}
