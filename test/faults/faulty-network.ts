import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { answerOfFault } from '../servers/discord-faults.ts';
import type { Fault, Treatment } from './fault-plan.ts';
import { type AskedFor, type ChannelNumbers, type PlatformName, readRequest } from './read-request.ts';

/** The network between copies of the service and the platforms: slow, with occasional faults. */
export interface FaultyNetwork extends AsyncDisposable {
  /** The settings that route a copy through it. */
  env(copy: number): Readonly<Record<'SLACK_API_URL' | 'DISCORD_API_URL', string>>;
  /** How many posts of a copy have begun and not been answered yet. */
  postsUnderWay(copy: number): number;
}

export interface FaultyNetworkOptions {
  /** The address of each platform: "http://127.0.0.1:1234/api". */
  readonly targets: Readonly<Record<PlatformName, string>>;
  readonly channels: ChannelNumbers;
  readonly treat: (request: AskedFor) => Treatment;
  /** Called when a post of a copy arrives, and again when the platform has taken it. */
  readonly onPost: (copy: number, stage: PostStage) => void;
}

export type PostStage = 'come' | 'taken';

/** "/2/slack/api/chat.postMessage": which copy requests what from which platform. */
const address = /^\/(?<copy>\d+)\/(?<platform>slack|discord)(?<path>\/.*)$/;

export async function startFaultyNetwork(options: FaultyNetworkOptions): Promise<FaultyNetwork> {
  const { targets, channels, treat, onPost } = options;
  const underWay = new Map<number, Set<ServerResponse>>();
  const server = createServer((request, response) => {
    carry(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const host = `127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;

  async function carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { copy: copyText, platform: name, path = '' } = address.exec(request.url ?? '')?.groups ?? {};
    const copy = Number(copyText);
    const platform = name === 'slack' ? name : 'discord';
    const chunks: Buffer[] = [];
    // A copy killed while sending has sent nothing.
    for await (const chunk of request) chunks.push(chunk);
    const sent = { method: request.method ?? '', path, body: Buffer.concat(chunks).toString() };
    const asked = readRequest(platform, sent, channels);
    const { fault, delayMs } = treat(asked);
    const isPost = asked.kind === 'post';
    if (isPost) {
      noteUnderWay(copy, response);
      onPost(copy, 'come');
    }

    // A request that arrived is taken, even if its sender is killed meanwhile.
    await delay(delayMs.before);
    const isTaken = fault.kind === 'none' || (fault.kind !== '429' && fault.accepted);
    const answer = isTaken
      ? await forward(new URL(targets[platform]).origin + path, request, sent.body)
      : undefined;
    if (isTaken && isPost) onPost(copy, 'taken');
    await delay(delayMs.after);
    if (fault.kind === 'cut') request.socket.destroy();
    else if (fault.kind !== 'hang') {
      const { status, headers, body } = answerTo(platform, fault) ?? answer ?? { status: 502 };
      response.writeHead(status, headers).end(body);
    }
  }

  function noteUnderWay(copy: number, response: ServerResponse): void {
    const posts = underWay.get(copy) ?? new Set();
    underWay.set(copy, posts.add(response));
    response.once('close', () => posts.delete(response));
  }

  return {
    env: (copy) => ({
      SLACK_API_URL: `http://${host}/${copy}/slack/api/`,
      DISCORD_API_URL: `http://${host}/${copy}/discord/api`,
    }),
    postsUnderWay: (copy) => underWay.get(copy)?.size ?? 0,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function forward(
  url: string,
  { method = '', headers }: IncomingMessage,
  body: string,
): Promise<Answer> {
  const { authorization = '', 'content-type': type } = headers;
  const response = await fetch(url, {
    method,
    headers: { authorization, ...(type && { 'content-type': type }) },
    ...(body && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: { 'content-type': response.headers.get('content-type') ?? 'text/plain' },
    body: text,
  };
}

/** What the fault answers on the platform's behalf. */
function answerTo(platform: PlatformName, fault: Fault): Answer | undefined {
  if (fault.kind === '500') return { status: 500, body: 'upstream connect error' };
  if (fault.kind !== '429') return undefined;
  const { retryAfter } = fault;
  if (platform === 'slack') {
    const body = JSON.stringify({ ok: false, error: 'ratelimited' });
    return { status: 429, headers: { 'retry-after': String(retryAfter) }, body };
  }
  const { status = 429, headers = {}, body } = answerOfFault({ retryAfter }) ?? {};
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
