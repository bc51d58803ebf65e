import { describe, expect, it } from 'vitest';
import { decideRetry, usefulUntilFrom } from '../../src/delivery/retry-policy.ts';
import type { CatchUp } from '../../src/subscriptions/catch-up.ts';

const now = new Date('2021-12-13T08:00:10Z');
const when = { until: new Date('2021-12-13T14:00:00Z'), now, random: 0 };

describe('decideRetry', () => {
  it('waits as long as a rate limit asks', () => {
    const limited = { kind: 'rate limited', retryAfterMs: 30_000, attempt: 1 } as const;
    expect(decideRetry(limited, { ...when, random: 0.9 })).toEqual({
      verdict: 'retry',
      at: new Date('2021-12-13T08:00:40Z'),
    });
  });

  it('waits twice as long after each failure, and never longer than ten minutes', () => {
    const delays = [1, 2, 3, 20].map((attempt) => {
      const decision = decideRetry({ kind: 'transient', attempt }, when);
      return decision.verdict === 'retry' ? (decision.at.getTime() - now.getTime()) / 1000 : decision.verdict;
    });
    expect(delays).toEqual([2, 4, 8, 600]);
  });

  it('spreads the retries of deliveries that failed together', () => {
    expect(decideRetry({ kind: 'transient', attempt: 1 }, { ...when, random: 0.8 })).toEqual({
      verdict: 'retry',
      at: new Date('2021-12-13T08:00:12.400Z'),
    });
  });

  it('comes back to look for what may have arrived', () => {
    expect(decideRetry({ kind: 'ambiguous', attempt: 1 }, when).verdict).toBe('retry');
  });

  it('rarely retries a lost channel or installation', () => {
    for (const kind of ['lost destination', 'lost installation'] as const) {
      expect(decideRetry({ kind, attempt: 1 }, when)).toEqual({
        verdict: 'retry',
        at: new Date('2021-12-13T08:10:10Z'),
      });
    }
  });

  it('gives up when the digest would no longer be news', () => {
    const limited = { kind: 'rate limited', retryAfterMs: 6 * 60 * 60_000, attempt: 1 } as const;
    expect(decideRetry(limited, when)).toEqual({ verdict: 'give up' });
  });

  it('retries a digest for six hours from when it began, longer if it may come later', () => {
    const hours = (catchUp: CatchUp) =>
      (usefulUntilFrom(now, catchUp).getTime() - now.getTime()) / (60 * 60_000);
    expect(hours({ kind: 'skip' })).toBe(6);
    expect(hours({ kind: 'latest', withinMs: 60 * 60_000 })).toBe(6);
    expect(hours({ kind: 'latest', withinMs: 12 * 60 * 60_000 })).toBe(12);
    expect(hours({ kind: 'all' })).toBe(31 * 24);
  });

  it('does not retry a message that the platform refuses', () => {
    expect(decideRetry({ kind: 'bad payload', attempt: 1 }, when)).toEqual({ verdict: 'give up' });
  });
});
