import type { Logger, webApi } from '@slack/bolt';
import type { AdapterDeps } from '../../../src/platform/adapter.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import { every } from '../../../src/platform/time/every.ts';
import type { ManyWorkspaces, SlackSettings } from '../settings.ts';
import { createWebClient } from '../web-api/web-client.ts';
import { type Envelope, idsOfManyWorkspaces, workspaceOf } from '../web-api/workspace.ts';
import type { Workspaces } from '../web-api/workspaces.ts';
import { authorizedFetch } from './authorized-fetch.ts';
import { withStore } from './installed.ts';
import { installUrlOf } from './oauth-exchange.ts';
import type { TokenKeeper } from './token-keeper.ts';

/**
 * Tokens are renewed two hours before they expire, so after a start or a failed renewal there is time for
 * many tries.
 */
const lookAtTokensMs = 10 * minuteMs;

export interface ManyWorkspacesDeps extends AdapterDeps {
  readonly keeper: TokenKeeper;
  readonly sdkLogger: Logger;
  readonly fetch: webApi.FetchFunction;
}

/** The workspaces that installed the app. Each has its own tokens, which are never used for another. */
export function createManyWorkspaces(
  { publicUrl }: ManyWorkspaces,
  { apiUrl }: SlackSettings,
  { keeper, installations, sdkLogger, fetch, callIn, log }: ManyWorkspacesDeps,
): Workspaces {
  const clients = new Map<string, webApi.WebClient>();
  const token = { installUrl: installUrlOf(publicUrl) };

  function clientOf(teamId: string): webApi.WebClient {
    const client =
      clients.get(teamId) ??
      createWebClient(undefined, { apiUrl, sdkLogger, fetch: authorizedFetch(teamId, keeper, fetch) });
    clients.set(teamId, client);
    return client;
  }

  let endKeepingFresh = () => {};
  let isClosed = false;

  const teams = () => withStore(sentence('finding the workspaces'), () => installations.list());

  /** @param atSeconds Unix time in seconds at which Slack says that it happened */
  async function noteRemoval(envelope: Envelope, atSeconds: number): Promise<void> {
    const { teamId } = workspaceOf(envelope);
    const { enterpriseId } = envelope;
    await removeUnlessAlive(teamId, new Date(atSeconds * 1000));
    // The event may name a workspace although the organisation removed the app. Then only Slack's word counts that the
    // organisation's token no longer works.
    if (enterpriseId !== undefined && enterpriseId !== teamId)
      await removeUnlessAlive(enterpriseId, new Date(0));
  }

  async function removeUnlessAlive(teamId: string, takenOffAt: Date): Promise<void> {
    if (teamId === '') return;
    clients.delete(teamId);
    await keeper.removeUnlessAlive(teamId, takenOffAt);
  }

  /**
   * Renews tokens even if nobody does anything for hours, so that the first to press a button need not wait
   * for it.
   */
  async function renewEnding(): Promise<void> {
    try {
      for (const teamId of await teams()) {
        if (isClosed) return;
        await keeper.current(teamId).catch((error: PlatformError) => {
          log.warn({ team: teamId, error: error.message, fix: error.fix }, 'slack token not renewed yet');
        });
      }
    } catch (error) {
      log.warn({ error: messageOf(error) }, 'slack tokens not checked');
    }
  }

  return {
    ids: idsOfManyWorkspaces,

    async clientFor({ teamId }) {
      await keeper.current(teamId);
      return clientOf(teamId);
    },

    async reach(portId) {
      const { id, workspace } = idsOfManyWorkspaces.toSlack(portId);
      if (!workspace) throw withoutWorkspace(portId);
      const { teamId } = workspace;
      const { botName, botId, botUserId } = await keeper.current(teamId);
      return {
        ...{ id, client: clientOf(teamId), botName, token },
        identity: async () => ({ teamId, botId, userId: botUserId }),
      };
    },

    teams,
    async access(teamId = '') {
      const { botName } = await keeper.current(teamId);
      return { client: clientOf(teamId), botName, token };
    },
    signIn: async () => ({ workspaces: (await teams()).length }),

    follow(app) {
      app.event('app_uninstalled', async ({ body, context }) => noteRemoval(context, body.event_time));
      app.event('tokens_revoked', async ({ event, body, context }) => {
        if (event.tokens.bot && event.tokens.bot.length > 0) await noteRemoval(context, body.event_time);
      });
      log.info({ installAt: token.installUrl }, 'workspaces can install the app');
      endKeepingFresh();
      endKeepingFresh = every(lookAtTokensMs, () => void renewEnding(), { callIn });
      void renewEnding();
    },

    async close() {
      isClosed = true;
      endKeepingFresh();
      await keeper.close();
    },
  };
}

function withoutWorkspace(portId: string): PlatformError {
  return new PlatformError(
    'lost destination',
    sentence('{channel} does not say which workspace it is in', { channel: portId }),
    { fix: sentence('Put the workspace before the channel, as in slack:T0123ABC.C0456DEF.') },
  );
}
