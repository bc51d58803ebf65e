import { describe, expect, it } from 'vitest';
import { createMessageRoute } from '../../../servers/discord-faults.ts';
import { inEnglish } from '../../in-english.ts';
import { sampleStory } from '../sample-story.ts';
import { failureOf, inChannel, payloadOf, post, saying, serveAdapter } from '../served-adapter.ts';

const digest = payloadOf(
  { kind: 'heading', text: 'C# & *news* · Friday, November 20, 2026' },
  sampleStory({ title: 'First' }),
);

describe.concurrent('a forum', () => {
  it.for([15, 16])(
    'creates one post per digest in a forum of type %i, named after its heading',
    async (type, context) => {
      const { server, adapter } = await serveAdapter(context);
      const forum = server.createChannel({ type });
      const messageId = await post(adapter, forum, digest);
      const [thread, ...others] = server.threads(forum);
      expect(others).toEqual([]);
      expect(thread?.name).toBe('C# & *news* · Friday, November 20, 2026');
      expect(messageId).toBe(`${thread?.id}/${thread?.id}`);
      expect(server.messages(thread?.id ?? '')[0]?.body).toMatchObject(digest);
    },
  );

  it('keeps later parts of a digest and replies to it in its forum post', async (context) => {
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

  it('recognises a forum after the first post', async (context) => {
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

  it.for(['DAILY news', '1700000000000000001'])('tags its forum posts with %j', async (tag, context) => {
    const { server, adapter } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15, tags: ['Other', 'Daily news'] });
    await post(adapter, forum, digest, { posting: { tag } });
    expect(server.threads(forum)[0]?.tags).toEqual(['1700000000000000001']);
  });

  it('posts without a tag if the forum lacks it, and logs that', async (context) => {
    const { server, adapter, log } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15, tags: ['Other'] });
    await post(adapter, forum, digest, { posting: { tag: 'Daily' } });
    expect(server.threads(forum)[0]?.tags).toEqual([]);
    expect(log.lines.join('\n')).toMatch(/tag left out.*one of \\"Other\\"/);
  });

  it('adds notices about a digest to its newest forum post', async (context) => {
    const { server, adapter, restarted } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15 });
    await post(adapter, server.createChannel({ type: 15 }), saying('In another forum'));
    await post(adapter, forum, saying('Yesterday'));
    await post(adapter, forum, saying('Today'));
    const messageId = await post(restarted(), forum, saying('They paused it'), { isAside: true });
    const [, today, ...others] = server.threads(forum);
    expect(others).toEqual([]);
    const [, line] = server.messages(today?.id ?? '');
    expect(messageId).toBe(`${today?.id}/${line?.id}`);
    // Without a notification.
    expect(line?.body).toMatchObject({ ...saying('They paused it'), flags: (1 << 15) | (1 << 12) });
  });

  it('creates a forum post for a notice if none of its own takes it', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15 });
    await post(adapter, forum, digest);
    server.setThread(server.threads(forum)[0]?.id ?? '', { locked: true });
    await post(adapter, forum, saying('They paused it'), { isAside: true });
    expect(server.threads(forum).map(({ name }) => name)).toEqual([
      'C# & *news* · Friday, November 20, 2026',
      'They paused it',
    ]);
  });

  it.for([undefined, 'Nothing of the kind'])(
    'lists the tags of a forum that requires one when given %j',
    async (tag, context) => {
      const { server, adapter } = await serveAdapter(context);
      const forum = server.createChannel({ type: 15, tags: ['News', 'Talk'], requiresTag: true });
      const error = await failureOf(
        post(adapter, forum, digest, tag === undefined ? {} : { posting: { tag } }),
      );
      expect(error.kind).toBe('lost destination');
      expect(error.fix).toContain('one of "News", "Talk"');
      expect(server.threads(forum)).toEqual([]);
    },
  );

  it('looks for a forum post whose reply was lost, since forums enforce no nonce', async (context) => {
    const { server, adapter, restarted } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15 });
    const begunAt = new Date();
    await post(adapter, forum, saying('Another digest of that name'), { idempotencyKey: 'another' });
    server.fail({ cut: true, accepted: true }, { route: 'POST /channels/:id/threads' });
    await expect(post(adapter, forum, digest)).rejects.toMatchObject({ kind: 'ambiguous' });

    const verify = (ageMs: number, idempotencyKey = JSON.stringify(digest)) =>
      restarted().verify(inChannel(forum), digest, {
        idempotencyKey,
        begunAt,
        now: new Date(begunAt.getTime() + ageMs),
      });
    // Discord may still be working on a request that we gave up on.
    const soon = await failureOf(verify(20_000));
    expect(soon).toMatchObject({ kind: 'transient', retryAfterMs: 40_000 });
    const id = server.threads(forum)[1]?.id;
    expect(await verify(60_000)).toEqual({ outcome: 'arrived', receipt: { messageId: `${id}/${id}` } });
    server.setThread(id ?? '', { archived: true });
    expect(await verify(60_000)).toMatchObject({ outcome: 'arrived' });
    // Another subscription's post with the same text and name.
    expect(await verify(60_000, 'another key')).toEqual({ outcome: 'absent' });
    server.letReadHistory(false);
    server.setThread(id ?? '', { archived: false });
    expect(inEnglish(await verify(60_000))).toMatchObject({
      outcome: 'cannot tell',
      reason: expect.stringMatching(/Read Message History/),
    });
    expect(server.threads(forum)).toHaveLength(2);
  });
});
