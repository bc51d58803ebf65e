import { webApi } from '@slack/bolt';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { delay } from '../../../src/platform/time/delay.ts';

/** Whoever has waited longer for an answer has asked again. */
const maxWaitMs = 30_000;

/**
 * Makes a call that somebody waits for, and once more when Slack was limiting us, after as long as it said. Digests do not go
 * this way: when they come again is decided where deliveries are recorded.
 * @throws what the SDK throws
 */
export async function afterLimit<Result>(
  call: () => Promise<Result>,
  clock: Pick<Clock, 'callIn'>,
): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    const waitMs = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : undefined;
    if (waitMs === undefined || waitMs > maxWaitMs) throw error;
    await delay(waitMs, clock);
    return call();
  }
}
