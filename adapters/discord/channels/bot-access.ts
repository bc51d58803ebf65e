import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { ChannelFacts, Channels } from './channel-facts.ts';
import { readGuild, readMember } from './guild-members.ts';
import { permissionsOf } from './permissions.ts';

/** What the bot may do in a channel. */
export interface BotAccess {
  readonly channel: ChannelFacts;
  readonly permissions: bigint;
  /** Set while the bot is timed out in the server. */
  readonly timedOutUntil?: Date;
}

export interface BotAccessReader {
  /**
   * Asks Discord now, which takes several requests, so use it when something is wrong. Direct channels allow
   * everything.
   */
  of(channelId: string): Promise<BotAccess>;
  ownId(): Promise<string>;
}

const withId = z.object({ id: z.string() });

export function createBotAccessReader(
  rest: REST,
  channels: Pick<Channels, 'read'>,
  now: () => Date,
): BotAccessReader {
  let knownId: string | undefined;
  const ownId = async () => {
    knownId ??= withId.parse(await rest.get(Routes.user())).id;
    return knownId;
  };
  return {
    ownId,
    async of(channelId) {
      const channel = await channels.read(channelId);
      const { guildId, kind, parentId } = channel;
      if (guildId === undefined) return { channel, permissions: ~0n };
      const userId = await ownId();
      const [guild, member, { overwrites }] = await Promise.all([
        readGuild(rest, guildId),
        readMember(rest, { guildId, userId, now: now() }),
        kind === 'thread' && parentId !== undefined ? channels.read(parentId) : channel,
      ]);
      if (!member) return { channel, permissions: 0n };
      const permissions = permissionsOf(member, guild, overwrites);
      return { channel, permissions, ...(member.timedOutUntil && { timedOutUntil: member.timedOutUntil }) };
    },
  };
}
