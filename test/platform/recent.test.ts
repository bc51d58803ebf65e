import { describe, expect, it } from 'vitest';
import { createRecent } from '../../src/platform/recent.ts';
import { createHandClock } from '../hand-clock.ts';

describe('a short-lived cache', () => {
  it('forgets a value when its time is over, or earlier for a caller that wants a fresher one', () => {
    const clock = createHandClock();
    const recent = createRecent<string>({ ...clock, keptMs: 1_000, most: 10 });
    recent.set('a', 'usual');
    recent.set('b', 'longer', 5_000);
    clock.pass(999);
    expect([recent.get('a'), recent.get('a', 500), recent.get('b')]).toEqual(['usual', undefined, 'longer']);
    clock.pass(1);
    expect([recent.get('a'), recent.get('b')]).toEqual([undefined, 'longer']);
  });

  it("restarts a value's lifetime when it is set again, and ends it on delete", () => {
    const clock = createHandClock();
    const recent = createRecent<string>({ ...clock, keptMs: 1_000, most: 10 });
    recent.set('a', 'first');
    clock.pass(900);
    recent.set('a', 'second');
    clock.pass(900);
    expect(recent.get('a')).toBe('second');
    recent.delete('a');
    expect(recent.get('a')).toBeUndefined();
  });

  it('evicts the least recently used value beyond its size', () => {
    const recent = createRecent<number>({ ...createHandClock(), keptMs: 1_000, most: 2 });
    recent.set('a', 1);
    recent.set('b', 2);
    recent.get('a');
    recent.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
  });
});
