import type { WordSet } from './word-set.ts';

/** What grouping knows about an article: its words, its address, who wrote it and when. */
export interface Piece {
  /** The article's ordinal in the index. */
  readonly ordinal: number;
  readonly path: string;
  readonly publishedAtMs: number;
  readonly outlet: Outlet;
  readonly words: WordSet;
  /**
   * Hashes of its canonical address, its normalised title, and its normalised excerpt if that is long enough
   * to be distinctive.
   */
  readonly address: number | undefined;
  readonly title: number | undefined;
  readonly excerpt: number | undefined;
  /** What its title numbers, as "ios:7.1 season:2"; empty for most. */
  readonly numbering: string;
  /** Its editor's decision: the id of a story that the editor defined, or `none`. */
  readonly correction: string | undefined;
  /** What it lists as related, in its file's order. */
  readonly listed: readonly ListedPiece[];
}

/** An entry of an article's `related`. */
export interface ListedPiece {
  /** Equal for the same outlet, title and excerpt: archives list one piece in dozens of files. */
  readonly key: number;
  readonly address: number | undefined;
  readonly outlet: Outlet;
  readonly publishedAtMs: number | undefined;
  readonly words: WordSet;
}

/** Two pieces belong to one outlet when either of these matches: archives are not strict about both. */
export interface Outlet {
  readonly domain: string;
  /** In lower case. */
  readonly name: string;
}

export function isSameOutlet(a: Outlet, b: Outlet): boolean {
  return a.domain === b.domain || a.name === b.name;
}

/** The order of publication, in which stories grow, the same on every copy. */
export function comesBefore(a: Dated, b: Dated): boolean {
  return a.publishedAtMs !== b.publishedAtMs ? a.publishedAtMs < b.publishedAtMs : a.path < b.path;
}

export function byPublication(a: Dated, b: Dated): number {
  return a.publishedAtMs - b.publishedAtMs || (a.path < b.path ? -1 : Number(a.path > b.path));
}

type Dated = Pick<Piece, 'publishedAtMs' | 'path'>;
