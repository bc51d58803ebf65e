/** Something that is read but may have been intended differently. */
export interface Slip {
  readonly key: readonly PropertyKey[];
  /** What to say about the key. */
  readonly says: string;
}
