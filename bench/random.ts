export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** An integer; both ends are included. */
  between(low: number, high: number): number;
  /** An index below `count` by Zipf's law: index 0 comes twice as often as 1, and three times as often as 2. */
  skewed(count: number): number;
}

/** mulberry32: the same seed gives the same numbers on every machine. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    skewed: (count) => Math.min(count - 1, Math.floor((count + 1) ** next()) - 1),
  };
}
