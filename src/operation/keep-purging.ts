import type { Log } from '../platform/log.ts';

const everyMs = 60 * 60_000;

/**
 * Deletes, at once and then every hour, what is kept of workspaces that took the app off and did not come back.
 * @param purge resolves with those whose data was deleted
 * @returns what ends it, once a deletion that is under way has ended
 */
export function keepPurging(purge: () => Promise<readonly object[]>, log: Log): AsyncDisposable {
  let underWay = Promise.resolve();
  const begin = () => {
    underWay = purge().then(
      (purged) => {
        for (const workspace of purged) log.info(workspace, 'data of a removed workspace deleted');
      },
      (error: unknown) => log.error({ err: error }, 'data of removed workspaces not deleted'),
    );
  };
  begin();
  const timer = setInterval(begin, everyMs);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await underWay;
    },
  };
}
