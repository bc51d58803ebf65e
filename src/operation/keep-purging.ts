import type { Log } from '../platform/log.ts';
import type { Clock } from '../platform/time/clock.ts';
import { hourMs } from '../platform/time/durations.ts';
import { every } from '../platform/time/every.ts';
import { within } from '../platform/time/within.ts';

const everyMs = hourMs;

/**
 * How long a purge may continue after shutdown begins: a database may be slow, and the whole shutdown has ten
 * seconds.
 */
const finishMs = 500;

export interface Purges {
  /**
   * Deletes the data of workspaces that removed the app and did not come back. Resolves with those
   * workspaces.
   */
  purgeRemoved(): Promise<readonly object[]>;
  /**
   * Deletes what is no longer needed, once a day; ends soon after `signal` aborts. Resolves with the number
   * of deleted rows of each kind; undefined when it was not due.
   */
  purgeOutdated(signal: AbortSignal): Promise<object | undefined>;
}

/**
 * Purges at once and then every hour.
 * @returns a function that stops it: it resolves when the current purge has ended, or after half a second;
 * the next start deletes the rest
 */
export function keepPurging(
  { purgeRemoved, purgeOutdated }: Purges,
  { callIn, log }: Pick<Clock, 'callIn'> & { log: Log },
): AsyncDisposable {
  const ending = new AbortController();
  let underWay = Promise.resolve();
  const { signal } = ending;
  // A purge that outlives the shutdown finds the state closed, which is not an error.
  const logFailed = (error: unknown, event: string) =>
    log[signal.aborted ? 'warn' : 'error']({ err: error }, event);
  const purge = async () => {
    if (signal.aborted) return;
    try {
      for (const workspace of await purgeRemoved())
        log.info(workspace, 'data of a removed workspace deleted');
    } catch (error) {
      logFailed(error, 'data of removed workspaces not deleted');
    }
    if (signal.aborted) return;
    try {
      const counts = await purgeOutdated(signal);
      if (counts && Object.values(counts).some((count) => count > 0))
        log.info(counts, 'outdated data deleted');
    } catch (error) {
      logFailed(error, 'outdated data not deleted');
    }
  };
  const begin = () => {
    underWay = underWay.then(purge);
  };
  begin();
  const endTurns = every(everyMs, begin, { callIn });
  return {
    async [Symbol.asyncDispose]() {
      endTurns();
      ending.abort();
      await within(finishMs, underWay, { callIn });
    },
  };
}
