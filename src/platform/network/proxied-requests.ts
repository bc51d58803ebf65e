import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { type buildConnector, type Dispatcher, EnvHttpProxyAgent, errors, Pool } from 'undici';
import { ProxyFault, type ProxySettings, refusalByProxy } from './proxy.ts';

/**
 * Each with what usually comes before it less than any request waits for its answer, so that what is said to have failed
 * is the proxy.
 */
const connectWithinMs = 3_000;
const tunnelWithinMs = 4_000;
/** For TLS within a tunnel: a proxy that made one at once may still let nothing through it. */
const encryptedWithinMs = 4_000;

/**
 * Sends each request through its proxy. If the proxy makes no tunnel, or none that works, the request fails with a
 * ProxyFault, or with undici's words for the status of the answer: see `refusalByProxy`.
 * @param faulted told of each such error too: a web socket's own says only that it failed
 */
export function createProxyDispatcher(
  { httpProxy = '', httpsProxy = '', noProxy }: ProxySettings,
  faulted: (fault: Error) => void = () => {},
): Dispatcher {
  return new EnvHttpProxyAgent({
    ...{ httpProxy, httpsProxy, noProxy },
    // For addresses that begin with http, too: a fault of the proxy is then told from an answer.
    proxyTunnel: true,
    proxyTls: { timeout: connectWithinMs },
    requestTls: { timeout: encryptedWithinMs },
    factory: (origin, options) => new Pool(origin, tellingFaultsOfTunnels(options, faulted)),
    clientFactory: (origin, options) =>
      tellingFaults(new Pool(origin, { ...options, headersTimeout: tunnelWithinMs })),
  });
}

/** A tunnel is all that undici asks of the connections to a proxy. */
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

/** A host that NO_PROXY names is connected to without a function of the agent's. */
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
          const cause = error ?? new Error('no connection came');
          fail(faultOfTunnel(cause) ?? cause, connected);
        } else if (isSpoilt(socket)) {
          socket.on('error', () => {}).destroy();
          fail(new ProxyFault(strangeTunnel), connected);
        } else connected(null, socket);
      }),
  };
}

/**
 * Whether a tunnel has ended, or said something before it was asked anything. undici would throw it away and make the next
 * one, hundreds a second and for ever, as the request that waits is not under way yet.
 */
function isSpoilt({ destroyed, readableEnded, readableLength }: Socket | TLSSocket): boolean {
  return destroyed || readableEnded || readableLength > 0;
}

const strangeTunnel = 'the proxy agreed to connect, but what came through it was not what was asked for';

/** Undefined where it is told elsewhere: the proxy refused, or a certificate is not trusted. */
function faultOfTunnel(error: Error): ProxyFault | undefined {
  if (error instanceof ProxyFault) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'UND_ERR_CONNECT_TIMEOUT') {
    return new ProxyFault('the proxy agreed to connect, but nothing came through it', { cause: error });
  }
  if (/^(ERR_SSL_|EPROTO$)/.test(code)) return new ProxyFault(strangeTunnel, { cause: error });
  return /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code)
    ? new ProxyFault('the proxy agreed to connect, but closed the connection', { cause: error })
    : undefined;
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.HTTPParserError) return 'what answered is not an HTTP proxy';
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return 'the proxy did not answer in time';
  if (code === 'UND_ERR_SOCKET') return 'the proxy closed the connection';
  return `the proxy could not be reached (${code})`;
}
