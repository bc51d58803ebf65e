import { type ChannelRef, formatChannelRef, parseChannelRef } from '../../platform/channel.ts';
import type { Finding } from '../../platform/finding.ts';
import { channelName } from '../channel-name.ts';
import type { CliContext } from '../context.ts';

/**
 * The names of channels in their chats, as far as the set-up knows them; the keys are like "chat:general".
 */
export type ChannelNames = Map<string, string>;

/** Collects channel names from the findings: "chat:general (#news): the bot is in the channel". */
export async function* notingNames(
  findings: AsyncIterable<Finding>,
  names: ChannelNames,
): AsyncGenerator<Finding> {
  for await (const finding of findings) {
    const { ref = '', name } = /^(?<ref>\S+) \((?<name>#[^,)]+)/.exec(finding.text)?.groups ?? {};
    if (name !== undefined && parseChannelRef(ref)) names.set(ref, name);
    yield finding;
  }
}

/** "#news (chat:general)", or the id alone. */
export function knownName(
  channel: ChannelRef,
  names: ChannelNames,
  context: Pick<CliContext, 'platforms'>,
): string {
  const name = names.get(formatChannelRef(channel));
  return name === undefined ? channelName(channel, context) : `${name} (${channelName(channel, context)})`;
}
