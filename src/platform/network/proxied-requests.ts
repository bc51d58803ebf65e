import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { type buildConnector, type Dispatcher, EnvHttpProxyAgent, errors, Pool } from 'undici';
import { type Sentence, sentence } from '../language/sentence.ts';
import { ProxyFault, type ProxySettings, refusalByProxy } from './proxy.ts';

/**
 * Each limit, plus the usual time of the steps before it, is shorter than any request's own time-out, so that
 * the error names the proxy.
 */
const connectWithinMs = 3_000;
const tunnelWithinMs = 4_000;
/** For TLS inside the tunnel: a proxy may create the tunnel at once and then let nothing through. */
const encryptedWithinMs = 4_000;

/**
 * Sends each request through its proxy. If the proxy creates no tunnel, or one that doesn't work, the request
 * fails with a ProxyFault or with undici's error for the proxy's status: see `refusalByProxy`.
 * @param faulted called with each such error, because a web socket reports only that it failed
 */
export function createProxyDispatcher(
  { httpProxy = '', httpsProxy = '', noProxy }: ProxySettings,
  faulted: (fault: Error) => void = () => {},
): Dispatcher {
  return new EnvHttpProxyAgent({
    ...{ httpProxy, httpsProxy, noProxy },
    // Also for http addresses, so that a proxy's error page is not taken for an answer.
    proxyTunnel: true,
    proxyTls: { timeout: connectWithinMs },
    requestTls: { timeout: encryptedWithinMs },
    factory: (origin, options) => new Pool(origin, tellingFaultsOfTunnels(options, faulted)),
    clientFactory: (origin, options) =>
      tellingFaults(new Pool(origin, { ...options, headersTimeout: tunnelWithinMs })),
  });
}

/** undici uses its connections to the proxy for nothing but tunnels. */
function tellingFaults(pool: Pool): Dispatcher {
  const connect = pool.connect.bind(pool);
  return Object.assign(pool, {
    async connect(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> {
      try {
        return await connect(options);
      } catch (cause) {
        throw new ProxyFault(reasonOf(cause), { cause });
      }
    },
  });
}

/** For a host in NO_PROXY the agent passes no `connect` function. */
function tellingFaultsOfTunnels(options: Pool.Options, faulted: (fault: Error) => void): Pool.Options {
  const { connect } = options;
  if (typeof connect !== 'function') return options;
  const fail = (fault: Error, connected: buildConnector.Callback) => {
    if (refusalByProxy(fault) !== undefined) faulted(fault);
    connected(fault, null);
  };
  return {
    ...options,
    connect: (wanted: buildConnector.Options, connected: buildConnector.Callback) =>
      connect(wanted, (...[error, socket]: Parameters<buildConnector.Callback>) => {
        if (!socket) {
          const cause = error ?? new Error('no connection was established');
          fail(faultOfTunnel(cause) ?? cause, connected);
        } else if (isSpoilt(socket)) {
          socket.on('error', () => {}).destroy();
          fail(new ProxyFault(strangeTunnel), connected);
        } else connected(null, socket);
      }),
  };
}

/**
 * Whether a tunnel has ended, or sent data before it was asked anything. undici would discard it and open the
 * next one, hundreds a second and for ever, because the waiting request doesn't count as started.
 */
function isSpoilt({ destroyed, readableEnded, readableLength }: Socket | TLSSocket): boolean {
  return destroyed || readableEnded || readableLength > 0;
}

const strangeTunnel = sentence('the proxy agreed to connect, but sent something that was not asked for');

/** Undefined where another error already says it: the proxy refused, or a certificate is not trusted. */
function faultOfTunnel(error: Error): ProxyFault | undefined {
  if (error instanceof ProxyFault) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'UND_ERR_CONNECT_TIMEOUT') {
    return new ProxyFault(sentence('the proxy agreed to connect, but nothing came through it'), {
      cause: error,
    });
  }
  if (/^(ERR_SSL_|EPROTO$)/.test(code)) return new ProxyFault(strangeTunnel, { cause: error });
  return /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code)
    ? new ProxyFault(sentence('the proxy agreed to connect, but closed the connection'), { cause: error })
    : undefined;
}

function reasonOf(error: unknown): Sentence {
  if (error instanceof errors.HTTPParserError)
    return sentence('the server that answered is not an HTTP proxy');
  const code = error instanceof Error && 'code' in error ? String(error.code) : sentence('no reason given');
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return sentence('the proxy did not answer in time');
  if (code === 'UND_ERR_SOCKET') return sentence('the proxy closed the connection');
  return sentence('the proxy could not be reached ({code})', { code });
}
