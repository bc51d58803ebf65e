import { rememberByObject } from '../content/remember-by-object.ts';
import type { Digest } from '../digest/digest.ts';
import { type DrawnMessage, drawDigest } from '../digest/draw-digest.ts';
import type { PlatformPayload } from '../platform/adapter.ts';
import type { Message } from '../platform/message.ts';
import type { Style } from '../subscriptions/subscription.ts';
import { answersByKey } from './memoized.ts';

/** Of so many different digests the messages are remembered: channels of one schedule mostly get the same. */
const rememberedDigests = 50;

/** A platform draws a digest in each of the styles at most. */
const rememberedDrawings = 10;

/** The messages of a platform that show a digest, made once for all channels to which the same one goes. */
export type DrawDigest = (digest: Digest, style: Style, platform: string) => readonly DrawnMessage[];

export function createDrawDigest(
  render: (platform: string, message: Message) => readonly PlatformPayload[],
): DrawDigest {
  const drawings = answersByKey<ReturnType<typeof answersByKey<readonly DrawnMessage[]>>>(rememberedDigests);
  const drawingsOf = rememberByObject((digest: Digest) =>
    drawings(JSON.stringify(digest), () => answersByKey(rememberedDrawings)),
  );
  return (digest, style, platform) =>
    drawingsOf(digest)(`${platform} ${style}`, () =>
      drawDigest(digest, style, (message) => render(platform, message)),
    );
}
