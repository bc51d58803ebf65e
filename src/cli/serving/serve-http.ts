import type { App } from '../../app.ts';
import type { Config } from '../../config.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { startHttpServer } from '../../operation/http-server.ts';
import type { Metrics } from '../../operation/metrics.ts';
import type { Log } from '../../platform/log.ts';
import { CommandFailure } from '../context.ts';

/**
 * Serves health, readiness and metrics when HTTP_PORT asks for it.
 * @throws CommandFailure when the port cannot be listened on
 */
export async function serveHttp(
  { httpHost, httpPort }: Config,
  deps: { app: App; metrics: Metrics; deliveries: DeliveryStore; log: Log },
): Promise<AsyncDisposable> {
  if (httpPort === undefined) return { async [Symbol.asyncDispose]() {} };
  const { app, metrics, deliveries, log } = deps;
  const server = await startHttpServer(
    { host: httpHost, port: httpPort },
    {
      metrics,
      log,
      faultsOfHealth: async () => app.faultsOfHealth(),
      faultsOfReadiness: async () => [...app.faultsOfReadiness(), ...(await faultsOfState(deliveries))],
    },
  ).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
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

async function faultsOfState(deliveries: DeliveryStore): Promise<string[]> {
  try {
    await deliveries.countOpen();
    return [];
  } catch {
    return ['the state cannot be read'];
  }
}
