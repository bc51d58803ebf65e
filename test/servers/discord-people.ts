import { shownComponents } from './discord-components.ts';
import { checkFocused, checkTyped, type DiscordCommands } from './validate-discord-commands.ts';
import type { DiscordMessageBody } from './validate-discord-message.ts';

/** The server, its channels and its people as gateway events describe them. */

export const applicationId = '1200000000000000001';
export const guildId = '1300000000000000001';
export const channelIds = ['1400000000000000001', '1400000000000000002'] as const;
export const directChannelId = '1400000000000000009';
/** Fields that every user has and these two leave unset. */
const plainUser = {
  ...{ discriminator: '0', global_name: null, avatar: null, primary_guild: null },
  ...{ flags: 0, public_flags: 0 },
};

export const reader = { ...plainUser, id: '1500000000000000001', username: 'reader' };

export const bot = { ...plainUser, id: applicationId, username: 'heatline', bot: true };

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

/** Where and how a person runs a command. */
export interface AskedFrom {
  /** Default: the first channel. */
  readonly channelId?: string;
  /**
   * Default: a server that the bot is in. Otherwise direct messages with it, a private channel of other
   * people, or a server that it is not in but the person has brought it along to.
   */
  readonly place?: 'server' | 'direct' | 'private channel' | 'foreign server';
  /** Default: "en-US". */
  readonly locale?: string;
  /** The person's permissions in the channel as a number; default View Channel and Send Messages. */
  readonly permissions?: bigint;
  /** The bot's permissions in the channel; default View Channel and Send Messages. */
  readonly appPermissions?: bigint;
}

/** What a person types after "/". */
export interface TypedDiscordCommand extends AskedFrom {
  readonly name: string;
  /** "search", or "me pause" in a group. */
  readonly subcommand: string;
  readonly options?: Readonly<Record<string, string | number>>;
  /** Facts about the channel that is chosen; without permissions if Discord doesn't send them. */
  readonly chosen?: { readonly type: number; readonly appPermissions?: bigint };
}

/** The data of a slash command's interaction. Throws if the command is not registered. */
export function commandData(typed: TypedDiscordCommand, commands: DiscordCommands): object {
  const options = checkTyped(commands, { ...typed, options: typed.options ?? {} });
  const { type = 0, appPermissions } = typed.chosen ?? {};
  // "Partial channel objects only have id, name, type, permissions, app_permissions, …" (resolved data).
  const channels = options.flatMap((option): [string, object][] => {
    if (option.type !== 7) return [];
    const id = String(option.value);
    const allowed = appPermissions === undefined ? {} : { app_permissions: String(appPermissions) };
    const channel = { id, type, name: 'chosen', guild_id: guildId, permissions: '3072', ...allowed };
    return [[id, channel]];
  });
  const resolved = channels.length === 0 ? {} : { resolved: { channels: Object.fromEntries(channels) } };
  return { ...dataOf(typed, options), ...resolved };
}

/** What a person has typed so far into an option with suggestions. */
export interface TypedDiscordOption extends AskedFrom {
  readonly name: string;
  readonly subcommand: string;
  readonly option: string;
  readonly typed: string;
}

/** The data of the interaction by which Discord requests suggestions. Throws if it would not request any. */
export function typingData(typed: TypedDiscordOption, commands: DiscordCommands): object {
  return dataOf(typed, checkFocused(commands, typed));
}

function dataOf({ name, subcommand }: { name: string; subcommand: string }, options: object[]): object {
  const [first, second] = subcommand.split(' ');
  const inner = { type: 1, name: second ?? first, options };
  return {
    id: '1600000000000000001',
    type: 1,
    name,
    options: [second === undefined ? inner : { type: 2, name: first, options: [inner] }],
  };
}

const foreignGuildId = '1300000000000000002';
const privateChannelId = '1400000000000000008';

/** The channel from which a person asks by default. */
export function channelAskedFrom({ channelId, place = 'server' }: AskedFrom): string {
  if (channelId !== undefined) return channelId;
  if (place === 'direct') return directChannelId;
  return place === 'private channel' ? privateChannelId : channelIds[0];
}

/** The fields common to all interactions. */
export function interactionBase(id: string, token: string, from: AskedFrom): object {
  const { place = 'server', locale = 'en-US', permissions = 3072n, appPermissions = 3072n } = from;
  const channelId = channelAskedFrom(from);
  const base = {
    id,
    token,
    application_id: applicationId,
    version: 1,
    channel_id: channelId,
    app_permissions: String(appPermissions),
    locale,
    entitlements: [],
    attachment_size_limit: 10_485_760,
  };
  if (place === 'direct' || place === 'private channel') {
    const type = place === 'direct' ? 1 : 3;
    return {
      ...base,
      channel: { id: channelId, type, recipients: [place === 'direct' ? bot : reader] },
      user: reader,
      authorizing_integration_owners: { 1: reader.id },
      context: place === 'direct' ? 1 : 2,
    };
  }
  const inGuild = place === 'server' ? guildId : foreignGuildId;
  return {
    ...base,
    guild_id: inGuild,
    guild: { id: inGuild, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    channel: channels.find((channel) => channel.id === channelId) ?? {
      id: channelId,
      type: 0,
      guild_id: inGuild,
      name: 'elsewhere',
    },
    member: {
      user: reader,
      roles: [],
      permissions: String(permissions),
      joined_at: '2026-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
    },
    authorizing_integration_owners: place === 'server' ? { 0: guildId } : { 1: reader.id },
    context: 0,
  };
}

export interface ShownMessage {
  readonly id: string;
  readonly channelId: string;
  readonly body: DiscordMessageBody;
  /** Posted by a person, not by the bot. */
  readonly isByReader?: true;
  /** Published to the channels that follow this one. */
  readonly isCrossposted?: true;
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
    embeds: body.embeds.map((embed) => ({ type: 'rich', ...embed })),
    pinned: false,
    type: body.message_reference ? 19 : 0,
    flags: body.flags,
    components: shownComponents([...body.components, ...body.rows]),
    ...(body.message_reference && {
      message_reference: { type: 0, channel_id: channelId, message_id: body.message_reference.message_id },
    }),
  };
}
