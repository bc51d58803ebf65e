import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { PressedButton, SlackExchange, SlackReply, TypedCommand } from './slack-exchange.ts';
import { createSlackFaults, type SlackFaults } from './slack-faults.ts';
import type { SlackHistory } from './slack-history.ts';
import { createSlackLinks, type SlackLinks } from './slack-links.ts';
import { createSlackPeople, type SlackPeople } from './slack-people.ts';
import { createSlackPerson, findByText, findOption, type SlackPerson } from './slack-person.ts';
import { createSlackSocket, type SlackSocket } from './slack-socket.ts';
import { createSlackViews, type SlackViews } from './slack-views.ts';
import {
  botToken,
  createSlackWebApi,
  ownersToken,
  refusalOfBlocks,
  type SlackWebApi,
} from './slack-web-api.ts';
import { createSlackWorkflows, type SlackWorkflows } from './slack-workflows.ts';
import { faultsOfSlackMessage, isRecord } from './validate-slack-message.ts';
import { createWaiters } from './waiters.ts';

/** A local Slack: its Web API, Socket Mode, and people who type commands and press buttons. */
export interface SlackServer {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  /** The settings that point to this server. */
  readonly env: Readonly<Record<'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN' | 'SLACK_API_URL', string>>;
  /** A channel that the bot is in. */
  readonly channel: string;
  readonly socket: SlackSocket;
  createChannel(name: string, options?: { isPrivate?: boolean }): Promise<string>;
  /** Opens the direct-message channel between the bot and a person. */
  openDirectChannel(): Promise<string>;
  archiveChannel(channel: string): Promise<void>;
  /** Posts to a channel as another app. */
  postAsStranger: SlackWebApi['postAsStranger'];
  /** The app's scopes to read every kind of channel; tests may remove some. */
  readonly scopes: SlackHistory['scopes'];
  readonly history: SlackHistory;
  /** What was posted to a channel, oldest first. */
  messages: SlackWebApi['messages'];
  /** What only one person was shown in a channel, except answers at a response URL. */
  ephemerals: SlackWebApi['ephemerals'];
  /** The person who types and presses. */
  readonly person: SlackPerson;
  readonly people: SlackPeople;
  readonly views: SlackViews;
  readonly workflows: SlackWorkflows;
  readonly links: SlackLinks;
  /** Resolves once `condition` holds for what is shown or posted. */
  until(condition: () => boolean, what: string): Promise<void>;
  /** How often a method was called, whatever the outcome. */
  requests(method: string): number;
  /** Resolves at the `count`th call of a method. */
  requested(method: string, count: number): Promise<void>;
  /** Adds a fault for the next call, or the next `times` calls, of `method` (default "chat.postMessage"). */
  fail(fault: Parameters<SlackFaults['add']>[0], options?: Parameters<SlackFaults['add']>[1]): void;
  /** Removes all faults. */
  heal(): void;
  /** Takes the calls that were held back as late. */
  finishLate(): Promise<void>;
  /** Types a command. Resolves when it is acknowledged and answered. */
  slashCommand(typed: TypedCommand): Promise<{ acked: true; replies: readonly SlackReply[] }>;
  /** Types a command that can be observed step by step. */
  startCommand(typed: TypedCommand): SlackExchange;
  /** Presses the button with this label on a posted message or a private reply. */
  pressButton(pressed: PressedButton): SlackExchange;
  close(): Promise<void>;
}

const appToken = 'xapp-1-A0HEATLINE-333333333333-0123456789abcdef';
const emulatedPerson = 'U000000001';
const person = { id: 'U0READER00', username: 'reader', name: 'reader', team_id: 'T000000001' };

export async function startSlackServer(): Promise<SlackServer> {
  const waiters = createWaiters();
  const views = createSlackViews(() => waiters.look());
  const people = createSlackPeople();
  const workflows = createSlackWorkflows();
  const api = await createSlackWebApi({
    'views.open': views.answer,
    'views.push': views.answer,
    'views.update': views.answer,
    'views.publish': views.answer,
    'chat.unfurl': (method, args) => links.answer(method, args),
    'entity.presentDetails': (method, args) => links.answer(method, args),
    'assistant.threads.setSuggestedPrompts': workflows.answer,
    'functions.completeError': workflows.answer,
    'functions.completeSuccess': workflows.answer,
    'users.info': people.answer,
    'users.conversations': people.answer,
    'conversations.members': people.answer,
  });
  const faults = createSlackFaults();
  const calls = new Map<string, number>();
  const replies = new Map<string, SlackReply[]>();
  const tickets = new Set<string>();
  const held = new Set<ServerResponse>();
  const late: (() => unknown)[] = [];

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const socket = createSlackSocket(server, tickets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const [, kind = '', name = ''] = (request.url ?? '').split('/');
    const method = kind === 'respond' ? 'respond' : name;
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1];
    const answer = () => (method === 'respond' ? takeReply(name, body) : answerCall(method, body, token));
    calls.set(method, (calls.get(method) ?? 0) + 1);

    const waitSeconds = api.history.secondsToWait(method);
    const fault = waitSeconds === undefined ? faults.take(method, body) : { retryAfter: waitSeconds };
    if (!fault) {
      response.setHeader('x-oauth-scopes', [...otherScopes, ...api.history.scopes].join());
      json(response, await answer());
    } else if ('error' in fault) {
      json(response, { ok: false, ...fault });
    } else if ('status' in fault) {
      if (fault.accepted) await answer();
      response.writeHead(fault.status).end('upstream connect error');
    } else if ('retryAfter' in fault) {
      response.writeHead(429, { 'retry-after': String(fault.retryAfter) }).end('{"ok":false}');
    } else if ('page' in fault) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(fault.page);
    } else if ('pictures' in fault) {
      json(
        response,
        refusalOfBlocks(['[ERROR] downloading image failed [json-pointer:/blocks/1/accessory]']),
      );
    } else if ('late' in fault) {
      late.push(answer);
      held.add(response);
    } else {
      await answer();
      if ('cut' in fault) request.socket.destroy();
      else held.add(response);
    }
    waiters.look();
  }

  async function answerCall(method: string, body: string, token: string | undefined): Promise<unknown> {
    // The emulator has its own people; ours uses one's direct messages.
    if (method === 'conversations.open') {
      return api.answer(method, body.replace(person.id, emulatedPerson), token);
    }
    if (method === 'conversations.info') {
      const info = await api.answer(method, body, token);
      const asked = new URLSearchParams(body).get('channel') ?? '';
      return isRecord(info) && info['ok'] === true ? people.withRestriction(asked, info) : info;
    }
    if (method !== 'apps.connections.open') return api.answer(method, body, token);
    if (token !== appToken) return { ok: false, error: 'invalid_auth' };
    const ticket = `ticket-${calls.get(method)}`;
    tickets.add(ticket);
    return { ok: true, url: `ws://${host}/link/?ticket=${ticket}` };
  }

  function takeReply(exchange: string, body: string): object {
    const reply: unknown = JSON.parse(body);
    const before = replies.get(exchange);
    if (!before || !isRecord(reply) || before.length >= 5) return { ok: false, error: 'used_url' };
    const wrong = faultsOfSlackMessage(reply);
    if (wrong.length > 0) return refusalOfBlocks(wrong);
    before.push({
      text: String(reply['text']),
      blocks: Array.isArray(reply['blocks']) ? reply['blocks'] : [],
      response_type: reply['response_type'],
      replace_original: reply['replace_original'],
      thread_ts: reply['thread_ts'],
    });
    return { ok: true };
  }

  function exchange(type: 'slash_commands' | 'interactive', payload: object): SlackExchange {
    const id = String(replies.size + 1);
    const own: SlackReply[] = [];
    replies.set(id, own);
    const acked = socket.send(type, {
      ...payload,
      token: 'verification-token-of-the-app',
      team_id: person.team_id,
      api_app_id: 'A0HEATLINE',
      trigger_id: views.issueTrigger(),
      response_url: `http://${host}/respond/${id}`,
    });
    const acknowledged = acked.then(() => {});
    // Callers who do not await it do not care.
    acknowledged.catch(() => {});
    return {
      acked: acknowledged,
      replies: own,
      async replied(count = 1) {
        await waiters.until(() => own.length >= count, `reply number ${count}`);
        return own;
      },
    };
  }

  async function openDirectChannel(): Promise<string> {
    const opened = await api.emulate('conversations.open', { users: emulatedPerson });
    if (!isRecord(opened['channel'])) throw new Error('the direct messages could not be opened');
    return String(opened['channel']['id']);
  }

  async function createChannel(name: string, { isPrivate = false } = {}): Promise<string> {
    const is_private = String(isPrivate);
    const { channel, error } = await api.emulate('conversations.create', { name, is_private }, ownersToken);
    if (!isRecord(channel)) throw new Error(`the channel ${name} could not be created: ${String(error)}`);
    const id = String(channel['id']);
    await api.emulate('conversations.invite', { channel: id, users: 'U0HEATLINE' }, ownersToken);
    return id;
  }

  const channel = await createChannel('news');
  const directChannel = await openDirectChannel();
  const links = createSlackLinks({
    ...{ personId: person.id, teamId: person.team_id, channel, scopes: api.history.scopes },
    send: socket.send,
    until: (condition, what) => waiters.until(condition, what),
  });

  const startCommand = (typed: TypedCommand): SlackExchange =>
    exchange('slash_commands', {
      command: typed.command,
      text: typed.text ?? '',
      channel_id: typed.channel ?? channel,
      channel_name: 'news',
      user_id: person.id,
      user_name: person.name,
      team_domain: 'local',
    });

  return {
    apiUrl: `http://${host}/api/`,
    botToken,
    appToken,
    env: { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: `http://${host}/api/` },
    channel,
    socket,
    createChannel,
    openDirectChannel,
    ephemerals: api.ephemerals,
    person: createSlackPerson({ person, directChannel, views, channel, send: socket.send, exchange }),
    people,
    views,
    workflows,
    links,
    until: (condition, what) => waiters.until(condition, what),
    postAsStranger: api.postAsStranger,
    scopes: api.history.scopes,
    history: api.history,
    async archiveChannel(id) {
      await api.emulate('conversations.archive', { channel: id }, ownersToken);
    },
    messages: api.messages,
    requests: (method) => calls.get(method) ?? 0,
    requested: (method, count) =>
      waiters.until(() => (calls.get(method) ?? 0) >= count, `call number ${count} of ${method}`),
    fail: (fault, options = {}) => faults.add(fault, options),
    heal: () => faults.clear(),
    async finishLate() {
      for (const take of late.splice(0)) await take();
    },
    async slashCommand(typed) {
      const started = startCommand(typed);
      await started.acked;
      return { acked: true, replies: await started.replied() };
    },
    startCommand,
    pressButton({ on, label, channel: id = channel, isPrivate = false, threadTs }) {
      const button = findByText(on.blocks, label) ?? findOption(on.blocks, label);
      if (!button) throw new Error(`there is no button "${label}"`);
      const message_ts = on.ts ?? '1700000000.000100';
      return exchange('interactive', {
        type: 'block_actions',
        user: person,
        team: { id: person.team_id, domain: 'local' },
        channel: { id, name: 'news' },
        container: {
          type: 'message',
          message_ts,
          channel_id: id,
          is_ephemeral: isPrivate,
          thread_ts: threadTs,
        },
        actions: [{ ...button, block_id: 'b1', action_ts: '1700000001.000100' }],
      });
    },
    async close() {
      for (const response of held) response.destroy();
      waiters.close();
      await socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await api.close();
    },
  };
}

/** The app's scopes apart from those that a test may remove. */
const otherScopes = [
  ...[
    'app_mentions:read',
    'channels:read',
    'chat:write',
    'commands',
    'groups:read',
    'im:write',
    'users:read',
  ],
];

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}
