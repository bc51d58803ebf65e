import { type Logger, SocketModeReceiver } from '@slack/bolt';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { delay } from '../../../src/platform/time/delay.ts';
import { within } from '../../../src/platform/time/within.ts';
import { toPlatformError } from '../web-api/errors.ts';
import type { Network } from '../web-api/network.ts';
import { defaultBotName } from '../web-api/one-workspace.ts';
import type { Connection } from './connection.ts';
import { surviveListeners } from './surviving-listeners.ts';

/** How long the two steps of an attempt may take: getting an address, and from there to Slack's hello. */
const addressWithinMs = 8_000;
const helloWithinMs = 15_000;
const firstRetryMs = 100;
const maxRetryMs = 30_000;
/** A connection that lasted this long was good: when it is lost, the next attempt comes quickly. */
const heldMs = 10_000;
/** How long to wait for the other side to close as well. */
const closeWithinMs = 1_000;

export interface SocketConnectionDeps extends Pick<Clock, 'elapsedMs' | 'callIn'> {
  readonly apiUrl: string;
  readonly log: Log;
  readonly sdkLogger: Logger;
  readonly network: Network;
}

/**
 * A Socket Mode connection. It opens with Slack's hello and is then kept open. The SDK's own reconnecting is
 * off: with it, a network fault at the first connection never ends, and a refusal or a 5xx at a later one is
 * a rejection that nobody can handle, which ends the process (slackapi/node-slack-sdk issue 2656).
 */
export function createSocketConnection(
  appToken: string,
  { apiUrl, elapsedMs, callIn, log, sdkLogger, network }: SocketConnectionDeps,
): Connection {
  const closing = new AbortController();
  let isConnected = false;
  let connectedAt = 0;
  let failures = 0;
  let trying: Promise<void> | undefined;
  /** Why a proxy refused the socket of this attempt; the SDK learns only that it failed. */
  let faultOfProxy: Error | undefined;

  const dispatcher = network.socketDispatcher((fault) => {
    faultOfProxy = fault;
  });
  const receiver = new SocketModeReceiver({
    appToken,
    ...(dispatcher && { dispatcher }),
    autoReconnectEnabled: false,
    logger: sdkLogger,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: addressWithinMs,
        fetch: (url, init) =>
          network.fetch(url, {
            ...init,
            signal: AbortSignal.any([closing.signal, ...(init?.signal ? [init.signal] : [])]),
          }),
      },
    },
  });
  const client = receiver.client;
  surviveListeners(client, (error) => log.error({ error: messageOf(error) }, 'slack event not read'));

  client.on('connected', () => {
    isConnected = true;
    connectedAt = elapsedMs();
  });
  client.on('disconnected', () => {
    if (!isConnected) return;
    isConnected = false;
    failures = elapsedMs() - connectedAt > heldMs ? 0 : failures + 1;
    reconnectUnlessTrying();
  });

  function reconnectUnlessTrying(): void {
    if (trying || closing.signal.aborted) return;
    log.info({}, 'slack connection lost');
    trying = reconnect().finally(() => {
      trying = undefined;
    });
  }

  /** Tries until connected or closed. Never rejects. */
  async function reconnect(): Promise<void> {
    let askedToWaitMs = 0;
    while (!isConnected && !closing.signal.aborted) {
      const waitMs = Math.max(askedToWaitMs, Math.min(firstRetryMs * 2 ** failures, maxRetryMs));
      try {
        await delay(waitMs, { callIn }, closing.signal);
        await attempt();
        log.info({}, 'slack reconnected');
      } catch (error) {
        if (closing.signal.aborted || !(error instanceof PlatformError)) return;
        failures += 1;
        askedToWaitMs = error.retryAfterMs ?? 0;
        log.error({ error: error.message, kind: error.kind, fix: error.fix }, 'slack unreachable');
      }
    }
  }

  async function attempt(): Promise<void> {
    faultOfProxy = undefined;
    try {
      const first = await within(helloWithinMs, client.start(), { callIn });
      if (first === 'late') throw new Error('Slack did not say hello');
      // It was closed after the address was received, when the client had no socket to close yet.
      if (closing.signal.aborted) throw new Error('it was closed in the meantime');
    } catch (error) {
      await disconnect();
      const nothing = new Error('the socket closed before Slack said hello');
      throw toPlatformError(error ?? faultOfProxy ?? nothing, {
        what: sentence('connecting to Slack'),
        botName: defaultBotName,
        token: 'SLACK_APP_TOKEN',
        scope: 'connections:write',
        mayHaveWorked: false,
      });
    }
  }

  /**
   * After the first call, the client waits up to half a minute for the other side to close; the second ends
   * that.
   */
  async function disconnect(): Promise<void> {
    const first = await within(closeWithinMs, client.disconnect(), { callIn });
    if (first === 'late') await client.disconnect();
  }

  return {
    receiver,
    async open() {
      const first = attempt();
      trying = first.catch(() => {});
      try {
        await first;
      } finally {
        trying = undefined;
      }
      if (!isConnected) reconnectUnlessTrying();
    },
    fault: () => (isConnected ? undefined : 'the connection is lost; reconnecting'),
    async close() {
      closing.abort();
      await disconnect();
      await trying;
    },
  };
}
