import type { Logger, webApi } from '@slack/bolt';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { ManyWorkspaces, SlackSettings } from '../settings.ts';
import { refusalCode, toPlatformError } from '../web-api/errors.ts';
import { defaultBotName } from '../web-api/one-workspace.ts';
import { createWebClient } from '../web-api/web-client.ts';
import { installPath } from '../web-api/web-paths.ts';
import type { Installed } from './installed.ts';

/**
 * - `alive`: Slack knows the token
 * - `gone`: the workspace removed the app, or no longer exists
 * - `refused`: Slack does not recognise the token, which says nothing about the workspace
 * - `unknown`: Slack did not say
 */
export type Pulse = 'alive' | 'gone' | 'refused' | 'unknown';

/** Calls about tokens themselves, on behalf of a workspace. */
export interface OauthExchange {
  /**
   * Exchanges a refresh token, which Slack then no longer accepts, for a new pair.
   * @throws PlatformError
   */
  refresh(installed: Installed, now: () => Date): Promise<Installed>;
  pulseOf(installed: Installed): Promise<Pulse>;
  /** @throws PlatformError */
  botNameOf(botToken: string): Promise<string>;
}

/** docs, auth.test: the codes for a workspace that removed the app. */
export const goneCodes: ReadonlySet<string> = new Set(['account_inactive', 'token_revoked']);

export function createOauthExchange(
  { clientId, clientSecret, publicUrl }: ManyWorkspaces,
  { apiUrl }: SlackSettings,
  { sdkLogger, fetch }: { sdkLogger: Logger; fetch: webApi.FetchFunction },
): OauthExchange {
  const options = { apiUrl, sdkLogger, fetch };
  const anonymous = createWebClient(undefined, options);
  const token = { installUrl: installUrlOf(publicUrl) };
  const identify = (botToken: string) => createWebClient(botToken, options).auth.test();

  return {
    async refresh(installed, now) {
      const refreshToken = installed.rotation?.refreshToken;
      if (refreshToken === undefined) throw new Error('a token that does not expire is not refreshed');
      const what = sentence('renewing the token of {workspace}', { workspace: installed.teamName });
      try {
        const begunAtMs = now().getTime();
        const { access_token, refresh_token, expires_in } = await anonymous.oauth.v2.access({
          client_id: clientId,
          client_secret: clientSecret,
          grant_type: 'refresh_token',
          refresh_token: refreshToken,
        });
        if (!access_token || !refresh_token || !expires_in) {
          throw new PlatformError('transient', sentence('{what}: Slack named no token', { what }));
        }
        const rotation = { refreshToken: refresh_token, expiresAtMs: begunAtMs + expires_in * 1000 };
        return { ...installed, botToken: access_token, rotation };
      } catch (error) {
        throw toPlatformError(error, {
          ...{ what, botName: installed.botName, token },
          ...{ scope: 'chat:write', mayHaveWorked: false },
        });
      }
    },

    async pulseOf({ botToken }) {
      try {
        await identify(botToken);
        return 'alive';
      } catch (error) {
        const code = refusalCode(error) ?? '';
        if (goneCodes.has(code)) return 'gone';
        return code === 'invalid_auth' ? 'refused' : 'unknown';
      }
    },

    async botNameOf(botToken) {
      try {
        return (await identify(botToken)).user ?? defaultBotName;
      } catch (error) {
        throw toPlatformError(error, {
          ...{ what: sentence('signing in to a new workspace'), botName: defaultBotName, token },
          ...{ scope: 'chat:write', mayHaveWorked: false },
        });
      }
    },
  };
}

/** The page on which people install the app. */
export function installUrlOf(publicUrl: string): string {
  return `${publicUrl}${installPath}`;
}
