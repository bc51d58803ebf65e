import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../../../adapters/discord/adapter.ts';
import { degrade } from '../../../../adapters/discord/rendering/degrade.ts';
import { renderMessage } from '../../../../adapters/discord/rendering/render.ts';
import type { PlatformAdapter, UnresolvedAttempt, Verification } from '../../../../src/platform/adapter.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { createMessageRoute } from '../../../servers/discord-faults.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { inEnglish } from '../../in-english.ts';
import { recordLog } from '../record-log.ts';
import { sampleStory } from '../sample-story.ts';

let server: DiscordServer;
let adapter: PlatformAdapter;

beforeEach(async () => {
  server = await startDiscordServer();
  const settings = { apiUrl: server.apiUrl, token: server.token };
  adapter = createDiscordAdapter({ ...machineClock, settings, log: recordLog() });
});

afterEach(async () => {
  await adapter.stop();
  await server.close();
});

const [payload = {}] = renderMessage({ summary: 'x', blocks: [sampleStory()] });
const minutes = 60_000;

describe('a moment after an attempt', () => {
  it('verifies a recent attempt by posting again with the same key, and finds that it had arrived', async () => {
    server.fail({ cut: true, accepted: true });
    await expect(post()).rejects.toMatchObject({ kind: 'ambiguous' });
    const verification = await verify(1 * minutes);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });

  it('verifies a recent attempt by posting again with the same key, which posts what had not arrived', async () => {
    server.fail({ cut: true });
    await expect(post()).rejects.toMatchObject({ kind: 'ambiguous' });
    const verification = await verify(1 * minutes);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });

  it('only looks for a message that is no longer wanted', async () => {
    const unwanted = { mayPost: false } as const;
    await expect(verify(0.5 * minutes, payload, server.channelId, unwanted)).rejects.toMatchObject({
      kind: 'transient',
      retryAfterMs: 0.5 * minutes,
    });
    expect(await verify(1 * minutes, payload, server.channelId, unwanted)).toEqual({ outcome: 'absent' });
    expect(server.messages(server.channelId)).toEqual([]);
    await post();
    const verification = await verify(1 * minutes, payload, server.channelId, unwanted);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });

  it('looks later for a message whose repeat is refused, since the first attempt may have arrived', async () => {
    server.fail({ cut: true });
    await expect(post()).rejects.toMatchObject({ kind: 'ambiguous' });
    server.fail({ code: 50035, message: 'Invalid Form Body' });
    await expect(verify(0.5 * minutes)).rejects.toMatchObject({
      kind: 'transient',
      message: expect.stringContaining('Invalid Form Body'),
      retryAfterMs: expect.closeTo(1.5 * minutes, -4),
    });
    expect(await verify(3 * minutes)).toEqual({ outcome: 'absent' });
  });
});

describe('a recent attempt, by a monotonic clock that stood still during sleep', () => {
  const slept = { perhapsOlderMs: 60 * minutes };

  it('finds a message in the channel after the machine slept, instead of posting it again', async () => {
    await post();
    server.forgetNonces();
    const verification = await verify(1_000, payload, server.channelId, slept);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });

  it('reports a message as absent only once its attempt is certainly over', async () => {
    const soon = verify(1_000, payload, server.channelId, slept);
    await expect(soon).rejects.toMatchObject({ kind: 'transient', retryAfterMs: 59_000 });
    expect(await verify(minutes, payload, server.channelId, slept)).toEqual({ outcome: 'absent' });
  });
});

describe("another copy's recent attempt, by a clock that has been set back", () => {
  const ofAnother = { clocksApartMs: 30_000 };

  it("finds another copy's message although its nonce has expired", async () => {
    await post();
    server.forgetNonces();
    const verification = await verify(1_000, payload, server.channelId, ofAnother);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
    expect(server.requests(createMessageRoute)).toBe(1);
  });

  it("posts another copy's message again with the same key if it is not there", async () => {
    const verification = await verify(1_000, payload, server.channelId, ofAnother);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });

  it("posts another copy's message again with the same key if the channel cannot be read", async () => {
    await post();
    server.letReadHistory(false);
    const verification = await verify(1_000, payload, server.channelId, ofAnother);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });
});

describe('a message whose nonce has expired', () => {
  beforeEach(() => server.forgetNonces());

  it('finds a message in the channel instead of posting it again once the nonce has expired', async () => {
    await post('another message', renderMessage({ summary: 'Something else', blocks: [] })[0]);
    await post();
    const { messageId } = (await verifyLater()) ?? {};
    expect(messageId).toBe(server.messages(server.channelId)[1]?.id);
    expect(server.requests(createMessageRoute)).toBe(2);
  });

  it('does not mistake another message with the same text for it', async () => {
    await post('the key of another subscription');
    expect(await verify(10 * minutes)).toEqual({ outcome: 'absent' });
    await post();
    expect(await verifyLater()).toEqual({ messageId: server.messages(server.channelId)[1]?.id });
  });

  it('finds a message in the form finally sent, whatever its text', async () => {
    const [embeds = {}] = lighterForms(payload).filter((it) => 'embeds' in it);
    await post('a key', embeds);
    expect(await verifyLater(embeds)).toEqual({ messageId: onlyMessage() });
    expect(await verifyLater()).toEqual({ messageId: onlyMessage() });
  });

  it('recognises a message sent without a mark by its text', async () => {
    // As an earlier version sent it: the server numbers the components, like Discord.
    const rest = new REST({ api: server.apiUrl }).setToken(server.token);
    await rest.post(Routes.channelMessages(server.channelId), { body: payload });
    expect(await verifyLater()).toEqual({ messageId: onlyMessage() });
  });

  it('recognises a message as read back from the store, and as plain text', async () => {
    await post('a', { flags: 4, content: 'Plain text', allowed_mentions: { parse: [] } });
    const stored: object = JSON.parse(JSON.stringify({ content: 'Plain text ' }));
    expect(await verifyLater(stored)).toEqual({ messageId: onlyMessage() });
  });

  it('reports a message as absent if the channel has only others', async () => {
    await post('another message', renderMessage({ summary: 'Something else', blocks: [] })[0]);
    expect(await verify(10 * minutes)).toEqual({ outcome: 'absent' });
  });

  it('finds a message behind more than a page of others', async () => {
    for (let count = 0; count < 250; count += 1) server.say(server.channelId, `Talk ${count}`);
    await post();
    expect(await verifyLater()).toEqual({ messageId: server.messages(server.channelId).at(-1)?.id });
  });

  it("does not mistake a person's message with the same text for its own", async () => {
    server.say(server.channelId, 'Plain text');
    expect(await verify(10 * minutes, { content: 'Plain text' })).toEqual({ outcome: 'absent' });
  });

  it('cannot tell if too many messages have come since', async () => {
    for (let count = 0; count < 1100; count += 1) server.say(server.channelId, `Talk ${count}`);
    expect(await verify(10 * minutes)).toMatchObject({ outcome: 'cannot tell' });
  });

  it('looks for a message up to the latest possible time if a wrong clock dated its attempt too early', async () => {
    const [longAgo, hourAgo] = [90 * 24 * 60, 60].map((count) => new Date(Date.now() - count * minutes));
    for (let count = 0; count < 1100; count += 1) server.say(server.channelId, `Talk ${count}`, hourAgo);
    await post();
    const attempt = { idempotencyKey: 'a key', begunAt: longAgo ?? new Date(), now: new Date() };
    const channel = { platform: 'discord', id: server.channelId };
    expect(await adapter.verify(channel, payload, { ...attempt, begunBy: new Date() })).toMatchObject({
      outcome: 'arrived',
    });
    // What can be read proves nothing about what cannot.
    const other = { ...attempt, idempotencyKey: 'another key', begunBy: new Date() };
    expect(await adapter.verify(channel, payload, other)).toMatchObject({ outcome: 'cannot tell' });
  });

  it('cannot tell without the permission to read the history', async () => {
    await post();
    server.letReadHistory(false);
    expect(inEnglish(await verify(10 * minutes))).toEqual({
      outcome: 'cannot tell',
      reason: 'give me Read Message History in that channel',
    });
    expect(server.messages(server.channelId)).toHaveLength(1);
  });

  it('rejects when the channel is lost or Discord has an outage', async () => {
    await expect(verify(10 * minutes, payload, '9999999999999999999')).rejects.toMatchObject({
      kind: 'lost destination',
    });
    server.fail({ status: 502 }, { route: 'GET /channels/:id/messages' });
    await expect(verify(10 * minutes)).rejects.toMatchObject({ name: 'PlatformError' });
  });
});

describe('a direct message', () => {
  it('posts to the direct-message channel that Discord opens for a person', async () => {
    const channel = await adapter.directChannel(server.readerId);
    expect(channel).toEqual({ platform: 'discord', id: server.directChannelId });
    await adapter.post(channel, payload, { idempotencyKey: 'a' });
    expect(server.messages(server.directChannelId)).toHaveLength(1);
  });

  it("reports Discord's refusal of a direct message to an unknown person", async () => {
    await expect(adapter.directChannel('123')).rejects.toMatchObject({
      name: 'PlatformError',
      message: 'Discord did not open a direct message: Invalid Recipient(s) (50033)',
    });
  });
});

function post(idempotencyKey = 'a key', body: object = payload) {
  return adapter.post({ platform: 'discord', id: server.channelId }, body, { idempotencyKey });
}

function verify(
  ageMs: number,
  body: object = payload,
  id = server.channelId,
  counted: Pick<UnresolvedAttempt, 'perhapsOlderMs' | 'clocksApartMs' | 'mayPost'> = {},
): Promise<Verification> {
  const begunAt = new Date();
  const now = new Date(begunAt.getTime() + ageMs);
  const attempt = { idempotencyKey: 'a key', begunAt, now, ...counted };
  return adapter.verify({ platform: 'discord', id }, body, attempt);
}

/** Returns the receipt of a message that arrived ten minutes ago, or undefined if it did not arrive. */
async function verifyLater(body: object = payload) {
  const verification = await verify(10 * minutes, body);
  return verification.outcome === 'arrived' ? verification.receipt : undefined;
}

function lighterForms(of: object): object[] {
  const lighter = degrade(of);
  return lighter ? [lighter, ...lighterForms(lighter)] : [];
}

function onlyMessage(): string | undefined {
  const [message, ...others] = server.messages(server.channelId);
  expect(others).toEqual([]);
  return message?.id;
}
