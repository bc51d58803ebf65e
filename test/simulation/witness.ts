import type { SkipReason } from '../../src/delivery/delivery.ts';

/** What copies did, as seen from outside; the ledger alone could agree with their mistakes. */
export interface Witness {
  /** A copy claimed a slot to send it. */
  readonly claims: WitnessedClaim[];
  /** A copy claimed a story for an alert to post it. */
  readonly alertClaims: WitnessedAlertClaim[];
  /** A copy tried to skip a slot. */
  readonly skips: WitnessedSkip[];
  /** A copy logged how a digest ended. */
  readonly outcomes: WitnessedOutcome[];
  /** A copy tried to postpone or end a digest; nobody may have heard whether it was done. */
  readonly settlings: WitnessedSettling[];
  /** A platform was asked for a message and could not tell whether it is there. */
  readonly doubts: WitnessedDoubt[];
  /** What people asked for. */
  readonly asks: WitnessedAsk[];
  /** When a copy's clock was ahead because it had leapt. */
  readonly ahead: WitnessedSpan[];
  /** When the copies' clocks were further apart than allowed. */
  readonly apart: WitnessedSpan[];
  /** By how much each clock was set back that was right until then. */
  readonly setBacksMs: number[];
  /**
   * When copies were killed, by the world's time, that had not noticed that their clock was ahead or had just been
   * set back.
   */
  readonly killedUnaware: number[];
}

/** A span of the world's time, in milliseconds. */
export interface WitnessedSpan {
  readonly from: number;
  until: number;
}

export interface WitnessedAsk {
  readonly what:
    | 'pause'
    | 'pause until'
    | 'resume'
    | 'skip next'
    | 'undo skip'
    | 'remove'
    | 'edit'
    | 'pause alert'
    | 'resume alert'
    | 'remove alert';
  /** Or that of the alert. */
  readonly subscriptionId: string;
  /** By the world's time, in milliseconds. */
  readonly askedAt: number;
  /** When it was done; undefined if it failed, or nobody lived to report it. */
  doneAt?: number;
  /** Of a pause: when it is to end. */
  until?: number;
  /** When it was done or failed. */
  endedAt?: number;
}

export interface WitnessedSettling {
  readonly name: string;
  /** By the world's time, in milliseconds. */
  readonly at: number;
}

export interface WitnessedDoubt {
  /** As in the messages of the platform. */
  readonly identity: string;
}

export interface WitnessedOutcome {
  readonly name: string;
  readonly end: string;
  /** Whether it was only passed over: a copy whose clock is behind may still take it, or it may have been postponed. */
  readonly isPassed: boolean;
  /** By the world's time, in milliseconds. */
  readonly at: number;
}

export interface WitnessedClaim {
  readonly name: string;
  /** The channel's reference. */
  readonly channel: string;
  /** By the world's time, in milliseconds. */
  readonly at: number;
  readonly lateMs: number;
  /** How many stories the subscription asks for. */
  readonly wanted: number;
  /** The events that it is to show. */
  readonly events: readonly (number | undefined)[];
}

export interface WitnessedAlertClaim extends Pick<WitnessedClaim, 'name' | 'channel' | 'at' | 'events'> {
  readonly alertId: string;
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
    alertClaims: [],
    skips: [],
    outcomes: [],
    settlings: [],
    doubts: [],
    asks: [],
    ...{ ahead: [], apart: [], setBacksMs: [] },
    killedUnaware: [],
  };
}

/** The name of a delivery in logs and in the ledger's rows. */
export function nameOfSlot(subscriptionId: string, slot: Date): string {
  return `${subscriptionId}/${slot.toISOString()}`;
}
