import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { dayMs } from '../../platform/time/durations.ts';
import type { EarlierPiece, EarlierPieces } from '../stories/decide.ts';
import { keyHash } from '../stories/key-hash.ts';
import { byPublication, comesBefore, type Piece } from '../stories/piece.ts';
import { cachedStatements } from './cached-statements.ts';
import { dateOfOrdinal, firstOrdinal, lastOrdinal } from './date-ordinal.ts';
import { type PieceRow, pieceColumns, unpackWords } from './piece-rows.ts';

/** What a key in `story_key` means for a piece. */
export const keyKinds = { address: 0, title: 1, excerpt: 2, correction: 3, listed: 4 } as const;

/** A cache, because pieces are read again and again; `forget` drops one that has changed. */
export interface RememberedPieces extends EarlierPieces {
  forget(ordinal: number): void;
  forgetAll(): void;
}

type Earlier = EarlierPiece & { readonly path: string };

/** How many are cached. */
const maxRemembered = 10_000;

export function createEarlierPieces(db: Database.Database): RememberedPieces {
  const rows = cachedStatements<PieceRow>(db, 'object');
  const ordinals = cachedStatements<number>(db, 'pluck');
  const remembered = new LRUCache<number, { readonly piece: Earlier | undefined }>({ max: maxRemembered });

  function read(ordinal: number): Earlier | undefined {
    const known = remembered.get(ordinal);
    if (known) return known.piece;
    const row = rows(`SELECT ${pieceColumns} FROM piece WHERE ordinal = ?`).get(ordinal);
    const piece = row && earlierPiece(row);
    remembered.set(ordinal, { piece });
    return piece;
  }

  function* withKey(
    kind: keyof typeof keyKinds,
    hash: number | undefined,
    { ordinal: own, publishedAtMs }: Piece,
    reachMs: number,
  ): Generator<Earlier> {
    if (hash === undefined) return;
    const found = ordinals(
      'SELECT ordinal FROM story_key WHERE hash = ? AND kind = ? AND ordinal BETWEEN ? AND ?',
    ).all(
      ...[hash, keyKinds[kind]],
      ...[firstOrdinal(new Date(publishedAtMs - reachMs)), lastOrdinal(new Date(publishedAtMs))],
    );
    for (const ordinal of found) {
      const piece = ordinal === own ? undefined : read(ordinal);
      if (piece) yield piece;
    }
  }

  const before = (piece: Piece, found: Iterable<Earlier>) =>
    [...found].filter((other) => comesBefore(other, piece)).sort((a, b) => byPublication(b, a));

  return {
    corrected: (piece) =>
      before(piece, withKey('correction', correctionHash(piece.correction), piece, everMs)),
    withAddress: (piece) => before(piece, withKey('address', piece.address, piece, everMs)),
    withTitle: (piece, reachMs) => before(piece, withKey('title', piece.title, piece, reachMs)),
    withExcerpt: (piece, reachMs) => before(piece, withKey('excerpt', piece.excerpt, piece, reachMs)),
    listing: (piece, reachMs) => before(piece, withKey('listed', piece.address, piece, reachMs)),
    listedBy: (piece, reachMs) =>
      before(
        piece,
        piece.listed.flatMap(({ address }) => [...withKey('address', address, piece, reachMs)]),
      ),
    forget: (ordinal) => void remembered.delete(ordinal),
    forgetAll: () => remembered.clear(),
  };
}

/** Longer than any archive reaches back. */
const everMs = 1_000 * 365 * dayMs;

/** The hash shared by all pieces to which an editor gave the same story. */
export function correctionHash(correction: string | undefined): number | undefined {
  return correction === undefined ? undefined : keyHash(`story:${correction}`);
}

/** A piece that is in no story yet is ignored: it is placed when its turn comes. */
function earlierPiece(row: PieceRow): Earlier | undefined {
  if (row.story === null) return undefined;
  return {
    ...{ ordinal: row.ordinal, path: row.path, publishedAtMs: row.publishedAtMs, story: row.story },
    storySinceMs: dateOfOrdinal(row.story).getTime(),
    outlet: { domain: row.domain, name: row.outlet },
    numbering: row.numbering,
    excerpt: row.excerpt ?? undefined,
    correction: row.correction ?? undefined,
    words: unpackWords(row.words),
    listIsChosen: row.listIsChosen === 1,
  };
}
