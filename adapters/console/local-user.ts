import type { ChannelRef } from '../../src/platform/channel.ts';
import type { Person } from '../../src/platform/commands/command.ts';
import { languageOf } from '../../src/platform/language/language.ts';

/** The terminal's only channel and its only person. */
export const channel: ChannelRef = { platform: 'console', id: 'terminal' };
export const person: Person = { id: 'terminal', name: 'you' };
export const language = languageOf(person.locale);
export const localUser = { channel, person };
