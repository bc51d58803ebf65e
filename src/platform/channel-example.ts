import type { Platform } from './adapter.ts';
import { formatChannelRef } from './channel.ts';

type ExamplePlatform = Pick<Platform, 'name' | 'channelExample' | 'isTerminal'>;

/** A channel as DIGEST_CHANNELS names it, for help and errors. */
export function channelExample({ name, channelExample: id }: ExamplePlatform): string {
  return formatChannelRef({ platform: name, id });
}

/** A channel of each platform; chats come before the terminal. */
export function channelExamples(platforms: readonly ExamplePlatform[]): string[] {
  const chats = platforms.filter(({ isTerminal }) => !isTerminal);
  const terminals = platforms.filter(({ isTerminal }) => isTerminal);
  return [...chats, ...terminals].map(channelExample);
}
