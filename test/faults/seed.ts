import { createHash, randomInt } from 'node:crypto';

/** Of this run: KILL_SEED replays an earlier one's. */
export const seed = Number(process.env['KILL_SEED'] ?? randomInt(1_000_000_000));

/** From 0 up to, not including, 1: follows from the seed and the names alone, in whatever order they are asked for. */
export type Draw = (...names: readonly (string | number)[]) => number;

export const draw: Draw = (...names) =>
  createHash('sha256')
    .update(JSON.stringify([seed, ...names]))
    .digest()
    .readUInt32BE() /
  2 ** 32;
