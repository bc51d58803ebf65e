import { ChannelType, type REST, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/**
 * - `text`, `announcement`: a message stands in the channel, and a thread can be opened from it
 * - `thread`: also one post of a forum
 * - `forum`: every entry is a thread; also a media channel, which is the same with pictures in front
 * - `direct`: with one person, or a group of them
 * - `voice`: the chat beside a voice channel
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

/**
 * What a digest of a server's can be posted to. Media channels are not in Discord's OpenAPI file, but in its documentation
 * ("Channel Types") and in the SDK's builders.
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
    kind: kinds.get(channel.type) ?? 'other',
    name: channel.name ?? undefined,
    guildId: channel.guild_id ?? undefined,
    /** Of a thread: the channel that it is in. */
    parentId: channel.parent_id ?? undefined,
    /** Of a forum. */
    tags: channel.available_tags,
    requiresTag: (channel.flags & requireTag) !== 0,
    overwrites: channel.permission_overwrites,
    isLocked: channel.thread_metadata?.locked ?? false,
  }));

export type ChannelFacts = z.output<typeof channelFacts>;

export interface Channels {
  /** A channel as it is now. */
  read(channelId: string): Promise<ChannelFacts>;
  /** Asked of Discord once for each channel, as long as it is remembered: what is told apart by it never changes. */
  kindOf(channelId: string): Promise<ChannelKind>;
  /** The kind as far as it is known without asking. */
  knownKindOf(channelId: string): ChannelKind | undefined;
  /** Of a direct channel there is none. */
  guildIdOf(channelId: string): Promise<string | undefined>;
}

/** People give commands in any channel of any server. */
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
