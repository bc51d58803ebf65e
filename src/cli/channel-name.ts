import { type ChannelRef, formatChannelRef } from '../platform/channel.ts';
import { isTerminal } from './serving/what-to-serve.ts';

/** A channel as people read it; they type the terminal, too, as `console:terminal`. */
export function channelName(channel: ChannelRef): string {
  return isTerminal(channel) ? 'the terminal' : formatChannelRef(channel);
}
