import { describe, expect, it } from 'vitest';
import type { PlatformAdapter, PostOptions } from '../../../../src/platform/adapter.ts';
import { told } from '../../../../src/platform/language/sentence.ts';
import type { DiscordServer } from '../../../servers/discord-server.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { failureOf, inChannel, saying, serveAdapter } from '../served-adapter.ts';

const parts = ['Part one', 'Part two', 'Part three'];
const posting = { mention: '1320000000000000001', crosspost: true, tag: 'News' };

/** Derives how a later part refers to its digest from the first part's id. */
type Later = (first: string) => Partial<PostOptions>;
const isContinued: Later = (continues) => ({ continues });
const isReply: Later = (replyTo) => ({ replyTo });

describe.concurrent('a three-part digest cut off at any request, before or after it took effect', () => {
  const places: readonly (readonly [string, number, Later])[] = [
    ['text channel', 0, isContinued],
    ['text channel, as replies', 0, isReply],
    ['announcement channel, as replies', 5, isReply],
    ['thread, as replies', 11, isReply],
    ['forum', 15, isContinued],
    ['forum, as replies', 15, isReply],
  ];
  // Within the time in which nonces are enforced, and after it.
  const ages = [60_000, 600_000];
  it.for(places.flatMap((place) => ages.map((ageMs) => [...place, ageMs] as const)))(
    'posts a digest completely and once in a %s, wherever it is cut off (type %i)',
    async ([, type, later, ageMs], context) => {
      for (const accepted of [true, false]) {
        for (let brokenAt = 1; ; brokenAt += 1) {
          const { server, restarted } = await serveAdapter(context);
          const channel = server.createChannel({ type, tags: ['News'], parentId: server.channelId });
          server.failAt(brokenAt, { cut: true, accepted });
          const wasBroken = await deliver({ channel, later, ageMs }, { server, restarted });
          expect(shown(server, channel), `broken off at request ${brokenAt}`).toEqual(parts);
          if (!wasBroken) break;
          expect(brokenAt).toBeLessThan(40);
        }
      }
    },
  );
});

/** Posts all parts as the service does: restarts after each failed attempt, and verifies a part in doubt. */
async function deliver(
  { channel, later, ageMs }: { channel: string; later: Later; ageMs: number },
  { server, restarted }: { server: DiscordServer; restarted: () => PlatformAdapter },
): Promise<boolean> {
  let wasBroken = false;
  let first: string | undefined;
  for (const part of parts) {
    const payload = saying(part);
    const options = { idempotencyKey: part, posting, ...(first !== undefined && later(first)) };
    const begunAt = new Date();
    let adapter = restarted();
    const attempt = async (): Promise<string> => {
      const { messageId } = await adapter.post(inChannel(channel), payload, options);
      return messageId;
    };
    const question = async (): Promise<string> => {
      if (ageMs > 120_000) server.forgetNonces();
      const now = new Date(begunAt.getTime() + ageMs);
      const verification = await adapter.verify(inChannel(channel), payload, { ...options, begunAt, now });
      if (verification.outcome === 'cannot tell') throw new Error(told('en', verification.reason));
      return verification.outcome === 'arrived' ? verification.receipt.messageId : attempt();
    };
    let ask = attempt;
    for (;;) {
      const asked = ask();
      const error = await asked.then(
        () => undefined,
        () => failureOf(asked),
      );
      if (!error) {
        first ??= await asked;
        break;
      }
      wasBroken = true;
      adapter = restarted();
      if (error.kind === 'ambiguous') ask = question;
    }
  }
  return wasBroken;
}

/** What readers see of the digest in its channel and threads, in order. */
function shown(server: DiscordServer, channel: string): string[] {
  const messages = [channel, ...server.threads(channel).map(({ id }) => id)].flatMap(server.messages);
  return messages
    .toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)))
    .map(({ body }) =>
      textsOf(body)
        .join('')
        .replace(/^<@&\d+>\n/, ''),
    );
}
