import { createRandom } from '../../bench/random.ts';

/** The decisions of a seed, in the order in which they are drawn: the same seed gives the same history. */
export interface Draws {
  /** From 0 up to but not including 1. */
  next(): number;
  chance(probability: number): boolean;
  /** An integer; both ends are included. */
  between(low: number, high: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

export function createDraws(seed: number): Draws {
  const { next, between } = createRandom(seed);
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
}
