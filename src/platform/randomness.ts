import { randomUUID } from 'node:crypto';

/** Randomness, passed in so that a run can be repeated. Not for keys and other secrets. */
export interface Randomness {
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
  /** A new version 4 UUID. */
  readonly randomId: () => string;
}

/** The machine's randomness. Only the composition root imports it. */
export const machineRandomness: Randomness = {
  random: () => Math.random(),
  randomId: () => randomUUID(),
};
