import { checkTyped, type DiscordCommands } from './validate-discord-commands.ts';
import type { DiscordMessageBody } from './validate-discord-message.ts';

/** The server, its channels and its people, as events of the gateway describe them. */

export const applicationId = '1200000000000000001';
export const guildId = '1300000000000000001';
export const channelIds = ['1400000000000000001', '1400000000000000002'] as const;
export const directChannelId = '1400000000000000009';
export const reader = { id: '1500000000000000001', username: 'reader', discriminator: '0', avatar: null };

export const bot = { id: applicationId, username: 'heatline', discriminator: '0', avatar: null, bot: true };

const channels = channelIds.map((id, position) => ({
  id,
  type: 0,
  guild_id: guildId,
  name: `channel-${position + 1}`,
  position,
  permission_overwrites: [],
}));

export const guild = {
  id: guildId,
  name: 'A server',
  owner_id: reader.id,
  roles: [{ id: guildId, name: '@everyone', permissions: '1024', position: 0, color: 0, tags: {} }],
  channels,
  threads: [],
  members: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  emojis: [],
  stickers: [],
  features: [],
  member_count: 2,
  joined_at: '2026-01-01T00:00:00.000Z',
  system_channel_flags: 0,
  preferred_locale: 'en-US',
};

/** What a person types behind "/". */
export interface TypedDiscordCommand {
  readonly name: string;
  readonly subcommand: string;
  readonly options?: Readonly<Record<string, string | number>>;
  readonly channelId?: string;
}

/** The data of a slash command's interaction. Throws where it is not a registered one. */
export function commandData(typed: TypedDiscordCommand, commands: DiscordCommands): object {
  const options = checkTyped(commands, { ...typed, options: typed.options ?? {} });
  return {
    id: '1600000000000000001',
    type: 1,
    name: typed.name,
    options: [{ type: 1, name: typed.subcommand, options }],
  };
}

/** The fields that interactions of every kind have. */
export function interactionBase(id: string, token: string, channelId: string): object {
  return {
    id,
    token,
    application_id: applicationId,
    version: 1,
    guild_id: guildId,
    channel_id: channelId,
    channel: channels.find((channel) => channel.id === channelId) ?? { id: channelId, type: 1 },
    member: {
      user: reader,
      roles: [],
      permissions: '1024',
      joined_at: '2026-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
    },
    app_permissions: '3072',
    locale: 'en-US',
    guild_locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { 0: guildId },
    context: 0,
    attachment_size_limit: 10_485_760,
  };
}

export interface ShownMessage {
  readonly id: string;
  readonly channelId: string;
  readonly body: DiscordMessageBody;
  /** Said by a person, not by the bot. */
  readonly isByReader?: true;
}

/** A message as the API and the gateway show it. */
export function messageObject({ id, channelId, body, isByReader }: ShownMessage) {
  return {
    id,
    channel_id: channelId,
    author: isByReader ? reader : bot,
    content: body.content ?? '',
    timestamp: '2026-01-01T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    flags: body.flags,
    components: body.components,
  };
}
