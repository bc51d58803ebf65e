import type { Clock } from './clock.ts';

/**
 * What `work` resolves with, or "late" if it takes longer than `ms`. The work itself continues; its outcome is ignored.
 * Uses its own timer instead of p-timeout: that needs timers of the type of Node's `setTimeout`, which `callIn` is not,
 * and refuses a limit of 0, which is what remains when something has to end at once.
 * @throws what `work` rejects with in time
 */
export async function within<Result>(
  ms: number,
  work: Promise<Result>,
  { callIn }: Pick<Clock, 'callIn'>,
): Promise<Result | 'late'> {
  const late = Promise.withResolvers<'late'>();
  const cancel = callIn(ms, () => late.resolve('late'));
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    cancel();
  }
}
