import type { Platform } from '../platform/adapter.ts';
import { type ChannelRef, parseChannelRef } from '../platform/channel.ts';
import { channelExample, channelExamples } from '../platform/channel-example.ts';
import { Fault } from '../platform/fault.ts';
import { quoted } from '../platform/text/one-line.ts';

/** Reads "chat:general". A fault says what would be right. */
export function readChannel(text: string, platforms: Iterable<Platform>): ChannelRef | Fault {
  const all = [...platforms];
  const byName = new Map(all.map((platform) => [platform.name, platform]));
  const channel = parseChannelRef(text);
  if (!channel) {
    const [example = ''] = channelExamples(all);
    const terminal = all.find(({ isTerminal }) => isTerminal);
    const atTerminal = terminal ? `, or ${channelExample(terminal)} for the terminal` : '';
    return new Fault(
      `${quoted(text)} is not a channel; write platform:id, for example ${example}${atTerminal}`,
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
