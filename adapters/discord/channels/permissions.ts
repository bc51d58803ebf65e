import { PermissionFlagsBits } from 'discord.js';
import type { ChannelFacts, ChannelKind } from './channel-facts.ts';

/** Permissions that a bot needs in a channel. Forums use other names for some of them. */
export type Permission =
  | 'ViewChannel'
  | 'Connect'
  | 'SendMessages'
  | 'SendMessagesInThreads'
  | 'CreatePublicThreads'
  | 'EmbedLinks'
  | 'ReadMessageHistory';

export interface Needs {
  /** Without any one of these, nothing can be posted. */
  readonly toPost: readonly Permission[];
  /** Without any one of these, what the text says is missing. */
  readonly toBeWhole: ReadonlyMap<Permission, string>;
}

const links = 'pictures, and the form for old clients';
const lookBack = 'checking whether a digest arrived if the answer was lost';
const replies = 'the style "thread"';

/** The permissions needed to post digests of every style in a channel of this kind. */
export function needsOf(kind: ChannelKind): Needs {
  const toBeWhole: [Permission, string][] = [
    ['EmbedLinks', links],
    ['ReadMessageHistory', lookBack],
  ];
  switch (kind) {
    case 'thread':
      return { toPost: ['ViewChannel', 'SendMessagesInThreads'], toBeWhole: new Map(toBeWhole) };
    case 'forum':
      return {
        toPost: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads'],
        toBeWhole: new Map(toBeWhole),
      };
    case 'text':
    case 'announcement':
      return {
        toPost: ['ViewChannel', 'SendMessages'],
        toBeWhole: new Map([
          ...toBeWhole,
          ['CreatePublicThreads', replies],
          ['SendMessagesInThreads', replies],
        ]),
      };
    case 'voice':
      // "If the channel is a voice channel, they must also have the CONNECT permission" (developer
      // documentation, "Message").
      return { toPost: ['ViewChannel', 'Connect', 'SendMessages'], toBeWhole: new Map(toBeWhole) };
    default:
      return { toPost: ['ViewChannel', 'SendMessages'], toBeWhole: new Map(toBeWhole) };
  }
}

/** The permission's name in Discord's settings. */
export function permissionName(permission: Permission, kind?: ChannelKind): string {
  if (kind === 'forum' && permission === 'SendMessages') return 'Create Posts';
  if (kind === 'forum' && permission === 'SendMessagesInThreads') return 'Send Messages in Posts';
  return permission.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').replace(/\bIn\b/, 'in');
}

/** The permissions as a bit field, as an invitation requests them. */
export function bitsOf(permissions: readonly Permission[]): bigint {
  return permissions.reduce((bits, permission) => bits | PermissionFlagsBits[permission], 0n);
}

export interface Member {
  readonly id: string;
  readonly roles: readonly string[];
  readonly isTimedOut: boolean;
}

export interface Guild {
  readonly id: string;
  readonly ownerId: string;
  readonly roles: readonly { readonly id: string; readonly permissions: bigint }[];
}

const everything = ~0n;
const whileTimedOut = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/**
 * A member's permissions in a channel (developer documentation, "Permissions"). A thread has no overwrites of
 * its own, so pass its parent's.
 */
export function permissionsOf(member: Member, guild: Guild, overwrites: ChannelFacts['overwrites']): bigint {
  if (member.id === guild.ownerId) return everything;
  const own = guild.roles.filter(({ id }) => id === guild.id || member.roles.includes(id));
  const base = own.reduce((bits, role) => bits | role.permissions, 0n);
  if (base & PermissionFlagsBits.Administrator) return everything;

  const ofEveryone = overwrites.filter(({ id }) => id === guild.id);
  const ofRoles = overwrites.filter(({ id }) => member.roles.includes(id));
  const ofMember = overwrites.filter(({ id }) => id === member.id);
  const allowed = [ofEveryone, ofRoles, ofMember].reduce((bits, layer) => {
    const denied = layer.reduce((sum, { deny }) => sum | deny, 0n);
    const granted = layer.reduce((sum, { allow }) => sum | allow, 0n);
    return (bits & ~denied) | granted;
  }, base);
  if (!(allowed & PermissionFlagsBits.ViewChannel)) return 0n;
  return member.isTimedOut ? allowed & whileTimedOut : allowed;
}

/** The permissions in `wanted` that are not in `permissions`. */
export function missingOf(wanted: readonly Permission[], permissions: bigint): Permission[] {
  return wanted.filter((permission) => !(permissions & PermissionFlagsBits[permission]));
}
