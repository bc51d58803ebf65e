/** Where the state lives. */
export type StateLocation =
  | {
      readonly kind: 'sqlite';
      readonly file: string;
      /** The backup that the file is a copy of; messages use its name. */
      readonly backup?: string;
    }
  /** `postgres://user:password@host:port/database`: a secret. */
  | { readonly kind: 'postgres'; readonly url: string };

/**
 * The state cannot be used. The message names it and the fix, and contains no secret; nothing was changed.
 */
export class StateError extends Error {
  override readonly name = 'StateError';
}
