import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type DiscordAnswer, invalidBody, refusal } from './discord-answer.ts';
import { application, ownUser } from './discord-application.ts';
import { createDiscordChannels, type DiscordChannels } from './discord-channels.ts';
import {
  answerOfFault,
  createDiscordFaults,
  createMessageRoute,
  type DiscordFault,
  type DiscordFaults,
} from './discord-faults.ts';
import { createDiscordGateway, type DiscordGateway } from './discord-gateway.ts';
import { createDiscordGuild, type DiscordGuild } from './discord-guild.ts';
import { createDiscordInteractions } from './discord-interactions.ts';
import { missingAccess } from './discord-messages.ts';
import { faultsByOpenApi } from './discord-openapi.ts';
import {
  applicationId,
  bot,
  channelIds,
  directChannelId,
  guild,
  reader,
  type ShownMessage,
} from './discord-people.ts';
import { createDiscordRates, type RouteRate } from './discord-rates.ts';
import { createDiscordRegistry } from './discord-registry.ts';
import { createDiscordSessions, type SessionLimit } from './discord-sessions.ts';
import { createDiscordVisitor, type DiscordVisitor } from './discord-visitor.ts';
import type { DiscordCommands } from './validate-discord-commands.ts';
import { createWaiters } from './waiters.ts';

/** A local Discord: its REST API, its gateway, and people who type commands and press buttons. */
export interface DiscordServer
  extends DiscordVisitor,
    Omit<DiscordChannels, 'api' | 'find'>,
    Pick<DiscordGuild, 'revoke' | 'grant' | 'timeOut' | 'setMember' | 'join'> {
  readonly apiUrl: string;
  readonly token: string;
  /** The settings that point to this server. */
  readonly env: Readonly<Record<'DISCORD_TOKEN' | 'DISCORD_API_URL', string>>;
  readonly applicationId: string;
  /** Two channels that the bot may post to, and the first of them. */
  readonly channelIds: readonly string[];
  readonly channelId: string;
  /** A person, and their direct-message channel. */
  readonly readerId: string;
  readonly directChannelId: string;
  readonly gateway: DiscordGateway;
  /** How often a route ("POST /channels/:id/messages") was called, whatever the outcome. */
  requests(route: string): number;
  /** Resolves once `condition` holds; it is checked after every request and frame. */
  until(condition: () => boolean, what: string): Promise<void>;
  /** Adds a fault for the next requests, by default those that post a message. */
  fail(fault: DiscordFault, options?: Parameters<DiscordFaults['add']>[1]): void;
  /** Adds a fault for the nth request from now on, whatever it is; 1 is the next. */
  failAt: DiscordFaults['addAt'];
  /** Removes all faults. */
  heal(): void;
  /** The current state of a message. */
  message(messageId: string): ShownMessage | undefined;
  /** Sets further fields of the application in the portal. */
  setApplication(fields: object): void;
  /** Adds the bot to another server, which offers only its channels. */
  addGuild(guild: FurtherGuild): void;
  /** Sets whether the bot was added to the server with the scope for commands. */
  letHaveCommands(may: boolean): void;
  registeredCommands(): DiscordCommands;
  /** Sets the commands as if another program had registered them. */
  setCommands(commands: DiscordCommands): void;
  close(): Promise<void>;
}

export interface FurtherGuild {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly { readonly id: string; readonly type: number; readonly name: string }[];
}

/** The epoch of Discord's ids, in milliseconds. */
const discordEpoch = 1_420_070_400_000;

type Handler = (
  request: { readonly body: unknown; readonly query: URLSearchParams },
  ...parameters: string[]
) => DiscordAnswer;

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  /** Whether the bot's token is required. */
  readonly needsToken: boolean;
  readonly handle: Handler;
}

export interface DiscordServerOptions {
  readonly heartbeatIntervalMs?: number;
  readonly nonceLifeMs?: number;
  /** The number of shards that Discord recommends. */
  readonly shards?: number;
  /** How many sessions the bot may begin, and how quickly. */
  readonly sessions?: Partial<SessionLimit>;
  /** How many messages a channel accepts, as reported in every response's headers; default unlimited. */
  readonly messageRate?: RouteRate;
}

export async function startDiscordServer({
  heartbeatIntervalMs = 20_000,
  nonceLifeMs = Infinity,
  shards = 1,
  sessions: sessionLimit,
  messageRate,
}: DiscordServerOptions = {}): Promise<DiscordServer> {
  const token = [Buffer.from(applicationId).toString('base64url'), 'Gabcde', 'x'.repeat(38)].join('.');
  const waiters = createWaiters();
  const faults = createDiscordFaults();
  const requests = new Map<string, number>();
  const nextId = createIds();
  const guildState = createDiscordGuild();
  const sessions = createDiscordSessions(sessionLimit);
  const channels = createDiscordChannels(nextId, guildState, { nonceLifeMs });
  const { api } = channels;
  const rates = createDiscordRates(messageRate);
  let portal: object = {};
  const further: FurtherGuild[] = [];
  const registry = createDiscordRegistry(() => portal);
  let hasCommands = true;

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const gateway = createDiscordGateway(server, {
    token,
    ready: () => ({
      user: bot,
      application: { id: applicationId, flags: 0 },
      resumeUrl: `ws://${host}/resume`,
    }),
    guilds: [guild],
    heartbeatIntervalMs,
    sessions,
    changed: waiters.look,
  });
  const interactions = createDiscordInteractions({ dispatch: gateway.dispatch, nextId, waiters });

  const route = (name: string, needsToken: boolean, handle: Handler): Route => {
    const [method = '', path = ''] = name.split(' ');
    const pattern = path.replaceAll(/:[a-z]+/g, '([^/]+)');
    return { name, method, path: new RegExp(`^/api/v10${pattern}$`), needsToken, handle };
  };
  const routes = [
    route('GET /gateway/bot', true, () => ({
      status: 200,
      body: {
        url: `ws://${host}`,
        shards,
        session_start_limit: sessions.limit(),
      },
    })),
    route('GET /users/@me', true, () => ({ status: 200, body: ownUser })),
    route('GET /applications/@me', true, () => ({
      status: 200,
      body: { ...application, ...portal },
    })),
    route('GET /applications/:id/commands', true, ({ query }) => registry.list(query)),
    route('PUT /applications/:id/commands', true, ({ body }) => registry.overwrite(body)),
    route('GET /applications/:id/guilds/:id/commands', true, () =>
      hasCommands ? { status: 200, body: [] } : missingAccess,
    ),
    route('GET /users/@me/guilds', true, () => ({
      status: 200,
      body: [...guildState.listOwn(), ...further.map(({ id, name }) => ({ id, name }))],
    })),
    route('GET /guilds/:id/channels', true, (_, id = '') => {
      const other = further.find((one) => one.id === id);
      return other ? { status: 200, body: other.channels } : api.listOfGuild(id);
    }),
    route('GET /guilds/:id', true, (_, id = '') => guildState.read(id)),
    route('GET /guilds/:id/members/:id', true, (_, id = '', user = '') => guildState.readMember(id, user)),
    route('GET /guilds/:id/threads/active', true, (_, id = '') => api.listActive(id)),
    route('GET /channels/:id', true, (_, id = '') => api.readChannel(id)),
    route('PATCH /channels/:id', true, ({ body }, id = '') => api.modify(body, id)),
    route('GET /channels/:id/threads/archived/public', true, (_, id = '') => api.listArchived(id)),
    route('POST /channels/:id/threads', true, ({ body }, id = '') => api.startInForum(body, id)),
    route(createMessageRoute, true, ({ body }, id = '') => rates.limited(id, () => api.create(body, id))),
    route('GET /channels/:id/messages', true, ({ query }, id = '') => api.list(query, id)),
    route('GET /channels/:id/messages/:id', true, (_, id = '', message = '') => api.read(id, message)),
    route('PATCH /channels/:id/messages/:id', true, ({ body }, id = '', message = '') =>
      api.edit(body, id, message),
    ),
    route('POST /channels/:id/messages/:id/crosspost', true, (_, id = '', message = '') =>
      api.crosspost(id, message),
    ),
    route('POST /channels/:id/messages/:id/threads', true, ({ body }, id = '', message = '') =>
      api.startFromMessage(body, id, message),
    ),
    route('POST /users/@me/channels', true, ({ body }) => api.openDirectChannel(body)),
    route('POST /interactions/:id/:token/callback', false, ({ body }, id = '', itsToken = '') =>
      interactions.acknowledge(id, itsToken, body),
    ),
    route('PATCH /webhooks/:id/:token/messages/@original', false, ({ body }, _id, itsToken = '') =>
      interactions.editOriginal(itsToken, body),
    ),
    route('POST /webhooks/:id/:token', false, ({ body }, _id, itsToken = '') =>
      interactions.followUp(itsToken, body),
    ),
  ];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const url = new URL(request.url ?? '', `http://${host}`);
    const path = decodeURIComponent(url.pathname);
    const found = routes.find((it) => it.method === request.method && it.path.test(path));
    if (!found) return answer(response, refusal(404, 0, '404: Not Found'));
    requests.set(found.name, (requests.get(found.name) ?? 0) + 1);

    const parameters = found.path.exec(path)?.slice(1) ?? [];
    const fault = faults.take(found.name, parameters[0]);
    const takesEffect = !fault || ('accepted' in fault && fault.accepted);
    const isOurs = request.headers.authorization === `Bot ${token}` && !sessions.isTokenReset();
    const isKnown = !found.needsToken || isOurs;
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const faulty = faultsByOpenApi(request.method ?? '', path, body);
    const answered = () =>
      faulty.length > 0
        ? invalidBody(faulty)
        : found.handle({ body, query: url.searchParams }, ...parameters);
    const result = takesEffect && isKnown ? answered() : refusal(401, 0, '401: Unauthorized');
    waiters.look();

    const asked = fault && answerOfFault(fault);
    if (fault && 'hang' in fault) {
      if (fault.hang === 'body') response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    } else if (fault && 'cut' in fault) {
      response.destroy();
    } else {
      answer(response, asked ?? result);
    }
  }

  const apiUrl = `http://${host}/api`;
  return {
    apiUrl,
    token,
    env: { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl },
    applicationId,
    channelIds,
    channelId: channelIds[0],
    readerId: reader.id,
    directChannelId,
    gateway,
    ...withoutApi(channels),
    ...{ revoke: guildState.revoke, grant: guildState.grant, timeOut: guildState.timeOut },
    setMember: guildState.setMember,
    join: guildState.join,
    message: channels.find,
    addGuild: (one) => void further.push(one),
    setApplication(fields) {
      portal = fields;
    },
    letHaveCommands(may) {
      hasCommands = may;
    },
    requests: (name) => requests.get(name) ?? 0,
    until: waiters.until,
    fail: (fault, options = {}) => faults.add(fault, options),
    failAt: faults.addAt,
    heal: faults.clear,
    registeredCommands: registry.commands,
    setCommands: registry.set,
    ...createDiscordVisitor({ interactions, channels, registry }),
    async close() {
      waiters.close();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function withoutApi({ api: _, find: __, ...others }: DiscordChannels) {
  return others;
}

/** Ids that contain a time of creation, like Discord's. Each is higher than those before at the same time. */
function createIds(): (at?: Date) => string {
  let count = 0n;
  let now = 0;
  return (at) => {
    now = Math.max(now, Date.now());
    count += 1n;
    return String((BigInt((at?.getTime() ?? now) - discordEpoch) << 22n) + count);
  };
}

function answer(response: ServerResponse, { status, body, headers }: DiscordAnswer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  });
  response.end(text);
}
