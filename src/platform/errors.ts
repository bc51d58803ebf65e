/**
 * - `lost destination`: the channel is gone, archived, or closed to us
 * - `lost installation`: the token was revoked or lacks a scope
 * - `bad payload`: the platform refuses the message itself
 * - `rate limited`: not accepted; `retryAfterMs` says when to retry
 * - `transient`: certainly not accepted; may be retried
 * - `ambiguous`: may or may not have been accepted (time-out, cut connection, 5xx)
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

/**
 * The only error that adapters throw. Its message and fix are written for people and never contain a secret.
 */
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
