import type { ChannelRef } from '../../platform/channel.ts';
import type { ManagingDeps } from './managing-deps.ts';

/** What people call the place that gets a digest: "channel", or "terminal" where it is one. */
export function channelWord({ platform }: ChannelRef, { adapters }: Pick<ManagingDeps, 'adapters'>): string {
  return adapters.get(platform)?.channelWord ?? 'channel';
}
