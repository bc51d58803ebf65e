import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { sampleStory } from '../sample-story.ts';
import { inChannel, payloadOf, post, saying, serveAdapter } from '../served-adapter.ts';

const digest = payloadOf(
  { kind: 'heading', text: 'C# & *news* · Friday, November 20, 2026' },
  sampleStory({ title: 'First' }),
);

describe.concurrent('an announcement channel', () => {
  it('publishes a digest to following servers only where the subscription asks for it', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const channel = server.createChannel({ type: 5 });
    const asked = await post(adapter, channel, digest, { posting: { crosspost: true } });
    const unasked = await post(adapter, channel, saying('Another'));
    expect(server.message(asked)?.isCrossposted).toBe(true);
    expect(server.message(unasked)?.isCrossposted).toBeUndefined();
  });

  it('ignores the publish setting in a text channel', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    await post(adapter, server.channelId, digest, { posting: { crosspost: true } });
    expect(server.requests('POST /channels/:id/messages/:id/crosspost')).toBe(0);
  });

  it.for([
    ['refuses', { code: 50013 }],
    ['fails', { status: 500 }],
    ['does not answer', { cut: true }],
  ] as const)('posts the digest even if Discord %s when asked to publish it', async ([, fault], context) => {
    const { server, adapter, log } = await serveAdapter(context);
    const channel = server.createChannel({ type: 5 });
    server.fail(fault, { route: 'POST /channels/:id/messages/:id/crosspost' });
    await post(adapter, channel, digest, { posting: { crosspost: true } });
    expect(server.messages(channel)).toHaveLength(1);
    expect(log.events()).toContainEqual(
      expect.stringMatching(/^(message not crossposted|crosspost put off)$/),
    );
  });

  it('publishes the eleventh message of an hour later', async (context) => {
    const { server, adapter, log } = await serveAdapter(context);
    const channel = server.createChannel({ type: 5 });
    for (let count = 0; count < 11; count += 1) {
      await post(adapter, channel, saying(`Digest ${count}`), { posting: { crosspost: true } });
    }
    expect(server.messages(channel).map(({ isCrossposted }) => isCrossposted === true)).toEqual([
      ...Array.from({ length: 10 }, () => true),
      false,
    ]);
    expect(log.lines.join('\n')).toMatch(/crosspost put off.*"retryAfterMs":1800\d{3}/);
  });

  it('publishes a digest once, even if the process ended in between', async (context) => {
    const { server, adapter, restarted } = await serveAdapter(context);
    const channel = server.createChannel({ type: 5 });
    const options = { idempotencyKey: 'a key', posting: { crosspost: true } };
    const begunAt = new Date();
    const posted = await post(adapter, channel, digest, { idempotencyKey: 'a key' });
    for (const ageMs of [30_000, 600_000, 600_000]) {
      const now = new Date(begunAt.getTime() + ageMs);
      await restarted().verify(inChannel(channel), digest, { ...options, begunAt, now });
    }
    expect(server.message(posted)?.isCrossposted).toBe(true);
    expect(server.messages(channel)).toHaveLength(1);
  });
});

describe.concurrent('a role that the subscription names', () => {
  const role = '1320000000000000001';
  const posting = { mention: role };

  it("mentions and notifies the role in a digest's first message alone", async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const first = await post(adapter, server.channelId, digest, { posting });
    await post(adapter, server.channelId, saying('Second'), { posting, continues: first });
    await post(adapter, server.channelId, saying('Third'), { posting, replyTo: first });
    const [message, second] = server.messages(server.channelId);
    expect(message?.body.allowed_mentions).toEqual({ parse: [], roles: [role] });
    expect(textsOf(message?.body ?? expect.fail())[0]).toMatch(/^<@&1320000000000000001>\n## C\\#/);
    for (const later of [second, ...server.messages(first)]) {
      expect(later?.body.allowed_mentions).toEqual({ parse: [] });
      expect(JSON.stringify(later?.body)).not.toContain(role);
    }
  });

  it('changes nothing else in a message that mentions the role', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    await post(adapter, server.channelId, digest, { posting, idempotencyKey: 'with' });
    await post(adapter, server.channelId, digest, { idempotencyKey: 'without' });
    const [named, plain] = server.messages(server.channelId).map(({ body }) => body.components);
    const unmarked = (components: unknown) => JSON.stringify(components).replace(/"id":\d+/, '"id":0');
    expect(unmarked(named).replace(`<@&${role}>\\n`, '')).toEqual(unmarked(plain));
  });

  it.for([
    ['embeds', { flags: 0, embeds: [{ description: 'x' }], components: [] }],
    ['plain text', { flags: 4, content: 'x' }],
  ] as const)('mentions the role in a message of %s', async ([, payload], context) => {
    const { server, adapter } = await serveAdapter(context);
    await post(adapter, server.channelId, payload, { posting });
    expect(server.messages(server.channelId)[0]?.body.content).toMatch(/^<@&1320000000000000001>/);
  });

  it('notifies nobody when it edits a message that mentions the role', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const messageId = await post(adapter, server.channelId, digest, { posting });
    await adapter.update(inChannel(server.channelId), saying('Changed'), { messageId, posting });
    expect(server.message(messageId)?.body.allowed_mentions).toEqual({ parse: [] });
  });

  it('finds a message that mentions the role when it looks back', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const begunAt = new Date();
    const messageId = await post(adapter, server.channelId, digest, { posting });
    const now = new Date(begunAt.getTime() + 600_000);
    const attempt = { idempotencyKey: JSON.stringify(digest), begunAt, now, posting };
    expect(await adapter.verify(inChannel(server.channelId), digest, attempt)).toEqual({
      outcome: 'arrived',
      receipt: { messageId },
    });
  });

  it.for([
    ['everybody', '1300000000000000001', /@everyone is never notified/],
    ['not a role', '@everyone', /it is not a role/],
  ] as const)('leaves out the role and logs why when it is %s', async ([, mention, said], context) => {
    const { server, adapter, log } = await serveAdapter(context);
    await post(adapter, server.channelId, digest, { posting: { mention } });
    const [message] = server.messages(server.channelId);
    expect(message?.body.allowed_mentions).toEqual({ parse: [] });
    expect(textsOf(message?.body ?? expect.fail())[0]).toMatch(/^## C\\#/);
    expect(log.lines.join('\n')).toMatch(said);
  });
});
