import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../../../adapters/discord/adapter.ts';
import { renderMessage } from '../../../../adapters/discord/rendering/render.ts';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import { PlatformError } from '../../../../src/platform/errors.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { createMessageRoute } from '../../../servers/discord-faults.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { recordLog } from '../record-log.ts';
import { sampleStory } from '../sample-story.ts';

let server: DiscordServer;
let adapter: PlatformAdapter;

beforeEach(async () => {
  server = await startDiscordServer();
  adapter = adapterOf(server.apiUrl, server.token);
});

afterEach(async () => {
  await adapter.stop();
  await server.close();
});

const [payload = {}] = renderMessage({ summary: 'x', blocks: [sampleStory()] });

describe('posting', () => {
  it('posts the rendered message once and returns its id as the receipt', async () => {
    const receipt = await post();
    const [message, ...others] = server.messages(server.channelId);
    expect(others).toEqual([]);
    expect(receipt).toEqual({ messageId: message?.id });
    expect(message?.body).toMatchObject(payload);
    // Nothing about an ordinary channel is looked up: posting takes one request.
    expect(server.requests('GET /channels/:id')).toBe(0);
  });

  it('creates one message from two attempts with the same key', async () => {
    const first = await post('slot 1');
    const second = await post('slot 1');
    expect(second).toEqual(first);
    expect(server.messages(server.channelId)).toHaveLength(1);
    expect(server.requests(createMessageRoute)).toBe(2);
  });

  it('creates two messages for two keys, and for one key in two channels', async () => {
    await post('slot 1');
    await post('slot 2');
    await post('slot 1', server.channelIds[1]);
    expect(server.messages(server.channelId)).toHaveLength(2);
    expect(server.messages(server.channelIds[1] ?? '')).toHaveLength(1);
  });

  it("waits a second when Discord's limit for this one is reached", async () => {
    const channels = Array.from({ length: 110 }, () => server.createChannel());
    await Promise.all(channels.map((channel) => post('a', channel)));
    expect(channels.map((channel) => server.messages(channel).length)).toEqual(channels.map(() => 1));
  });

  it('pings nobody, whatever the payload contains', async () => {
    await adapter.post(
      { platform: 'discord', id: server.channelId },
      { ...payload, allowed_mentions: { parse: ['everyone'] } },
      { idempotencyKey: 'a' },
    );
    expect(server.messages(server.channelId)[0]?.body.allowed_mentions).toEqual({ parse: [] });
  });
});

describe('what Discord refuses', () => {
  it.each([
    [10003, 'lost destination', /View Channel/],
    [50001, 'lost destination', /View Channel and Send Messages/],
    [50013, 'lost destination', /View Channel and Send Messages/],
    [50083, 'lost destination', /archived thread/],
    [40058, 'transient', undefined],
    [50014, 'lost installation', /Reset Token/],
    [50035, 'bad payload', undefined],
    [40066, 'lost destination', /Manage Threads/],
    [200000, 'bad payload', /AutoMod/],
    [200001, 'bad payload', /AutoMod stopped its title/],
    [20016, 'transient', undefined],
    [50007, 'lost destination', /allow direct messages/],
    [10008, 'bad payload', /has been deleted/],
    [20028, 'transient', undefined],
    [40333, 'transient', /network/],
    [999999, 'bad payload', undefined],
  ])('turns Discord\'s error %i into "%s"', async (code, kind, fix) => {
    server.fail({ code, message: 'Refused' });
    const error = await refusal();
    expect(error).toMatchObject({ kind, message: `Discord did not accept the message: Refused (${code})` });
    if (fix) expect(error.fix).toMatch(fix);
    else expect(error.fix).toBeUndefined();
    expect(server.requests(createMessageRoute)).toBe(1);
  });

  it('reports a missing channel as a lost destination', async () => {
    expect(await refusal('9999999999999999999')).toMatchObject({
      kind: 'lost destination',
      message: 'Discord did not accept the message: Unknown Channel (10003)',
    });
  });

  it('sends no request for an id that is not a channel id', async () => {
    expect(await refusal('../users/@me')).toMatchObject({ kind: 'lost destination' });
    expect(server.requests(createMessageRoute)).toBe(0);
  });

  it('reports a message that Discord cannot read as a bad payload', async () => {
    const broken = { flags: 32768, components: [{ type: 17, components: [] }] };
    expect(await refusal(server.channelId, broken)).toMatchObject({ kind: 'bad payload' });
    expect(server.messages(server.channelId)).toEqual([]);
  });

  it('reports an invalid token as a lost installation, without printing it', async () => {
    await adapter.stop();
    const token = `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(38)}`;
    adapter = adapterOf(server.apiUrl, token);
    const error = await refusal();
    expect(error).toMatchObject({ kind: 'lost installation' });
    expect(error.fix).toMatch(/Reset Token.*DISCORD_TOKEN/);
    expect(everythingOf(error)).not.toContain(token);
  });

  it('tries a refused token again with the next post', async () => {
    server.fail({ code: 0, status: 401, message: '401: Unauthorized' });
    expect(await refusal()).toMatchObject({ kind: 'lost installation' });
    await expect(post()).resolves.toBeDefined();
  });

  it('returns the wait of a rate limit instead of waiting', async () => {
    server.fail({ retryAfter: 30 });
    const error = await refusal();
    expect(error).toMatchObject({ kind: 'rate limited' });
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(30_000);
    expect(error.retryAfterMs).toBeLessThan(31_000);
    expect(server.requests(createMessageRoute)).toBe(1);
  });

  it('stops the next post at a global rate limit before it is sent', async () => {
    server.fail({ retryAfter: 30, global: true });
    expect(await refusal()).toMatchObject({ kind: 'rate limited' });
    const next = await refusal(server.channelIds[1]);
    expect(next).toMatchObject({ kind: 'rate limited' });
    expect(next.retryAfterMs).toBeGreaterThan(20_000);
    expect(server.requests(createMessageRoute)).toBe(1);
  });

  it('keeps the message and its address out of the error', async () => {
    server.fail({ code: 50035 });
    const error = await refusal();
    expect(everythingOf(error)).not.toContain('Dresden');
    expect(everythingOf(error)).not.toContain(server.apiUrl);
    expect(error.cause).toBeInstanceOf(Error);
  });
});

describe('a post that may have arrived', () => {
  it.each([
    ['a gateway error', { status: 502 }],
    ['an internal error', { status: 500 }],
    ['a cut connection', { cut: true } as const],
    ['no answer', { hang: true } as const],
    ['half an answer', { hang: 'body' } as const],
  ])('reports %s as ambiguous after exactly one attempt', async (_, fault) => {
    // Only here is the limit reached; elsewhere, a busy machine must not reach it.
    if ('hang' in fault) {
      await adapter.stop();
      adapter = adapterOf(server.apiUrl, server.token, 500);
    }
    server.fail(fault);
    expect(await refusal()).toMatchObject({ kind: 'ambiguous' });
    expect(server.requests(createMessageRoute)).toBe(1);
  });

  it('verifies a post in doubt by posting it again, and returns the original message', async () => {
    server.fail({ cut: true, accepted: true });
    expect(await refusal()).toMatchObject({ kind: 'ambiguous' });
    const receipt = await post();
    const [message, ...others] = server.messages(server.channelId);
    expect(receipt.messageId).toBe(message?.id);
    expect(others).toEqual([]);
  });

  it('posts a second message once Discord has forgotten the nonce', async () => {
    await post();
    server.forgetNonces();
    await post();
    expect(server.messages(server.channelId)).toHaveLength(2);
  });

  it('knows that an unreachable server has not posted the message', async () => {
    await adapter.stop();
    adapter = adapterOf(`http://127.0.0.1:${await unusedPort()}/api`, server.token);
    const error = await refusal();
    expect(error).toMatchObject({ kind: 'transient' });
    expect(error.fix).toMatch(/network/);
  });
});

function adapterOf(apiUrl: string, token: string, requestTimeoutMs = 15_000): PlatformAdapter {
  const settings = { apiUrl, token };
  return createDiscordAdapter({ ...machineClock, settings, log: recordLog(), requestTimeoutMs });
}

function post(idempotencyKey = 'a key', id = server.channelId) {
  return adapter.post({ platform: 'discord', id }, payload, { idempotencyKey });
}

async function refusal(id = server.channelId, body: object = payload): Promise<PlatformError> {
  const error: unknown = await adapter
    .post({ platform: 'discord', id }, body, { idempotencyKey: 'a key' })
    .catch((reason: unknown) => reason);
  if (error instanceof PlatformError) return error;
  throw new Error(`expected a PlatformError, got ${String(error)}`);
}

/** Everything a careless logger would print of an error. */
function everythingOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${JSON.stringify(error)} ${error.stack} ${everythingOf(error.cause)}`;
}

async function unusedPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 1;
}
