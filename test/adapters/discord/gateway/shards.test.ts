import { describe, expect, it, vi } from 'vitest';
import { createDiscordAdapter } from '../../../../adapters/discord/adapter.ts';
import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { eventually } from '../../../eventually.ts';
import { startDiscordServer } from '../../../servers/discord-server.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { recordLog } from '../record-log.ts';
import { serveAdapter } from '../served-adapter.ts';

const news: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'Look stories up',
  subcommands: [{ name: 'help', description: 'This list', example: 'help', options: [] }],
};
const service = commandService([news], async () => ({ message: { summary: 'An answer', blocks: [] } }));

describe.concurrent('shards', () => {
  it('runs as many shards as Discord recommends', async (context) => {
    const { server, adapter } = await serveAdapter(context, { shards: 3, sessions: { maxConcurrency: 16 } });
    await adapter.start(service);
    expect(server.gateway.shards().toSorted()).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    const { reply } = await server.command({ name: 'news', subcommand: 'help' });
    expect(textsOf(reply.body)).toEqual(['An answer']);
  });

  it('lets all shards together take longer to start than one may', async (context) => {
    const server = await startDiscordServer({ shards: 3 });
    const settings = { apiUrl: server.apiUrl, token: server.token };
    const adapter = createDiscordAdapter({
      ...machineClock,
      settings,
      log: recordLog(),
      startTimeoutMs: 9_000,
    });
    context.onTestFinished(async () => {
      await adapter.stop();
      await server.close();
    });
    // Discord lets one shard begin every five seconds.
    const startedAt = performance.now();
    await adapter.start(service);
    expect(performance.now() - startedAt).toBeGreaterThan(9_500);
    // Each waits for its turn from the moment Discord greets it, so they do not begin in a fixed order.
    expect(server.gateway.shards().toSorted()).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  it('splits shards among copies', async (context) => {
    const { server } = await serveAdapter(context, { shards: 4, sessions: { maxConcurrency: 16 } });
    const settings = { apiUrl: server.apiUrl, token: server.token, shards: { ids: [2, 3], count: 4 } };
    const adapter = createDiscordAdapter({ ...machineClock, settings, log: recordLog() });
    context.onTestFinished(() => adapter.stop());
    await adapter.start(service);
    expect(server.gateway.shards().toSorted()).toEqual([
      [2, 4],
      [3, 4],
    ]);
  });
});

describe('a connection that Discord ended for good', () => {
  it('retries after an hour a connection that Discord ended, since the cause may be fixed there', async (context) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    context.onTestFinished(() => void vi.useRealTimers());
    const { server, log, adapter } = await serveAdapter(context);
    await adapter.start(service);
    server.gateway.closeWith(4014);
    await eventually(() =>
      expect(log.lines.join('\n')).toMatch(/^{"level":"error","event":"Discord closed the connection .4014/m),
    );
    await eventually(() => expect(server.gateway.connections()).toBe(0));
    await vi.advanceTimersByTimeAsync(3_500_000);
    expect(server.gateway.counts.identified).toBe(1);
    await vi.advanceTimersByTimeAsync(100_000);
    vi.useRealTimers();
    await server.until(() => server.gateway.counts.identified === 2, 'the next connection');
  });

  it('does not retry with an invalid token', async (context) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    context.onTestFinished(() => void vi.useRealTimers());
    const { server, log, adapter } = await serveAdapter(context);
    await adapter.start(service);
    server.gateway.closeWith(4004);
    await eventually(() =>
      expect(log.lines.join('\n')).toMatch(/^{"level":"error","event":"Discord closed the connection .4004/m),
    );
    await vi.advanceTimersByTimeAsync(20_000_000);
    expect(server.gateway.counts.identified).toBe(1);
  });
});
