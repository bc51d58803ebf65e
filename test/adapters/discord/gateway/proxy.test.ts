import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createDiscordAdapter } from '../../../../adapters/discord/adapter.ts';
import { proxySockets } from '../../../../adapters/discord/gateway/proxied-sockets.ts';
import type { DiscordSettings } from '../../../../adapters/discord/settings.ts';
import { readDiscordSettings } from '../../../../adapters/discord/settings.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import { proxyFix } from '../../../../src/platform/network/proxy.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { eventually } from '../../../eventually.ts';
import { startConnectProxy } from '../../../servers/connect-proxy.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { startTlsFront } from '../../../servers/tls-front.ts';
import { newsCommand } from '../../slack/news-command.ts';
import { type RecordedLog, recordLog } from '../record-log.ts';
import { failureOf, post, saying } from '../served-adapter.ts';

let server: DiscordServer;
let log: RecordedLog;
let adapter: PlatformAdapter | undefined;
let port: number;
beforeEach(async () => {
  server = await startDiscordServer();
  port = Number(new URL(server.apiUrl).port);
  log = recordLog();
});
afterEach(async () => {
  await adapter?.stop();
  await server.close();
});

function createAdapter(env: Readonly<Record<string, string>>, requestTimeoutMs = 2_000): PlatformAdapter {
  const settings: DiscordSettings | undefined = readDiscordSettings({
    ...{ DISCORD_TOKEN: server.token, DISCORD_API_URL: server.apiUrl },
    ...env,
  });
  if (!settings) throw new Error('Discord is not configured');
  adapter = createDiscordAdapter({
    ...machineClock,
    settings,
    log,
    requestTimeoutMs,
    startTimeoutMs: 5_000,
  });
  return adapter;
}

/** Longer than a connection through a proxy should take. */
const usualTimeoutMs = 15_000;

const service = () => commandService([newsCommand], async () => ({ message: notice('Answered') }));

describe('Discord through a proxy', () => {
  it("sends requests, the gateway connection and answers through the proxy's tunnels", async () => {
    await using proxy = await startConnectProxy({ routes: { [`discord.localhost:${port}`]: port } });
    const env = { HTTP_PROXY: proxy.url, DISCORD_API_URL: `http://discord.localhost:${port}/api` };
    const connected = createAdapter(env);
    await connected.start(service());
    const [channelId = ''] = server.channelIds;
    await post(connected, channelId, saying('A digest'));
    const command = { name: 'news', subcommand: 'search', options: { query: 'chips' } };
    expect((await server.command(command)).reply).toBeDefined();
    // REST by host name; the gateway by the address that Discord returned.
    expect(new Set(proxy.targets)).toEqual(new Set([`discord.localhost:${port}`, `127.0.0.1:${port}`]));
    expect(proxy.plain).toEqual([]);
  });

  it('connects directly to hosts in NO_PROXY', async () => {
    await using proxy = await startConnectProxy();
    const connected = createAdapter({ HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' });
    await connected.start(service());
    expect(proxy.targets).toEqual([]);
  });

  it('reports a post refused by the proxy as not sent, with a fix and without the password', async () => {
    await using proxy = await startConnectProxy({ credentials: 'me:other' });
    const refused = createAdapter({ HTTP_PROXY: proxy.url.replace('//', '//me:p%40ssword@') });
    const failure = await failureOf(post(refused, server.channelIds[0] ?? '', saying('A digest')));
    expect(failure).toMatchObject({
      kind: 'transient',
      message: expect.stringContaining('the proxy refused the connection (407)'),
      fix: expect.stringContaining('HTTPS_PROXY'),
    });
    await expect(refused.start(service())).rejects.toMatchObject({ kind: 'transient' });
    expect(JSON.stringify([failure.message, failure.fix, log])).not.toMatch(/p@ssword|p%40ssword|bWU6/);
  });

  it.each([
    ['answers garbage', 'transient', 'the server that answered is not an HTTP proxy'],
    ['closes', 'transient', 'the proxy closed the connection'],
    ['hangs', 'transient', 'the proxy did not answer in time'],
    ['lets garbage through', 'transient', 'but sent something that was not asked for'],
  ] as const)(
    'tells the user how to fix it when the proxy %s',
    async (instead, kind, says) => {
      await using proxy = await startConnectProxy({ instead });
      const refused = createAdapter({ HTTP_PROXY: proxy.url }, usualTimeoutMs);
      const failure = await failureOf(post(refused, server.channelIds[0] ?? '', saying('A digest')));
      expect(failure).toMatchObject({
        kind,
        message: expect.stringContaining(says),
        fix: proxyFix.english,
      });
      expect(proxy.targets.length).toBeLessThan(5);
    },
    15_000,
  );

  it.each([
    ['lets garbage through', 'but sent something that was not asked for'],
    ['lets nothing through', 'but nothing came through it'],
    ['agrees and closes', 'but closed the connection'],
  ] as const)(
    'tells the user how to fix it over TLS when the proxy %s',
    async (instead, says) => {
      await using proxy = await startConnectProxy({ instead });
      const env = { HTTPS_PROXY: proxy.url, DISCORD_API_URL: 'https://discord.test/api' };
      const refused = createAdapter(env, usualTimeoutMs);
      const failure = await failureOf(post(refused, server.channelIds[0] ?? '', saying('A digest')));
      expect(failure).toMatchObject({
        ...{ kind: 'transient', fix: proxyFix.english },
        message: expect.stringContaining(`the proxy agreed to connect, ${says}`),
      });
    },
    15_000,
  );

  it.each([
    [{ credentials: 'me:other' }, 'the proxy refused the connection (407)'],
    [{ refusesWith: 502 }, 'the proxy refused the connection (502)'],
    [{ instead: 'answers garbage' }, 'the server that answered is not an HTTP proxy'],
    [{ instead: 'closes' }, 'the proxy closed the connection'],
    [{ instead: 'hangs' }, 'the proxy did not answer in time'],
    [{ instead: 'agrees and closes' }, 'the proxy agreed to connect, but closed the connection'],
  ] as const)(
    "blames the proxy in the log when it blocks only the gateway's web socket: %j",
    async (options, says) => {
      const spared = `discord.localhost:${port}`;
      await using proxy = await startConnectProxy({ ...options, spared, routes: { [spared]: port } });
      const refused = createAdapter({
        HTTP_PROXY: proxy.url.replace('//', '//me:p%40ssword@'),
        DISCORD_API_URL: `http://${spared}/api`,
      });
      const starting = refused.start(service()).catch((error: unknown) => error);
      await eventually(() => expect(log.lines.join('\n')).toContain(says));
      expect(log.lines.join('\n')).toContain(proxyFix.english);
      expect(await starting).toMatchObject({ kind: 'transient' });
      expect(log.lines.join('\n')).not.toMatch(/p@ssword|p%40ssword|bWU6/);
    },
    40_000,
  );

  it('gives up in time when the proxy does not answer', async () => {
    await using proxy = await startConnectProxy({ instead: 'hangs' });
    const refused = createAdapter({ HTTP_PROXY: proxy.url }, 200);
    const begun = performance.now();
    const failure = await failureOf(post(refused, server.channelIds[0] ?? '', saying('A digest')));
    expect(failure.message).toContain('no answer in time');
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it("restores Node's own request functions once it has stopped", async () => {
    const http = await import('node:http');
    const before = http.default.request;
    const first = proxySockets(
      { httpProxy: 'http://127.0.0.1:1', httpsProxy: undefined, noProxy: '' },
      () => {},
      machineClock,
    );
    const second = proxySockets(
      { httpProxy: 'http://127.0.0.1:1', httpsProxy: undefined, noProxy: '' },
      () => {},
      machineClock,
    );
    second.end();
    first.end();
    expect(http.default.request).toBe(before);
  });
});

describe("discord.js's web sockets", () => {
  it("sends discord.js's web sockets through the proxy over TLS, and reports a proxy that refuses them", async () => {
    const http = createServer().listen(0, '127.0.0.1');
    await once(http, 'listening');
    const sockets = new WebSocketServer({ server: http });
    sockets.on('connection', (socket) => socket.send('hello'));
    const address = http.address();
    await using front = await startTlsFront(typeof address === 'object' && address ? address.port : 0);
    await using proxy = await startConnectProxy({ routes: { 'gateway.test:443': front.port } });
    const reasons: string[] = [];
    const through = { httpProxy: undefined, httpsProxy: proxy.url, noProxy: '' };
    const proxied = proxySockets(through, ({ reason }) => reasons.push(reason), machineClock);
    expect(() => proxied.checkOpened('wss://gateway.test/')).toThrow('does not go through the proxy');
    const socket = new WebSocket('wss://gateway.test/?v=10', [], { handshakeTimeout: 5_000 });
    const [said] = await once(socket, 'message');
    expect(String(said)).toBe('hello');
    expect(proxy.targets).toEqual(['gateway.test:443']);
    expect(() => proxied.checkOpened('wss://gateway.test/')).not.toThrow();
    socket.terminate();
    proxied.end();

    await using closed = await startConnectProxy({ refusesWith: 403 });
    const refusing = proxySockets(
      { ...through, httpsProxy: closed.url },
      ({ reason }) => reasons.push(reason),
      machineClock,
    );
    const refused = new WebSocket('wss://gateway.test/?v=10', [], { handshakeTimeout: 5_000 });
    await once(refused, 'error');
    expect(reasons).toEqual(['the proxy refused the connection (403)']);
    refusing.end();
    sockets.close();
    http.closeAllConnections();
    http.close();
  });

  it.each([
    ['lets nothing through', 'nothing came through it'],
    // The agent discards data that arrives together with the proxy's agreement.
    ['lets garbage through', 'nothing came through it'],
  ] as const)('reports over TLS a proxy that %s', async (instead, says) => {
    await using proxy = await startConnectProxy({ instead });
    const reasons: string[] = [];
    const through = { httpProxy: undefined, httpsProxy: proxy.url, noProxy: '' };
    const proxied = proxySockets(through, ({ reason }) => reasons.push(reason), machineClock);
    const socket = new WebSocket('wss://gateway.test/?v=10', [], { handshakeTimeout: 30_000 });
    await once(socket, 'error');
    expect(reasons).toEqual([`the proxy agreed to connect, but ${says}`]);
    proxied.end();
  });
});
