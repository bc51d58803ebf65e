import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../../../adapters/discord/adapter.ts';
import { degrade } from '../../../../adapters/discord/rendering/degrade.ts';
import { renderMessage } from '../../../../adapters/discord/rendering/render.ts';
import type { PlatformAdapter, UnresolvedAttempt, Verification } from '../../../../src/platform/adapter.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { createMessageRoute } from '../../../servers/discord-faults.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { recordLog } from '../record-log.ts';
import { sampleStory } from '../sample-story.ts';

let server: DiscordServer;
let adapter: PlatformAdapter;

beforeEach(async () => {
  server = await startDiscordServer();
  const settings = { apiUrl: server.apiUrl, token: server.token };
  adapter = createDiscordAdapter({ ...machineClock, settings, log: recordLog(), requestTimeoutMs: 2_000 });
});

afterEach(async () => {
  await adapter.stop();
  await server.close();
});

const [payload = {}] = renderMessage({ summary: 'x', blocks: [sampleStory()] });
const minutes = 60_000;

describe('a moment after an attempt', () => {
  it('the message is posted with the same key: it was there already', async () => {
    server.fail({ cut: true, accepted: true });
    await expect(post()).rejects.toMatchObject({ kind: 'ambiguous' });
    const verification = await verify(1 * minutes);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });

  it('the message is posted with the same key: it was not there yet', async () => {
    server.fail({ cut: true });
    await expect(post()).rejects.toMatchObject({ kind: 'ambiguous' });
    const verification = await verify(1 * minutes);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });

  it('a message that is not wanted any more is only looked for', async () => {
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

  it('a message that is refused by then is looked for later: it may have been taken before', async () => {
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

describe('a moment after an attempt by our own count, which stood still while the machine slept,', () => {
  const slept = { perhapsOlderMs: 60 * minutes };

  it('the message is found in the channel, and posted no second time', async () => {
    await post();
    server.forgetNonces();
    const verification = await verify(1_000, payload, server.channelId, slept);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });

  it('the message counts as absent only once the attempt has surely ended', async () => {
    const soon = verify(1_000, payload, server.channelId, slept);
    await expect(soon).rejects.toMatchObject({ kind: 'transient', retryAfterMs: 59_000 });
    expect(await verify(minutes, payload, server.channelId, slept)).toEqual({ outcome: 'absent' });
  });
});

describe('a moment after an attempt of another copy, by a clock that was set back since,', () => {
  const ofAnother = { clocksApartMs: 30_000 };

  it('the message is found in the channel, although Discord has forgotten the key', async () => {
    await post();
    server.forgetNonces();
    const verification = await verify(1_000, payload, server.channelId, ofAnother);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
    expect(server.requests(createMessageRoute)).toBe(1);
  });

  it('the message is posted with the same key where it is not there', async () => {
    const verification = await verify(1_000, payload, server.channelId, ofAnother);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });

  it('the message is posted with the same key where the channel may not be read', async () => {
    await post();
    server.letReadHistory(false);
    const verification = await verify(1_000, payload, server.channelId, ofAnother);
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage() } });
  });
});

describe('later, when Discord has forgotten the key', () => {
  beforeEach(() => server.forgetNonces());

  it('the message is found in the channel, and posted no second time', async () => {
    await post('another message', renderMessage({ summary: 'Something else', blocks: [] })[0]);
    await post();
    const { messageId } = (await verifyLater()) ?? {};
    expect(messageId).toBe(server.messages(server.channelId)[1]?.id);
    expect(server.requests(createMessageRoute)).toBe(2);
  });

  it('another message that says the same is not taken for it', async () => {
    await post('the key of another subscription');
    expect(await verify(10 * minutes)).toEqual({ outcome: 'absent' });
    await post();
    expect(await verifyLater()).toEqual({ messageId: server.messages(server.channelId)[1]?.id });
  });

  it('the message is found in the form in which it was sent at last, whatever that says', async () => {
    const [embeds = {}] = lighterForms(payload).filter((it) => 'embeds' in it);
    await post('a key', embeds);
    expect(await verifyLater(embeds)).toEqual({ messageId: onlyMessage() });
    expect(await verifyLater()).toEqual({ messageId: onlyMessage() });
  });

  it('the message is found by what it says where it was sent without a mark', async () => {
    // As by an earlier version: the server numbers the components, as Discord does.
    const rest = new REST({ api: server.apiUrl }).setToken(server.token);
    await rest.post(Routes.channelMessages(server.channelId), { body: payload });
    expect(await verifyLater()).toEqual({ messageId: onlyMessage() });
  });

  it('the message is found as it is read back from a store, and as plain text too', async () => {
    await post('a', { flags: 4, content: 'Plain text', allowed_mentions: { parse: [] } });
    const stored: object = JSON.parse(JSON.stringify({ content: 'Plain text ' }));
    expect(await verifyLater(stored)).toEqual({ messageId: onlyMessage() });
  });

  it('the message is absent where the channel has others only', async () => {
    await post('another message', renderMessage({ summary: 'Something else', blocks: [] })[0]);
    expect(await verify(10 * minutes)).toEqual({ outcome: 'absent' });
  });

  it('the message is found behind more than a page of others', async () => {
    for (let count = 0; count < 250; count += 1) server.say(server.channelId, `Talk ${count}`);
    await post();
    expect(await verifyLater()).toEqual({ messageId: server.messages(server.channelId).at(-1)?.id });
  });

  it('a person who says the same is not taken for us', async () => {
    server.say(server.channelId, 'Plain text');
    expect(await verify(10 * minutes, { content: 'Plain text' })).toEqual({ outcome: 'absent' });
  });

  it('it cannot tell where too much was said since', async () => {
    for (let count = 0; count < 1100; count += 1) server.say(server.channelId, `Talk ${count}`);
    expect(await verify(10 * minutes)).toMatchObject({ outcome: 'cannot tell' });
  });

  it('the message is found where it was begun at the latest, if a clock has dated the attempt far back', async () => {
    const [longAgo, hourAgo] = [90 * 24 * 60, 60].map((count) => new Date(Date.now() - count * minutes));
    for (let count = 0; count < 1100; count += 1) server.say(server.channelId, `Talk ${count}`, hourAgo);
    await post();
    const attempt = { idempotencyKey: 'a key', begunAt: longAgo ?? new Date(), now: new Date() };
    const channel = { platform: 'discord', id: server.channelId };
    expect(await adapter.verify(channel, payload, { ...attempt, begunBy: new Date() })).toMatchObject({
      outcome: 'arrived',
    });
    // What can be read says nothing of what cannot.
    const other = { ...attempt, idempotencyKey: 'another key', begunBy: new Date() };
    expect(await adapter.verify(channel, payload, other)).toMatchObject({ outcome: 'cannot tell' });
  });

  it('it cannot tell without the permission to read the history', async () => {
    await post();
    server.letReadHistory(false);
    expect(await verify(10 * minutes)).toEqual({
      outcome: 'cannot tell',
      reason: 'give me Read Message History in that channel',
    });
    expect(server.messages(server.channelId)).toHaveLength(1);
  });

  it('it rejects when the channel is lost, or Discord has an outage', async () => {
    await expect(verify(10 * minutes, payload, '9999999999999999999')).rejects.toMatchObject({
      kind: 'lost destination',
    });
    server.fail({ status: 502 }, { route: 'GET /channels/:id/messages' });
    await expect(verify(10 * minutes)).rejects.toMatchObject({ name: 'PlatformError' });
  });
});

describe('a direct message', () => {
  it('goes to the channel that Discord opens for a person', async () => {
    const channel = await adapter.directChannel(server.readerId);
    expect(channel).toEqual({ platform: 'discord', id: server.directChannelId });
    await adapter.post(channel, payload, { idempotencyKey: 'a' });
    expect(server.messages(server.directChannelId)).toHaveLength(1);
  });

  it('to nobody is refused as Discord refuses it', async () => {
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

/** The receipt of a message that arrived ten minutes ago; undefined when it did not. */
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
