import type { Platform } from '../../src/platform/adapter.ts';
import { lightenMessage } from './lighten.ts';
import { renderMessage } from './render.ts';
import { readSlackSettings } from './settings.ts';

/** Slack, for one workspace or for many. The SDK is loaded only when an adapter is made. */
export const slack: Platform = {
  name: 'slack',

  faultOfChannelId(id) {
    // A channel (C), a private group of old (G) or a direct message (D); before it the workspace (T), if there are many.
    if (/^(?:T[A-Z0-9]{6,}\.)?[CGD][A-Z0-9]{6,}$/.test(id)) return undefined;
    return 'a channel id like C0123ABCD, which stands at the bottom of the channel’s details';
  },

  render: renderMessage,

  lighten: lightenMessage,

  configure(env) {
    const settings = readSlackSettings(env);
    if (!settings) return undefined;
    return {
      async createAdapter(deps) {
        const { createSlackAdapter } = await import('./adapter.ts');
        return createSlackAdapter(settings, deps);
      },
    };
  },
};
