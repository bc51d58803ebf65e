import type { ChannelRef } from '../../src/platform/channel.ts';
import type { Person } from '../../src/platform/commands/command.ts';

/** The terminal's only channel and its only person. */
export const channel: ChannelRef = { platform: 'console', id: 'terminal' };
export const person: Person = { id: 'terminal', name: 'you' };
export const localUser = { channel, person };
