/** The terminal that the console platform writes to, as the composition root finds it. */
export interface Terminal {
  write(text: string): void;
  /** Lines that a person types; absent where nobody can (no TTY). */
  readonly input?: NodeJS.ReadableStream;
  /** Whether it shows colour and OSC 8 links. */
  readonly isTty: boolean;
  /** Characters a line. */
  readonly columns: number;
  /** The zone in which times are written. */
  readonly timezone: string;
}
