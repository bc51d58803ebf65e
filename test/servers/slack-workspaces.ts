import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSlackPeople, type SlackPeople } from './slack-people.ts';
import { createSlackSocket, type SlackSocket } from './slack-socket.ts';
import { createSlackTokens } from './slack-tokens.ts';
import { oauthApp, type SlackWorkspace, startSlackWorkspace } from './slack-workspace.ts';

/** A local Slack with several workspaces, each of which can install one app by OAuth and uninstall it. */
export interface SlackWorkspaces {
  /** The settings that point to it, except how requests arrive. */
  readonly env: Readonly<Record<string, string>>;
  readonly appToken: string;
  readonly socket: SlackSocket;
  readonly acme: SlackWorkspace;
  readonly globex: SlackWorkspace;
  /** The people of the organisation, besides those of the workspaces. */
  readonly people: SlackPeople;
  /** Sets what people do on the consent page. */
  choose(choice: Partial<Choice>): void;
  takeOff(workspace: SlackWorkspace): void;
  /** Uninstalls the app as soon as this many messages have been posted there. */
  takeOffAfter(workspace: SlackWorkspace, messages: number): void;
  /** How many messages were posted there, including replies. */
  posted(workspace: SlackWorkspace): number;
  /** The calls of chat.unfurl, each with the workspace whose token it used. */
  readonly unfurled: readonly { readonly workspace: SlackWorkspace; readonly body: URLSearchParams }[];
  /** How often a method was called. */
  requests(method: string): number;
  /** How often a refresh token was used again after it had been exchanged. */
  repeatedRefreshes(): number;
  /** Adds a fault for the next call of a method. */
  failOnce(method: string, fault: { readonly error: string } | { readonly status: number }): void;
  /** Holds the next refreshes until the returned function is called. */
  holdRefreshes(): () => void;
  close(): Promise<void>;
}

interface Choice {
  readonly workspace: SlackWorkspace;
  readonly allows: boolean;
  /** Whether issued tokens expire. */
  readonly rotates: boolean;
  /** The scopes that are granted; by default all that are requested. */
  readonly scopes: readonly string[] | undefined;
  readonly isForOrganisation: boolean;
}

const appToken = 'xapp-1-A0HEATLINE-333333333333-0123456789abcdef';

/** An organisation (Enterprise Grid) with both workspaces. Its token acts in the first of them. */
export const organisationId = 'E0ORG00000';

export const publicUrl = 'https://heatline.test';

export async function startSlackWorkspaces(now: () => Date): Promise<SlackWorkspaces> {
  const redirectUri = `${publicUrl}/slack/oauth_redirect`;
  const [acme, globex] = await Promise.all([
    startSlackWorkspace('T0ACME0000', 'Acme & <b>Sons</b>', redirectUri),
    startSlackWorkspace('T0GLOBEX00', 'Globex', redirectUri),
  ]);
  const people = createSlackPeople();
  const tokens = createSlackTokens<SlackWorkspace>(now);
  const codes = new Map<string, Choice>();
  const organisationTokens = new Set<string>();
  const calls = new Map<string, number>();
  const faults = new Map<string, { readonly error: string } | { readonly status: number }>();
  let choice: Choice = {
    ...{ workspace: acme, allows: true, rotates: false },
    ...{ scopes: undefined, isForOrganisation: false },
  };
  const posted = new Map<SlackWorkspace, number>();
  const postsBeforeEnd = new Map<SlackWorkspace, number>();
  let gate: Promise<void> | undefined;
  const unfurled: { workspace: SlackWorkspace; body: URLSearchParams }[] = [];

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const tickets = new Set<string>();
  const socket = createSlackSocket(server, tickets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', host);
    if (pathname === '/oauth/v2/authorize') {
      response.writeHead(302, { location: await sendBack(searchParams) }).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const method = pathname.replace('/api/', '');
    calls.set(method, (calls.get(method) ?? 0) + 1);
    const fault = faults.get(method);
    faults.delete(method);
    if (fault && 'status' in fault) {
      response.writeHead(fault.status).end('upstream connect error');
      return;
    }
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1];
    const answer = fault ? { ok: false, ...fault } : await answerCall(method, body, token);
    response
      .writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'x-oauth-scopes': scopesOf(token),
      })
      .end(JSON.stringify(answer));
  }

  function scopesOf(token: string | undefined): string {
    const grant = tokens.read(token);
    return 'error' in grant ? '' : grant.scopes;
  }

  async function sendBack(query: URLSearchParams): Promise<string> {
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('state', query.get('state') ?? '');
    if (choice.allows) {
      if (choice.scopes) query.set('scope', choice.scopes.join());
      const code = await choice.workspace.allow(query);
      codes.set(code, choice);
      back.searchParams.set('code', code);
    } else {
      back.searchParams.set('error', 'access_denied');
    }
    return back.href;
  }

  async function answerCall(
    method: string,
    body: string,
    token: string | undefined,
  ): Promise<Record<string, unknown>> {
    if (method === 'apps.connections.open') {
      if (token !== appToken) return { ok: false, error: 'invalid_auth' };
      const ticket = `ticket-${calls.get(method)}`;
      tickets.add(ticket);
      return { ok: true, url: `${host.replace('http', 'ws')}/link/?ticket=${ticket}` };
    }
    if (method === 'oauth.v2.access') return exchange(new URLSearchParams(body));
    const grant = tokens.read(token);
    if ('error' in grant) return { ok: false, error: grant.error };
    if (organisationTokens.has(grant.emulated)) {
      // "team_id: required if org token is used" (users.conversations).
      const team = new URLSearchParams(body).get('team_id');
      if (method === 'auth.teams.list') {
        return { ok: true, teams: [acme, globex].map(({ teamId: id, name }) => ({ id, name })) };
      }
      if (method === 'users.conversations' && team === null) return { ok: false, error: 'missing_argument' };
      if (method === 'users.conversations' && team !== acme.teamId) return { ok: true, channels: [] };
    }
    if (method === 'chat.unfurl') {
      unfurled.push({ workspace: grant.workspace, body: new URLSearchParams(body) });
      return { ok: true };
    }
    if (method === 'users.info' || method === 'conversations.members') {
      const known = people.answer(method, Object.fromEntries(new URLSearchParams(body)));
      if ('ok' in known && known.ok === true) return { ...known };
    }
    const answer = await grant.workspace.answer(method, body, grant.emulated);
    if (method === 'chat.postMessage' && answer['ok'] === true) countPost(grant.workspace);
    return answer;
  }

  function countPost(workspace: SlackWorkspace): void {
    const posts = (posted.get(workspace) ?? 0) + 1;
    posted.set(workspace, posts);
    if (posts === postsBeforeEnd.get(workspace)) tokens.revoke(workspace);
  }

  async function exchange(form: URLSearchParams): Promise<Record<string, unknown>> {
    if (form.get('client_secret') !== oauthApp.client_secret)
      return { ok: false, error: 'bad_client_secret' };
    if (form.get('grant_type') === 'refresh_token') {
      await gate;
      const renewed = tokens.refresh(form.get('refresh_token') ?? '');
      return renewed
        ? { ok: true, ...renewed, token_type: 'bot' }
        : { ok: false, error: 'invalid_refresh_token' };
    }
    const chosen = codes.get(form.get('code') ?? '');
    if (!chosen) return { ok: false, error: 'invalid_code' };
    const { workspace, rotates, isForOrganisation } = chosen;
    const answer = await workspace.answer('oauth.v2.access', form.toString(), '');
    if (answer['ok'] !== true) return answer;
    const grant = { workspace, emulated: String(answer['access_token']), scopes: String(answer['scope']) };
    await workspace.invite(workspace.channel);
    if (isForOrganisation) organisationTokens.add(grant.emulated);
    const enterprise = { id: organisationId, name: 'Acme & Friends' };
    const organisation = { team: null, enterprise, is_enterprise_install: true };
    return { ...answer, ...tokens.issue(grant, { rotates }), ...(isForOrganisation && organisation) };
  }

  return {
    env: {
      SLACK_CLIENT_ID: oauthApp.client_id,
      SLACK_CLIENT_SECRET: oauthApp.client_secret,
      SLACK_PUBLIC_URL: publicUrl,
      SLACK_API_URL: `${host}/api/`,
      SLACK_HTTP_PORT: '0',
      ENCRYPTION_KEYS: Buffer.alloc(32, 7).toString('base64'),
    },
    appToken,
    socket,
    acme,
    globex,
    people,
    choose(changes) {
      choice = { ...choice, ...changes };
    },
    takeOff: (workspace) => tokens.revoke(workspace),
    takeOffAfter: (workspace, messages) => postsBeforeEnd.set(workspace, messages),
    unfurled,
    posted: (workspace) => posted.get(workspace) ?? 0,
    requests: (method) => calls.get(method) ?? 0,
    repeatedRefreshes: () => tokens.repeats(),
    failOnce: (method, fault) => faults.set(method, fault),
    holdRefreshes() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    async close() {
      await socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([acme.close(), globex.close()]);
    },
  };
}
