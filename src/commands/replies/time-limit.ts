import { PlatformError } from '../../platform/errors.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { within } from '../../platform/time/within.ts';

/** People are waiting for an answer, so a platform that takes longer counts as silent. */
const patienceMs = { question: 2_000, post: 8_000 } as const;

/**
 * What a platform answers, or why it did not: its own error, or that it took too long. Never rejects.
 * @param kind a `post` that took too long may still arrive
 */
export async function bounded<Value>(
  kind: keyof typeof patienceMs,
  work: Promise<Value>,
  clock: Pick<Clock, 'callIn'>,
): Promise<Value | PlatformError> {
  try {
    const answer = await within(patienceMs[kind], work, clock);
    if (answer !== 'late') return answer;
    return new PlatformError(
      kind === 'post' ? 'ambiguous' : 'transient',
      `no answer within ${patienceMs[kind] / 1000} seconds`,
    );
  } catch (error) {
    return error instanceof PlatformError
      ? error
      : new PlatformError('transient', 'it failed', { cause: error });
  }
}
