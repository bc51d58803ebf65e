/** What is read, and may be meant otherwise. */
export interface Slip {
  readonly key: readonly PropertyKey[];
  /** What is said of the key. */
  readonly says: string;
}
