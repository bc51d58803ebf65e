import { describe, expect, it } from 'vitest';
import { createMessageRoute } from '../../servers/discord-faults.ts';
import { textsOf } from '../../servers/validate-discord-message.ts';
import { sampleStory } from './sample-story.ts';
import { failureOf, inChannel, payloadOf, post, saying, serveAdapter } from './served-adapter.ts';

const digest = payloadOf(
  { kind: 'heading', text: 'C# & *news* · Friday, November 20, 2026' },
  sampleStory({ title: 'First' }),
);

describe.concurrent('a forum', () => {
  it.for([15, 16])('of type %i gets a post a digest, named by its heading', async (type, context) => {
    const { server, adapter } = await serveAdapter(context);
    const forum = server.createChannel({ type });
    const messageId = await post(adapter, forum, digest);
    const [thread, ...others] = server.threads(forum);
    expect(others).toEqual([]);
    expect(thread?.name).toBe('C# & *news* · Friday, November 20, 2026');
    expect(messageId).toBe(`${thread?.id}/${thread?.id}`);
    expect(server.messages(thread?.id ?? '')[0]?.body).toMatchObject(digest);
  });

  it('keeps the later parts of a digest, and the replies to it, in its post', async (context) => {
    const { server, adapter, restarted } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15 });
    const first = await post(adapter, forum, digest);
    const later = await post(restarted(), forum, saying('Second'), { continues: first });
    const reply = await post(adapter, forum, saying('Third'), { replyTo: first });
    const [thread, ...others] = server.threads(forum);
    expect(others).toEqual([]);
    expect(server.messages(thread?.id ?? '').map(({ id }) => `${thread?.id}/${id}`)).toEqual([
      first,
      later,
      reply,
    ]);
  });

  it('is known for one after its first post', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15 });
    await post(adapter, forum, digest);
    await post(adapter, forum, saying('The next day'));
    expect(server.threads(forum).map(({ name }) => name)).toEqual([
      'C# & *news* · Friday, November 20, 2026',
      'The next day',
    ]);
    expect(server.requests(createMessageRoute)).toBe(1);
  });

  it.for(['DAILY news', '1700000000000000001'])('has its posts tagged with %j', async (tag, context) => {
    const { server, adapter } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15, tags: ['Other', 'Daily news'] });
    await post(adapter, forum, digest, { posting: { tag } });
    expect(server.threads(forum)[0]?.tags).toEqual(['1700000000000000001']);
  });

  it('that does not have the tag gets the post without one, which the log says', async (context) => {
    const { server, adapter, log } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15, tags: ['Other'] });
    await post(adapter, forum, digest, { posting: { tag: 'Daily' } });
    expect(server.threads(forum)[0]?.tags).toEqual([]);
    expect(log.lines.join('\n')).toMatch(/tag left out.*one of \\"Other\\"/);
  });

  it.for([undefined, 'Nothing of the kind'])(
    'that needs a tag says which there are, the tag being %j',
    async (tag, context) => {
      const { server, adapter } = await serveAdapter(context);
      const forum = server.createChannel({ type: 15, tags: ['News', 'Talk'], requiresTag: true });
      const error = await failureOf(
        post(adapter, forum, digest, tag === undefined ? {} : { posting: { tag } }),
      );
      expect(error.kind).toBe('lost destination');
      expect(error.cure).toContain('one of "News", "Talk"');
      expect(server.threads(forum)).toEqual([]);
    },
  );

  it('is looked through for a post of which no answer came, as it enforces no nonce', async (context) => {
    const { server, adapter, restarted } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15 });
    const begunAt = new Date();
    await post(adapter, forum, saying('Another digest of that name'), { idempotencyKey: 'another' });
    server.fail({ cut: true, accepted: true }, { route: 'POST /channels/:id/threads' });
    await expect(post(adapter, forum, digest)).rejects.toMatchObject({ kind: 'ambiguous' });

    const verify = (ageMs: number, payload = digest) =>
      restarted().verify(inChannel(forum), payload, {
        idempotencyKey: 'a key',
        begunAt,
        now: new Date(begunAt.getTime() + ageMs),
      });
    // A request that we gave up may still be worked on.
    const soon = await failureOf(verify(20_000));
    expect(soon).toMatchObject({ kind: 'transient', retryAfterMs: 40_000 });
    const id = server.threads(forum)[1]?.id;
    expect(await verify(60_000)).toEqual({ outcome: 'arrived', receipt: { messageId: `${id}/${id}` } });
    server.setThread(id ?? '', { archived: true });
    expect(await verify(60_000)).toMatchObject({ outcome: 'arrived' });
    expect(await verify(60_000, saying('C# & *news* · Friday, November 20, 2026'))).toEqual({
      outcome: 'absent',
    });
    server.letReadHistory(false);
    server.setThread(id ?? '', { archived: false });
    expect(await verify(60_000)).toMatchObject({ outcome: 'cannot tell', reason: /Read Message History/ });
    expect(server.threads(forum)).toHaveLength(2);
  });
});

describe.concurrent('replies to a message', () => {
  it.for([0, 5])(
    'of a channel of type %i stand in its thread, named by its headline',
    async (type, context) => {
      const { server, adapter, restarted } = await serveAdapter(context);
      const channel = server.createChannel({ type });
      const parent = await post(adapter, channel, digest);
      const first = await post(adapter, channel, saying('First'), { replyTo: parent });
      const second = await post(adapter, channel, saying('Second'), { replyTo: parent });
      const third = await post(restarted(), channel, saying('Third'), { replyTo: parent });
      expect(server.threads(channel)).toEqual([
        expect.objectContaining({ id: parent, name: 'C# & *news* · Friday, November 20, 2026' }),
      ]);
      const messages = server.messages(parent);
      expect(messages.map(({ id }) => `${parent}/${id}`)).toEqual([first, second, third]);
      expect(messages.map(({ body }) => textsOf(body))).toEqual([['First'], ['Second'], ['Third']]);
      expect(server.messages(channel)).toHaveLength(1);
    },
  );

  it('name their thread themselves where the history may not be read', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const parent = await post(adapter, server.channelId, digest);
    server.letReadHistory(false);
    await post(adapter, server.channelId, saying('A reply'), { replyTo: parent });
    expect(server.threads(server.channelId)[0]?.name).toBe('A reply');
  });

  it('are posted once, whatever is cut in between', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const parent = await post(adapter, server.channelId, digest);
    const begunAt = new Date();
    const reply = (options = {}) =>
      post(adapter, server.channelId, saying('A reply'), { replyTo: parent, ...options });

    server.fail({ cut: true, accepted: true }, { route: 'POST /channels/:id/messages/:id/threads' });
    // The message's own request was not made: nothing is in doubt.
    await expect(reply()).rejects.toMatchObject({ kind: 'transient' });
    server.fail({ cut: true, accepted: true });
    await expect(reply()).rejects.toMatchObject({ kind: 'ambiguous' });

    const attempt = { idempotencyKey: JSON.stringify(saying('A reply')), begunAt, replyTo: parent };
    const verify = (ageMs: number, payload = saying('A reply')) =>
      adapter.verify(inChannel(server.channelId), payload, {
        ...attempt,
        now: new Date(begunAt.getTime() + ageMs),
      });
    const messageId = `${parent}/${server.messages(parent)[0]?.id}`;
    expect(await verify(30_000)).toEqual({ outcome: 'arrived', receipt: { messageId } });
    server.forgetNonces();
    expect(await verify(600_000)).toEqual({ outcome: 'arrived', receipt: { messageId } });
    expect(await verify(600_000, saying('Another'))).toEqual({ outcome: 'absent' });
    expect(server.messages(parent)).toHaveLength(1);
  });

  it('are absent where their thread was never opened', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const parent = await post(adapter, server.channelId, digest);
    const begunAt = new Date();
    const now = new Date(begunAt.getTime() + 600_000);
    const attempt = { idempotencyKey: 'a', begunAt, now, replyTo: parent };
    expect(await adapter.verify(inChannel(server.channelId), saying('A reply'), attempt)).toEqual({
      outcome: 'absent',
    });
  });

  it.for(['a thread', 'a direct message'])(
    'stand below it in %s, marked as replies',
    async (place, context) => {
      const { server, adapter } = await serveAdapter(context);
      const channel =
        place === 'a thread'
          ? server.createChannel({ type: 11, parentId: server.channelId })
          : server.directChannelId;
      const parent = await post(adapter, channel, digest);
      const reply = await post(adapter, channel, saying('A reply'), { replyTo: parent });
      expect(server.messages(channel).map(({ id }) => id)).toEqual([parent, reply]);
      expect(server.messages(channel)[1]?.body.message_reference?.message_id).toBe(parent);
    },
  );

  it('are posted without the mark where the history may not be read', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const channel = server.createChannel({ type: 11, parentId: server.channelId });
    const parent = await post(adapter, channel, digest);
    server.letReadHistory(false);
    await post(adapter, channel, saying('A reply'), { replyTo: parent });
    expect(server.messages(channel)[1]?.body.message_reference).toBeUndefined();
  });

  it('say which permission is missing to open a thread', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const parent = await post(adapter, server.channelId, digest);
    server.revoke('CreatePublicThreads');
    const error = await failureOf(post(adapter, server.channelId, saying('x'), { replyTo: parent }));
    expect(error).toMatchObject({
      kind: 'lost destination',
      cure: /Give my role Create Public Threads in #/,
    });
  });
});

describe.concurrent('a thread as a channel', () => {
  it('is opened again by a post where it was archived', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const thread = server.createChannel({ type: 11, parentId: server.channelId });
    server.setThread(thread, { archived: true });
    await post(adapter, thread, digest);
    expect(server.threads(server.channelId)[0]?.archived).toBe(false);
  });

  it('that is locked says the cure', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const thread = server.createChannel({ type: 11, parentId: server.channelId });
    server.setThread(thread, { locked: true });
    const error = await failureOf(post(adapter, thread, digest));
    expect(error).toMatchObject({ kind: 'lost destination', cure: /Unlock the thread/ });
  });
});

describe.concurrent('an announcement channel', () => {
  it('has the digest passed on where that is asked for, and only there', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const channel = server.createChannel({ type: 5 });
    const asked = await post(adapter, channel, digest, { posting: { crosspost: true } });
    const unasked = await post(adapter, channel, saying('Another'));
    expect(server.message(asked)?.isCrossposted).toBe(true);
    expect(server.message(unasked)?.isCrossposted).toBeUndefined();
  });

  it('is no text channel: there the setting does nothing', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    await post(adapter, server.channelId, digest, { posting: { crosspost: true } });
    expect(server.requests('POST /channels/:id/messages/:id/crosspost')).toBe(0);
  });

  it.for([
    ['refuses', { code: 50013 }],
    ['fails', { status: 500 }],
    ['says nothing', { cut: true }],
  ] as const)('that %s to pass it on has the digest all the same', async ([, fault], context) => {
    const { server, adapter, log } = await serveAdapter(context);
    const channel = server.createChannel({ type: 5 });
    server.fail(fault, { route: 'POST /channels/:id/messages/:id/crosspost' });
    await post(adapter, channel, digest, { posting: { crosspost: true } });
    expect(server.messages(channel)).toHaveLength(1);
    expect(log.events()).toContainEqual(
      expect.stringMatching(/^(message not crossposted|crosspost put off)$/),
    );
  });

  it('has the eleventh of an hour passed on later', async (context) => {
    const { server, adapter, log } = await serveAdapter(context);
    const channel = server.createChannel({ type: 5 });
    for (let count = 0; count < 11; count += 1) {
      await post(adapter, channel, saying(`Digest ${count}`), { posting: { crosspost: true } });
    }
    expect(server.messages(channel).map(({ isCrossposted }) => isCrossposted === true)).toEqual([
      ...Array.from({ length: 10 }, () => true),
      false,
    ]);
    expect(log.lines.join('\n')).toMatch(/crosspost put off .*"retryAfterMs":1800\d{3}/);
  });

  it('has it passed on once, and also where the process ended in between', async (context) => {
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

  it('is named and notified by the first message of a digest alone', async (context) => {
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

  it.for([
    ['embeds', { flags: 0, embeds: [{ description: 'x' }], components: [] }],
    ['plain text', { flags: 4, content: 'x' }],
  ] as const)('is named by a message of %s too', async ([, payload], context) => {
    const { server, adapter } = await serveAdapter(context);
    await post(adapter, server.channelId, payload, { posting });
    expect(server.messages(server.channelId)[0]?.body.content).toMatch(/^<@&1320000000000000001>/);
  });

  it('is not named anew by a change, which notifies nobody', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const messageId = await post(adapter, server.channelId, digest, { posting });
    await adapter.update(inChannel(server.channelId), saying('Changed'), { messageId, posting });
    expect(server.message(messageId)?.body.allowed_mentions).toEqual({ parse: [] });
  });

  it('is found with its message by a look back', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const begunAt = new Date();
    const messageId = await post(adapter, server.channelId, digest, { posting });
    const now = new Date(begunAt.getTime() + 600_000);
    const attempt = { idempotencyKey: 'a key', begunAt, now, posting };
    expect(await adapter.verify(inChannel(server.channelId), digest, attempt)).toEqual({
      outcome: 'arrived',
      receipt: { messageId },
    });
  });

  it.for([
    ['everybody', '1300000000000000001', /everybody is never notified/],
    ['no role', '@everyone', /it is no role/],
  ] as const)('is left out where it is %s, which the log says', async ([, mention, said], context) => {
    const { server, adapter, log } = await serveAdapter(context);
    await post(adapter, server.channelId, digest, { posting: { mention } });
    const [message] = server.messages(server.channelId);
    expect(message?.body.allowed_mentions).toEqual({ parse: [] });
    expect(textsOf(message?.body ?? expect.fail())[0]).toMatch(/^## C\\#/);
    expect(log.lines.join('\n')).toMatch(said);
  });
});
