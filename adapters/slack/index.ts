import type { Platform } from '../../src/platform/adapter.ts';
import { SettingsError } from '../../src/platform/settings.ts';
import { slackManifest } from './manifest.ts';
import { degradeMessage } from './rendering/degrade.ts';
import { renderMessage } from './rendering/render.ts';
import { readSlackSettings, slackVariables } from './settings.ts';
import { slackSetup } from './setup-guide.ts';
import { slackUserGroups } from './users/user-group-id.ts';
import { installPath } from './web-api/web-paths.ts';

/** Slack, for one workspace or many. The SDK is loaded only when an adapter is created. */
export const slack: Platform = {
  name: 'slack',

  channelExample: 'C0123ABCD',

  variables: slackVariables,

  faultOfChannelId(id) {
    // A channel (C), an old private group (G) or a direct message (D), preceded by the workspace (T) if there
    // are many; or by the organisation (E), if it installed the app for all of its workspaces.
    if (/^(?:[TE][A-Z0-9]{6,}\.)?[CGD][A-Z0-9]{6,}$/.test(id)) return undefined;
    return 'a channel id like C0123ABCD, which is at the bottom of the channel’s details (T0123ABC.C0123ABCD with many workspaces)';
  },

  groups: slackUserGroups,

  setup: slackSetup,

  payloadIs: 'the arguments of chat.postMessage',

  render: renderMessage,

  degrade: degradeMessage,

  manifest: slackManifest,

  async inviteLink(env) {
    const settings = readSlackSettings(env);
    if (settings?.credentials.kind === 'many workspaces')
      return `${settings.credentials.publicUrl}${installPath}`;
    throw new SettingsError([
      'SLACK_CLIENT_ID: is missing. Only an app for many workspaces has an installation link (docs/slack.md); install any other at api.slack.com/apps, your app, "Install App"',
    ]);
  },

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
