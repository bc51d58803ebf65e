/**
 * The port's ids for messages: Discord's id if the message is in the requested channel, or
 * "<thread>/<message>" if it is in a thread of that channel. The first message of a thread or a forum post
 * has the same id as its thread.
 */

/** @param channelId the channel of the request */
export function formatMessageId(
  channelId: string,
  { standsIn, id }: { standsIn: string; id: string },
): string {
  return standsIn === channelId ? id : `${standsIn}/${id}`;
}

/** Where a message is; `standsIn` is undefined if that is the channel of the request. */
export function parseMessageId(messageId: string): {
  readonly standsIn: string | undefined;
  readonly id: string;
} {
  const [first = '', second] = messageId.split('/', 2);
  return second === undefined ? { standsIn: undefined, id: first } : { standsIn: first, id: second };
}
