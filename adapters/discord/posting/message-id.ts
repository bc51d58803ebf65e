/**
 * How the port's message ids name a message: by Discord's id of it where it stands in the channel that was asked for, and by
 * "<thread>/<message>" where it stands in a thread of that channel. The first message of a thread, also of a forum's post,
 * has the id of its thread.
 */

/** @param channelId the channel that was asked for */
export function formatMessageId(
  channelId: string,
  { standsIn, id }: { standsIn: string; id: string },
): string {
  return standsIn === channelId ? id : `${standsIn}/${id}`;
}

/** Where a message stands; `standsIn` is undefined where that is the channel that was asked for. */
export function parseMessageId(messageId: string): {
  readonly standsIn: string | undefined;
  readonly id: string;
} {
  const [first = '', second] = messageId.split('/', 2);
  return second === undefined ? { standsIn: undefined, id: first } : { standsIn: first, id: second };
}
