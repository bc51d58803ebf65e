import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { Finding } from '../../../../src/platform/finding.ts';
import { proxyFix } from '../../../../src/platform/network/proxy.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { commandService } from '../../../command-service.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type ConnectProxyOptions, startConnectProxy } from '../../../servers/connect-proxy.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { startTlsFront } from '../../../servers/tls-front.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { exampleDigest } from '../examples.ts';
import { newsCommand } from '../news-command.ts';

const [digest = {}] = slack.render(exampleDigest());

let server: SlackServer;
let adapter: PlatformAdapter | undefined;
let port: number;
let recorded: ReturnType<typeof createRecordingLog>;
beforeEach(async () => {
  server = await startSlackServer();
  port = Number(new URL(server.apiUrl).port);
  recorded = createRecordingLog();
});
afterEach(async () => {
  await adapter?.stop();
  await server.close();
});

const service = () => commandService([newsCommand], async () => ({ message: notice('Answered') }));

async function createAdapter(env: Readonly<Record<string, string>>): Promise<PlatformAdapter> {
  adapter = await createAdapterFor(server, recorded.log, env);
  return adapter;
}

const post = (by: PlatformAdapter) =>
  by.post({ platform: 'slack', id: server.channel }, digest, { idempotencyKey: 'one' });

describe('Slack through a proxy', () => {
  it("sends Slack's requests, web socket and answers through the proxy's tunnels", async () => {
    await using proxy = await startConnectProxy({ routes: { [`slack.localhost:${port}`]: port } });
    const env = { HTTP_PROXY: proxy.url, SLACK_API_URL: `http://slack.localhost:${port}/api/` };
    const connected = await createAdapter(env);
    await connected.start(service());
    await post(connected);
    const { replies } = await server.slashCommand({ command: '/news', text: 'search chips' });
    expect(replies[0]?.text).toContain('Answered');
    expect(server.messages(server.channel)).toHaveLength(1);
    // The Web API by host name; the web socket and the answer to the command by the server's address.
    expect(new Set(proxy.targets)).toEqual(new Set([`slack.localhost:${port}`, `127.0.0.1:${port}`]));
    expect(proxy.targets.filter((target) => target.startsWith('127.'))).toHaveLength(2);
    expect(proxy.plain).toEqual([]);
  });

  it('lets doctor check Slack through the proxy', async () => {
    await using proxy = await startConnectProxy({ routes: { [`slack.localhost:${port}`]: port } });
    const env = { HTTP_PROXY: proxy.url, SLACK_API_URL: `http://slack.localhost:${port}/api/` };
    const findings: Finding[] = [];
    for await (const finding of (await createAdapter(env)).diagnose([])) findings.push(finding);
    expect(findings.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
    expect(findings.length).toBeGreaterThan(2);
  });

  it('calls Slack over TLS through the proxy, which sees only the host', async () => {
    await using front = await startTlsFront(port);
    await using proxy = await startConnectProxy({ routes: { 'slack.test:443': front.port } });
    const env = { HTTPS_PROXY: proxy.url, SLACK_API_URL: 'https://slack.test/api/' };
    await post(await createAdapter(env));
    expect(server.messages(server.channel)).toHaveLength(1);
    expect(proxy.targets).toEqual(['slack.test:443']);
  });

  it('connects directly to Slack when NO_PROXY names it', async () => {
    await using proxy = await startConnectProxy();
    const connected = await createAdapter({ HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' });
    await connected.start(service());
    await post(connected);
    expect(proxy.targets).toEqual([]);
  });

  it('logs in to the proxy with its user and password', async () => {
    await using proxy = await startConnectProxy({ credentials: 'me:p@ss' });
    const connected = await createAdapter({ HTTP_PROXY: proxy.url.replace('//', '//me:p%40ss@') });
    await connected.start(service());
    await post(connected);
    expect(proxy.targets.length).toBeGreaterThan(1);
  });

  it.each([
    ['refuses the password', { credentials: 'me:other' }, 407],
    ['cannot reach it', { refusesWith: 502 }, 502],
  ] satisfies [string, ConnectProxyOptions, number][])(
    'knows that nothing was sent when the proxy %s, and says how to fix it without the password',
    async (_, options, status) => {
      await using proxy = await startConnectProxy(options);
      const refused = await createAdapter({ HTTP_PROXY: proxy.url.replace('//', '//me:p%40ssword@') });
      const failure = await post(refused).catch((error: unknown) => error);
      expect(failure).toMatchObject({
        kind: 'transient',
        message: expect.stringContaining(`the proxy refused the connection (${status})`),
        fix: expect.stringContaining('HTTPS_PROXY'),
      });
      await expect(refused.start(service())).rejects.toMatchObject({ kind: 'transient' });
      const told = inspect(failure, { depth: 20 }) + recorded.lines.join('\n');
      expect(told).not.toMatch(/p@ssword|p%40ssword|bWU6/);
    },
  );

  it.each([
    ['hangs', 'the proxy did not answer in time'],
    ['answers garbage', 'the server that answered is not an HTTP proxy'],
    ['closes', 'the proxy closed the connection'],
  ] as const)(
    'knows that nothing was sent when the proxy %s, and says how to fix it',
    async (instead, says) => {
      await using proxy = await startConnectProxy({ instead });
      const refused = await createAdapter({ HTTP_PROXY: proxy.url });
      const isTold = { kind: 'transient', message: expect.stringContaining(says), fix: proxyFix.english };
      await Promise.all([
        expect(post(refused)).rejects.toMatchObject(isTold),
        expect(refused.start(service())).rejects.toMatchObject(isTold),
      ]);
    },
    15_000,
  );

  it.each([
    [
      'lets garbage through',
      'http://slack.localhost',
      /agreed to connect, but sent something that was not asked for$/,
    ],
    [
      'lets garbage through',
      'https://slack.test',
      /agreed to connect, but sent something that was not asked for$/,
    ],
    [
      'lets nothing through',
      'https://slack.test',
      /the proxy agreed to connect, but nothing came through it$/,
    ],
    ['agrees and closes', 'https://slack.test', /the proxy agreed to connect, but closed the connection$/],
  ] as const)(
    'knows that nothing was sent when the proxy %s to %s, and does not retry forever',
    async (instead, origin, says) => {
      await using proxy = await startConnectProxy({ instead });
      const SLACK_API_URL = `${origin}/api/`;
      const address = proxy.url.replace('//', '//me:p%40ssword@');
      const refused = await createAdapter({ HTTP_PROXY: address, SLACK_API_URL });
      const failure = await post(refused).catch((error: unknown) => error);
      expect(failure).toMatchObject({
        kind: 'transient',
        message: expect.stringMatching(says),
        fix: proxyFix.english,
      });
      expect(inspect(failure, { depth: 20 })).not.toMatch(/p@ssword|p%40ssword|bWU6/);
      expect(proxy.targets.length).toBeLessThan(5);
    },
    15_000,
  );

  it.each([
    [{ credentials: 'me:other' }, 'the proxy refused the connection (407)'],
    [{ refusesWith: 502 }, 'the proxy refused the connection (502)'],
    [{ instead: 'answers garbage' }, 'the server that answered is not an HTTP proxy'],
    [{ instead: 'closes' }, 'the proxy closed the connection'],
    [{ instead: 'hangs' }, 'the proxy did not answer in time'],
    [
      { instead: 'lets garbage through' },
      'the proxy agreed to connect, but sent something that was not asked for',
    ],
  ] as const)(
    'blames the proxy if it blocks only the web socket: %j',
    async (options, says) => {
      const spared = `slack.localhost:${port}`;
      await using proxy = await startConnectProxy({ ...options, spared, routes: { [spared]: port } });
      const refused = await createAdapter({
        HTTP_PROXY: proxy.url.replace('//', '//me:p%40ssword@'),
        SLACK_API_URL: `http://${spared}/api/`,
      });
      const failure = await refused.start(service()).catch((error: unknown) => error);
      expect(failure).toMatchObject({
        ...{ kind: 'transient', fix: proxyFix.english },
        message: expect.stringContaining(says),
      });
      const told = inspect(failure, { depth: 20 }) + recorded.lines.join('\n');
      expect(told).not.toMatch(/p@ssword|p%40ssword|bWU6/);
    },
    20_000,
  );

  it('knows that nothing was sent when no proxy listens at the address', async () => {
    const refused = await createAdapter({ HTTP_PROXY: 'http://127.0.0.1:1' });
    await expect(post(refused)).rejects.toMatchObject({
      kind: 'transient',
      fix: expect.stringContaining('HTTPS_PROXY'),
    });
  });
});
