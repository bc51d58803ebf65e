import type { Log } from '../platform/log.ts';
import type { Clock } from '../platform/time/clock.ts';
import { hourMs } from '../platform/time/durations.ts';
import { every } from '../platform/time/every.ts';
import { within } from '../platform/time/within.ts';

const everyMs = hourMs;

/** How long a purge under way may take at the end: a database may be slow, and the whole stop takes ten seconds at most. */
const finishMs = 500;

export interface Purges {
  /** Deletes what is kept of workspaces that took the app off and did not come back, and resolves with those. */
  purgeRemoved(): Promise<readonly object[]>;
  /**
   * Deletes what nothing needs any more, once a day, and ends soon when `signal` says so. Resolves with the counts of what it
   * deleted; undefined when it was not to be done now.
   */
  purgeOutdated(signal: AbortSignal): Promise<object | undefined>;
}

/**
 * Purges at once and then every hour.
 * @returns what ends it, once a purge under way has ended, or after half a second: the next start finds what is left
 */
export function keepPurging(
  { purgeRemoved, purgeOutdated }: Purges,
  { callIn, log }: Pick<Clock, 'callIn'> & { log: Log },
): AsyncDisposable {
  const ending = new AbortController();
  let underWay = Promise.resolve();
  const { signal } = ending;
  // What goes on after the end finds the state closed.
  const sayFailed = (error: unknown, event: string) =>
    log[signal.aborted ? 'warn' : 'error']({ err: error }, event);
  const purge = async () => {
    if (signal.aborted) return;
    try {
      for (const workspace of await purgeRemoved())
        log.info(workspace, 'data of a removed workspace deleted');
    } catch (error) {
      sayFailed(error, 'data of removed workspaces not deleted');
    }
    if (signal.aborted) return;
    try {
      const counts = await purgeOutdated(signal);
      if (counts && Object.values(counts).some((count) => count > 0))
        log.info(counts, 'outdated data deleted');
    } catch (error) {
      sayFailed(error, 'outdated data not deleted');
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
