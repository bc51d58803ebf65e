import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import { listeningLimits, maxConnections } from '../../../src/platform/network/http-listening.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { within } from '../../../src/platform/time/within.ts';
import type { Connection } from './connection.ts';
import { refuseStrangers } from './refuse-strangers.ts';

/**
 * Longer than proxies in front of us keep a connection, so that none sends a request on one that we have just
 * closed.
 */
const keepAliveMs = 75_000;

/** When closing, how long a request in progress may take. */
const finishWithinMs = 1_000;

export interface HttpConnectionDeps extends Pick<Clock, 'elapsedMs' | 'callIn'> {
  readonly host: string;
  readonly port: number;
  /** Undefined if Slack's requests arrive another way. */
  readonly signingSecret?: string;
  readonly log: Log;
}

/** Serves what a Bolt receiver handles: Slack's requests, or the installation pages. */
export function createHttpConnection(
  receiver: HTTPReceiver,
  { host, port, signingSecret, elapsedMs, callIn, log }: HttpConnectionDeps,
): Connection {
  const takesRequests = signingSecret !== undefined;
  const served: RequestListener = (request, response) => {
    try {
      receiver.requestListener(request, response);
    } catch {
      // A missing or unknown path: strangers who scan the port learn nothing and do not fill the log.
      response.writeHead(404).end();
    }
  };
  const listener = takesRequests ? refuseStrangers(served, { signingSecret, elapsedMs, log }) : served;
  const server = createServer({ ...listeningLimits, keepAliveTimeout: keepAliveMs }, listener);
  server.maxConnections = maxConnections;

  return {
    ...(takesRequests && { receiver }),
    async open() {
      try {
        server.listen(port, host);
        await once(server, 'listening');
      } catch (error) {
        throw new PlatformError(
          'transient',
          sentence('listening on {host}, port {port}, failed: {reason}', {
            host,
            port,
            reason: messageOf(error),
          }),
          {
            fix: sentence(
              'Set SLACK_HTTP_PORT to a free port and HTTP_HOST to an address of this machine, and make Slack’s requests come there.',
            ),
            cause: error,
          },
        );
      }
      const address = server.address();
      const served = typeof address === 'object' ? address?.port : port;
      log.info({ host, port: served }, 'slack is served over HTTP');
    },
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      if ((await within(finishWithinMs, closed, { callIn })) === 'late') server.closeAllConnections();
      await closed;
    },
  };
}
