import type { PostOptions } from '../../../src/platform/adapter.ts';
import type { ChannelKind } from '../channels/channel-facts.ts';
import { parseMessageId } from './message-id.ts';

/** Where a message goes that is meant for a channel. */
export type Place =
  /** Into a channel or a thread that is there, perhaps with a mark that it answers another message there. */
  | { readonly kind: 'channel'; readonly channelId: string; readonly answers?: string }
  /** Into the thread of a message, which is opened if need be: its id is the message's. */
  | { readonly kind: 'thread of message'; readonly channelId: string; readonly parentId: string }
  /** Into a forum, as a post of its own. */
  | { readonly kind: 'new post'; readonly channelId: string };

/** @param kindOf of a channel of which it matters: undefined has it taken for one that holds messages */
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
