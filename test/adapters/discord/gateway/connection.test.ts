import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, type TestContext } from 'vitest';
import { createDiscordAdapter } from '../../../../adapters/discord/adapter.ts';
import { renderMessage } from '../../../../adapters/discord/rendering/render.ts';
import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { recordLog } from '../record-log.ts';

const news: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'Look stories up',
  subcommands: [{ name: 'help', description: 'This list', example: 'help', options: [] }],
};
const help = { name: 'news', subcommand: 'help' };

// The SDK waits for seconds here and there: the tests do so at the same time.
describe.concurrent('starting', () => {
  it('resolves once Discord has accepted the connection, which is kept up by heartbeats', async (context) => {
    const { server, start } = await setUp(context, { heartbeatIntervalMs: 1_000 });
    await start();
    expect(server.gateway.counts.identified).toBe(1);
    await server.until(() => server.gateway.counts.heartbeats >= 3, 'three heartbeats');
    expect(server.gateway.connections()).toBe(1);
  });

  it('rejects for a token that is not valid, without saying it', async (context) => {
    const token = `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(38)}`;
    const { log, start } = await setUp(context, { token });
    await expect(start()).rejects.toMatchObject({
      name: 'PlatformError',
      kind: 'lost installation',
      message: expect.not.stringContaining(token),
      fix: expect.stringMatching(/Reset Token.*DISCORD_TOKEN/),
    });
    expect(log.lines.join('\n')).not.toContain(token);
  });

  it.for([
    [4004, 'lost installation', /the token is not valid/, /Reset Token/],
    [4010, 'transient', /shard is not valid/, /DISCORD_SHARDS/],
    [4011, 'transient', /more shards are needed/, /DISCORD_SHARDS/],
    [4012, 'transient', /version is not served/, /Upgrade/],
    [4013, 'transient', /intents are not valid/, /Upgrade/],
    [4014, 'transient', /intents are not allowed/, /Privileged Gateway Intents/],
  ] as const)(
    'rejects with the fix when the gateway closes for good with %i',
    async ([closeWith, kind, message, fix], context) => {
      const { server, start } = await setUp(context);
      server.gateway.behave({ closeWith });
      await expect(start()).rejects.toMatchObject({
        kind,
        // Discord counts connections: what it refuses for good is not asked for twice a minute.
        retryAfterMs: kind === 'transient' ? 3_600_000 : undefined,
        message: expect.stringMatching(message),
        fix: expect.stringMatching(fix),
      });
    },
  );

  it('rejects as something that passes when Discord has an outage', async (context) => {
    const { server, start } = await setUp(context);
    server.fail({ status: 503 }, { times: 10, route: 'GET /gateway/bot' });
    await expect(start()).rejects.toMatchObject({ kind: 'transient' });
  });

  it('rejects when the gateway says nothing for too long, and can be tried again', async (context) => {
    const { server, start } = await setUp(context, { startTimeoutMs: 5_000 });
    server.gateway.behave('silent');
    await expect(start()).rejects.toMatchObject({
      kind: 'transient',
      message: expect.stringMatching(/within 5 s/),
    });
    server.gateway.behave('usual');
    server.gateway.drop();
    await start();
    expect(server.gateway.counts.identified).toBe(1);
  });
});

describe.concurrent('a connection that breaks', () => {
  it('is taken up again, with the commands that were given meanwhile', async (context) => {
    const { server, start } = await setUp(context);
    await start();
    server.gateway.drop();
    await server.until(() => server.gateway.connections() === 0, 'the connection to break');
    const { reply } = await server.command(help);
    expect(textsOf(reply.body)).toEqual(['An answer']);
    expect(server.gateway.counts).toMatchObject({ identified: 1, resumed: 1 });
  });

  it('is taken up again when Discord asks for it', async (context) => {
    const { server, start } = await setUp(context);
    await start();
    server.gateway.reconnect();
    await server.until(() => server.gateway.counts.resumed === 1, 'the session to be taken up');
    const { reply } = await server.command(help);
    expect(textsOf(reply.body)).toEqual(['An answer']);
  });

  it('is taken up again when Discord says that the session can be', async (context) => {
    const { server, start } = await setUp(context);
    await start();
    server.gateway.invalidate(true);
    await server.until(() => server.gateway.counts.resumed === 1, 'the session to be taken up');
    const { reply } = await server.command(help);
    expect(textsOf(reply.body)).toEqual(['An answer']);
    expect(server.gateway.counts.identified).toBe(1);
  });

  it('is taken up again when heartbeats are not answered any more', async (context) => {
    const { server, start } = await setUp(context, { heartbeatIntervalMs: 1_000 });
    await start();
    server.gateway.behave('deaf');
    await server.until(() => server.gateway.closedByClient().length === 1, 'the connection to be given up');
    server.gateway.behave('usual');
    await server.until(() => server.gateway.counts.resumed >= 1, 'the session to be taken up');
    const { reply } = await server.command(help);
    expect(textsOf(reply.body)).toEqual(['An answer']);
    expect(server.gateway.counts.identified).toBe(1);
  });

  it('is not hurt by events that nobody could read', async (context) => {
    const { server, start } = await setUp(context);
    await start();
    const guild_id = '1300000000000000001';
    for (const data of [{}, { type: 2 }, { type: 3, guild_id, data: { component_type: 2 } }, { type: 5 }]) {
      server.gateway.dispatch('INTERACTION_CREATE', { guild_id, ...data });
    }
    for (const type of ['CHANNEL_DELETE', 'GUILD_DELETE', 'THREAD_DELETE', 'NEWS_OF_TOMORROW']) {
      server.gateway.dispatch(type, { guild_id, id: null });
    }
    const { reply } = await server.command(help);
    expect(textsOf(reply.body)).toEqual(['An answer']);
  });

  it('is not hurt by what breaks the protocol, whose failure nobody awaits', async (context) => {
    const { server, start, log } = await setUp(context);
    const unhandled: unknown[] = [];
    const listener = (reason: unknown) => void unhandled.push(reason);
    process.on('unhandledRejection', listener);
    context.onTestFinished(() => void process.off('unhandledRejection', listener));
    await start();
    server.gateway.mumble();
    await expect.poll(() => log.events()).toContain('discord connection failed');
    server.gateway.reconnect();
    await server.until(() => server.gateway.counts.resumed === 1, 'the session to be taken up again');
    expect(unhandled).toEqual([]);
  });

  it('begins anew when the session is over', async (context) => {
    const { server, start } = await setUp(context);
    await start();
    server.gateway.invalidate();
    await server.until(() => server.gateway.counts.identified === 2, 'a new session');
    const { reply } = await server.command(help);
    expect(textsOf(reply.body)).toEqual(['An answer']);
    expect(server.requests('PUT /applications/:id/commands')).toBe(1);
  });

  it('for good is logged with its cure, and posts go on', async (context) => {
    const { server, adapter, log, start } = await setUp(context);
    await start();
    server.gateway.closeWith(4014);
    await server.until(() => server.gateway.connections() === 0, 'the connection to be closed');
    const [payload = {}] = renderMessage({ summary: 'x', blocks: [] });
    await adapter.post({ platform: 'discord', id: server.channelId }, payload, { idempotencyKey: 'a' });
    expect(log.lines.join('\n')).toMatch(
      /^{"level":"error","event":"Discord closed the connection .4014.*Privileged Gateway/m,
    );
  });
});

describe.concurrent('stopping', () => {
  it('closes the connection, and may be done twice or before a start', async (context) => {
    const { server, adapter, start } = await setUp(context);
    await adapter.stop();
    await start();
    await adapter.stop();
    await server.until(() => server.gateway.connections() === 0, 'the connection to be closed');
    await adapter.stop();
  });

  it('lets answers that are under way finish', async (context) => {
    const { server, adapter } = await setUp(context);
    const work = Promise.withResolvers<void>();
    const answerLate = async () => {
      await work.promise;
      return { message: { summary: 'At last', blocks: [] } };
    };
    await adapter.start(commandService([news], answerLate));
    const exchange = server.startCommand(help);
    await exchange.acknowledged();
    const stopped = adapter.stop();
    work.resolve();
    await stopped;
    const [reply] = await exchange.replied();
    expect(textsOf(reply.body)).toEqual(['At last']);
  });

  it('lets the process end while it is connected', async (context) => {
    const { server } = await setUp(context);
    await expectToEnd(context, server, async () => {});
  });

  it('lets the process end while it tries to connect again', async (context) => {
    const { server } = await setUp(context);
    await expectToEnd(context, server, async () => {
      server.gateway.behave('refusing');
      server.gateway.drop();
      await server.until(() => server.gateway.connections() === 0, 'the connection to break');
    });
  });

  it('lets the process end while it waits to be greeted', async (context) => {
    const { server } = await setUp(context);
    await expectToEnd(context, server, async () => {
      server.gateway.behave('silent');
      server.gateway.reconnect();
      await server.until(() => server.gateway.connections() === 0, 'the connection to be closed');
      await server.until(() => server.gateway.connections() === 1, 'the next one');
    });
  });
});

/** Starts an adapter in a process of its own, stops it when `prepare` is done, and waits until the process has ended. */
async function expectToEnd(
  { onTestFinished }: TestContext,
  server: DiscordServer,
  prepare: () => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('run-until-told.ts', import.meta.url))], {
    env: { ...process.env, ...server.env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  await said(child, 'ready');
  await prepare();
  child.stdin.end();
  await said(child, 'stopped');
  expect(await ended).toEqual([0, null]);
  expect(server.gateway.connections()).toBe(0);
}

async function said({ stdout }: ChildProcess, word: string): Promise<void> {
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    if (String(chunk).includes(word)) return;
  }
  throw new Error(`the process ended before it said "${word}"`);
}

/**
 * A busy machine is late with heartbeats, and the SDK gives up a connection whose last one was not answered by the next:
 * those of Discord are far apart, save where a test waits for them.
 */
async function setUp(
  { onTestFinished }: TestContext,
  { token = '', startTimeoutMs = 10_000, heartbeatIntervalMs = 20_000 } = {},
) {
  const server = await startDiscordServer({ heartbeatIntervalMs });
  const log = recordLog();
  const settings = { token: token || server.token, apiUrl: server.apiUrl };
  const adapter = createDiscordAdapter({
    ...machineClock,
    settings,
    log,
    requestTimeoutMs: 5_000,
    startTimeoutMs,
  });
  onTestFinished(async () => {
    await adapter.stop();
    await server.close();
  });
  return {
    server,
    log,
    adapter,
    start: () =>
      adapter.start(commandService([news], async () => ({ message: { summary: 'An answer', blocks: [] } }))),
  };
}
