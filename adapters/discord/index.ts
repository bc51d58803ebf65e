import type { Environment, Platform } from '../../src/platform/adapter.ts';
import { SettingsError } from '../../src/platform/settings.ts';
import { faultOfChannelId } from './channels/channel-id.ts';
import { discordRoles } from './channels/role-id.ts';
import { maxModalFields } from './limits.ts';
import { degrade } from './rendering/degrade.ts';
import { renderMessage } from './rendering/render.ts';
import { type DiscordSettings, discordVariables, readDiscordSettings } from './settings.ts';
import { discordSetup } from './setup-guide.ts';

export const discord: Platform = {
  name: 'discord',
  channelExample: '123456789012345678',
  variables: discordVariables,
  faultOfChannelId,
  maxFormFields: maxModalFields,
  groups: discordRoles,
  setup: discordSetup,
  payloadIs: 'the bodies of create-message',
  render: renderMessage,
  degrade,
  async inviteLink(env) {
    const { inviteLink } = await import('./invite-link.ts');
    return inviteLink(neededSettings(env));
  },
  async personalLink(env) {
    const { personalLink } = await import('./invite-link.ts');
    return personalLink(neededSettings(env));
  },
  configure(env) {
    const settings = readDiscordSettings(env);
    return (
      settings && {
        async createAdapter({ log, now, elapsedMs, callIn }) {
          const { createDiscordAdapter } = await import('./adapter.ts');
          return createDiscordAdapter({ settings, log, now, elapsedMs, callIn });
        },
      }
    );
  },
};

function neededSettings(env: Environment): DiscordSettings {
  const settings = readDiscordSettings(env);
  if (settings) return settings;
  throw new SettingsError([
    'DISCORD_TOKEN: is not set. Copy it at https://discord.com/developers/applications → your application → Bot → Reset Token',
  ]);
}
