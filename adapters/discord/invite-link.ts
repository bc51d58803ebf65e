import { ApplicationIntegrationType } from 'discord.js';
import { SettingsError } from '../../src/platform/settings.ts';
import { isSnowflake } from './channels/channel-id.ts';
import { bitsOf } from './channels/permissions.ts';
import type { DiscordSettings } from './settings.ts';

/** Everything that digests need in any style and any kind of channel, and nothing more. */
const needed = bitsOf([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'ReadMessageHistory',
]);

type Token = Pick<DiscordSettings, 'token'>;

/**
 * The page on which people add the bot to their server.
 * @throws SettingsError
 */
export function inviteLink(settings: Token): string {
  return authorization(settings, { scope: 'bot applications.commands', permissions: needed.toString() });
}

/**
 * The page on which people install the bot for themselves.
 * @throws SettingsError
 */
export function personalLink(settings: Token): string {
  return authorization(settings, {
    scope: 'applications.commands',
    integration_type: String(ApplicationIntegrationType.UserInstall),
  });
}

function authorization({ token }: Token, asked: Record<string, string>): string {
  // A token begins with the bot's id, which is also the application's.
  const id = Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString();
  if (!isSnowflake(id)) {
    throw new SettingsError(['DISCORD_TOKEN: does not begin with an application id. Copy it again']);
  }
  return `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: id, ...asked })}`;
}
