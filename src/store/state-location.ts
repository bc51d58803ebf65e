/** Where the state lives. */
export type StateLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  /** `postgres://user:password@host:port/database`: a secret. */
  | { readonly kind: 'postgres'; readonly url: string };
