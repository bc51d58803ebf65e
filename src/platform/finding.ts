import { PlatformError } from './errors.ts';

/** What a check of the set-up found: one line for a person. */
export interface Finding {
  /** "wrong" keeps digests from coming; "weak" takes something away, such as a look-back. */
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
 * What a request that failed says of what was checked, such as "chat" or the name of a channel.
 * @throws what is no error of the port's
 */
export function findingOf(checked: string, error: unknown, verdict: 'weak' | 'wrong' = 'wrong'): Finding {
  if (!(error instanceof PlatformError)) throw error;
  const { message, fix } = error;
  return { verdict, text: `${checked}: ${message}`, ...(fix && { fix }) };
}
