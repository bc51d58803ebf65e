/** An entry as the feeds file writes it. */
export interface WrittenFeed {
  /** 1-based. */
  readonly line: number;
  readonly address: string;
  readonly name?: string | undefined;
  readonly site?: string | undefined;
  readonly quality?: string | undefined;
  readonly topics: readonly string[];
  /** What is written in it and has no meaning. */
  readonly stray?: readonly string[];
}
