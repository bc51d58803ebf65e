import { createServer, type ServerResponse } from 'node:http';
import type { Log } from '../platform/log.ts';
import { listeningLimits, maxConnections } from '../platform/network/http-listening.ts';
import type { Metrics } from './metrics.ts';

export interface HttpServerDeps {
  readonly metrics: Metrics;
  /** What keeps the process from doing any work; a supervisor then restarts it. */
  readonly faultsOfHealth: () => Promise<readonly string[]>;
  /** What keeps it from doing its work right now; a restart would not help. */
  readonly faultsOfReadiness: () => Promise<readonly string[]>;
  readonly log: Log;
}

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves `/healthz`, `/readyz` and `/metrics` to supervisors and Prometheus.
 * @param host an address of this machine
 * @param port 0 takes a free port
 * @throws when it cannot listen there
 */
export async function startHttpServer(
  { host, port }: { host: string; port: number },
  deps: HttpServerDeps,
): Promise<HttpServer> {
  const server = createServer(listeningLimits, (request, response) => {
    answer(request.method ?? '', request.url ?? '', response, deps).catch((error: unknown) => {
      deps.log.error({ err: error }, 'HTTP response failed');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.maxConnections = maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  method: string,
  url: string,
  response: ServerResponse,
  deps: HttpServerDeps,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  switch (URL.parse(url, 'http://localhost')?.pathname) {
    case '/healthz':
      return sendFaults(response, await deps.faultsOfHealth());
    case '/readyz':
      return sendFaults(response, await deps.faultsOfReadiness());
    case '/metrics': {
      const { contentType, text } = await deps.metrics.expose();
      response.writeHead(200, { 'content-type': contentType }).end(text);
      return;
    }
    default:
      response
        .writeHead(404, { 'content-type': 'text/plain' })
        .end('this server has /healthz, /readyz and /metrics\n');
  }
}

function sendFaults(response: ServerResponse, faults: readonly string[]): void {
  response
    .writeHead(faults.length === 0 ? 200 : 503, { 'content-type': 'application/json' })
    .end(`${JSON.stringify({ ok: faults.length === 0, faults })}\n`);
}
