import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { z } from 'zod';
import { PlatformError } from '../../../src/platform/errors.ts';
import { ProxyFault, type ProxySettings, proxyFix, proxyFor } from '../../../src/platform/network/proxy.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { hourMs } from '../../../src/platform/time/durations.ts';
import { within } from '../../../src/platform/time/within.ts';

/** Web sockets that leave through a proxy. */
export interface ProxiedSockets {
  /** @throws PlatformError when a socket to that address went past the proxy that is meant for it */
  checkOpened(url: string): void;
  /** Web sockets leave directly again. */
  end(): void;
}

/**
 * How long a proxy may take to make a tunnel, and then the first answer through it to come: together less than discord.js
 * waits for a socket, so that the proxy is blamed.
 */
const tunnelWithinMs = 4_000;
const answerWithinMs = 8_000;

/** It takes another version of Heatline or of discord.js: there is no use in trying often. */
const retryUnproxiedMs = hourMs;

/**
 * Has the web sockets of `ws`, by which discord.js connects, leave through a proxy. discord.js gives its sockets no agent
 * and takes none (discordjs/discord.js issue 10716); `ws` asks Node for a request with the header "Upgrade", and nothing
 * else in this process does. So the agent is put into those requests where Node is asked.
 * @param refused told of a proxy that lets no socket through, and why
 */
export function proxySockets(
  proxy: ProxySettings,
  refused: (fault: { readonly reason: string; readonly fix: string }) => void,
  clock: Pick<Clock, 'callIn'>,
): ProxiedSockets {
  const tunnelled = new Set<string>();
  let hasEnded = false;

  function agentFor(url: URL): HttpsProxyAgent<string> | undefined {
    const address = proxyFor(url, proxy);
    if (address === undefined) return undefined;
    tunnelled.add(url.host);
    return new TellingAgent(address, (reason) => refused({ reason, fix: proxyFix }), clock);
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
        fix: 'Upgrade me, or name gateway.discord.gg in NO_PROXY where it can be reached directly.',
        retryAfterMs: retryUnproxiedMs,
      });
    },
    end() {
      hasEnded = true;
      for (const put of restore) put();
    },
  };
}

type ConnectOptions = Parameters<HttpsProxyAgent<string>['connect']>[1];

/** Tells what goes wrong between it and the hello of a socket: what `ws` says of it names no proxy. */
class TellingAgent extends HttpsProxyAgent<string> {
  readonly #tell: (reason: string) => void;
  readonly #clock: Pick<Clock, 'callIn'>;

  constructor(address: string, tell: (reason: string) => void, clock: Pick<Clock, 'callIn'>) {
    super(address);
    this.#tell = tell;
    this.#clock = clock;
  }

  override async connect(request: http.ClientRequest, options: ConnectOptions): Promise<Socket> {
    let hasTold = false;
    const tell = (reason: string) => {
      if (!hasTold) this.#tell(reason);
      hasTold = true;
    };
    request.once('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      if (Number.isNaN(statusCode)) tell('the server that answered is not an HTTP proxy');
      else if (statusCode !== 200) tell(`the proxy refused the connection (${statusCode})`);
      else this.#watchTunnel(request, (fault) => tell(`the proxy agreed to connect, but ${fault}`));
    });
    const connecting = super.connect(request, options);
    const socket = await within(tunnelWithinMs, connecting, this.#clock).catch((error: unknown) => {
      tell(noTunnel(error));
      throw error;
    });
    if (socket !== 'late') return socket;
    connecting.then(
      (late) => late.destroy(),
      () => {},
    );
    tell('the proxy did not answer in time');
    throw new ProxyFault('the proxy did not answer in time');
  }

  /** Until the first answer comes; from then on the socket is Discord's to keep or to close. */
  #watchTunnel(request: http.ClientRequest, tell: (fault: string) => void): void {
    const silence = 'nothing came through it';
    const cancel = this.#clock.callIn(answerWithinMs, () => {
      tell(silence);
      request.destroy(new ProxyFault(`the proxy agreed to connect, but ${silence}`));
    });
    for (const event of ['upgrade', 'response', 'close']) request.once(event, cancel);
    request.once('error', (error) => {
      cancel();
      tell(tunnelFault(error));
    });
  }
}

/** Why there is no answer of a proxy, from the errors of Node and https-proxy-agent. */
function noTunnel(error: unknown): string {
  const { message, code } = factsOf(error);
  if (/^Proxy connection ended/.test(message)) return 'the proxy closed the connection';
  if (/^(No|Invalid) header/.test(message)) return 'the server that answered is not an HTTP proxy';
  return `the proxy could not be reached (${code ?? 'no reason given'})`;
}

/** Why a tunnel is none, from the errors of Node. */
function tunnelFault(error: unknown): string {
  const { code = '' } = factsOf(error);
  return /^(ERR_SSL_|EPROTO$|HPE_)/.test(code)
    ? 'what came through it was not what was asked for'
    : 'closed the connection';
}

function factsOf(error: unknown): { readonly message: string; readonly code?: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  return { message: error.message, ...('code' in error && { code: String(error.code) }) };
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
