import type { PlatformPayload } from '../platform/adapter.ts';
import { createMemo } from '../platform/caching/memoize.ts';
import { memoizeByObject } from '../platform/caching/memoize-by-object.ts';
import type { Message } from '../platform/message.ts';
import type { Style } from '../subscriptions/settings.ts';
import type { Digest } from './digest.ts';
import type { DigestMessage } from './digest-messages.ts';
import { digestMessages } from './digest-messages.ts';

/** One of a digest's messages, drawn for a platform. */
export interface DrawnMessage {
  readonly payload: PlatformPayload;
  /** Set when it is a reply to the digest's first message. */
  readonly isReply?: true;
}

type Render = (message: Message) => readonly PlatformPayload[];

/**
 * Draws a digest as a platform's messages. If it does not fit into one, its stories are spread evenly over as
 * few as possible, so that no message ends up with a lone story and each message can be redrawn separately.
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
 * Redraws a changed digest as replacements for `count` messages drawn earlier: every story stays in its
 * message.
 * @returns for each message its replacement, or undefined where that would take more than one message;
 * undefined altogether when the digest was not drawn as `count` messages
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

/** Draws a digest, once for all channels that get the same one. */
export type DrawDigest = (digest: Digest, style: Style, platform: string) => readonly DrawnMessage[];

/** How many digests' messages are kept: channels with one schedule mostly get the same digest. */
const rememberedDigests = 50;

/** Each platform draws a digest at most once in each style. */
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
