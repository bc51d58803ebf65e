import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../src/scheduler/rate-limiter.ts';
import { createHandClock } from '../hand-clock.ts';

describe('a pace', () => {
  it('makes room for a limited number within any stretch of time', () => {
    const clock = createHandClock();
    const pace = createRateLimiter({ atMost: 2, withinMs: 60_000 }, clock);
    pace.note();
    clock.pass(20_000);
    pace.note();
    expect(pace.room()).toBe(0);
    clock.pass(40_000);
    expect(pace.room()).toBe(1);
    clock.pass(20_000);
    expect(pace.room()).toBe(2);
  });

  it('makes no room for as long as it is told to rest, and no longer', () => {
    const clock = createHandClock();
    const pace = createRateLimiter({ atMost: 2, withinMs: 60_000 }, clock);
    pace.rest(5_000);
    clock.pass(4_999);
    expect(pace.room()).toBe(0);
    clock.pass(1);
    expect(pace.room()).toBe(2);
  });
});
