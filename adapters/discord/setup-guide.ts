import type { PlatformSetup } from '../../src/platform/platform-setup.ts';
import { SettingsError } from '../../src/platform/settings.ts';
import { isSnowflake } from './channels/channel-id.ts';
import { readDiscordSettings } from './settings.ts';

export const discordSetup: PlatformSetup = {
  begin:
    'Discord calls a bot an application. Create one at https://discord.com/developers/applications: press New Application, name it Heatline, and press Create.',
  credentials: [
    {
      variable: 'DISCORD_TOKEN',
      name: 'bot token',
      where:
        'https://discord.com/developers/applications → your application → Bot → Reset Token. Discord shows it only once.',
      async *check(value, env, deps) {
        try {
          const settings = readDiscordSettings({ ...env, DISCORD_TOKEN: value });
          if (!settings) return;
          const { createDiscordAdapter } = await import('./adapter.ts');
          const adapter = createDiscordAdapter({ settings, ...deps });
          try {
            for await (const finding of adapter.diagnose([])) {
              // Weak findings, such as no registered commands, are expected before the first start.
              if (finding.verdict !== 'weak') yield finding;
            }
          } finally {
            await adapter.stop();
          }
        } catch (error) {
          if (!(error instanceof SettingsError)) throw error;
          for (const text of error.faults) yield { verdict: 'wrong', text };
        }
      },
    },
  ],
  otherSettings: ['DISCORD_API_URL'],
  invite: 'Open the link above, choose your server, press Continue and Authorize.',
  whereChannel:
    "Give the channel's name, such as #news, or its link (in Discord, right-click the channel and choose Copy Link), or its id, such as 123456789012345678.",
  channelIn(text) {
    const id = /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/\d+\/(\d+)(?:[/?#].*)?$/.exec(
      text.trim(),
    )?.[1];
    const meant = id ?? text.trim();
    return isSnowflake(meant) ? meant : undefined;
  },
  async findChannels(name, env, deps) {
    const settings = readDiscordSettings(env);
    if (!settings) return { channels: [], isComplete: false };
    const { findChannels } = await import('./doctor/find-channels.ts');
    return findChannels(name, settings, deps);
  },
};
