import type { webApi } from '@slack/bolt';
import { type Dispatcher, fetch as fetchThrough } from 'undici';
import { createProxyDispatcher } from '../../../src/platform/network/proxied-requests.ts';
import type { ProxySettings } from '../../../src/platform/network/proxy.ts';

/** How requests leave this machine. */
export interface Network {
  readonly fetch: webApi.FetchFunction;
  /** For web sockets, and told why a proxy lets one not through; undefined where there is no proxy. */
  readonly socketDispatcher: (faulted: (fault: Error) => void) => Dispatcher | undefined;
}

/** @param proxy that the environment names; undefined to connect without one */
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
