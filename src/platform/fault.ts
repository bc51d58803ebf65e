/**
 * An expected failure, returned in place of a value: `Value | Fault`, told apart with `instanceof`.
 *
 * Return one where outside input can be wrong (a file, a feed, a setting, what a person typed) and the caller decides what
 * becomes of it. Throw an error for everything else: what is broken, such as a bug or a database, and what ends a whole
 * command or start whoever called (`SettingsError`, `UsageError`, `CommandFailure`, `PlatformError`).
 *
 * What crosses a thread has to be plain data instead, since a copy is no instance of its class.
 */
export class Fault {
  /** A sentence without its full stop, or the rest of one that begins with the name of what is wrong. */
  readonly fault: string;
  /** What to do, as a sentence of its own. */
  readonly fix?: string;

  constructor(fault: string, fix?: string) {
    this.fault = fault;
    if (fix !== undefined) this.fix = fix;
  }
}
