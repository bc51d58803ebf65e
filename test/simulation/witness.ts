import type { SkipReason } from '../../src/delivery/delivery.ts';

/** What copies did, as it was seen from outside: the ledger alone could agree with their mistakes. */
export interface Witness {
  /** A copy asked for a slot to send it. */
  readonly claims: WitnessedClaim[];
  /** A copy asked for a slot to skip it. */
  readonly skips: WitnessedSkip[];
  /** A copy said how a digest ended. */
  readonly outcomes: WitnessedOutcome[];
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
  return { claims: [], skips: [], outcomes: [] };
}

/** As logs name a delivery, and the ledger's rows. */
export function nameOfSlot(subscriptionId: string, slot: Date): string {
  return `${subscriptionId}/${slot.toISOString()}`;
}
