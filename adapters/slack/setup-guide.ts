import type { Credential, PlatformSetup } from '../../src/platform/platform-setup.ts';
import { SettingsError } from '../../src/platform/settings.ts';
import { readSlackSettings } from './settings.ts';

/** Covers one workspace over Socket Mode, which needs no public address; docs/slack.md covers the rest. */
export const slackSetup: PlatformSetup = {
  begin:
    'Slack calls a bot an app. The link below creates one with everything it needs: open it in a browser, choose your workspace, and press Next and Create. Then, on its Install App page, press "Install to" and Allow.',
  credentials: [
    credential(
      'SLACK_BOT_TOKEN',
      'bot token',
      'It begins with xoxb-: https://api.slack.com/apps → your app → Install App → Bot User OAuth Token.',
    ),
    credential(
      'SLACK_APP_TOKEN',
      'app-level token',
      'It begins with xapp-: https://api.slack.com/apps → your app → Basic Information → App-Level Tokens → Generate Token and Scopes, with the scope connections:write.',
    ),
  ],
  otherSettings: ['SLACK_API_URL'],
  invite: 'In Slack, go to the channel that should get the digest, and type: /invite @heatline',
  whereChannel:
    "Give the channel's name, such as #news, or its link (in Slack, right-click the channel and choose Copy → Copy link), or its id, such as C0123ABCD.",
  channelIn(text) {
    const [, id] =
      /^(?:https:\/\/[^/\s]+\/(?:archives|client\/T[A-Z0-9]+)\/)?([CGD][A-Z0-9]{6,})(?:[/?#].*)?$/.exec(
        text.trim(),
      ) ?? [undefined, undefined];
    return id;
  },
  async findChannels(name, env, deps) {
    const settings = readSlackSettings(env);
    if (!settings) return { channels: [], isComplete: false };
    const { findChannels } = await import('./doctor/find-channels.ts');
    return findChannels(name, settings, deps);
  },
};

type CredentialVariable = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

/** Takes the place of the token not being checked, because settings are read together. */
const standIns = { SLACK_BOT_TOKEN: 'xoxb-0', SLACK_APP_TOKEN: 'xapp-0' } as const;

function credential(variable: CredentialVariable, name: string, where: string): Credential {
  return {
    ...{ variable, name, where },
    async *check(value, env, deps) {
      try {
        const settings = readSlackSettings({ ...env, ...standIns, [variable]: value });
        if (!settings) return;
        const { checkBotToken, checkAppToken } = await import('./doctor/check-credential.ts');
        yield* variable === 'SLACK_BOT_TOKEN'
          ? checkBotToken(value.trim(), settings, deps)
          : checkAppToken(value.trim(), settings, deps);
      } catch (error) {
        if (!(error instanceof SettingsError)) throw error;
        for (const text of error.faults) yield { verdict: 'wrong', text };
      }
    },
  };
}
