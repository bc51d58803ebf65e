import { createEmulator } from 'emulate';
import type { Emulate } from './slack-web-api.ts';
import { isRecord } from './validate-slack-message.ts';

/** One workspace: an emulator of its own, strict about scopes, with its own id and name. */
export interface SlackWorkspace {
  readonly teamId: string;
  readonly name: string;
  /** A public channel that the app is in once it is installed. */
  readonly channel: string;
  /** The workspace's answer to a call with one of its own tokens. */
  answer: (method: string, body: string, token: string) => Promise<Record<string, unknown>>;
  /** Lets a person allow the app; returns the code with which Slack redirects them. */
  allow(query: URLSearchParams): Promise<string>;
  /** Types /invite @heatline in a channel. */
  invite(channel: string): Promise<void>;
  /** The texts in a channel, oldest first. */
  texts(channel: string): Promise<string[]>;
  close(): Promise<void>;
}

export const oauthApp = { client_id: '1111.2222', client_secret: 'client-secret-of-the-app' };

const emulatedTeamId = 'T000000001';
const ownersToken = 'xoxb-of-the-owner';

export async function startSlackWorkspace(
  teamId: string,
  name: string,
  redirectUri: string,
): Promise<SlackWorkspace> {
  const app = {
    ...{ ...oauthApp, app_id: 'A0HEATLINE', name: 'Heatline', redirect_uris: [redirectUri] },
    ...{ bot_id: 'B0HEATLINE', bot_user_id: 'U0HEATLINE', bot_name: 'heatline' },
  };
  const seed = {
    team: { name },
    oauth_apps: [app],
    tokens: [{ token: ownersToken, type: 'user' as const, user: 'U000000001', scopes: ownersScopes }],
    strict_scopes: true,
  };
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: seed } });
  const url = emulator.url.replace('localhost', '127.0.0.1');

  const emulate: Emulate = async (method, body, token = ownersToken) => {
    const response = await fetch(`${url}/api/${method}`, {
      method: 'POST',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(body).toString(),
    });
    const answer: unknown = JSON.parse((await response.text()).replaceAll(emulatedTeamId, teamId));
    return isRecord(answer) ? answer : {};
  };

  const { channels } = await emulate('conversations.list', {});
  const general = Array.isArray(channels)
    ? channels.find((one) => isRecord(one) && one['name'] === 'general')
    : {};
  const channel = isRecord(general) ? String(general['id']) : '';
  return {
    ...{ teamId, name, channel },
    // The emulator lacks this method; everybody is in its first channel.
    answer: async (method, body, token) =>
      method === 'users.conversations'
        ? { ok: true, channels: [{ id: channel }] }
        : emulate(method, body, token),
    async allow(query) {
      const response = await fetch(`${url}/oauth/v2/authorize/callback`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ ...Object.fromEntries(query), user_id: 'U000000001' }),
      });
      return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
    },
    async invite(channel) {
      await emulate('conversations.invite', { channel, users: app.bot_user_id });
    },
    async texts(channel) {
      const { messages } = await emulate('conversations.history', { channel, limit: '100' });
      const all = Array.isArray(messages) ? messages.filter(isRecord) : [];
      return all.map((message) => String(message['text'])).reverse();
    },
    close: () => emulator.close(),
  };
}

const ownersScopes = ['channels:read', 'channels:history', 'channels:manage', 'groups:read', 'chat:write'];
