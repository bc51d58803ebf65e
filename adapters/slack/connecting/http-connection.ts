import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';
import { PlatformError } from '../../../src/platform/errors.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Connection } from './connection.ts';

/** Longer than the proxies before us keep a connection, so that none sends a request into one that we just closed. */
const keepAliveMs = 75_000;

/** Slack gives up on a request after three seconds: one that takes much longer to arrive is not Slack's. */
const arriveWithinMs = 30_000;

/** How long a request that is under way may take when we close. */
const finishWithinMs = 1_000;

/**
 * Serves what a receiver of Bolt's takes: Slack's requests, or the pages of an installation.
 * @param takesRequests false where Slack's requests come another way
 */
export function createHttpConnection(
  receiver: HTTPReceiver,
  { port, takesRequests, log }: { port: number; takesRequests: boolean; log: Log },
): Connection {
  const listener: RequestListener = (request, response) => {
    try {
      receiver.requestListener(request, response);
    } catch {
      // An address that is not ours, or none at all: whoever scans the port learns nothing, nor fills the log.
      response.writeHead(404).end();
    }
  };
  const server = createServer({ keepAliveTimeout: keepAliveMs, requestTimeout: arriveWithinMs }, listener);

  return {
    ...(takesRequests && { receiver }),
    async open() {
      try {
        server.listen(port);
        await once(server, 'listening');
      } catch (error) {
        throw new PlatformError('transient', `taking requests on port ${port} failed: ${reasonOf(error)}`, {
          cure: 'Set SLACK_HTTP_PORT to a port that is free, and let Slack’s requests come there.',
          cause: error,
        });
      }
      const address = server.address();
      log.info({ port: typeof address === 'object' ? address?.port : port }, 'slack is served over HTTP');
    },
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), finishWithinMs);
      await closed;
      clearTimeout(patience);
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
