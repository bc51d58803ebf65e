import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import { openStores, type Stores } from '../../../../src/cli/opening/open-stores.ts';
import { readConfig } from '../../../../src/config.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { AnswerCommand } from '../../../../src/platform/command.ts';
import { commandService } from '../../../command-service.ts';
import {
  commandBody,
  eventBody,
  sendRequest,
  signingSecret,
  signRequest,
} from '../../../servers/slack-requests.ts';
import type { SlackWorkspace } from '../../../servers/slack-workspace.ts';
import { type SlackWorkspaces, startSlackWorkspaces } from '../../../servers/slack-workspaces.ts';
import { silentLog } from '../../../silent-log.ts';
import { createRecordingLog } from '../examples.ts';
import { newsCommand } from '../news-command.ts';
import { portIn } from '../served-port.ts';
import { createVisitor, type Visitor } from './install-visitor.ts';

const hourMs = 60 * 60_000;

let now: Date;
let folder: string;
let server: SlackWorkspaces;
let stores: Stores;
let adapter: PlatformAdapter;
let lines: string[];
let port: number;
let visitor: Visitor;
let asked: { person: string; channel: string }[];

const answer: AnswerCommand = async ({ person, channel }) => {
  asked.push({ person: person.id, channel: channel.id });
  return { message: { summary: 'Answered', blocks: [] } };
};

beforeEach(async () => {
  now = new Date();
  asked = [];
  folder = mkdtempSync(join(tmpdir(), 'heatline-oauth-'));
  server = await startSlackWorkspaces(() => now);
  stores = await openStores(readConfig({ ...server.env, STATE_DIR: folder }, []), 'service', {
    now: () => now,
    log: silentLog,
  });
  const recording = createRecordingLog();
  lines = recording.lines;
  adapter = await anotherCopy(recording.log);
  await adapter.start(commandService([newsCommand], answer));
  port = portIn(lines);
  visitor = createVisitor(port);
});
afterEach(async () => {
  await adapter.stop();
  await stores[Symbol.asyncDispose]();
  await server.close();
  rmSync(folder, { recursive: true });
  expect(lines.join('\n')).not.toMatch(/xox[be]|client-secret|verification-token/);
});

/** A copy of the program, which shares the state with the others. */
async function anotherCopy(log = silentLog): Promise<PlatformAdapter> {
  const configured = slack.configure({ ...server.env, SLACK_SIGNING_SECRET: signingSecret });
  if (!configured) throw new Error('Slack is not configured');
  return configured.createAdapter({ log, installations: stores.installationsOf('slack'), now: () => now });
}

async function install(workspace: SlackWorkspace, options: Parameters<SlackWorkspaces['choose']>[0] = {}) {
  server.choose({ workspace, ...options });
  return visitor.install();
}

const channelIn = ({ teamId, channel }: SlackWorkspace) => ({
  platform: 'slack',
  id: `${teamId}.${channel}`,
});

const post = (workspace: SlackWorkspace, text: string, by = adapter) =>
  by.post(
    channelIn(workspace),
    { text, blocks: [], unfurl_links: false, unfurl_media: false },
    { idempotencyKey: text },
  );

const tellOf = (workspace: SlackWorkspace, event: object) =>
  sendRequest(port, signRequest(eventBody(workspace.teamId, event), { type: 'application/json' }));

const stored = async (workspace: SlackWorkspace) =>
  JSON.stringify((await stores.installationsOf('slack').find(workspace.teamId)) ?? null);

const wasRemoved = () => lines.filter((line) => line.includes('a workspace took the app off')).length;

describe('installing the app in a workspace', () => {
  it('goes by Slack’s page and back, and then digests can be posted there', async () => {
    const { status, text } = await install(server.acme);
    expect(status).toBe(200);
    expect(text).toContain('Heatline is in Acme &#38; &#60;b&#62;Sons&#60;/b&#62;');
    await post(server.acme, 'Good morning');
    expect(await server.acme.texts(server.acme.channel)).toContain('Good morning');
    expect(await server.globex.texts(server.globex.channel)).not.toContain('Good morning');
  });

  it('asks for exactly the scopes that the app uses', async () => {
    const page = await visitor.open('/slack/install');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const asks = new URL(page.links[0] ?? '').searchParams.get('scope');
    expect(asks?.split(',').sort()).toEqual([
      ...['app_mentions:read', 'channels:history', 'channels:read', 'chat:write', 'commands'],
      ...['groups:history', 'groups:read', 'im:history', 'im:write', 'users:read'],
    ]);
  });

  it.each([
    ['a person who does not allow it in', () => server.choose({ allows: false }), 'You did not allow it in.'],
    ['a whole organisation', () => server.choose({ isForOrganisation: true }), 'One workspace at a time'],
    [
      'a Slack that refuses the exchange',
      () => server.failOnce('oauth.v2.access', { error: 'fatal_error' }),
      'the log says more',
    ],
  ])('leaves nothing behind after %s, and says so', async (_, arrange, says) => {
    arrange();
    const { status, text } = await visitor.install();
    expect(status).toBe(400);
    expect(text).toContain(says);
    expect(text).toContain('https://heatline.test/slack/install');
    expect(await stores.installationsOf('slack').list()).toEqual([]);
  });

  it('asks Slack once for the token, however it fails: a code is good for one exchange', async () => {
    server.failOnce('oauth.v2.access', { status: 503 });
    expect((await visitor.install()).status).toBe(400);
    expect(server.requests('oauth.v2.access')).toBe(1);
    expect((await install(server.acme)).status).toBe(200);
  });

  it('is refused to a browser that did not begin it, and to a code without a state', async () => {
    server.choose({ workspace: server.acme });
    const address = await visitor.addressAfterConsent();
    const stranger = createVisitor(port);
    expect((await stranger.open(address)).status).toBe(400);
    expect((await visitor.open('/slack/oauth_redirect?code=abc')).status).toBe(400);
    expect(await stores.installationsOf('slack').list()).toEqual([]);
    expect((await visitor.open(address)).status).toBe(200);
  });

  it('stores tokens encrypted only', async () => {
    await install(server.acme, { rotates: true });
    expect(await stored(server.acme)).toContain('xoxe');
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(files.join()).toContain('T0ACME0000');
    expect(files.join()).not.toMatch(/xox[be]|Acme/);
  });

  it('is done anew to add a scope, without losing anything', async () => {
    await install(server.acme, { scopes: ['commands'] });
    await expect(post(server.acme, 'Too early')).rejects.toMatchObject({
      kind: 'lost installation',
      cure: expect.stringMatching(/Add the scope chat:write .* https:\/\/heatline\.test\/slack\/install/),
    });
    await install(server.acme, { scopes: undefined });
    await post(server.acme, 'Now');
    expect(await server.acme.texts(server.acme.channel)).toContain('Now');
  });
});

describe('several workspaces', () => {
  beforeEach(async () => {
    await install(server.acme);
    await install(server.globex);
  });

  it('each get their own, and neither sees what is the other’s', async () => {
    await post(server.acme, 'for Acme');
    await post(server.globex, 'for Globex');
    const acme = await server.acme.texts(server.acme.channel);
    const globex = await server.globex.texts(server.globex.channel);
    expect([acme.includes('for Acme'), acme.includes('for Globex')]).toEqual([true, false]);
    expect([globex.includes('for Acme'), globex.includes('for Globex')]).toEqual([false, true]);
  });

  it('never share an id of a channel or a person', async () => {
    const channel_id = 'C000000001';
    for (const { teamId } of [server.acme, server.globex]) {
      await sendRequest(
        port,
        signRequest(commandBody({ team_id: teamId, channel_id, text: 'search tidal' })),
      );
    }
    await expect.poll(() => asked).toHaveLength(2);
    expect(asked).toEqual([
      { person: 'T0ACME0000.U0READER00', channel: 'T0ACME0000.C000000001' },
      { person: 'T0GLOBEX00.U0READER00', channel: 'T0GLOBEX00.C000000001' },
    ]);
  });

  it('have direct messages of their own', async () => {
    const direct = await adapter.directChannel('T0GLOBEX00.U000000001');
    expect(direct.id).toMatch(/^T0GLOBEX00\.D/);
  });

  it('are looked through each by itself for a message whose post had no answer', async () => {
    await post(server.acme, 'key of both');
    const attempt = { idempotencyKey: 'key of both', begunAt: now, now: new Date(now.getTime() + 60_000) };
    const verdicts = [server.acme, server.globex].map((one) => adapter.verify(channelIn(one), {}, attempt));
    expect((await Promise.all(verdicts)).map(({ outcome }) => outcome)).toEqual(['arrived', 'absent']);
  });

  it('that did not install the app, and channels without a workspace, have a cure each', async () => {
    const nowhere = { platform: 'slack', id: 'T0NOWHERE0.C000000001' };
    const plain = { platform: 'slack', id: 'C000000001' };
    const payload = { text: 'Hi', blocks: [], unfurl_links: false, unfurl_media: false };
    await expect(adapter.post(nowhere, payload, { idempotencyKey: 'k' })).rejects.toMatchObject({
      kind: 'lost installation',
      cure: 'Install it there at https://heatline.test/slack/install.',
    });
    await expect(adapter.post(plain, payload, { idempotencyKey: 'k' })).rejects.toMatchObject({
      kind: 'lost destination',
      cure: expect.stringContaining('slack:T0123ABC.C0456DEF'),
    });
    expect(server.requests('chat.postMessage')).toBe(0);
  });

  it('are told as they are: one that lost its token does not keep the others from starting', async () => {
    server.takeOff(server.acme);
    const copy = await anotherCopy();
    await copy.start(commandService([newsCommand], answer));
    await post(server.globex, 'still here', copy);
    await copy.stop();
  });
});

describe('a token that ends', () => {
  beforeEach(() => install(server.acme, { rotates: true }));

  it('is renewed two hours before it does, and kept', async () => {
    const before = await stored(server.acme);
    now = new Date(now.getTime() + 9 * hourMs);
    await post(server.acme, 'with the first');
    expect(await stored(server.acme)).toBe(before);
    now = new Date(now.getTime() + 1.5 * hourMs);
    await post(server.acme, 'with the second');
    expect(await stored(server.acme)).not.toBe(before);
    now = new Date(now.getTime() + 11 * hourMs);
    await post(server.acme, 'with the third');
    expect(await server.acme.texts(server.acme.channel)).toEqual(
      expect.arrayContaining(['with the first', 'with the second', 'with the third']),
    );
    expect(server.requests('oauth.v2.access')).toBe(3);
  });

  it('is renewed once by two copies that need it at once, each for many channels', async () => {
    const other = await anotherCopy();
    await post(server.acme, 'before', other);
    now = new Date(now.getTime() + 13 * hourMs);
    const release = server.holdRefreshes();
    const posts = [adapter, other].flatMap((copy, which) =>
      [1, 2, 3, 4].map((one) => post(server.acme, `${which}/${one}`, copy)),
    );
    await expect.poll(() => server.requests('oauth.v2.access')).toBe(2);
    release();
    await Promise.all(posts);
    expect(server.requests('oauth.v2.access')).toBe(2);
    expect(server.repeatedRefreshes()).toBe(0);
    expect((await server.acme.texts(server.acme.channel)).filter((text) => text.includes('/'))).toHaveLength(
      8,
    );
    await other.stop();
  });

  it('is renewed when Slack says that it has ended before we thought so, and the message posted once', async () => {
    server.failOnce('chat.postMessage', { error: 'token_expired' });
    await post(server.acme, 'after all');
    const texts = await server.acme.texts(server.acme.channel);
    expect(texts.filter((text) => text === 'after all')).toHaveLength(1);
    expect(server.requests('oauth.v2.access')).toBe(2);
  });

  it('is used on while it lasts when it cannot be renewed', async () => {
    now = new Date(now.getTime() + 11 * hourMs);
    server.failOnce('oauth.v2.access', { status: 503 });
    await post(server.acme, 'with the old one');
    expect(lines.join('\n')).toContain('slack token not renewed yet');
    await post(server.acme, 'with the new one');
    expect(server.requests('oauth.v2.access')).toBe(3);
  });

  it('makes a post fail for now, and not in doubt, when it has ended and cannot be renewed', async () => {
    now = new Date(now.getTime() + 13 * hourMs);
    server.failOnce('oauth.v2.access', { status: 503 });
    await expect(post(server.acme, 'later')).rejects.toMatchObject({ kind: 'transient' });
    expect(server.requests('chat.postMessage')).toBe(0);
  });

  it('that another process renewed is taken from the state', async () => {
    const other = await anotherCopy();
    await post(server.acme, 'before', other);
    now = new Date(now.getTime() + 13 * hourMs);
    await post(server.acme, 'by the first');
    await post(server.acme, 'by the second', other);
    expect(server.requests('oauth.v2.access')).toBe(2);
    await other.stop();
  });

  it('names the secret that is wrong', async () => {
    now = new Date(now.getTime() + 13 * hourMs);
    server.failOnce('oauth.v2.access', { error: 'bad_client_secret' });
    await expect(post(server.acme, 'never')).rejects.toMatchObject({
      kind: 'lost installation',
      cure: expect.stringContaining('SLACK_CLIENT_SECRET'),
    });
  });
});

describe('a workspace that takes the app off', () => {
  const inDays = (days: number) => new Date(now.getTime() + days * 24 * hourMs);

  beforeEach(async () => {
    await install(server.acme);
    await install(server.globex);
  });

  it.each([
    ['app_uninstalled', { type: 'app_uninstalled' }],
    ['tokens_revoked', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0HEATLINE'] } }],
  ])('is noted at the event %s: its tokens are forgotten, others stay', async (_, event) => {
    server.takeOff(server.acme);
    await tellOf(server.acme, event);
    await expect.poll(wasRemoved).toBe(1);
    expect(await stores.installationsOf('slack').list()).toEqual(['T0GLOBEX00']);
    await expect(post(server.acme, 'gone')).rejects.toMatchObject({
      kind: 'lost installation',
      cure: 'Install it there at https://heatline.test/slack/install.',
    });
    await post(server.globex, 'still here');
  });

  it('is noted when a post is refused, and the others go on', async () => {
    server.takeOff(server.acme);
    await expect(post(server.acme, 'refused')).rejects.toMatchObject({
      kind: 'lost installation',
      cure: 'Install the app again at https://heatline.test/slack/install.',
    });
    expect(wasRemoved()).toBe(1);
    await expect(post(server.acme, 'not even asked')).rejects.toMatchObject({ kind: 'lost installation' });
    expect(server.requests('chat.postMessage')).toBe(1);
    await post(server.globex, 'still here');
  });

  it('is not believed to have done so at a single wrong answer, or a late event', async () => {
    server.failOnce('chat.postMessage', { error: 'account_inactive' });
    await expect(post(server.acme, 'outage')).rejects.toMatchObject({ kind: 'lost installation' });
    await tellOf(server.acme, { type: 'app_uninstalled' });
    await tellOf(server.acme, { type: 'tokens_revoked', tokens: { oauth: ['U0READER00'], bot: [] } });
    await post(server.acme, 'here all along');
    expect(wasRemoved()).toBe(0);
  });

  it('is not believed to have done so by an event from before it was installed, while Slack does not say more', async () => {
    server.failOnce('auth.test', { error: 'internal_error' });
    const tests = server.requests('auth.test');
    await tellOf(server.acme, { type: 'app_uninstalled' });
    await expect.poll(() => server.requests('auth.test')).toBe(tests + 1);
    await post(server.acme, 'installed anew');
    expect(wasRemoved()).toBe(0);
  });

  it('is believed to have done so by an event from after that, also while Slack does not say more', async () => {
    server.failOnce('auth.test', { error: 'internal_error' });
    const body = eventBody(
      'T0ACME0000',
      { type: 'app_uninstalled' },
      'Ev0NEW',
      new Date(now.getTime() + 60_000),
    );
    await sendRequest(port, signRequest(body, { type: 'application/json' }));
    await expect.poll(wasRemoved).toBe(1);
  });

  it('is noted without any event, too, when its token has ended meanwhile', async () => {
    await install(server.acme, { rotates: true });
    server.takeOff(server.acme);
    now = new Date(now.getTime() + 24 * hourMs);
    await expect(post(server.acme, 'a day later')).rejects.toMatchObject({ kind: 'lost installation' });
    expect(wasRemoved()).toBe(1);
  });

  it('is not said to have done so when its tokens were renewed without our knowing', async () => {
    await install(server.acme, { rotates: true });
    const installed = await stores.installationsOf('slack').find('T0ACME0000');
    now = new Date(now.getTime() + 11 * hourMs);
    await post(server.acme, 'renewed');
    await stores.installationsOf('slack').save('T0ACME0000', installed ?? {});
    now = new Date(now.getTime() + 24 * hourMs);
    const restored = await anotherCopy();
    await expect(post(server.acme, 'restored', restored)).rejects.toMatchObject({
      kind: 'lost installation',
    });
    expect(await stores.installationsOf('slack').list()).toContain('T0ACME0000');
  });

  it('keeps its data for a week', async () => {
    server.takeOff(server.acme);
    await tellOf(server.acme, { type: 'app_uninstalled' });
    await expect.poll(wasRemoved).toBe(1);
    const begun = now;
    now = new Date(begun.getTime() + 6.9 * 24 * hourMs);
    expect(await stores.purgeRemoved()).toEqual([]);
    now = inDays(0.2);
    expect(await stores.purgeRemoved()).toEqual([{ platform: 'slack', workspaceId: 'T0ACME0000' }]);
  });

  it('is back with all that it had when it installs the app again in time', async () => {
    server.takeOff(server.acme);
    await tellOf(server.acme, { type: 'app_uninstalled' });
    await expect.poll(wasRemoved).toBe(1);
    now = inDays(3);
    await install(server.acme);
    now = inDays(30);
    expect(await stores.purgeRemoved()).toEqual([]);
    await post(server.acme, 'back');
    expect(await server.acme.texts(server.acme.channel)).toContain('back');
  });

  it('is believed only when Slack says so: an event of somebody else is refused', async () => {
    const body = eventBody('T0ACME0000', { type: 'app_uninstalled' });
    const forged = signRequest(body, { type: 'application/json', secret: 'of somebody else' });
    expect((await sendRequest(port, forged)).status).toBe(401);
    await post(server.acme, 'here');
  });
});

describe('many workspaces over Socket Mode', () => {
  it('install the app over HTTP, which takes nothing else, and are answered over the socket', async () => {
    const { log, lines: logged } = createRecordingLog();
    const configured = slack.configure({ ...server.env, SLACK_APP_TOKEN: server.appToken });
    const bySocket = await configured?.createAdapter({
      ...{ log, installations: stores.installationsOf('slack'), now: () => now },
    });
    if (!bySocket) throw new Error('Slack is not configured');
    await bySocket.start(commandService([newsCommand], answer));
    const pages = portIn(logged);
    server.choose({ workspace: server.globex });
    expect((await createVisitor(pages).install()).status).toBe(200);
    await post(server.globex, 'over the socket', bySocket);
    expect((await sendRequest(pages, signRequest(commandBody({ text: 'search tidal' })))).status).toBe(404);
    await server.socket.send('slash_commands', {
      ...Object.fromEntries(
        new URLSearchParams(commandBody({ team_id: 'T0GLOBEX00', text: 'search tidal' })),
      ),
      response_url: `http://127.0.0.1:${pages}/nowhere`,
    });
    await expect
      .poll(() => asked)
      .toEqual([{ person: 'T0GLOBEX00.U0READER00', channel: 'T0GLOBEX00.C000000001' }]);
    await bySocket.stop();
    await expect(fetch(`http://127.0.0.1:${pages}/slack/install`)).rejects.toThrow();
  });
});
