import { z } from 'zod';
import { type DiscordAnswer, refusal } from './discord-answer.ts';
import { channelObject, createChannelState, isThread, type NewChannel } from './discord-channel-state.ts';
import { type DiscordGuild, type PermissionName, permissionBits } from './discord-guild.ts';
import {
  createDiscordMessages,
  type DiscordMessages,
  missingAccess,
  unknownChannel,
} from './discord-messages.ts';
import { directChannelId, guildId, reader, type ShownMessage } from './discord-people.ts';
import { createDiscordThreads, type DiscordThreads } from './discord-threads.ts';

/** The server's channels: what people do in them, and how the API treats them. */
export interface DiscordChannels {
  /** What was posted to a channel, oldest first. */
  messages(channelId: string): readonly ShownMessage[];
  find(messageId: string): ShownMessage | undefined;
  /** Creates another channel that the bot may post to, by default a text channel, and returns its id. */
  createChannel(channel?: NewChannel): string;
  /** The threads of a channel, or the posts of a forum, oldest first. */
  threads(channelId: string): readonly ShownThread[];
  setThread(threadId: string, state: { readonly archived?: boolean; readonly locked?: boolean }): void;
  deleteChannel(channelId: string): void;
  deleteMessage(messageId: string): void;
  /** Revokes a permission of the bot in one channel. */
  deny(channelId: string, permission: PermissionName): void;
  /** Posts a message by a person. */
  say(channelId: string, content: string, at?: Date): void;
  /** Sets whether the bot has the permission Read Message History. */
  letReadHistory(may: boolean): void;
  forgetNonces(): void;
  readonly api: DiscordMessages & DiscordThreads & ChannelRoutes;
}

export interface ShownThread {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly archived: boolean;
}

interface ChannelRoutes {
  listOfGuild(id: string): DiscordAnswer;
  readChannel(channelId: string): DiscordAnswer;
  openDirectChannel(body: unknown): DiscordAnswer;
}

const directChannel = z.object({ recipient_id: z.literal(reader.id) });

/** @param nonceLifeMs how long a nonce is enforced */
export function createDiscordChannels(
  nextId: (at?: Date) => string,
  guild: DiscordGuild,
  { nonceLifeMs = Infinity }: { nonceLifeMs?: number } = {},
): DiscordChannels {
  const state = createChannelState(guild);
  const messages = createDiscordMessages(state, { nextId, nonceLifeMs });
  const channelOf = (id: string) => {
    const channel = state.find(id);
    if (!channel) throw new Error(`there is no channel ${id}`);
    return channel;
  };

  return {
    messages: (channelId) => state.find(channelId)?.messages ?? [],
    find: (messageId) => [...state.all()].flatMap((it) => it.messages).find(({ id }) => id === messageId),
    createChannel: (channel) => state.create(channel).id,
    threads: (channelId) =>
      [...state.all()]
        .filter((it) => isThread(it) && it.parentId === channelId)
        .map(({ id, name, appliedTags, archived }) => ({ id, name, tags: appliedTags, archived })),
    setThread(threadId, { archived, locked }) {
      const thread = channelOf(threadId);
      thread.archived = archived ?? thread.archived;
      thread.locked = locked ?? thread.locked;
    },
    deleteChannel: state.delete,
    deleteMessage(messageId) {
      for (const { messages: all } of state.all()) {
        const index = all.findIndex(({ id }) => id === messageId);
        if (index >= 0) all.splice(index, 1);
      }
    },
    deny(channelId, permission) {
      channelOf(channelId).denied |= permissionBits[permission];
    },
    say(channelId, content, at) {
      const body = {
        ...{ flags: 0, content, embeds: [], components: [], rows: [] },
        allowed_mentions: { parse: [] },
      };
      channelOf(channelId).messages.push({ id: nextId(at), channelId, body, isByReader: true });
    },
    letReadHistory(may) {
      if (may) guild.grant('ReadMessageHistory');
      else guild.revoke('ReadMessageHistory');
    },
    forgetNonces: messages.forgetNonces,

    api: {
      ...messages,
      ...createDiscordThreads(state, nextId),
      listOfGuild(id) {
        if (id !== guildId || !guild.isMember()) return refusal(404, 10004, 'Unknown Guild');
        // The list excludes threads (developer documentation, "Get Guild Channels").
        const own = [...state.all()].filter((it) => !isThread(it) && it.id !== directChannelId);
        return { status: 200, body: own.map(channelObject) };
      },
      readChannel(channelId) {
        const channel = state.find(channelId);
        if (!channel) return unknownChannel;
        if (!state.may(channel, 'ViewChannel')) return missingAccess;
        return { status: 200, body: channelObject(channel) };
      },
      openDirectChannel(body) {
        if (!directChannel.safeParse(body).success) return refusal(400, 50033, 'Invalid Recipient(s)');
        return { status: 200, body: channelObject(channelOf(directChannelId)) };
      },
    },
  };
}
