import type { Sentence } from '../platform/language/sentence.ts';

/**
 * Tracks which copies of the program are alive. A living copy keeps the deliveries it has claimed; those of a
 * dead one are settled by the others. The copies' clocks must not differ by more than `deadAfterMs`.
 */
export interface CopyRegistry {
  /** Adds this copy to the living. */
  register(now: Date): Promise<void>;
  /** Reports that this copy is still alive, and what keeps it from choosing digests. */
  beat(now: Date, fault?: CopyFault): Promise<void>;
  /** Removes this copy: others may then settle what it still has claimed. */
  leave(): Promise<void>;
  /**
   * Removes every other service. Only for a service that knows it is the only one. Commands running beside it
   * stay.
   */
  removeOtherServices(): Promise<void>;
}

/** A service, of which PostgreSQL allows several, or a command such as `send`. */
export type CopyRole = 'service' | 'command';

/** What keeps a copy from choosing digests. */
export interface CopyFault {
  /** A sentence without its full stop. */
  readonly fault: Sentence | string;
  /** A sentence. */
  readonly fix: Sentence | string;
  /** Set when it only affects digests for which no story is found. */
  readonly isPartial?: true;
}

export const beatEveryMs = 5_000;

/** A copy that has been silent this long counts as dead. */
export const deadAfterMs = 30_000;
