import type { SkipReason } from '../../src/delivery/delivery.ts';

/** What copies did, as it was seen from outside: the ledger alone could agree with their mistakes. */
export interface Witness {
  /** A copy asked for a slot to send it. */
  readonly claims: WitnessedClaim[];
  /** A copy asked for a slot to skip it. */
  readonly skips: WitnessedSkip[];
  /** A copy said how a digest ended. */
  readonly outcomes: WitnessedOutcome[];
  /** A copy asked to put off a digest or to end it; nobody may have heard that it was done. */
  readonly settlings: WitnessedSettling[];
  /** A platform was asked for a message and could not tell whether it is there. */
  readonly doubts: WitnessedDoubt[];
  /** What people asked for. */
  readonly asks: WitnessedAsk[];
  /** The times in which a copy's clock was ahead because it had leapt. */
  readonly ahead: WitnessedSpan[];
  /** The times in which the clocks of several copies lay further apart than they may. */
  readonly apart: WitnessedSpan[];
  /**
   * When copies were killed, by the world's time, whose clock was ahead or was set back so recently that they had not
   * noticed it.
   */
  readonly killedUnaware: number[];
}

/** From and until, by the world's time, in milliseconds. */
export interface WitnessedSpan {
  readonly from: number;
  until: number;
}

export interface WitnessedAsk {
  readonly what: 'pause' | 'resume' | 'skip next' | 'remove' | 'edit';
  readonly subscriptionId: string;
  /** By the world's time, in milliseconds. */
  readonly askedAt: number;
  /** When it was done; undefined where it failed, or nobody lived to say so. */
  doneAt?: number;
  /** When it was done or failed. */
  endedAt?: number;
}

export interface WitnessedSettling {
  readonly name: string;
  /** By the world's time, in milliseconds. */
  readonly at: number;
}

export interface WitnessedDoubt {
  /** As the platform's messages have it. */
  readonly identity: string;
}

export interface WitnessedOutcome {
  readonly name: string;
  readonly end: string;
  /** Only passed over: it may be taken by a copy whose clock is behind, or had been put off. */
  readonly isPassed: boolean;
  /** By the world's time, in milliseconds. */
  readonly at: number;
}

export interface WitnessedClaim {
  readonly name: string;
  /** Of the channel. */
  readonly channel: string;
  /** By the world's time, in milliseconds. */
  readonly at: number;
  readonly lateMs: number;
  /** How many stories the subscription wants. */
  readonly wanted: number;
  /** Those that it is to show. */
  readonly events: readonly (number | undefined)[];
}

export interface WitnessedSkip {
  readonly channel: string;
  readonly name: string;
  readonly reason: SkipReason;
  /** By the world's time, in milliseconds. */
  readonly at: number;
  readonly wereArticlesAway: boolean;
}

export function createWitness(): Witness {
  return {
    claims: [],
    skips: [],
    outcomes: [],
    settlings: [],
    doubts: [],
    asks: [],
    ...{ ahead: [], apart: [] },
    killedUnaware: [],
  };
}

/** As logs name a delivery, and the ledger's rows. */
export function nameOfSlot(subscriptionId: string, slot: Date): string {
  return `${subscriptionId}/${slot.toISOString()}`;
}
