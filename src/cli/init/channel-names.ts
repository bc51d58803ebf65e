import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import type { Finding } from '../../platform/finding.ts';
import { channelName } from '../channel-name.ts';

/**
 * The names of channels in their chats, as far as the set-up knows them; the keys are like "slack:C0123ABCD".
 */
export type ChannelNames = Map<string, string>;

/** Collects channel names from the findings: "slack:C0123ABCD (#news): the bot is in the channel". */
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
