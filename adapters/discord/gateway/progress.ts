import { PlatformError } from '../../../src/platform/errors.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';

/**
 * Ends a start in which nothing goes on any more. How long a whole start takes depends on the number of shards: Discord lets
 * one begin every five seconds, or some at once (`max_concurrency`).
 */
export interface Progress {
  /** Something went on: the time begins anew. */
  made(): void;
  /** @throws PlatformError "transient" when nothing went on for too long */
  orStalled<Result>(work: Promise<Result>): Promise<Result>;
}

/** @param patienceMs how long nothing may go on */
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
  return new PlatformError('transient', `Discord did not accept the connection within ${ms / 1000} s`, {
    fix: 'Check the network, HTTPS_PROXY if it needs a proxy, and that https://discordstatus.com reports no outage.',
  });
}
