import { describe, expect, it } from 'vitest';
import { discord } from '../../../../adapters/discord/index.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { sampleStory } from '../sample-story.ts';
import { failureOf, inChannel, payloadOf, post, saying, serveAdapter } from '../served-adapter.ts';

const digest = payloadOf({ kind: 'heading', text: 'Morning news' }, sampleStory());
const [bare, embeds, , plain] = lighterForms(digest);

describe.concurrent('a posted message', () => {
  it('edits a posted message in place', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const messageId = await post(adapter, server.channelId, digest);
    const changed = payloadOf({ kind: 'heading', text: 'Morning news' }, sampleStory({ heat: 300 }));
    expect(await adapter.update(inChannel(server.channelId), changed, { messageId })).toBe('updated');
    expect(server.messages(server.channelId)).toHaveLength(1);
    expect(server.message(messageId)?.body).toMatchObject(changed);
  });

  it('stays recognisable by its key after it is changed', async (context) => {
    const { server, adapter, restarted } = await serveAdapter(context);
    const options = { idempotencyKey: 'a' };
    const begunAt = new Date();
    const { messageId } = await adapter.post(inChannel(server.channelId), digest, options);
    await adapter.update(inChannel(server.channelId), saying('Changed'), { messageId, ...options });
    server.forgetNonces();
    const now = new Date(begunAt.getTime() + 600_000);
    const attempt = { ...options, begunAt, now };
    expect(await restarted().verify(inChannel(server.channelId), digest, attempt)).toEqual({
      outcome: 'arrived',
      receipt: { messageId },
    });
  });

  it('edits messages in a forum post, in a thread and in an archived thread', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const forum = server.createChannel({ type: 15 });
    const first = await post(adapter, forum, digest);
    const later = await post(adapter, forum, saying('Later'), { continues: first });
    const parent = await post(adapter, server.channelId, digest);
    const reply = await post(adapter, server.channelId, saying('A reply'), { replyTo: parent });
    server.setThread(parent, { archived: true });

    const update = (channelId: string, messageId: string, replyTo?: string) =>
      adapter.update(inChannel(channelId), saying('Changed'), { messageId, ...(replyTo && { replyTo }) });
    expect(await update(forum, first)).toBe('updated');
    expect(await update(forum, later)).toBe('updated');
    expect(await update(server.channelId, reply, parent)).toBe('updated');
    for (const id of [first, later, reply]) {
      const [, messageId = ''] = id.split('/');
      expect(textsOf(server.message(messageId)?.body ?? expect.fail())).toEqual(['Changed']);
    }
    expect(server.threads(server.channelId)[0]?.archived).toBe(true);
  });

  it.for([
    ['embeds', embeds],
    ['plain text', plain],
  ] as const)('converts a message posted as %s to components', async ([, payload], context) => {
    const { server, adapter } = await serveAdapter(context);
    const messageId = await post(adapter, server.channelId, payload ?? {});
    expect(await adapter.update(inChannel(server.channelId), digest, { messageId })).toBe('updated');
    expect(server.message(messageId)?.body).toMatchObject(digest);
  });

  it.for([
    ['components, without pictures', bare],
    ['embeds', embeds],
    ['plain text', plain],
  ] as const)('edits a message of components to %s as far as possible', async ([, payload], context) => {
    const { server, adapter } = await serveAdapter(context);
    const messageId = await post(adapter, server.channelId, digest);
    expect(await adapter.update(inChannel(server.channelId), payload ?? {}, { messageId })).toBe('updated');
    const body = server.message(messageId)?.body ?? expect.fail();
    expect(body.flags).toBe(32768);
    expect(textsOf(body).join('\n')).toContain('Chip maker opens a plant in Dresden');
  });

  it("reports a message as gone if it was deleted or is not the bot's", async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const messageId = await post(adapter, server.channelId, digest);
    server.deleteMessage(messageId);
    expect(await adapter.update(inChannel(server.channelId), digest, { messageId })).toBe('gone');
    server.say(server.channelId, 'Hello');
    const other = server.messages(server.channelId)[0]?.id ?? '';
    expect(await adapter.update(inChannel(server.channelId), digest, { messageId: other })).toBe('gone');
  });

  it("says how to fix it if the message's channel is out of reach", async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const messageId = await post(adapter, server.channelId, digest);
    server.deny(server.channelId, 'ViewChannel');
    const error = await failureOf(adapter.update(inChannel(server.channelId), digest, { messageId }));
    expect(error).toMatchObject({ kind: 'lost destination', fix: expect.stringMatching(/View Channel/) });
  });
});

function lighterForms(payload: object): object[] {
  const lighter = discord.degrade(payload);
  return lighter ? [lighter, ...lighterForms(lighter)] : [];
}
