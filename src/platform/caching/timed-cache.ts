import { LRUCache } from 'lru-cache';
import type { Clock } from '../time/clock.ts';

/** Values that are remembered for a while. */
export interface TimedCache<Value> {
  /** @param maxAgeMs how long ago it may have been set; as long as it is kept if not given */
  get(key: string, maxAgeMs?: number): Value | undefined;
  /** @param forMs how long it is kept; `keptMs` if not given */
  set(key: string, value: Value, forMs?: number): void;
  delete(key: string): void;
}

export interface TimedCacheOptions extends Pick<Clock, 'elapsedMs'> {
  readonly keptMs: number;
  /** Beyond this many, the one least recently used gives way. */
  readonly maxEntries: number;
}

/**
 * A bounded cache whose ages go by the monotonic clock. By the wall clock, what was set while that had leapt ahead would
 * stay fresh until it caught up. While the machine sleeps nothing ages, and nobody is answered either.
 */
export function createTimedCache<Value>({
  keptMs,
  maxEntries,
  elapsedMs,
}: TimedCacheOptions): TimedCache<Value> {
  // Not its `ttl`: an entry set at 0 would never end, and no caller could ask for a younger one.
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
