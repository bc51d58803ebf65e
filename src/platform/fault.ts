/**
 * An expected failure, returned in place of a value: `Value
 * Fault`, distinguished with `instanceof`. Return one if outside input can be wrong (a file, a feed, a setting,
 * something typed) and the caller decides what happens. Throw an error for everything else: for bugs and broken
 * dependencies such as a database, and for what ends a whole command or start, whoever called it (`SettingsError`,
 * `UsageError`, `CommandFailure`, `PlatformError`). Pass plain data between threads instead, because a copied object is
 * no longer an instance of its class.
 */
export class Fault<Told = string> {
  /** A sentence without a full stop, or the rest of one that begins with the name of what is wrong. Other kinds say their own. */
  readonly fault: Told;
  /** What to do, as a separate sentence. */
  readonly fix?: string;

  constructor(fault: Told, fix?: string) {
    this.fault = fault;
    if (fix !== undefined) this.fix = fix;
  }
}
