import type { PostOptions } from '../../../src/platform/adapter.ts';
import type { ChannelKind } from '../channels/channel-facts.ts';
import { parseMessageId } from './message-id.ts';

/** Where to post a message for a channel. */
export type Place =
  /** In an existing channel or thread, perhaps as a reply to another message there. */
  | { readonly kind: 'channel'; readonly channelId: string; readonly answers?: string }
  /** In a message's thread, whose id is the message's; it is opened if necessary. */
  | { readonly kind: 'thread of message'; readonly channelId: string; readonly parentId: string }
  /** In a forum, as a new post. */
  | { readonly kind: 'new post'; readonly channelId: string };

/**
 * @param kindOf returns a channel's kind if it matters; undefined is taken for a channel that holds messages
 */
export async function placeOf(
  channelId: string,
  { replyTo, continues }: Pick<PostOptions, 'replyTo' | 'continues'>,
  kindOf: (channelId: string) => Promise<ChannelKind | undefined>,
): Promise<Place> {
  const earlier = replyTo ?? continues;
  if (earlier === undefined) {
    return { kind: (await kindOf(channelId)) === 'forum' ? 'new post' : 'channel', channelId };
  }
  const { standsIn: thread } = parseMessageId(earlier);
  if (thread !== undefined) return { kind: 'channel', channelId: thread };
  if (replyTo === undefined) return { kind: 'channel', channelId };
  const kind = await kindOf(channelId);
  return kind === 'text' || kind === 'announcement'
    ? { kind: 'thread of message', channelId, parentId: replyTo }
    : { kind: 'channel', channelId, answers: replyTo };
}
