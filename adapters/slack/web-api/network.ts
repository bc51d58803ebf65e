import type { webApi } from '@slack/bolt';
import { type Dispatcher, fetch as fetchThrough } from 'undici';
import { createProxyDispatcher } from '../../../src/platform/network/proxied-requests.ts';
import type { ProxySettings } from '../../../src/platform/network/proxy.ts';

/** How requests leave this machine. */
export interface Network {
  readonly fetch: webApi.FetchFunction;
  /** For web sockets; `faulted` learns why a proxy refused one. Undefined without a proxy. */
  readonly socketDispatcher: (faulted: (fault: Error) => void) => Dispatcher | undefined;
}

/** @param proxy the proxy that the environment names; undefined to connect directly */
export function createNetwork(proxy: ProxySettings | undefined): Network {
  if (!proxy) return { fetch: (url, init) => fetch(url, init), socketDispatcher: () => undefined };
  const dispatcher = createProxyDispatcher(proxy);
  return {
    async fetch(url, { body, ...init } = {}) {
      if (body !== undefined && typeof body !== 'string') throw new Error('files are not sent to Slack');
      return fetchThrough(url, { ...init, ...(body !== undefined && { body }), dispatcher });
    },
    socketDispatcher: (faulted) => createProxyDispatcher(proxy, faulted),
  };
}
