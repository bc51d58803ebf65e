import type { ListedPiece, Piece } from '../stories/piece.ts';
import type { Cover, Placement, Rule } from '../stories/placement.ts';
import type { WordSet } from '../stories/word-set.ts';

/** A row of `piece`. */
export interface PieceRow {
  readonly ordinal: number;
  readonly publishedAtMs: number;
  readonly path: string;
  readonly domain: string;
  readonly outlet: string;
  readonly words: Buffer;
  readonly address: number | null;
  readonly title: number | null;
  readonly excerpt: number | null;
  readonly numbering: string;
  readonly correction: string | null;
  readonly listed: Buffer | null;
  readonly story: number | null;
  readonly rule: Rule | null;
  readonly joinedBy: number | null;
  readonly closeness: number | null;
  readonly covers: string | null;
  readonly listIsChosen: number;
}

/** The columns that are read. */
export const pieceColumns = `ordinal, published_at AS publishedAtMs, path, domain, outlet, words, address, title, excerpt,
  numbering, correction, listed, story, rule, joined_by AS joinedBy, closeness, covers, list_is_chosen AS listIsChosen`;

/** Words as stored: their number, then the hashes, then the kinds. */
export function packWords({ hashes, kinds }: WordSet): Buffer {
  const bytes = Buffer.allocUnsafe(hashes.length * 5);
  for (const [at, hash] of hashes.entries()) bytes.writeUInt32LE(hash, at * 4);
  bytes.set(kinds, hashes.length * 4);
  return bytes;
}

export function unpackWords(bytes: Buffer): WordSet {
  const count = bytes.length / 5;
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at++) hashes[at] = bytes.readUInt32LE(at * 4);
  return { hashes, kinds: new Uint8Array(bytes.subarray(count * 4)) };
}

/** Its key, its address, its date; NaN for none. */
const numbersAListed = 3;

/** A listed entry as a piece stores it; its text is stored once for all pieces that list it. */
export type ListedRow = Omit<ListedPiece, 'outlet' | 'words'>;

export function packListed(listed: readonly ListedRow[]): Buffer | null {
  if (listed.length === 0) return null;
  const numbers = listed.flatMap(({ key, address = Number.NaN, publishedAtMs = Number.NaN }) => [
    key,
    address,
    publishedAtMs,
  ]);
  return Buffer.from(Float64Array.from(numbers).buffer);
}

export function unpackListed(bytes: Buffer | null): ListedRow[] {
  if (!bytes) return [];
  const rows: ListedRow[] = [];
  const numberAt = (at: number) => {
    const value = bytes.readDoubleLE(at * 8);
    return Number.isNaN(value) ? undefined : value;
  };
  for (let at = 0; at < bytes.length / 8; at += numbersAListed) {
    rows.push({ key: numberAt(at) ?? 0, address: numberAt(at + 1), publishedAtMs: numberAt(at + 2) });
  }
  return rows;
}

/** @param listed its entries, which are stored separately */
export function pieceFromRow(row: PieceRow, listed: readonly ListedPiece[]): Piece {
  return {
    ...{ ordinal: row.ordinal, path: row.path, publishedAtMs: row.publishedAtMs, numbering: row.numbering },
    outlet: { domain: row.domain, name: row.outlet },
    words: unpackWords(row.words),
    address: row.address ?? undefined,
    title: row.title ?? undefined,
    excerpt: row.excerpt ?? undefined,
    correction: row.correction ?? undefined,
    listed,
  };
}

/** Closeness is stored to the thousandth, so that new values compare equal to stored ones. */
export function packCovers(covers: readonly Cover[]): string | null {
  if (covers.length === 0) return null;
  return JSON.stringify(covers.map(({ position, closeness }) => [position, rounded(closeness)]));
}

export function unpackCovers(json: string | null): Cover[] {
  if (json === null) return [];
  const pairs: [number, number][] = JSON.parse(json);
  return pairs.map(([position, closeness]) => ({ position, closeness }));
}

export function rounded(closeness: number): number {
  return Math.round(closeness * 1_000) / 1_000;
}

/** Whether a row already has the result of grouping. */
export function isPlacedSo(row: PieceRow, placement: Placement): boolean {
  return (
    row.story === placement.story &&
    row.rule === placement.rule &&
    row.joinedBy === (placement.joinedBy ?? null) &&
    row.closeness === (placement.closeness === undefined ? null : rounded(placement.closeness)) &&
    row.covers === packCovers(placement.covers) &&
    row.listIsChosen === Number(placement.listIsChosen)
  );
}
