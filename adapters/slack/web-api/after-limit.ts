import { webApi } from '@slack/bolt';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { delay } from '../../../src/platform/time/delay.ts';

/** Longest wait worth honouring; by then the person has asked again. */
const maxWaitMs = 30_000;

/**
 * Makes a call that someone is waiting for. If Slack limits the rate, repeats it once after the time that
 * Slack says. Not for digests: the deliveries decide when those are tried again.
 * @throws the SDK's error
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
