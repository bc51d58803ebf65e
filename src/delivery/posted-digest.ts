import type { Digest } from '../digest/digest.ts';
import type { Style } from '../subscriptions/settings.ts';

/** A digest as its messages show it, with what it takes to draw it again. */
export interface PostedDigest {
  readonly digest: Digest;
  readonly style: Style;
  /** Set while some of its messages do not show it yet. */
  readonly unfinished?: true;
}

/** A message is changed at most so often. */
export const refreshEveryMs = 60 * 60_000;

/** How long a digest is kept true after its post. */
export const keptTrueForMs = 48 * 60 * 60_000;
