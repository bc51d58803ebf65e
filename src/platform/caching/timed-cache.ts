import { LRUCache } from 'lru-cache';
import type { Clock } from '../time/clock.ts';

/** Values that are remembered for a while. */
export interface TimedCache<Value> {
  /** @param maxAgeMs how long ago it may have been set; if absent, any age for which it is kept */
  get(key: string, maxAgeMs?: number): Value | undefined;
  /** @param forMs how long it is kept; if absent, `keptMs` */
  set(key: string, value: Value, forMs?: number): void;
  delete(key: string): void;
}

export interface TimedCacheOptions extends Pick<Clock, 'elapsedMs'> {
  readonly keptMs: number;
  /** Beyond this many, the least recently used value is dropped. */
  readonly maxEntries: number;
}

/**
 * A bounded cache that ages by the monotonic clock. By the wall clock, a value set while the clock was ahead
 * would stay fresh until real time caught up. While the machine sleeps nothing ages, but nobody gets an
 * answer then either.
 */
export function createTimedCache<Value>({
  keptMs,
  maxEntries,
  elapsedMs,
}: TimedCacheOptions): TimedCache<Value> {
  // LRUCache's own `ttl` doesn't fit: an entry set at time 0 would never expire, and callers could not ask
  // for a younger one.
  const values = new LRUCache<string, { value: Value; setAtMs: number; forMs: number }>({ max: maxEntries });
  return {
    get(key, maxAgeMs = Number.POSITIVE_INFINITY) {
      const found = values.get(key);
      if (!found) return undefined;
      const ageMs = elapsedMs() - found.setAtMs;
      return ageMs < found.forMs && ageMs <= maxAgeMs ? found.value : undefined;
    },
    set: (key, value, forMs = keptMs) => void values.set(key, { value, setAtMs: elapsedMs(), forMs }),
    delete: (key) => void values.delete(key),
  };
}
