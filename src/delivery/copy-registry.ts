/**
 * Which copies of the program are alive. What a living copy holds claimed is left to it; what a dead one does is
 * settled by the others. The clocks of the copies must not lie further apart than `deadAfterMs`.
 */
export interface CopyRegistry {
  /** Counts this copy among the living. */
  register(now: Date): Promise<void>;
  /** Says that this copy is still alive, and what keeps it from choosing digests. */
  beat(now: Date, fault?: CopyFault): Promise<void>;
  /** Takes this copy out: what it may still hold claimed is no longer left to it. */
  leave(): Promise<void>;
  /** Takes every other service out: for one that knows that it is the only one. Commands that run beside it stay. */
  removeOtherServices(): Promise<void>;
}

/** The service, of which there may be several on one PostgreSQL, or a command such as `send`. */
export type CopyRole = 'service' | 'command';

/** What keeps a copy from choosing digests. */
export interface CopyFault {
  /** A sentence without its full stop. */
  readonly fault: string;
  /** A sentence. */
  readonly fix: string;
  /** Set when it holds up only a digest for which no story is found. */
  readonly isPartial?: true;
}

export const beatEveryMs = 5_000;

/** How long a copy may be silent before it counts as dead. */
export const deadAfterMs = 30_000;
