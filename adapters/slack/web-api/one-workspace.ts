import type { Logger, webApi } from '@slack/bolt';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { OneWorkspace, SlackSettings } from '../settings.ts';
import { toPlatformError } from './errors.ts';
import { createWebClient } from './web-client.ts';
import { idsOfOneWorkspace } from './workspace.ts';
import type { Workspaces } from './workspaces.ts';

/** The bot's name until Slack tells it: the one in our manifest. */
export const defaultBotName = 'heatline';

/** The only workspace, whose token is a setting. */
export function createOneWorkspace(
  { botToken }: OneWorkspace,
  { apiUrl }: SlackSettings,
  { log, sdkLogger, fetch }: { log: Log; sdkLogger: Logger; fetch: webApi.FetchFunction },
): Workspaces {
  const client = createWebClient(botToken, { apiUrl, sdkLogger, fetch });
  const token = 'SLACK_BOT_TOKEN';
  let known: webApi.AuthTestResponse | undefined;

  /** Checks the bot token and learns the bot's identity. */
  async function identify(): Promise<webApi.AuthTestResponse> {
    try {
      return await client.auth.test();
    } catch (error) {
      throw toPlatformError(error, {
        ...{ what: sentence('signing in to Slack'), botName: defaultBotName, token },
        ...{ scope: 'chat:write', mayHaveWorked: false },
      });
    }
  }

  return {
    ids: idsOfOneWorkspace,
    clientFor: async () => client,

    async reach(portId) {
      const { id, workspace } = idsOfOneWorkspace.toSlack(portId);
      if (workspace) {
        known ??= await identify();
        if (workspace.teamId !== known.team_id) throw otherWorkspace(portId, workspace.teamId);
      }
      return {
        ...{ id, client, token, botName: known?.user ?? defaultBotName },
        async identity() {
          known ??= await identify();
          return { botId: known.bot_id, userId: known.user_id, teamId: known.team_id };
        },
      };
    },

    teams: async () => [undefined],
    access: async () => ({ client, token, botName: known?.user ?? defaultBotName }),

    async signIn() {
      known = await identify();
      return { team: known.team, bot: known.user };
    },

    follow(app) {
      app.event('app_uninstalled', async () =>
        log.error(
          { fix: 'Install the app again, and set SLACK_BOT_TOKEN to its new token.' },
          'app removed from the workspace',
        ),
      );
    },

    close: async () => {},
  };
}

function otherWorkspace(portId: string, teamId: string): PlatformError {
  return new PlatformError(
    'lost destination',
    sentence('{channel} is in the workspace {workspace}, which is not ours', {
      ...{ channel: portId, workspace: teamId },
    }),
    { fix: sentence('Serve many workspaces (docs/slack.md), or remove the subscription.') },
  );
}
