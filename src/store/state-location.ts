/** Where the state lives. */
export type StateLocation =
  | {
      readonly kind: 'sqlite';
      readonly file: string;
      /** The backup that the file is a copy of, which is what a person knows it by. */
      readonly backup?: string;
    }
  /** `postgres://user:password@host:port/database`: a secret. */
  | { readonly kind: 'postgres'; readonly url: string };
