import { ChannelType, type REST, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/**
 * - `text`, `announcement`: holds messages, from which threads can be opened
 * - `thread`: also a single post of a forum
 * - `forum`: every entry is a thread; also a media channel, which is the same with pictures in front
 * - `direct`: with one person or a group
 * - `voice`: the chat of a voice channel
 * - `other`: takes no messages
 */
export type ChannelKind = 'text' | 'announcement' | 'thread' | 'forum' | 'direct' | 'voice' | 'other';

const kinds: ReadonlyMap<number, ChannelKind> = new Map([
  [ChannelType.GuildText, 'text'],
  [ChannelType.GuildAnnouncement, 'announcement'],
  [ChannelType.AnnouncementThread, 'thread'],
  [ChannelType.PublicThread, 'thread'],
  [ChannelType.PrivateThread, 'thread'],
  [ChannelType.GuildForum, 'forum'],
  [ChannelType.GuildMedia, 'forum'],
  [ChannelType.DM, 'direct'],
  [ChannelType.GroupDM, 'direct'],
  [ChannelType.GuildVoice, 'voice'],
  [ChannelType.GuildStageVoice, 'voice'],
]);

/** The kind of a channel of one of Discord's types. */
export function kindOfType(type: number): ChannelKind {
  return kinds.get(type) ?? 'other';
}

/**
 * The channels of a server that a digest can be posted to. Media channels are missing from Discord's OpenAPI
 * file, but are in its documentation ("Channel Types") and in the SDK's builders.
 */
export const postableTypes = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
] as const;

/** REQUIRE_TAG (developer documentation, "Channel Flags"). */
const requireTag = 1 << 4;

const channelFacts = z
  .object({
    id: z.string(),
    type: z.number(),
    name: z.string().nullish(),
    guild_id: z.string().nullish(),
    parent_id: z.string().nullish(),
    flags: z.number().default(0),
    available_tags: z
      .array(z.object({ id: z.string(), name: z.string(), moderated: z.boolean().default(false) }))
      .default([]),
    permission_overwrites: z
      .array(
        z.object({
          id: z.string(),
          type: z.number(),
          allow: z.coerce.bigint(),
          deny: z.coerce.bigint(),
        }),
      )
      .default([]),
    thread_metadata: z.object({ locked: z.boolean().default(false) }).nullish(),
  })
  .transform((channel) => ({
    id: channel.id,
    kind: kindOfType(channel.type),
    name: channel.name ?? undefined,
    guildId: channel.guild_id ?? undefined,
    /** For a thread, the channel that it is in. */
    parentId: channel.parent_id ?? undefined,
    /** For a forum. */
    tags: channel.available_tags,
    requiresTag: (channel.flags & requireTag) !== 0,
    overwrites: channel.permission_overwrites,
    isLocked: channel.thread_metadata?.locked ?? false,
  }));

export type ChannelFacts = z.output<typeof channelFacts>;

export interface Channels {
  /** Reads a channel as it is now. */
  read(channelId: string): Promise<ChannelFacts>;
  /** Asks Discord only once per channel while it is remembered: the distinctions that matter never change. */
  kindOf(channelId: string): Promise<ChannelKind>;
  /** The kind if it is known without asking. */
  knownKindOf(channelId: string): ChannelKind | undefined;
  /** Undefined for a direct channel. */
  guildIdOf(channelId: string): Promise<string | undefined>;
}

/** People may give commands in any channel of any server, so there can be many. */
const maxKept = 10_000;

export function createChannels(rest: REST): Channels {
  const known = new LRUCache<string, Pick<ChannelFacts, 'kind' | 'guildId'>>({ max: maxKept });
  const read = async (channelId: string) => {
    const facts = channelFacts.parse(await rest.get(Routes.channel(channelId)));
    known.set(channelId, { kind: facts.kind, guildId: facts.guildId });
    return facts;
  };
  const knownOrRead = async (channelId: string) => known.get(channelId) ?? (await read(channelId));
  return {
    read,
    kindOf: async (channelId) => (await knownOrRead(channelId)).kind,
    knownKindOf: (channelId) => known.get(channelId)?.kind,
    guildIdOf: async (channelId) => (await knownOrRead(channelId)).guildId,
  };
}
