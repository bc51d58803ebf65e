/** The terminal that the console platform writes to, as the composition root finds it. */
export interface Terminal {
  write(text: string): void;
  /** What a person types; absent where nobody can (no TTY). */
  readonly input?: NodeJS.ReadableStream;
  /** What `write` writes to, where a line can be edited in place; absent on a terminal that cannot move its cursor. */
  readonly output?: NodeJS.WritableStream;
  /** Ends the program, as the person asked. */
  end?(): void;
  /** Whether it shows colour. */
  readonly isTty: boolean;
  /** Whether it shows OSC 8 links. URLs are written out on one that does not, or where this is not given. */
  readonly showsLinks?: boolean;
  /** Characters a line. */
  readonly columns: number;
  /** The zone in which times are written. */
  readonly timezone: string;
}
