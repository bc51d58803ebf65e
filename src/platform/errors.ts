/**
 * - `lost destination`: the channel is gone, archived, or closed to us
 * - `lost installation`: the token was revoked or lacks a scope
 * - `bad payload`: the platform refuses the message itself
 * - `rate limited`: it was not accepted; `retryAfterMs` says when to come again
 * - `transient`: it was certainly not accepted and may be tried again
 * - `ambiguous`: it may or may not have been accepted (time-out, cut connection, 5xx)
 */
export type PlatformErrorKind = (typeof platformErrorKinds)[number];

export const platformErrorKinds = [
  'lost destination',
  'lost installation',
  'bad payload',
  'rate limited',
  'transient',
  'ambiguous',
] as const;

/** The one error that adapters throw. Its message and fix are for people and never hold a secret. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly kind: PlatformErrorKind;
  /** What a person can do about it, as a sentence. */
  readonly fix: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: PlatformErrorKind,
    message: string,
    options: { fix?: string | undefined; retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.fix = options.fix;
    this.retryAfterMs = options.retryAfterMs;
  }
}
