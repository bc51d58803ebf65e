import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type DiscordAnswer, invalidBody, refusal } from './discord-answer.ts';
import { answerOfFault, createDiscordFaults, type DiscordFault } from './discord-faults.ts';
import { createDiscordGateway, type DiscordGateway } from './discord-gateway.ts';
import {
  type Acknowledgement,
  buttonData,
  createDiscordInteractions,
  type DiscordExchange,
  type ShownMessage,
} from './discord-interactions.ts';
import {
  applicationId,
  bot,
  channelIds,
  commandData,
  guild,
  messageObject,
  type TypedDiscordCommand,
} from './discord-people.ts';
import { type DiscordCommands, discordCommands } from './validate-discord-commands.ts';
import { checkDiscordMessage } from './validate-discord-message.ts';
import { createWaiters } from './waiters.ts';

/** A Discord on this machine: its REST API, its gateway, and people who type commands and press buttons. */
export interface DiscordServer {
  readonly apiUrl: string;
  readonly token: string;
  /** The settings that lead to this server. */
  readonly env: Readonly<Record<'DISCORD_TOKEN' | 'DISCORD_API_URL', string>>;
  readonly applicationId: string;
  /** Two channels that the bot may post to, and the first of them. */
  readonly channelIds: readonly string[];
  readonly channelId: string;
  readonly gateway: DiscordGateway;
  /** What was posted to a channel, oldest first. */
  messages(channelId: string): readonly ShownMessage[];
  /** How often a route ("POST /channels/:id/messages") was asked, whatever came of it. */
  requests(route: string): number;
  /** Resolves once `condition` holds, which is looked at after every request and every frame. */
  until(condition: () => boolean, what: string): Promise<void>;
  /** What happens to the next requests: to that for posting a message, if no route is given. */
  fail(fault: DiscordFault, options?: { times?: number; route?: string }): void;
  /** Nothing fails any more. */
  heal(): void;
  /** Nonces are enforced for some minutes; this makes them pass. */
  forgetNonces(): void;
  registeredCommands(): DiscordCommands;
  /** Sets them as if another program had registered them. */
  setCommands(commands: DiscordCommands): void;
  /** A person types a command. Resolves when it is acknowledged and answered. */
  command(typed: TypedDiscordCommand): Promise<AnsweredCommand>;
  /** The same, to be watched as it goes; with `refuseWith` the acknowledgement is refused with that code. */
  startCommand(typed: TypedDiscordCommand & { readonly refuseWith?: number }): DiscordExchange;
  /** A person presses the button with this label, on a posted message or on a private reply. */
  pressButton(pressed: { readonly messageId: string; readonly label: string }): Promise<AnsweredCommand>;
  close(): Promise<void>;
}

export interface AnsweredCommand {
  readonly acknowledged: Acknowledgement;
  /** The first message of the answer. */
  readonly reply: ShownMessage;
}

type Handler = (body: unknown, ...parameters: string[]) => DiscordAnswer;

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  /** Whether the bot's token must come with it. */
  readonly needsToken: boolean;
  readonly handle: Handler;
}

export async function startDiscordServer({ heartbeatIntervalMs = 20_000 } = {}): Promise<DiscordServer> {
  const token = [Buffer.from(applicationId).toString('base64url'), 'Gabcde', 'x'.repeat(38)].join('.');
  const waiters = createWaiters();
  const faults = createDiscordFaults();
  const requests = new Map<string, number>();
  const messages = new Map<string, ShownMessage[]>(channelIds.map((id) => [id, []]));
  const nonces = new Map<string, ShownMessage>();
  let commands: DiscordCommands = [];
  let lastId = 1_700_000_000_000_000_000n;
  const nextId = () => {
    lastId += 1n;
    return String(lastId);
  };

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
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
      },
    })),
    route('GET /users/@me', true, () => ({ status: 200, body: bot })),
    route('GET /applications/@me', true, () => ({ status: 200, body: { id: applicationId, bot } })),
    route('GET /applications/:id/commands', true, () => ({ status: 200, body: commands.map(asRegistered) })),
    route('PUT /applications/:id/commands', true, putCommands),
    route('POST /channels/:id/messages', true, createMessage),
    route('POST /interactions/:id/:token/callback', false, (body, id = '', itsToken = '') =>
      interactions.acknowledge(id, itsToken, body),
    ),
    route('PATCH /webhooks/:id/:token/messages/@original', false, (body, _id, itsToken = '') =>
      interactions.editOriginal(itsToken, body),
    ),
    route('POST /webhooks/:id/:token', false, (body, _id, itsToken = '') =>
      interactions.followUp(itsToken, body),
    ),
  ];

  function putCommands(body: unknown): DiscordAnswer {
    const read = discordCommands.safeParse(body);
    if (!read.success)
      return invalidBody(read.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`));
    if (commands.some(({ type }) => type === 4) && !read.data.some(({ type }) => type === 4)) {
      return refusal(
        400,
        50240,
        "You cannot remove this app's Entry Point command in a bulk update operation.",
      );
    }
    commands = read.data;
    return { status: 200, body: commands.map(asRegistered) };
  }

  function createMessage(body: unknown, channelId = ''): DiscordAnswer {
    const posted = messages.get(channelId);
    if (!posted) return refusal(404, 10003, 'Unknown Channel');
    const checked = checkDiscordMessage(body);
    if (!checked.ok) return invalidBody(checked.faults);
    const { nonce, enforce_nonce: isEnforced } = checked.body;
    const known = isEnforced && nonce !== undefined ? nonces.get(nonce) : undefined;
    const message = known ?? { id: nextId(), channelId, body: checked.body };
    if (!known) posted.push(message);
    if (nonce !== undefined) nonces.set(nonce, message);
    return { status: 200, body: { ...messageObject(message.id, message.channelId, message.body), nonce } };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const path = decodeURIComponent(request.url ?? '');
    const found = routes.find((it) => it.method === request.method && it.path.test(path));
    if (!found) return answer(response, refusal(404, 0, '404: Not Found'));
    requests.set(found.name, (requests.get(found.name) ?? 0) + 1);

    const fault = faults.take(found.name);
    const takesEffect = !fault || ('accepted' in fault && fault.accepted);
    const isKnown = !found.needsToken || request.headers.authorization === `Bot ${token}`;
    const parameters = found.path.exec(path)?.slice(1) ?? [];
    const result =
      takesEffect && isKnown
        ? found.handle(text === '' ? undefined : JSON.parse(text), ...parameters)
        : refusal(401, 0, '401: Unauthorized');
    waiters.look();

    const faulty = fault && answerOfFault(fault);
    if (fault && 'hang' in fault) {
      if (fault.hang === 'body') response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    } else if (fault && 'cut' in fault) {
      response.destroy();
    } else {
      answer(response, faulty ?? result);
    }
  }

  const answered = async (exchange: DiscordExchange): Promise<AnsweredCommand> => {
    const acknowledged = await exchange.acknowledged();
    const [reply] = await exchange.replied();
    return { acknowledged, reply };
  };
  const startCommand: DiscordServer['startCommand'] = (typed) =>
    interactions.start({
      type: 2,
      data: commandData(typed, commands),
      channelId: typed.channelId ?? channelIds[0],
      ...(typed.refuseWith !== undefined && { refuseWith: typed.refuseWith }),
    });

  const apiUrl = `http://${host}/api`;
  return {
    apiUrl,
    token,
    env: { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl },
    applicationId,
    channelIds,
    channelId: channelIds[0],
    gateway,
    messages: (channelId) => messages.get(channelId) ?? [],
    requests: (name) => requests.get(name) ?? 0,
    until: waiters.until,
    fail: (fault, options = {}) => faults.add(fault, options),
    heal: faults.clear,
    forgetNonces: () => nonces.clear(),
    registeredCommands: () => commands,
    setCommands(next) {
      commands = next;
    },
    command: (typed) => answered(startCommand(typed)),
    startCommand,
    async pressButton({ messageId, label }) {
      const posted = [...messages.values()].flat().find(({ id }) => id === messageId);
      const on = posted ?? interactions.find(messageId);
      if (!on) throw new Error(`there is no message ${messageId}`);
      return answered(
        interactions.start({ type: 3, data: buttonData(on, label), channelId: on.channelId, on }),
      );
    },
    async close() {
      waiters.close();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A command as Discord gives it back, with the fields it adds and without those that say nothing. */
function asRegistered(command: DiscordCommands[number], index: number): object {
  return {
    id: String(1_600_000_000_000_000_001n + BigInt(index)),
    application_id: applicationId,
    version: '1600000000000000009',
    default_member_permissions: null,
    name_localizations: null,
    description_localizations: null,
    nsfw: false,
    ...JSON.parse(JSON.stringify(command), (key, value: unknown) =>
      (key === 'required' && value === false) || (key === 'options' && isEmptyList(value))
        ? undefined
        : value,
    ),
  };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function answer(response: ServerResponse, { status, body, headers }: DiscordAnswer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  });
  response.end(text);
}
