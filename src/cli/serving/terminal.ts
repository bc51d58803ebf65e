import type { ChannelRef } from '../../platform/channel.ts';
import type { CliContext } from '../context.ts';

/** The terminal's only channel; undefined if there is no terminal. */
export function terminalOf({ platforms }: Pick<CliContext, 'platforms'>): ChannelRef | undefined {
  const terminal = platforms.find(({ isTerminal }) => isTerminal);
  return terminal && { platform: terminal.name, id: terminal.channelExample };
}

/** Whether a channel, or a whole platform, is printed where the service runs. */
export function isTerminal(
  { platform }: Pick<ChannelRef, 'platform'>,
  { platforms }: Pick<CliContext, 'platforms'>,
): boolean {
  return platforms.some(({ name, isTerminal: is }) => is === true && name === platform);
}
