import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { unreachable } from '../rest/errors.ts';

/**
 * Ends a start that makes no progress any more. The duration of a whole start depends on the number of
 * shards: Discord lets one begin every five seconds, or several at once (`max_concurrency`).
 */
export interface Progress {
  /** Records progress, which restarts the time limit. */
  made(): void;
  /** @throws PlatformError "transient" when there was no progress for too long */
  orStalled<Result>(work: Promise<Result>): Promise<Result>;
}

/** @param patienceMs how long there may be no progress */
export function createProgress(patienceMs: number, { callIn }: Pick<Clock, 'callIn'>): Progress {
  const stalled = Promise.withResolvers<never>();
  stalled.promise.catch(() => {});
  let cancel: (() => void) | undefined;
  const begin = () => {
    cancel = callIn(patienceMs, () => stalled.reject(tooLate(patienceMs)));
  };
  return {
    made() {
      if (!cancel) return;
      cancel();
      begin();
    },
    async orStalled(work) {
      begin();
      try {
        return await Promise.race([work, stalled.promise]);
      } finally {
        cancel?.();
        cancel = undefined;
      }
    },
  };
}

function tooLate(ms: number): PlatformError {
  return new PlatformError(
    'transient',
    sentence('Discord did not accept the connection within {seconds} s', { seconds: ms / 1000 }),
    {
      fix: unreachable,
    },
  );
}
