/** An entry as written in the feeds file. */
export interface WrittenFeed {
  /** 1-based. */
  readonly line: number;
  readonly address: string;
  readonly name?: string | undefined;
  readonly site?: string | undefined;
  readonly quality?: string | undefined;
  readonly topics: readonly string[];
  /** Words in it that are not understood. */
  readonly stray?: readonly string[];
}
