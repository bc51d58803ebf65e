import { setTimeout as delay } from 'node:timers/promises';
import { PlatformError } from '../../platform/errors.ts';

/** People wait for an answer: what a platform has not said by then counts as not said. */
const patienceMs = { question: 2_000, post: 8_000 } as const;

/**
 * What a platform answers, or why it did not: its own error, or that it took too long. Never rejects.
 * @param kind a `post` that took too long may still arrive
 */
export async function bounded<Value>(
  kind: keyof typeof patienceMs,
  work: Promise<Value>,
): Promise<Value | PlatformError> {
  const timer = new AbortController();
  const tooLong = delay(patienceMs[kind], undefined, { signal: timer.signal }).then(
    () =>
      new PlatformError(
        kind === 'post' ? 'ambiguous' : 'transient',
        `no answer within ${patienceMs[kind] / 1000} seconds`,
      ),
  );
  try {
    return await Promise.race([work, tooLong]);
  } catch (error) {
    return error instanceof PlatformError
      ? error
      : new PlatformError('transient', 'it failed', { cause: error });
  } finally {
    timer.abort();
    // Whichever lost the race.
    tooLong.catch(() => {});
    work.catch(() => {});
  }
}
