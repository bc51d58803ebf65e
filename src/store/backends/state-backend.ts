import type { Dialect } from 'kysely';

/** One kind of database that can hold the state, ready to be opened. */
export interface StateBackend {
  readonly dialect: Dialect;
  /** For changes of its tables, where those need more time than other work has. */
  readonly migrationDialect?: Dialect;
  /** What messages call it; holds no secret. */
  readonly name: string;
  /** The environment variable that says where it is. */
  readonly setting: string;
  /** Whether a query failed because the state has no tables yet. */
  isMissingTable(error: unknown): boolean;
  /** A StateError with how to fix it, where the fault is one that this backend knows; otherwise the error itself. */
  explain(error: unknown): unknown;
  /** How to come back from damage, in sentences. */
  readonly restoring: string;
  /** What a person can do about a fault at opening, as a sentence. */
  fixFor(error: unknown): string;
}
