import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { hourMs } from '../../../src/platform/time/durations.ts';
import { errorFields, toPlatformError } from '../rest/errors.ts';

/**
 * Registers the commands independently of the connection. A refusal must not close it, because every new
 * connection begins a session, and Discord limits those. Commands that were registered before keep working.
 */
export interface Registration {
  /**
   * Resolves after the first attempt and never rejects: a refused registration is retried at growing
   * intervals.
   */
  begin(register: () => Promise<void>): Promise<void>;
  /** Why the registered commands are not those of this version. */
  fault(): string | undefined;
  stop(): void;
}

const firstRetryMs = 5_000;
const maxRetryMs = hourMs;

export function createRegistration({ callIn, log }: Pick<Clock, 'callIn'> & { log: Log }): Registration {
  let cancel = () => {};
  let refusal: string | undefined;
  /** Changes with each `begin` and `stop`, so that an attempt still in progress knows that it is outdated. */
  let current = {};

  async function attempt(register: () => Promise<void>, failures: number, mine: object): Promise<void> {
    try {
      await register();
      if (mine === current) refusal = undefined;
    } catch (error) {
      if (mine !== current) return;
      const { message, fix, retryAfterMs = 0 } = toPlatformError(error, notTaken, 'transient');
      const waitMs = Math.max(retryAfterMs, Math.min(firstRetryMs * 2 ** failures, maxRetryMs));
      refusal = message;
      log.error({ ...errorFields(error), fix, retryAfterMs: waitMs }, 'commands not registered');
      cancel = callIn(waitMs, () => void attempt(register, failures + 1, mine));
    }
  }

  function stop(): void {
    cancel();
    refusal = undefined;
    current = {};
  }

  return {
    async begin(register) {
      stop();
      await attempt(register, 0, current);
    },
    fault: () => refusal,
    stop,
  };
}

const notTaken = sentence('Discord did not register the commands');
