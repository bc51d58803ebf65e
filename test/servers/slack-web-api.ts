import { createEmulator } from 'emulate';
import { botScopes } from '../../adapters/slack/web-api/scopes.ts';
import { createSlackHistory, type SlackHistory } from './slack-history.ts';
import { faultsOfSlackMessage, isRecord, tooLong } from './validate-slack-message.ts';

export const botToken = 'xoxb-111111111111-222222222222-AbCdEfGhIjKlMnOpQrStUvWx';
/** The token of a person who creates channels and invites the bot. */
export const ownersToken = 'xoxp-111111111111-333333333333-OwNeRoFtHeWoRkSpAcEtOkEn';
/** The token of another app in the same workspace. */
const strangersToken = 'xoxb-111111111111-444444444444-XwVuTsRqPoNmLkJiHgFeDcBa';

export interface PostedMessage {
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly metadata: unknown;
  /** Every argument as it was sent. */
  readonly body: Readonly<Record<string, string>>;
}

export interface EphemeralMessage {
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly threadTs: string | undefined;
}

/** Methods answered here instead of by the emulator. */
export type OwnMethods = Readonly<
  Record<string, (method: string, args: Readonly<Record<string, string>>) => object>
>;

/** Slack's Web API: a stateful emulator behind a check of tokens and a strict check of blocks. */
export interface SlackWebApi {
  /** Slack's answer to a call with `token` and a form as its body. */
  answer(method: string, body: string, token: string | undefined): Promise<unknown>;
  /** Calls a method of the emulator as the bot or as somebody else. */
  emulate: Emulate;
  /** Posts a message as another app. */
  postAsStranger(args: Record<string, string>): Promise<void>;
  readonly history: SlackHistory;
  messages(channel: string): readonly PostedMessage[];
  /** What only one person was shown, oldest first. */
  ephemerals(channel: string): readonly EphemeralMessage[];
  close(): Promise<void>;
}

export type Emulate = (
  method: string,
  body: string | Record<string, string>,
  token?: string,
) => Promise<Record<string, unknown>>;

export async function createSlackWebApi(own: OwnMethods = {}): Promise<SlackWebApi> {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: installation } });
  const emulated = emulator.url.replace('localhost', '127.0.0.1');
  const posted = new Map<string, PostedMessage[]>();
  const shown = new Map<string, EphemeralMessage[]>();

  const emulate: Emulate = async (method, body, token = botToken) => {
    const response = await fetch(`${emulated}/api/${method}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(body).toString(),
    });
    const result: unknown = await response.json();
    return isRecord(result) ? result : {};
  };
  const history = createSlackHistory(emulate);

  async function post(body: string): Promise<unknown> {
    const args = Object.fromEntries(new URLSearchParams(body));
    const text = args['text'] ?? '';
    const blocks = JSON.parse(args['blocks'] ?? '[]');
    const wrong = faultsOfSlackMessage({ text, blocks });
    if (wrong.length > 0) return refusalOfBlocks(wrong);
    const result = await emulate('chat.postMessage', body);
    if (result['ok'] === true) {
      const channel = args['channel'] ?? '';
      const metadata: unknown = JSON.parse(args['metadata'] ?? 'null');
      const message = { ts: String(result['ts']), text, blocks, metadata, body: args };
      posted.set(channel, [...(posted.get(channel) ?? []), message]);
    }
    return result;
  }

  async function update(body: string): Promise<unknown> {
    const args = Object.fromEntries(new URLSearchParams(body));
    const { channel = '', ts = '', text = '' } = args;
    const blocks = JSON.parse(args['blocks'] ?? '[]');
    const wrong = faultsOfSlackMessage({ text, blocks });
    if (wrong.length > 0) return refusalOfBlocks(wrong);
    // Unlike chat.postMessage, it does not shorten texts (docs, chat.update).
    if (text.length > 4_000) return { ok: false, error: 'msg_too_long' };
    const result = await emulate('chat.update', body);
    if (result['ok'] === true) {
      const changed = (message: PostedMessage) =>
        message.ts === ts ? { ...message, text, blocks, body: args } : message;
      posted.set(channel, (posted.get(channel) ?? []).map(changed));
    }
    return result;
  }

  async function postEphemeral(body: string): Promise<unknown> {
    const { channel = '', user = '', text = '', ...args } = Object.fromEntries(new URLSearchParams(body));
    const blocks = JSON.parse(args['blocks'] ?? '[]');
    const wrong = faultsOfSlackMessage({ text, blocks });
    if (wrong.length > 0) return refusalOfBlocks(wrong);
    const info = await emulate('conversations.info', { channel }, ownersToken);
    if (info['ok'] !== true) return info;
    const message = { user, text, blocks, threadTs: args['thread_ts'] };
    shown.set(channel, [...(shown.get(channel) ?? []), message]);
    return { ok: true, message_ts: '1700000009.000100' };
  }

  return {
    async answer(method, body, token) {
      if (token !== botToken) return { ok: false, error: 'invalid_auth' };
      const ours = own[method];
      if (ours) return ours(method, Object.fromEntries(new URLSearchParams(body)));
      if (method === 'chat.postEphemeral') return postEphemeral(body);
      switch (method) {
        case 'chat.postMessage':
          return post(body);
        case 'chat.update':
          return update(body);
        case 'blocks.validate':
          return validate(body);
        case 'conversations.history':
        case 'conversations.replies':
          return history.answer(method, body);
        default:
          return emulate(method, body);
      }
    },
    emulate,
    async postAsStranger(args) {
      const { ok, error } = await emulate('chat.postMessage', args, strangersToken);
      if (ok !== true) throw new Error(`the other app could not post: ${String(error)}`);
    },
    history,
    messages: (channel) => posted.get(channel) ?? [],
    ephemerals: (channel) => shown.get(channel) ?? [],
    close: () => emulator.close(),
  };
}

/** Only checks the blocks: "provide exactly one of blocks, view, or message" (docs, blocks.validate). */
function validate(body: string): object {
  const args = new URLSearchParams(body);
  if (['blocks', 'view', 'message'].filter((name) => args.has(name)).length !== 1) {
    return { ok: false, error: 'invalid_arguments' };
  }
  const wrong = faultsOfSlackMessage({ text: 'x', blocks: JSON.parse(args.get('blocks') ?? '[]') });
  if (wrong.length === 0) return { ok: true };
  const errors = wrong.map((message) => ({ code: 'failed_constraint', message, pointer: '/0' }));
  return { ok: false, error: 'invalid_blocks', errors };
}

/** Slack's answer to a message with blocks that it rejects. */
export function refusalOfBlocks(messages: readonly string[]): object {
  const error = messages.includes(tooLong) ? tooLong : 'invalid_blocks';
  return { ok: false, error, errors: messages, response_metadata: { messages } };
}

const installation = {
  // The bot has exactly the scopes that the app requests.
  strict_scopes: true,
  oauth_apps: [
    {
      client_id: '1.2',
      client_secret: 'secret',
      app_id: 'A0HEATLINE',
      name: 'Heatline',
      redirect_uris: [],
      bot_id: 'B0HEATLINE',
      bot_user_id: 'U0HEATLINE',
      bot_name: 'heatline',
    },
    {
      client_id: '3.4',
      client_secret: 'secret',
      app_id: 'A0STRANGER',
      name: 'Stranger',
      redirect_uris: [],
      bot_id: 'B0STRANGER',
      bot_user_id: 'U0STRANGER',
      bot_name: 'stranger',
    },
  ],
  tokens: [
    {
      ...{ token: botToken, type: 'bot' as const, user: 'U0HEATLINE', bot_id: 'B0HEATLINE' },
      ...{ app_id: 'A0HEATLINE', scopes: [...botScopes] },
    },
    {
      ...{ token: strangersToken, type: 'bot' as const, user: 'U0STRANGER', bot_id: 'B0STRANGER' },
      ...{ app_id: 'A0STRANGER', scopes: ['chat:write'] },
    },
    {
      ...{ token: ownersToken, type: 'user' as const, user: 'U000000001' },
      scopes: ['channels:manage', 'channels:read', 'groups:read', 'groups:write', 'im:read'],
    },
  ],
};
