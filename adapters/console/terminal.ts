/** The terminal that the console platform uses, set up by the composition root. */
export interface Terminal {
  write(text: string): void;
  /** What is typed; undefined if nobody can type (no TTY). */
  readonly input?: NodeJS.ReadableStream;
  /**
   * The stream that `write` writes to, if lines can be edited in place; undefined if the cursor cannot be
   * moved.
   */
  readonly output?: NodeJS.WritableStream;
  /** Ends the program at the person's request. */
  end?(): void;
  /** Whether it can show colour. */
  readonly isTty: boolean;
  /** Whether it shows OSC 8 links. URLs are written out on one that does not, or where this is not given. */
  readonly showsLinks?: boolean;
  /** Characters per line. */
  readonly columns: number;
  /** The time zone in which times are shown. */
  readonly timezone: string;
}
