import { createHash, randomInt } from 'node:crypto';

/** The seed of this run; KILL_SEED replays an earlier one. */
export const seed = Number(process.env['KILL_SEED'] ?? randomInt(1_000_000_000));

/** A number in [0, 1) that depends only on the seed and the names, not on the order of calls. */
export type Draw = (...names: readonly (string | number)[]) => number;

export const draw: Draw = (...names) =>
  createHash('sha256')
    .update(JSON.stringify([seed, ...names]))
    .digest()
    .readUInt32BE() /
  2 ** 32;
