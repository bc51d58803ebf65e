import type { Platform } from '../../src/platform/adapter.ts';
import { SettingsError } from '../../src/platform/settings.ts';
import { faultOfChannelId } from './channels/channel-id.ts';
import { lighten } from './rendering/lighten.ts';
import { renderMessage } from './rendering/render.ts';
import { readDiscordSettings } from './settings.ts';

export const discord: Platform = {
  name: 'discord',
  faultOfChannelId,
  render: renderMessage,
  lighten,
  async inviteLink(env) {
    const settings = readDiscordSettings(env);
    if (!settings) {
      throw new SettingsError([
        'DISCORD_TOKEN: is not set. Copy it at https://discord.com/developers/applications → your application → Bot → Reset Token',
      ]);
    }
    const { inviteLink } = await import('./invite-link.ts');
    return inviteLink(settings);
  },
  configure(env) {
    const settings = readDiscordSettings(env);
    return (
      settings && {
        async createAdapter({ log, now }) {
          const { createDiscordAdapter } = await import('./adapter.ts');
          return createDiscordAdapter({ settings, log, now });
        },
      }
    );
  },
};
