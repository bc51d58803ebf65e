import type { Platform } from '../platform/adapter.ts';
import { type ChannelRef, parseChannelRef } from '../platform/channel.ts';
import { channelExample, channelExamples } from '../platform/channel-example.ts';
import { quoted } from '../platform/text/one-line.ts';

/** Reads "chat:general": the channel, or what is wrong with the text and what would be right, as a sentence. */
export function readChannel(text: string, platforms: Iterable<Platform>): ChannelRef | string {
  const all = [...platforms];
  const byName = new Map(all.map((platform) => [platform.name, platform]));
  const channel = parseChannelRef(text);
  if (!channel) {
    const [example = ''] = channelExamples(all);
    const terminal = all.find(({ isTerminal }) => isTerminal);
    const atTerminal = terminal ? `, or ${channelExample(terminal)} for the terminal` : '';
    return `${quoted(text)} is not a channel; write platform:id, for example ${example}${atTerminal}`;
  }
  const platform = byName.get(channel.platform);
  if (!platform) return `${quoted(text)} names no platform; there are ${[...byName.keys()].join(', ')}`;
  const fault = platform.faultOfChannelId(channel.id);
  return fault === undefined
    ? channel
    : `${quoted(text)} does not name a channel of ${platform.name}: use ${fault}`;
}
