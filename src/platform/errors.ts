import type { Language } from './language/language.ts';
import { type Sentence, told } from './language/sentence.ts';

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

/** Why something failed, and what a person can do about it, for readers of any language. */
export interface Reason {
  /** A sentence without its full stop. */
  readonly message: Sentence | string;
  /** A sentence. */
  readonly fix?: Sentence | string | undefined;
}

/** The same in the reader's language. A plain text, such as an earlier version stored, stays as it is. */
export function reasonIn(language: Language, { message, fix }: Reason): { message: string; fix?: string } {
  return { message: told(language, message), ...(fix !== undefined && { fix: told(language, fix) }) };
}

/**
 * The only error that adapters throw. Its message and fix are written for people and never contain a secret.
 */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly kind: PlatformErrorKind;
  /** What a person can do about it, as a sentence in English. */
  readonly fix: string | undefined;
  /** Private, so that it is not in logs, which have the English. */
  readonly #said: Reason;
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: PlatformErrorKind,
    message: Reason['message'],
    {
      fix,
      retryAfterMs,
      cause,
    }: { fix?: Reason['fix']; retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(told('en', message), { cause });
    this.kind = kind;
    this.fix = fix === undefined ? undefined : told('en', fix);
    this.#said = { message, ...(fix !== undefined && { fix }) };
    this.retryAfterMs = retryAfterMs;
  }

  /** Its message and fix, for whoever reads them in chat. */
  get said(): Reason {
    return this.#said;
  }
}
