import {
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { ChannelRole } from '../../../src/platform/adapter.ts';
import type { Channels } from './channel-facts.ts';
import { readGuild, readMember } from './guild-members.ts';
import { permissionsOf } from './permissions.ts';

/**
 * Who may do what in channels: known from a command while it is being answered, and otherwise asked of
 * Discord.
 */
export interface ChannelRoles {
  /**
   * Runs `work`, during which the role known from `interaction` is used.
   * @param isTrusted whether Discord let the person give a command that is only for managers
   */
  whileAnswering<Result>(
    interaction: BaseInteraction,
    isTrusted: boolean,
    work: () => Promise<Result>,
  ): Promise<Result>;
  /** @throws errors of the SDK, for example if the bot cannot see the channel */
  roleIn(channelId: string, personId: string): Promise<ChannelRole>;
}

export interface ChannelRolesDeps {
  readonly rest: REST;
  readonly channels: Pick<Channels, 'read'>;
  readonly now: () => Date;
}

interface ToldRole {
  readonly channelId: string | null;
  readonly personId: string;
  readonly role: ChannelRole;
}

const strongestFirst: readonly ChannelRole[] = ['admin', 'member', 'guest', 'stranger'];

const withRecipients = z.object({ recipients: z.array(z.object({ id: z.string() })).default([]) });

export function createChannelRoles({ rest, channels, now }: ChannelRolesDeps): ChannelRoles {
  const told = new Set<ToldRole>();

  async function ask(channelId: string, personId: string): Promise<ChannelRole> {
    const { kind, guildId, parentId, overwrites } = await channels.read(channelId);
    if (guildId === undefined) return roleInDirectChannel(channelId, personId);
    const [guild, member, holder] = await Promise.all([
      readGuild(rest, guildId),
      readMember(rest, { guildId, userId: personId, now: now() }),
      kind === 'thread' && parentId !== undefined ? channels.read(parentId) : { overwrites },
    ]);
    return member ? roleOf(permissionsOf(member, guild, holder.overwrites), member) : 'stranger';
  }

  /** Only the person and the bot are in it. */
  async function roleInDirectChannel(channelId: string, personId: string): Promise<ChannelRole> {
    const { recipients } = withRecipients.parse(await rest.get(Routes.channel(channelId)));
    return recipients.some(({ id }) => id === personId) ? 'admin' : 'stranger';
  }

  return {
    async whileAnswering(interaction, isTrusted, work) {
      const { channelId, user } = interaction;
      const known = { channelId, personId: user.id, role: roleTold(interaction, isTrusted) };
      told.add(known);
      try {
        return await work();
      } finally {
        told.delete(known);
      }
    },
    async roleIn(channelId, personId) {
      const roles = [...told]
        .filter((known) => known.channelId === channelId && known.personId === personId)
        .map(({ role }) => role);
      return strongestFirst.find((role) => roles.includes(role)) ?? (await ask(channelId, personId));
    },
  };
}

/** An interaction comes with the person's permissions in its channel, all sources included. */
function roleTold({ memberPermissions, context }: BaseInteraction, isTrusted: boolean): ChannelRole {
  if (memberPermissions) return roleOf(memberPermissions.bitfield, { isTrusted });
  return context === InteractionContextType.PrivateChannel ? 'member' : 'admin';
}

/**
 * Nearly everyone is in nearly every channel of a server, so Manage Channels in a channel decides who manages
 * it. Anyone whom a server lets give a command for managers counts as a manager too (see
 * `application-command.ts`).
 */
function roleOf(
  permissions: bigint,
  { isTrusted = false, isGuest = false }: { readonly isTrusted?: boolean; readonly isGuest?: boolean },
): ChannelRole {
  const may = (permission: bigint) => (permissions & permission) !== 0n;
  if (may(PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild)) return 'admin';
  if (isTrusted) return 'member';
  if (!may(PermissionFlagsBits.ViewChannel)) return 'stranger';
  return may(PermissionFlagsBits.ManageChannels) && !isGuest ? 'member' : 'guest';
}
