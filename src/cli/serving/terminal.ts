import type { ChannelRef } from '../../platform/channel.ts';
import type { CliContext } from '../context.ts';

/** The only channel that the terminal has; undefined where no platform is the terminal. */
export function terminalOf({ platforms }: Pick<CliContext, 'platforms'>): ChannelRef | undefined {
  const terminal = platforms.find(({ isTerminal }) => isTerminal);
  return terminal && { platform: terminal.name, id: terminal.channelExample };
}

/** Whether a channel, or all there is of a platform, is printed where the service runs. */
export function isTerminal(
  { platform }: Pick<ChannelRef, 'platform'>,
  { platforms }: Pick<CliContext, 'platforms'>,
): boolean {
  return platforms.some(({ name, isTerminal: is }) => is === true && name === platform);
}
