import type { PlatformPayload } from '../platform/adapter.ts';
import { createMemo } from '../platform/caching/memoize.ts';
import { memoizeByObject } from '../platform/caching/memoize-by-object.ts';
import type { Message } from '../platform/message.ts';
import type { Style } from '../subscriptions/settings.ts';
import type { Digest } from './digest.ts';
import type { DigestMessage } from './digest-messages.ts';
import { digestMessages } from './digest-messages.ts';

/** One of a platform's messages that show a digest. */
export interface DrawnMessage {
  readonly payload: PlatformPayload;
  /** Set when it is a reply to the first of them. */
  readonly isReply?: true;
}

type Render = (message: Message) => readonly PlatformPayload[];

/**
 * A digest as a platform's messages. One that does not fit a single message is spread evenly over as few as hold it, so
 * that no message ends with a story alone and each can be drawn again for itself.
 */
export function drawDigest(digest: Digest, style: Style, render: Render): DrawnMessage[] {
  for (let count = 1; ; ) {
    const messages = digestMessages(digest, style, count);
    const drawn = messages.flatMap((message) => draw(message, render));
    const cannotSpreadFurther =
      style === 'thread' || messages.length < count || count >= digest.stories.length;
    if (drawn.length === messages.length || cannotSpreadFurther) return drawn;
    count = Math.max(count + 1, drawn.length);
  }
}

/**
 * A digest that has changed, as messages to be put in the places of `count` that were drawn of it before: every story stays
 * in its message.
 * @returns for each place what is to stand there, or undefined where that takes more than one message; undefined when the
 *   digest was not drawn as `count` messages
 */
export function redrawDigest(
  digest: Digest,
  { style, count }: { style: Style; count: number },
  render: Render,
): (PlatformPayload | undefined)[] | undefined {
  const messages = digestMessages(digest, style, count);
  if (messages.length !== count) return undefined;
  return messages.map(({ message }) => {
    const [payload, ...others] = render(message);
    return others.length === 0 ? payload : undefined;
  });
}

function draw({ message, isReply }: DigestMessage, render: Render): DrawnMessage[] {
  return render(message).map((payload) => ({ payload, ...(isReply && { isReply }) }));
}

/** The messages of a platform that show a digest, made once for all channels to which the same one goes. */
export type DrawDigest = (digest: Digest, style: Style, platform: string) => readonly DrawnMessage[];

/** How many digests' messages are kept: channels of one schedule mostly get the same digest. */
const rememberedDigests = 50;

/** A platform draws a digest in each of the styles at most. */
const rememberedDrawings = 10;

export function createDrawDigest(
  render: (platform: string, message: Message) => readonly PlatformPayload[],
): DrawDigest {
  const drawings = createMemo<ReturnType<typeof createMemo<readonly DrawnMessage[]>>>(rememberedDigests);
  const drawingsOf = memoizeByObject((digest: Digest) =>
    drawings(JSON.stringify(digest), () => createMemo(rememberedDrawings)),
  );
  return (digest, style, platform) =>
    drawingsOf(digest)(`${platform} ${style}`, () =>
      drawDigest(digest, style, (message) => render(platform, message)),
    );
}
