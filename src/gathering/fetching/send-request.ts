import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import { createProxyDispatcher } from '../../platform/network/proxied-requests.ts';
import { type ProxySettings, proxyFor } from '../../platform/network/proxy.ts';
import { checkedAddresses, type HostResolver, PrivateAddress, systemResolver } from './checked-hosts.ts';
import type { HttpHeaders } from './http-headers.ts';
import { type AllowedPrivate, bareHost, isAddress } from './private-addresses.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: AsyncIterable<Uint8Array>;
  /** Closes the connection when the body is not wanted. */
  discard(): void;
}

/**
 * Sends one GET and follows no redirects.
 * @throws PrivateAddress before anything was sent; the network's errors
 */
export type SendRequest = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<HttpAnswer>;

export interface RequestSender extends AsyncDisposable {
  readonly send: SendRequest;
}

/** A slower server is of no use; in milliseconds. */
const connectWithinMs = 10_000;
const headersWithinMs = 20_000;
/** Between two pieces of a body. */
const silenceMs = 20_000;
/**
 * Feeds of one host are requested one after another, so their connection is reused, as it is for redirects.
 */
const keptOpenMs = 4_000;
const maxHeaderBytes = 32_768;

/**
 * Sends requests that reach no private address. A name is resolved once per connection, its addresses are
 * checked, and the connection goes to one that passed, so a name whose answer changes in between cannot lead
 * elsewhere. With a proxy, the proxy resolves names; this machine then resolves the name too, as far as it
 * can.
 */
export function createRequestSender(
  allowed: AllowedPrivate,
  proxy: ProxySettings | undefined,
  resolver: HostResolver = systemResolver,
): RequestSender {
  const limits = {
    headersTimeout: headersWithinMs,
    bodyTimeout: silenceMs,
    keepAliveTimeout: keptOpenMs,
    keepAliveMaxTimeout: keptOpenMs,
    maxHeaderSize: maxHeaderBytes,
  };
  const lookup: LookupFunction = (host, options, found) => {
    checkedAddresses(host, allowed, resolver).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all) found(null, addresses);
        else found(null, first?.address ?? '', first?.family ?? 0);
      },
      (error: NodeJS.ErrnoException) => found(error, '', 0),
    );
  };
  const direct = new Agent({ ...limits, connect: { lookup, timeout: connectWithinMs } });
  const proxied = proxy && createProxyDispatcher(proxy);

  /** A literal address is connected to without a lookup. */
  const check = async (host: string, isProxied: boolean): Promise<void> => {
    if (!isAddress(bareHost(host)) && !isProxied) return;
    try {
      await checkedAddresses(host, allowed, resolver);
    } catch (error) {
      if (error instanceof PrivateAddress || !isProxied) throw error;
      // Behind a proxy, names of the internet often cannot be resolved here.
    }
  };

  return {
    async send(url, headers, signal) {
      const isProxied = proxied !== undefined && proxy !== undefined && proxyFor(url, proxy) !== undefined;
      await check(url.hostname, isProxied);
      signal.throwIfAborted();
      const dispatcher: Dispatcher = isProxied ? proxied : direct;
      const answer = await request(url, { dispatcher, headers, signal, method: 'GET' });
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: answer.body,
        discard: () => {
          // The error event must be handled even when the body is not read.
          answer.body.on('error', () => {}).destroy();
        },
      };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([direct.destroy(), proxied?.destroy()]);
    },
  };
}
