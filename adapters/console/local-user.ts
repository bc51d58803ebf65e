import type { ChannelRef } from '../../src/platform/channel.ts';
import type { Person } from '../../src/platform/commands/command.ts';

/** The one channel that a terminal has, and the one person. */
export const channel: ChannelRef = { platform: 'console', id: 'terminal' };
export const person: Person = { id: 'terminal', name: 'you' };
export const localUser = { channel, person };
