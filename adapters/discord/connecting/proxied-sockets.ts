import http from 'node:http';
import https from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { z } from 'zod';
import { PlatformError } from '../../../src/platform/errors.ts';
import { type ProxySettings, proxyCure, proxyFor } from '../../../src/platform/proxy.ts';

/** Web sockets that leave through a proxy. */
export interface ProxiedSockets {
  /** @throws PlatformError when a socket to that address went past the proxy that is meant for it */
  checkOpened(url: string): void;
  /** Web sockets leave directly again. */
  end(): void;
}

/** It takes another version of Heatline or of discord.js: there is no use in trying often. */
const retryUnproxiedMs = 60 * 60_000;

/**
 * Has the web sockets of `ws`, by which discord.js connects, leave through a proxy. discord.js gives its sockets no agent
 * and takes none (discordjs/discord.js issue 10716); `ws` asks Node for a request with the header "Upgrade", and nothing
 * else in this process does. So the agent is put into those requests where Node is asked.
 * @param refused told of a proxy that lets no socket through
 */
export function proxySockets(
  proxy: ProxySettings,
  refused: (fault: { readonly status: number; readonly cure: string }) => void,
): ProxiedSockets {
  const tunnelled = new Set<string>();
  let hasEnded = false;

  function agentFor(url: URL): HttpsProxyAgent<string> | undefined {
    const address = proxyFor(url, proxy);
    if (address === undefined) return undefined;
    tunnelled.add(url.host);
    const agent = new HttpsProxyAgent(address);
    agent.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) refused({ status: statusCode, cure: proxyCure });
    });
    return agent;
  }

  const restore = [
    replaceRequest(http, (options) => agentFor(urlOf('ws:', options))),
    replaceRequest(https, (options) => agentFor(urlOf('wss:', options))),
  ];

  /** @param agentOf undefined for a socket that needs none */
  function replaceRequest(
    module: { request: unknown },
    agentOf: (options: SocketOptions) => http.Agent | undefined,
  ): () => void {
    const original = module.request;
    if (typeof original !== 'function') throw new Error('Node makes no requests');
    const proxied = (...given: readonly unknown[]): unknown => {
      const [options] = given;
      const agent = !hasEnded && opensSocket(options) ? agentOf(options) : undefined;
      // An agent makes the connection only where the request brings no way of its own.
      const changed = agent ? [{ ...Object(options), agent, createConnection: undefined }] : given;
      return Reflect.apply(original, module, changed);
    };
    module.request = proxied;
    return () => {
      // Somebody else may have come after us; then ours stays, and does nothing.
      if (module.request === proxied) module.request = original;
    };
  }

  return {
    checkOpened(address) {
      const url = new URL(address);
      if (proxyFor(url, proxy) === undefined || tunnelled.has(url.host)) return;
      throw new PlatformError('transient', 'the connection to Discord does not go through the proxy', {
        cure: 'Upgrade me, or name gateway.discord.gg in NO_PROXY where it can be reached directly.',
        retryAfterMs: retryUnproxiedMs,
      });
    },
    end() {
      hasEnded = true;
      for (const put of restore) put();
    },
  };
}

interface SocketOptions {
  readonly host: string;
  readonly port: string | number;
}

function urlOf(protocol: string, { host, port }: SocketOptions): URL {
  return new URL(`${protocol}//${host.includes(':') ? `[${host}]` : host}:${port}`);
}

/** Whether a request is one that `ws` makes for a socket, for which nobody has chosen an agent. */
function opensSocket(options: unknown): options is SocketOptions {
  return socketOptions.safeParse(options).success;
}

const socketOptions = z.object({
  host: z.string(),
  port: z.union([z.string(), z.number()]),
  headers: z.object({ Upgrade: z.literal('websocket') }),
  agent: z.undefined().optional(),
});
