import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandDeps } from '../command-deps.ts';

/** What people call the place that gets a digest: "channel", or "terminal" for a terminal. Sentences select by it. */
export function channelWord({ platform }: ChannelRef, { adapters }: Pick<CommandDeps, 'adapters'>): string {
  return adapters.get(platform)?.channelWord ?? 'channel';
}
