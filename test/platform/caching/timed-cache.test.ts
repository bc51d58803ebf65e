import { describe, expect, it } from 'vitest';
import { createTimedCache } from '../../../src/platform/caching/timed-cache.ts';
import { createHandClock } from '../../hand-clock.ts';

describe('what is remembered for a while', () => {
  it('is forgotten when its time is over, or sooner when a younger value is asked for', () => {
    const clock = createHandClock();
    const cache = createTimedCache<string>({ ...clock, keptMs: 1_000, maxEntries: 10 });
    cache.set('a', 'usual');
    cache.set('b', 'longer', 5_000);
    clock.pass(999);
    expect([cache.get('a'), cache.get('a', 500), cache.get('b')]).toEqual(['usual', undefined, 'longer']);
    clock.pass(1);
    expect([cache.get('a'), cache.get('b')]).toEqual([undefined, 'longer']);
  });

  it('begins anew when it is set again, and ends when it is deleted', () => {
    const clock = createHandClock();
    const cache = createTimedCache<string>({ ...clock, keptMs: 1_000, maxEntries: 10 });
    cache.set('a', 'first');
    clock.pass(900);
    cache.set('a', 'second');
    clock.pass(900);
    expect(cache.get('a')).toBe('second');
    cache.delete('a');
    expect(cache.get('a')).toBeUndefined();
  });

  it('gives way when the cache is full and it is the least recently used', () => {
    const cache = createTimedCache<number>({ ...createHandClock(), keptMs: 1_000, maxEntries: 2 });
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([1, undefined, 3]);
  });
});
