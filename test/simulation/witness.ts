import type { SkipReason } from '../../src/delivery/delivery.ts';

/** What copies did, as it was seen from outside: the ledger alone could agree with their mistakes. */
export interface Witness {
  /** A copy asked for a slot to send it. */
  readonly claims: { readonly name: string; readonly lateMs: number }[];
  /** A copy asked for a slot to skip it. */
  readonly skips: WitnessedSkip[];
  /** A copy said how a digest ended. */
  readonly outcomes: string[];
}

export interface WitnessedSkip {
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
