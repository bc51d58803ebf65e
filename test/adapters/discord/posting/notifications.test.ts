import { describe, expect, it } from 'vitest';
import type { PostOptions } from '../../../../src/platform/adapter.ts';
import type { DiscordServer } from '../../../servers/discord-server.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { sampleStory } from '../sample-story.ts';
import { inChannel, payloadOf, saying, serveAdapter } from '../served-adapter.ts';

const role = '1320000000000000001';
const quiet = 1 << 12;
const components = 1 << 15;
const digest = payloadOf(
  { kind: 'heading', text: 'Top stories' },
  sampleStory(),
  sampleStory({ rank: 2, title: 'Rain in *Rome*' }),
);
const headlines = [
  `<@&${role}>`,
  'Chip maker opens a plant in Dresden · Example News · Rain in ∗Rome∗ · Example News',
  '## Top stories',
  '**1\\. [Chip maker opens a plant in Dresden](<https://news.example/2026/chips>)** · Example News',
  '**2\\. [Rain in ∗Rome∗](<https://news.example/2026/chips>)** · Example News',
];
const onlyMessage = (server: DiscordServer, channel = server.channelId) => {
  const [message, ...others] = server.messages(channel);
  expect(others).toEqual([]);
  if (!message) throw new Error('nothing was posted');
  return message;
};

describe('a digest that notifies somebody', () => {
  const mentioning: PostOptions = { idempotencyKey: 'a', posting: { mention: role } };

  it('is posted as its headlines, for the notification to show, and then becomes the whole message', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.failAt(3, { status: 500 });
    const halfway = await adapter.post(inChannel(server.channelId), digest, mentioning);
    expect(textsOf(onlyMessage(server).body).join('\n').split('\n')).toEqual(headlines);
    expect(onlyMessage(server).body.allowed_mentions).toEqual({ parse: [], roles: [role] });
    expect(halfway).toMatchObject({ unfinished: { kind: 'ambiguous' } });

    const updated = await adapter.update(inChannel(server.channelId), digest, { ...mentioning, ...halfway });
    expect(updated).toBe('updated');
    expect(onlyMessage(server).body.flags & components).toBe(components);
  });

  it.for([
    [{ mention: role }, false],
    [{ isDirect: true }, false],
    [{ mention: role }, true],
  ] as const)(
    'ends as the whole message, once, with %j (cut off in between: %s)',
    async ([posting, isCut], context) => {
      const { server, adapter, restarted } = await serveAdapter(context);
      const options = { idempotencyKey: 'a', posting };
      const begunAt = new Date();
      if (isCut) server.failAt(2, { cut: true, accepted: true });
      const posted = adapter.post(inChannel(server.channelId), digest, options);
      if (isCut) {
        await expect(posted).rejects.toMatchObject({ kind: 'ambiguous' });
        server.forgetNonces();
        const now = new Date(begunAt.getTime() + 600_000);
        const found = await restarted().verify(inChannel(server.channelId), digest, {
          ...options,
          begunAt,
          now,
        });
        expect(found).toEqual({ outcome: 'arrived', receipt: { messageId: onlyMessage(server).id } });
      } else {
        expect(await posted).toEqual({ messageId: onlyMessage(server).id });
      }
      expect(onlyMessage(server).body.flags).toBe(components);
      expect(textsOf(onlyMessage(server).body)[0]).toContain('## Top stories');
    },
  );

  it('keeps the simpler form that Discord accepts in place of the whole message', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    server.failAt(3, { code: 50035, message: 'Invalid Form Body' });
    const { shows } = await adapter.post(inChannel(server.channelId), digest, mentioning);
    expect(shows).toMatchObject({ flags: components });
    expect(JSON.stringify(onlyMessage(server).body)).not.toContain('chips.jpg');
  });
});

describe('the headlines in a notification', () => {
  it('each have their outlet, however long their titles are', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    const long = payloadOf(
      ...[1, 2, 3, 4, 5].map((rank) =>
        sampleStory({
          rank,
          title: `Headline ${rank} ${'goes on and on '.repeat(12)}`,
          provider: 'Long Gazette',
        }),
      ),
    );
    server.failAt(2, { status: 500 });
    const options = { idempotencyKey: 'a', posting: { isDirect: true } } as const;
    await adapter.post(inChannel(server.channelId), long, options);
    const [notice = ''] = textsOf(onlyMessage(server).body).join('\n').split('\n');
    expect(notice).toMatch(/^(?:Headline \d [^·]{80,100}… · Long Gazette(?: · )?){3} …$/);
  });
});

describe('a message that notifies nobody', () => {
  it.for<readonly [string, Partial<PostOptions>]>([
    ['of a silent digest', { posting: { silent: true, mention: role } }],
    ['about digests', { isAside: true }],
    ['that continues a digest', { continues: '1700000000000000001' }],
  ])('is posted without a notification if it is one %s', async ([, options], context) => {
    const { server, adapter } = await serveAdapter(context);
    await adapter.post(inChannel(server.channelId), saying('Hello'), { idempotencyKey: 'a', ...options });
    expect(onlyMessage(server).body.flags).toBe(components | quiet);
  });

  it('is posted at once and as usual if nobody is mentioned', async (context) => {
    const { server, adapter } = await serveAdapter(context);
    await adapter.post(inChannel(server.channelId), digest, { idempotencyKey: 'a' });
    expect(onlyMessage(server).body.flags).toBe(components);
  });
});
