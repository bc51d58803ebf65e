/** Why a piece is in its story. */
export type Rule =
  /** It began the story. */
  | 'first'
  /** Its editor says so: the same `story`, or `none`. */
  | 'editor'
  /** The same address. */
  | 'address'
  /** The same title. */
  | 'title'
  /** One lists the other's address as related, and they fit. */
  | 'link'
  /** The same excerpt: a text that several outlets carry. */
  | 'text'
  /** Its words are about the same event. */
  | 'words';

/** Where grouping puts a piece. */
export interface Placement {
  /** The ordinal of the piece that began the story. */
  readonly story: number;
  readonly rule: Rule;
  /** The ordinal of the piece that joined it to the story; absent for the one that began it. */
  readonly joinedBy?: number;
  /** How similar it is to that piece, 0 to 1. */
  readonly closeness?: number;
  /** Which entries of its `related` are about the story. */
  readonly covers: readonly Cover[];
  /** Whether its `related` is a short list of contemporary entries, as people choose them. */
  readonly listIsChosen: boolean;
}

export interface Cover {
  /** Position in `related`, from 0. */
  readonly position: number;
  /** How similar it is to the article that lists it, 0 to 1. */
  readonly closeness: number;
}
