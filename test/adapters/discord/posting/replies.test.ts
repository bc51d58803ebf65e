import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { sampleStory } from '../sample-story.ts';
import { failureOf, inChannel, payloadOf, post, saying, serveAdapter } from '../served-adapter.ts';

const digest = payloadOf(
  { kind: 'heading', text: 'C# & *news* · Friday, November 20, 2026' },
  sampleStory({ title: 'First' }),
);

describe.concurrent('replies to a message', () => {
  it.for([0, 5])(
    'posts replies in a channel of type %i in a thread named after the headline',
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

  it('names the thread of replies itself when it may not read the history', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const parent = await post(adapter, server.channelId, digest);
    server.letReadHistory(false);
    await post(adapter, server.channelId, saying('A reply'), { replyTo: parent });
    expect(server.threads(server.channelId)[0]?.name).toBe('A reply');
  });

  it('posts replies once, wherever they are cut off', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const parent = await post(adapter, server.channelId, digest);
    const begunAt = new Date();
    const reply = (options = {}) =>
      post(adapter, server.channelId, saying('A reply'), { replyTo: parent, ...options });

    server.fail({ cut: true, accepted: true }, { route: 'POST /channels/:id/messages/:id/threads' });
    // The message's own request was never made, so nothing is in doubt.
    await expect(reply()).rejects.toMatchObject({ kind: 'transient' });
    server.fail({ cut: true, accepted: true });
    await expect(reply()).rejects.toMatchObject({ kind: 'ambiguous' });

    const attempt = { idempotencyKey: JSON.stringify(saying('A reply')), begunAt, replyTo: parent };
    const verify = (ageMs: number, idempotencyKey = attempt.idempotencyKey) =>
      adapter.verify(inChannel(server.channelId), saying('A reply'), {
        ...{ ...attempt, idempotencyKey },
        now: new Date(begunAt.getTime() + ageMs),
      });
    const messageId = `${parent}/${server.messages(parent)[0]?.id}`;
    expect(await verify(30_000)).toEqual({ outcome: 'arrived', receipt: { messageId } });
    server.forgetNonces();
    expect(await verify(600_000)).toEqual({ outcome: 'arrived', receipt: { messageId } });
    expect(await verify(600_000, 'another key')).toEqual({ outcome: 'absent' });
    expect(server.messages(parent)).toHaveLength(1);
  });

  it('reports replies as absent if their thread was never opened', async (context) => {
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
    'posts replies below the digest in %s, marked as replies',
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

  it('posts replies without the mark when it may not read the history', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const channel = server.createChannel({ type: 11, parentId: server.channelId });
    const parent = await post(adapter, channel, digest);
    server.letReadHistory(false);
    await post(adapter, channel, saying('A reply'), { replyTo: parent });
    expect(server.messages(channel)[1]?.body.message_reference).toBeUndefined();
  });

  it('names the permission that is missing to open a thread', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const parent = await post(adapter, server.channelId, digest);
    server.revoke('CreatePublicThreads');
    const error = await failureOf(post(adapter, server.channelId, saying('x'), { replyTo: parent }));
    expect(error).toMatchObject({
      kind: 'lost destination',
      fix: expect.stringMatching(/Give my role Create Public Threads in #/),
    });
  });
});

describe.concurrent('a thread as a channel', () => {
  it('reopens an archived thread by posting in it', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const thread = server.createChannel({ type: 11, parentId: server.channelId });
    server.setThread(thread, { archived: true });
    await post(adapter, thread, digest);
    expect(server.threads(server.channelId)[0]?.archived).toBe(false);
  });

  it('tells the user how to fix a locked thread', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const thread = server.createChannel({ type: 11, parentId: server.channelId });
    server.setThread(thread, { locked: true });
    const error = await failureOf(post(adapter, thread, digest));
    expect(error).toMatchObject({
      kind: 'lost destination',
      fix: expect.stringMatching(/Unlock the thread/),
    });
  });
});
