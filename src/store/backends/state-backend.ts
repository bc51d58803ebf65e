import type { Dialect } from 'kysely';

/** One kind of database that can hold the state, ready to open. */
export interface StateBackend {
  readonly dialect: Dialect;
  /** For schema changes, where those need longer time limits. */
  readonly migrationDialect?: Dialect;
  /** What messages call it; contains no secret. */
  readonly name: string;
  /** The environment variable that says where it is. */
  readonly setting: string;
  /** Whether a query failed because the state has no tables yet. */
  isMissingTable(error: unknown): boolean;
  /** A StateError with its fix, if this backend recognises the fault; otherwise the error itself. */
  explain(error: unknown): unknown;
  /** How to recover from damage, in sentences. */
  readonly restoring: string;
  /** What a person can do about an error on opening, as a sentence. */
  fixFor(error: unknown): string;
}
