import { describe, expect, it } from 'vitest';
import { decideRetry } from '../../src/delivery/retry-policy.ts';
import { PlatformError } from '../../src/platform/errors.ts';

const slot = new Date('2021-12-13T08:00:00Z');
const now = new Date('2021-12-13T08:00:10Z');
const when = { attempt: 1, slot, now, random: 0 };

describe('decideRetry', () => {
  it('waits as long as a rate limit says', () => {
    const error = new PlatformError('rate limited', 'slow down', { retryAfterMs: 30_000 });
    expect(decideRetry(error, { ...when, random: 0.9 })).toEqual({
      verdict: 'retry',
      at: new Date('2021-12-13T08:00:40Z'),
    });
  });

  it('waits twice as long after each transient error, and never longer than ten minutes', () => {
    const error = new PlatformError('transient', 'unavailable');
    const delays = [1, 2, 3, 20].map((attempt) => {
      const decision = decideRetry(error, { ...when, attempt });
      return decision.verdict === 'retry' ? (decision.at.getTime() - now.getTime()) / 1000 : decision.verdict;
    });
    expect(delays).toEqual([2, 4, 8, 600]);
  });

  it('spreads those that failed together', () => {
    const error = new PlatformError('transient', 'unavailable');
    expect(decideRetry(error, { ...when, random: 0.8 })).toEqual({
      verdict: 'retry',
      at: new Date('2021-12-13T08:00:12.400Z'),
    });
  });

  it('gives up when the digest would no longer be news', () => {
    const error = new PlatformError('rate limited', 'slow down', { retryAfterMs: 6 * 60 * 60_000 });
    expect(decideRetry(error, when)).toEqual({ verdict: 'give up' });
  });

  it('never posts again what may have arrived', () => {
    expect(decideRetry(new PlatformError('ambiguous', 'timed out'), when)).toEqual({ verdict: 'unknown' });
  });

  it.each(['lost destination', 'lost installation', 'bad payload'] as const)(
    'does not insist on a %s',
    (kind) => {
      expect(decideRetry(new PlatformError(kind, 'no'), when)).toEqual({ verdict: 'give up' });
    },
  );
});
