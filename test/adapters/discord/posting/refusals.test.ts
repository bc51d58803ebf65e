import { describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../../../adapters/discord/adapter.ts';
import { createRefusedRequests } from '../../../../adapters/discord/rest/refused-requests.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { eventually } from '../../../eventually.ts';
import { createHandClock } from '../../../hand-clock.ts';
import { startDiscordServer } from '../../../servers/discord-server.ts';
import { inEnglish } from '../../in-english.ts';
import { recordLog } from '../record-log.ts';
import { failureOf, inChannel, post, saying, serveAdapter } from '../served-adapter.ts';

const digest = saying('A digest');

describe.concurrent('a channel that cannot take digests', () => {
  it.for([
    ['View Channel', 'ViewChannel', 0],
    ['Send Messages', 'SendMessages', 0],
    ['Send Messages in Threads', 'SendMessagesInThreads', 11],
    ['Create Posts', 'SendMessages', 15],
  ] as const)('names %s as the missing permission', async ([name, permission, type], context) => {
    const { server, adapter } = await serveAdapter(context);
    const channel = server.createChannel({ type, name: 'news', parentId: server.channelId });
    server.deny(type === 11 ? server.channelId : channel, permission);
    const error = await failureOf(post(adapter, channel, digest));
    expect(error.kind).toBe('lost destination');
    expect(error.fix).toContain(`Give my role ${name} `);
    // Without View Channel, the bot cannot see the channel's name.
    if (permission !== 'ViewChannel') expect(error.fix).toContain('in #news');
  });

  it('says how long the bot is timed out', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.timeOut(new Date('2099-01-02T03:04:05Z'));
    const error = await failureOf(post(adapter, server.channelId, digest));
    expect(error).toMatchObject({
      kind: 'lost destination',
      fix: expect.stringMatching(/timed out in that server until 2099-01-02T03:04:05.000Z.*Remove Timeout/),
    });
  });

  it("repeats only Discord's error when it cannot look up the cause", async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.deny(server.channelId, 'SendMessages');
    server.fail({ status: 500 }, { route: 'GET /guilds/:id', times: 5 });
    const error = await failureOf(post(adapter, server.channelId, digest));
    expect(error).toMatchObject({
      kind: 'lost destination',
      fix: expect.stringMatching(/View Channel and Send Messages/),
    });
  });

  it('says that the channel was deleted, or the bot removed, when the gateway reported it', async (context) => {
    const { server, adapter, log } = await serveAdapter(context);
    await adapter.start(commandService([], async () => ({ message: { summary: 'x', blocks: [] } })));
    const [first = '', second = ''] = server.channelIds;
    const guild_id = '1300000000000000001';
    server.deleteChannel(first);
    server.gateway.dispatch('CHANNEL_DELETE', { id: first, type: 0, guild_id, name: 'channel-1' });
    await eventually(() => expect(log.events()).toContain('discord channel deleted'));
    expect(await failureOf(post(adapter, first, digest))).toMatchObject({
      fix: expect.stringMatching(/was deleted: choose another/),
    });

    server.setMember(false);
    server.gateway.dispatch('GUILD_DELETE', { id: guild_id, guild_id });
    await eventually(() => expect(log.events()).toContain('removed from a discord server'));
    expect(await failureOf(post(adapter, second, digest))).toMatchObject({
      kind: 'lost destination',
      fix: expect.stringMatching(/removed from that server.*heatline invite discord/),
    });
  });
});

describe.concurrent('a message long in doubt in an empty channel', () => {
  it.for([
    ['text channel', 0],
    ['thread', 11],
  ] as const)('reports a message as absent from an empty, readable %s', async ([, type], context) => {
    const { server, adapter } = await serveAdapter(context);
    const channel = server.createChannel({ type, parentId: server.channelId });
    expect(await verifyLate(adapter, channel)).toEqual({ outcome: 'absent' });
  });

  it('reports a message as absent from an empty direct message', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    expect(await verifyLate(adapter, server.directChannelId)).toEqual({ outcome: 'absent' });
  });

  it('cannot tell whether a message arrived without access to the history', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.deny(server.channelId, 'ReadMessageHistory');
    expect(inEnglish(await verifyLate(adapter, server.channelId))).toEqual({
      outcome: 'cannot tell',
      reason: 'give me Read Message History in that channel',
    });
  });
});

describe.concurrent('rate limits', () => {
  it("respects the rate limits in Discord's headers, so that no request is refused", async (context) => {
    const { server, adapter } = await serveAdapter(context, { messageRate: { count: 2, perMs: 300 } });
    const posts = Array.from({ length: 5 }, (_, index) => saying(`Digest ${index}`));
    await Promise.all(posts.map((payload) => post(adapter, server.channelId, payload)));
    expect(server.messages(server.channelId)).toHaveLength(5);
    expect(server.requests('POST /channels/:id/messages')).toBe(5);
  });

  it('reports shared rate limits like others, without blocking other channels', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.fail({ retryAfter: 20, shared: true });
    const error = await failureOf(post(adapter, server.channelId, digest));
    expect(error.kind).toBe('rate limited');
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(20_000);
    await post(adapter, server.channelIds[1] ?? '', digest);
  });
});

describe('refusals so frequent that Discord would ban the address', () => {
  it('stops every request until the ten minutes of too many refusals are over', async ({
    onTestFinished,
  }) => {
    const server = await startDiscordServer();
    const clock = createHandClock();
    let leapMs = 0;
    const settings = { apiUrl: server.apiUrl, token: server.token };
    const adapter = createDiscordAdapter({
      ...machineClock,
      settings,
      log: recordLog(),
      now: () => new Date(clock.now().getTime() + leapMs),
      elapsedMs: clock.elapsedMs,
      maxRefused: 3,
    });
    onTestFinished(async () => {
      await adapter.stop();
      await server.close();
    });
    const [busy = '', channel = ''] = server.channelIds;
    const asked = () => server.requests('POST /channels/:id/messages');

    // Refusals by a shared limit do not count.
    server.fail({ retryAfter: 20, shared: true });
    await failureOf(post(adapter, busy, digest));
    server.fail({ code: 50014 }, { times: 3 });
    for (const text of ['1', '2', '3']) await failureOf(post(adapter, channel, saying(text)));
    expect(asked()).toBe(4);
    clock.pass(4 * 60_000);
    // Jumping the clock does not end it.
    leapMs = 60 * 60_000;
    expect(await failureOf(post(adapter, channel, digest))).toMatchObject({
      kind: 'rate limited',
      retryAfterMs: 6 * 60_000,
      fix: expect.stringContaining('heatline doctor'),
    });
    expect(asked()).toBe(4);

    clock.pass(6 * 60_000);
    await post(adapter, channel, digest);
    expect(server.messages(channel)).toHaveLength(1);
  });

  it('counts refusals over any ten minutes, not from the first one', () => {
    const clock = createHandClock();
    const refused = createRefusedRequests(clock, 4);
    const refuse = (times: number) => {
      for (let count = 0; count < times; count += 1)
        refused.answered({ status: 403, headers: new Headers() });
    };
    refuse(1);
    clock.pass(9 * 60_000);
    refuse(2);
    clock.pass(2 * 60_000);
    refused.beforeAsking();
    // Two minutes later, four fall within the last ten minutes, out of five in all.
    refuse(2);
    expect(() => refused.beforeAsking()).toThrow(
      expect.objectContaining({ kind: 'rate limited', retryAfterMs: 8 * 60_000 }),
    );
    clock.pass(8 * 60_000);
    refused.beforeAsking();
  });
});

function verifyLate(adapter: Parameters<typeof post>[0], channelId: string) {
  const begunAt = new Date();
  const now = new Date(begunAt.getTime() + 600_000);
  return adapter.verify(inChannel(channelId), digest, { idempotencyKey: 'a key', begunAt, now });
}
