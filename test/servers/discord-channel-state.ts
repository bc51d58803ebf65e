import { type DiscordGuild, type PermissionName, permissionBits } from './discord-guild.ts';
import {
  applicationId,
  channelIds,
  directChannelId,
  guildId,
  reader,
  type ShownMessage,
} from './discord-people.ts';

/** A channel as the server stores it. */
export interface ServedChannel {
  readonly id: string;
  /** Discord's numbers: 0 text, 1 direct, 4 category, 5 announcement, 11 thread, 15 forum, 16 media. */
  readonly type: number;
  readonly name: string;
  readonly parentId?: string;
  /** The creator of a thread. */
  readonly ownerId?: string;
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly requiresTag: boolean;
  /** The message that Discord puts first in a thread started from a message of its parent. */
  readonly starterId?: string;
  appliedTags: readonly string[];
  archived: boolean;
  locked: boolean;
  /** The permissions that the bot lacks here. */
  denied: bigint;
  /** Permissions of roles and people that differ here. */
  readonly overwrites: readonly PermissionOverwrite[];
  readonly messages: ShownMessage[];
}

export interface PermissionOverwrite {
  /** The id of a role or a person. */
  readonly id: string;
  readonly type: 'role' | 'person';
  readonly allow?: bigint;
  readonly deny?: bigint;
}

export interface NewChannel {
  readonly overwrites?: readonly PermissionOverwrite[];
  readonly type?: number;
  readonly name?: string;
  readonly parentId?: string;
  readonly tags?: readonly string[];
  readonly requiresTag?: boolean;
}

export interface ChannelState {
  all(): Iterable<ServedChannel>;
  find(id: string): ServedChannel | undefined;
  create(channel?: NewChannel): ServedChannel;
  createThread(thread: {
    id: string;
    name: string;
    parent: ServedChannel;
    appliedTags?: readonly string[];
    starterId?: string;
  }): ServedChannel;
  delete(id: string): void;
  /** Whether the bot has a permission there. */
  may(channel: ServedChannel, permission: PermissionName): boolean;
}

/** Unlike message ids, channel ids are the same in every run. */
const firstCreatedChannel = 1_410_000_000_000_000_000n;
const firstTag = 1_700_000_000_000_000_000n;

const threadTypes = [10, 11, 12];
export const isThread = ({ type }: ServedChannel) => threadTypes.includes(type);
export const isVoice = ({ type }: ServedChannel) => type === 2 || type === 13;
export const isForum = ({ type }: ServedChannel) => type === 15 || type === 16;

export function createChannelState(guild: DiscordGuild): ChannelState {
  const channels = new Map<string, ServedChannel>();
  const add = (
    channel: Pick<ServedChannel, 'id' | 'type' | 'name'> & Partial<ServedChannel>,
  ): ServedChannel => {
    const served: ServedChannel = {
      tags: [],
      requiresTag: false,
      appliedTags: [],
      archived: false,
      locked: false,
      denied: 0n,
      overwrites: [],
      messages: [],
      ...channel,
    };
    channels.set(served.id, served);
    return served;
  };
  for (const [index, id] of channelIds.entries()) add({ id, type: 0, name: `channel-${index + 1}` });
  add({ id: directChannelId, type: 1, name: '' });
  let created = channels.size;

  return {
    all: () => channels.values(),
    find: (id) => channels.get(id),
    create({ type = 0, name, tags = [], ...rest } = {}) {
      const id = String(firstCreatedChannel + BigInt(created));
      created += 1;
      return add({
        ...rest,
        ...{ id, type, name: name ?? `channel-${created}` },
        tags: tags.map((tag, index) => ({ id: String(firstTag + BigInt(index)), name: tag })),
      });
    },
    createThread({ parent, appliedTags = [], ...thread }) {
      const type = parent.type === 5 ? 10 : 11;
      return add({ ...thread, type, parentId: parent.id, ownerId: applicationId, appliedTags });
    },
    delete: (id) => void channels.delete(id),
    may(channel, permission) {
      if (channel.type === 1) return true;
      if (!guild.isMember()) return false;
      const holder = (isThread(channel) && channels.get(channel.parentId ?? '')) || channel;
      const allowed = guild.permissions() & ~holder.denied;
      if (!(allowed & permissionBits.ViewChannel)) return false;
      // "Denying the CONNECT permission also implicitly denies other permissions" (developer documentation, "Permissions").
      const isLookingIn = permission === 'ViewChannel';
      if (isVoice(channel) && !isLookingIn && !(allowed & permissionBits.Connect)) return false;
      const isReading = permission === 'ViewChannel' || permission === 'ReadMessageHistory';
      if (guild.isTimedOut() && !isReading) return false;
      return (allowed & permissionBits[permission]) !== 0n;
    },
  };
}

/** A channel as the API shows it. */
export function channelObject(channel: ServedChannel): object {
  if (channel.type === 1) return { id: channel.id, type: 1, flags: 0, recipients: [reader] };
  const isTimed = isThread(channel);
  return {
    id: channel.id,
    type: channel.type,
    guild_id: guildId,
    name: channel.name,
    parent_id: channel.parentId ?? null,
    flags: channel.requiresTag ? 1 << 4 : 0,
    ...(isForum(channel) && { available_tags: channel.tags.map(tagObject) }),
    ...(isTimed
      ? {
          // A thread that no API call created belongs to the person.
          owner_id: channel.ownerId ?? reader.id,
          message_count: channel.messages.length,
          total_message_sent: channel.messages.length,
          member_count: 1,
          applied_tags: channel.appliedTags,
          thread_metadata: {
            archived: channel.archived,
            locked: channel.locked,
            auto_archive_duration: 1440,
            archive_timestamp: '2026-01-01T00:00:00.000Z',
          },
        }
      : {
          position: 0,
          permission_overwrites: [
            ...channel.overwrites,
            ...(channel.denied === 0n
              ? []
              : [{ id: applicationId, type: 'person', deny: channel.denied } as const]),
          ].map(({ id, type, allow = 0n, deny = 0n }) => ({
            id,
            type: type === 'role' ? 0 : 1,
            allow: String(allow),
            deny: String(deny),
          })),
        }),
  };
}

const tagObject = (tag: ServedChannel['tags'][number]) => ({
  ...tag,
  ...{ moderated: false, emoji_id: null, emoji_name: null },
});
