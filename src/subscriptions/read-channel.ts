import type { Platform } from '../platform/adapter.ts';
import { type ChannelRef, parseChannelRef } from '../platform/channel.ts';
import { quoted } from '../platform/text/one-line.ts';

/**
 * Parses "slack:C0123ABCD". Returns the channel, or a sentence that says what is wrong and what would be
 * right.
 */
export function readChannel(text: string, platforms: Iterable<Platform>): ChannelRef | string {
  const byName = new Map([...platforms].map((platform) => [platform.name, platform]));
  const channel = parseChannelRef(text);
  if (!channel) {
    return `${quoted(text)} is not a channel; write platform:id, for example slack:C0123ABCD, or console:terminal for the terminal`;
  }
  const platform = byName.get(channel.platform);
  if (!platform) return `${quoted(text)} names no platform; there are ${[...byName.keys()].join(', ')}`;
  const fault = platform.faultOfChannelId(channel.id);
  return fault === undefined
    ? channel
    : `${quoted(text)} does not name a channel of ${platform.name}: use ${fault}`;
}
