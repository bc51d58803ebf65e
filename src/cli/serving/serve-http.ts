import type { App } from '../../app.ts';
import type { Config } from '../../config.ts';
import { startHttpServer } from '../../operation/http-server.ts';
import type { Metrics } from '../../operation/metrics.ts';
import type { Log } from '../../platform/log.ts';
import { messageOf } from '../../platform/thrown.ts';
import { CommandFailure } from '../context.ts';
import type { Stores } from '../opening/open-stores.ts';

type WatchedStores = Pick<Stores, 'deliveries' | 'copy'>;

/**
 * Serves health, readiness and metrics if HTTP_PORT is set.
 * @throws CommandFailure when it cannot listen on the port
 */
export async function serveHttp(
  { httpHost, httpPort }: Config,
  deps: { app: App; metrics: Metrics; stores: WatchedStores; log: Log },
): Promise<AsyncDisposable> {
  if (httpPort === undefined) return { async [Symbol.asyncDispose]() {} };
  const { app, metrics, stores, log } = deps;
  const server = await startHttpServer(
    { host: httpHost, port: httpPort },
    {
      metrics,
      log,
      faultsOfHealth: async () => app.faultsOfHealth(),
      faultsOfReadiness: async () => [...app.faultsOfReadiness(), ...(await faultsOfState(stores))],
    },
  ).catch((error: unknown) => {
    const reason = messageOf(error);
    throw new CommandFailure(
      `HTTP_PORT ${httpPort} cannot be served: ${reason}. Choose another port, or another address of this machine in HTTP_HOST.`,
      {
        cause: error,
      },
    );
  });
  log.info({ host: httpHost, port: server.port }, 'serving health and metrics');
  return { [Symbol.asyncDispose]: () => server.close() };
}

/**
 * With a full disk, or a server that refuses writes, the state can be read but not written, and nothing is
 * sent.
 */
async function faultsOfState({ deliveries, copy }: WatchedStores): Promise<string[]> {
  const fault = copy?.faultOfWriting();
  if (fault !== undefined) return [fault];
  try {
    await deliveries.countOpen();
    return [];
  } catch {
    return ['the state cannot be read'];
  }
}
