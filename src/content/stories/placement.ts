/** Why a piece is in its story. */
export type Rule =
  /** It began it. */
  | 'first'
  /** Its editor says so: the same `story`, or `none`. */
  | 'editor'
  /** The same address. */
  | 'address'
  /** The same title. */
  | 'title'
  /** One lists the other's address as related, and they agree. */
  | 'link'
  /** The same excerpt: a text that several outlets carry. */
  | 'text'
  /** Its words tell the same event. */
  | 'words';

/** Where grouping puts a piece. */
export interface Placement {
  /** The ordinal of the piece that began the story. */
  readonly story: number;
  readonly rule: Rule;
  /** The ordinal of the piece that it was joined by; absent where it began its story. */
  readonly joinedBy?: number;
  /** How alike it is to that piece, 0 to 1. */
  readonly closeness?: number;
  /** Which entries of its `related` are about the story. */
  readonly covers: readonly Cover[];
  /** Whether its `related` is a few entries of its time, as people choose them. */
  readonly listIsChosen: boolean;
}

export interface Cover {
  /** In `related`, from 0. */
  readonly position: number;
  /** How alike it is to the article that lists it, 0 to 1. */
  readonly closeness: number;
}
