import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { z } from 'zod';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence, told } from '../../../src/platform/language/sentence.ts';
import { ProxyFault, type ProxySettings, proxyFix, proxyFor } from '../../../src/platform/network/proxy.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { hourMs } from '../../../src/platform/time/durations.ts';
import { within } from '../../../src/platform/time/within.ts';

/** Sends web sockets through a proxy. */
export interface ProxiedSockets {
  /** @throws PlatformError when the socket to that address bypassed the proxy that should be used for it */
  checkOpened(url: string): void;
  /** Lets web sockets connect directly again. */
  end(): void;
}

/**
 * How long a proxy may take to open a tunnel, and then to pass on the first answer: together less than
 * discord.js waits for a socket, so that the error names the proxy.
 */
const tunnelWithinMs = 4_000;
const answerWithinMs = 8_000;

/** The fix needs another version of Heatline or discord.js, so there is no point in retrying often. */
const retryUnproxiedMs = hourMs;

/**
 * Sends the web sockets of `ws`, which discord.js uses, through a proxy. discord.js passes no agent to its
 * sockets and accepts none (discordjs/discord.js issue 10716). `ws` asks Node for a request with an "Upgrade"
 * header, and nothing else in this process does, so we replace Node's `request` functions and add the agent
 * there.
 * @param refused called when a proxy does not let a socket through, with the reason
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
    return new ReportingAgent(address, (reason) => refused({ reason, fix: told('en', proxyFix) }), clock);
  }

  const restore = [
    replaceRequest(http, (options) => agentFor(urlOf('ws:', options))),
    replaceRequest(https, (options) => agentFor(urlOf('wss:', options))),
  ];

  /** @param agentOf returns undefined for a socket that needs no agent */
  function replaceRequest(
    module: { request: unknown },
    agentOf: (options: SocketOptions) => http.Agent | undefined,
  ): () => void {
    const original = module.request;
    if (typeof original !== 'function') throw new Error('Node makes no requests');
    const proxied = (...given: readonly unknown[]): unknown => {
      const [options] = given;
      const agent = !hasEnded && opensSocket(options) ? agentOf(options) : undefined;
      // An agent is used only if the request has no `createConnection` of its own.
      const changed = agent ? [{ ...Object(options), agent, createConnection: undefined }] : given;
      return Reflect.apply(original, module, changed);
    };
    module.request = proxied;
    return () => {
      // If someone else has replaced the function after us, ours stays in place and does nothing.
      if (module.request === proxied) module.request = original;
    };
  }

  return {
    checkOpened(address) {
      const url = new URL(address);
      if (proxyFor(url, proxy) === undefined || tunnelled.has(url.host)) return;
      throw new PlatformError(
        'transient',
        sentence('the connection to Discord does not go through the proxy'),
        {
          fix: sentence('Upgrade me, or name gateway.discord.gg in NO_PROXY if it can be reached directly.'),
          retryAfterMs: retryUnproxiedMs,
        },
      );
    },
    end() {
      hasEnded = true;
      for (const put of restore) put();
    },
  };
}

type ConnectOptions = Parameters<HttpsProxyAgent<string>['connect']>[1];

/** Reports failures before a socket's first answer, because the errors of `ws` do not mention the proxy. */
class ReportingAgent extends HttpsProxyAgent<string> {
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
    throw new ProxyFault(sentence('the proxy did not answer in time'));
  }

  /** Watches until the first answer; after that, keeping or closing the socket is up to Discord. */
  #watchTunnel(request: http.ClientRequest, tell: (fault: string) => void): void {
    const cancel = this.#clock.callIn(answerWithinMs, () => {
      tell('nothing came through it');
      request.destroy(new ProxyFault(sentence('the proxy agreed to connect, but nothing came through it')));
    });
    for (const event of ['upgrade', 'response', 'close']) request.once(event, cancel);
    request.once('error', (error) => {
      cancel();
      tell(tunnelFault(error));
    });
  }
}

/** Why the proxy did not answer, from errors of Node and https-proxy-agent. */
function noTunnel(error: unknown): string {
  const { message, code } = factsOf(error);
  if (/^Proxy connection ended/.test(message)) return 'the proxy closed the connection';
  if (/^(No|Invalid) header/.test(message)) return 'the server that answered is not an HTTP proxy';
  return `the proxy could not be reached (${code ?? 'no reason given'})`;
}

/** Why the tunnel does not work, from errors of Node. */
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

/** Whether a request is one that `ws` makes for a socket and that has no agent yet. */
function opensSocket(options: unknown): options is SocketOptions {
  return socketOptions.safeParse(options).success;
}

const socketOptions = z.object({
  host: z.string(),
  port: z.union([z.string(), z.number()]),
  headers: z.object({ Upgrade: z.literal('websocket') }),
  agent: z.undefined().optional(),
});
