import { PlatformError } from '../../platform/errors.ts';
import { sentence } from '../../platform/language/sentence.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { within } from '../../platform/time/within.ts';

/** A person is waiting for the reply, so a platform that takes longer than this counts as unreachable. */
const patienceMs = { question: 2_000, post: 8_000 } as const;

/**
 * What a platform answers, or why it did not: its own error, or a timeout. Never rejects.
 * @param kind a timeout is `ambiguous` for a `post`, which may still arrive, and `transient` for a `question`
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
      sentence('no answer within {seconds} seconds', { seconds: patienceMs[kind] / 1000 }),
    );
  } catch (error) {
    return error instanceof PlatformError
      ? error
      : new PlatformError('transient', sentence('it failed'), { cause: error });
  }
}
