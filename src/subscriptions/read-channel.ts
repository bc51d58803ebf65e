import type { Platform } from '../platform/adapter.ts';
import { type ChannelRef, parseChannelRef } from '../platform/channel.ts';
import { Fault } from '../platform/fault.ts';
import { quoted } from '../platform/text/one-line.ts';

/** Reads "slack:C0123ABCD". A fault says what would be right. */
export function readChannel(text: string, platforms: Iterable<Platform>): ChannelRef | Fault {
  const byName = new Map([...platforms].map((platform) => [platform.name, platform]));
  const channel = parseChannelRef(text);
  if (!channel) {
    return new Fault(
      `${quoted(text)} is not a channel; write platform:id, for example slack:C0123ABCD, or console:terminal for the terminal`,
    );
  }
  const platform = byName.get(channel.platform);
  if (!platform)
    return new Fault(`${quoted(text)} names no platform; there are ${[...byName.keys()].join(', ')}`);
  const fault = platform.faultOfChannelId(channel.id);
  return fault === undefined
    ? channel
    : new Fault(`${quoted(text)} does not name a channel of ${platform.name}: use ${fault}`);
}
