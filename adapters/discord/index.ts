import type { Platform } from '../../src/platform/adapter.ts';
import { faultOfChannelId } from './channel-id.ts';
import { lighten } from './lighten.ts';
import { renderMessage } from './render.ts';
import { readDiscordSettings } from './settings.ts';

export const discord: Platform = {
  name: 'discord',
  faultOfChannelId,
  render: renderMessage,
  lighten,
  configure(env) {
    const settings = readDiscordSettings(env);
    return (
      settings && {
        async createAdapter({ log }) {
          const { createDiscordAdapter } = await import('./adapter.ts');
          return createDiscordAdapter({ settings, log });
        },
      }
    );
  },
};
