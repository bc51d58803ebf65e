import { type ChannelRef, formatChannelRef } from '../platform/channel.ts';
import type { CliContext } from './context.ts';
import { isTerminal } from './serving/terminal.ts';

/** A channel as people read it. The terminal, too, is typed as its platform and id. */
export function channelName(channel: ChannelRef, context: Pick<CliContext, 'platforms'>): string {
  return isTerminal(channel, context) ? 'the terminal' : formatChannelRef(channel);
}
