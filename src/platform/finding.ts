import { PlatformError } from './errors.ts';

/** A result of a setup check: one line for a person. */
export interface Finding {
  /**
   * "wrong" keeps digests from coming; "weak" costs something, such as the check for messages that may have
   * arrived.
   */
  readonly verdict: 'right' | 'weak' | 'wrong';
  /** What was checked and what was found: "chat:general: the bot is not in the channel". */
  readonly text: string;
  /** What a person can do about it, as a sentence. */
  readonly fix?: string;
}

export function right(text: string): Finding {
  return { verdict: 'right', text };
}

/**
 * The finding for a failed request. `checked` is what was checked, such as "chat" or the name of a channel.
 * @throws `error` itself when it is not a PlatformError
 */
export function findingOf(checked: string, error: unknown, verdict: 'weak' | 'wrong' = 'wrong'): Finding {
  if (!(error instanceof PlatformError)) throw error;
  const { message, fix } = error;
  return { verdict, text: `${checked}: ${message}`, ...(fix && { fix }) };
}
