import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import type { Finding } from '../../platform/finding.ts';
import { channelName } from '../channel-name.ts';

/** What channels are called in their chats, as far as the set-up has met them; by "slack:C0123ABCD". */
export type ChannelNames = Map<string, string>;

/** Notes what the checks of channels call them: "slack:C0123ABCD (#news): the bot is in the channel". */
export async function* notingNames(
  findings: AsyncIterable<Finding>,
  names: ChannelNames,
): AsyncGenerator<Finding> {
  for await (const finding of findings) {
    const { ref, name } = /^(?<ref>[a-z]+:\S+) \((?<name>#[^,)]+)/.exec(finding.text)?.groups ?? {};
    if (ref !== undefined && name !== undefined) names.set(ref, name);
    yield finding;
  }
}

/** "#news (slack:C0123ABCD)", or the id alone. */
export function knownName(channel: ChannelRef, names: ChannelNames): string {
  const name = names.get(formatChannelRef(channel));
  return name === undefined ? channelName(channel) : `${name} (${channelName(channel)})`;
}
