import type { Clock } from './clock.ts';

/**
 * What `work` resolves with, or "late" when it takes longer than `ms`. The work itself continues; its outcome
 * is ignored.
 * @throws what `work` rejects with in time
 *
 * Not p-timeout: its custom timers have to be of the type of Node's `setTimeout`, which `callIn` is not, and it refuses a
 * limit of 0, which is what is left when something has to end at once.
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
