import type { webApi } from '@slack/bolt';
import { type Dispatcher, EnvHttpProxyAgent, fetch as fetchThrough } from 'undici';
import type { ProxySettings } from '../../../src/platform/proxy.ts';

/** How requests leave this machine. */
export interface Network {
  readonly fetch: webApi.FetchFunction;
  /** For web sockets; undefined where there is no proxy. */
  readonly dispatcher: Dispatcher | undefined;
}

/** @param proxy that the environment names; undefined to connect without one */
export function createNetwork(proxy: ProxySettings | undefined): Network {
  if (!proxy) return { fetch: (url, init) => fetch(url, init), dispatcher: undefined };
  const { httpProxy = '', httpsProxy = '', noProxy } = proxy;
  const dispatcher = new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy });
  return {
    async fetch(url, { body, ...init } = {}) {
      if (body !== undefined && typeof body !== 'string') throw new Error('files are not sent to Slack');
      return fetchThrough(url, { ...init, ...(body !== undefined && { body }), dispatcher });
    },
    dispatcher,
  };
}
