import type { HTTPReceiverOptions, Installation, webApi } from '@slack/bolt';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { ManyWorkspaces, SlackSettings } from '../settings.ts';
import { scopesFor } from '../web-api/scopes.ts';
import { answerWithinMs } from '../web-api/web-client.ts';
import { installPath, redirectPath } from '../web-api/web-paths.ts';
import { type InstallPage, pageHeaders, renderInstallPage, sendInstallPage } from './install-pages.ts';
import type { Installed } from './installed.ts';
import { installUrlOf, type OauthExchange } from './oauth-exchange.ts';
import { isStrangersError } from './strangers-errors.ts';
import type { TokenKeeper } from './token-keeper.ts';

/** The path of Slack's page that asks a person whether to allow the app; GovSlack has its own page. */
const authorizePath = '/oauth/v2/authorize';

export interface InstallerDeps {
  readonly keeper: TokenKeeper;
  readonly exchange: OauthExchange;
  readonly fetch: webApi.FetchFunction;
  readonly log: Log;
}

/**
 * How a workspace installs the app, or reinstalls it with more scopes: Bolt's installer with our own pages.
 */
export function installerOptions(
  { clientId, clientSecret, stateSecret, publicUrl }: ManyWorkspaces,
  { apiUrl, unfurlDomains }: SlackSettings,
  { keeper, exchange, fetch, log }: InstallerDeps,
): Partial<HTTPReceiverOptions> {
  let strangers = 0;
  const startAgain = { label: 'Start again', url: installUrlOf(publicUrl) };

  return {
    ...{ clientId, clientSecret, stateSecret },
    scopes: scopesFor(unfurlDomains).map(({ name }) => name),
    redirectUri: `${publicUrl}${redirectPath}`,
    installationStore: {
      async storeInstallation(installation) {
        const { teamId, installed } = await readInstallation(installation, exchange);
        await keeper.install(teamId, installed);
        const { isEnterpriseInstall = false } = installation;
        log.info(
          { team: teamId },
          isEnterpriseInstall ? 'an organisation installed the app' : 'a workspace installed the app',
        );
      },
      // Bolt's own access to tokens is not used: two copies would renew the same token at once.
      fetchInstallation: () => Promise.reject(new Error('tokens are kept elsewhere')),
    },
    installerOptions: {
      installPath,
      redirectUriPath: redirectPath,
      authorizationUrl: new URL(authorizePath, apiUrl).href,
      clientOptions: {
        slackApiUrl: apiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: answerWithinMs,
        fetch,
      },
      installPathOptions: {
        async beforeRedirection(_request, response) {
          for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
          return true;
        },
      },
      renderHtmlForInstallPath: (url) => renderInstallPage(landing(url)),
      callbackOptions: {
        success: (installation, _options, _request, response) =>
          sendInstallPage(response, 200, welcomeTo(installation)),
        failure(error, _options, { url }, response) {
          const refusal = refusalIn(url);
          // Strangers who scan the address have no state from us; don't let them fill the log.
          const isStranger = isStrangersError(error);
          if (isStranger) strangers += 1;
          const facts = { error: error.message, refusal };
          if (isStranger) log.debug({ ...facts, refused: strangers }, 'slack installation refused');
          else log.warn(facts, 'slack installation failed');
          sendInstallPage(response, 400, failure({ code: error.code, refusal }, startAgain));
        },
      },
    },
  };
}

async function readInstallation(
  { team, enterprise, isEnterpriseInstall, bot }: Installation,
  exchange: OauthExchange,
): Promise<{ teamId: string; installed: Installed }> {
  const owner = isEnterpriseInstall ? enterprise : team;
  if (!owner || !bot)
    throw new PlatformError('transient', sentence('Slack named no workspace or no bot token'));
  const { token, refreshToken, expiresAt, id, userId } = bot;
  const installed = {
    teamName: owner.name ?? owner.id,
    botToken: token,
    botId: id,
    botUserId: userId,
    botName: await exchange.botNameOf(token),
    ...(refreshToken !== undefined &&
      expiresAt !== undefined && { rotation: { refreshToken, expiresAtMs: expiresAt * 1000 } }),
  };
  return { teamId: owner.id, installed };
}

function landing(url: string): InstallPage {
  return {
    title: 'Add Heatline to Slack',
    text: 'The day’s hottest stories for your channels, each with who else covers it. Slack then asks which workspace to add it to.',
    link: { label: 'Add to Slack', url },
  };
}

function welcomeTo({ team, enterprise, isEnterpriseInstall, appId }: Installation): InstallPage {
  if (isEnterpriseInstall && enterprise) return welcomeToOrganisation(enterprise, appId);
  const teamName = team?.name ?? 'your workspace';
  return {
    title: `Heatline is in ${teamName}`,
    text: 'In Slack, invite it to the channel that should get a digest; type / there to see its commands. You can close this page.',
  };
}

/** An organisation's administrators still have to choose its workspaces (docs, "Organization-ready apps"). */
function welcomeToOrganisation(
  { id, name }: { readonly id: string; readonly name?: string },
  appId: string | undefined,
): InstallPage {
  const page = `https://app.slack.com/manage/${id}/integrations/profile/${appId}/workspaces/add`;
  return {
    title: `Heatline is in ${name ?? 'your organisation'}`,
    text: 'Now choose the workspaces in which people can use it. In each, invite it to the channel that should get a digest; type / there to see its commands.',
    ...(appId !== undefined && { link: { label: 'Choose workspaces', url: page } }),
  };
}

/** The error that Slack adds to the address of the page to which it returns people. */
function refusalIn(url = ''): string | undefined {
  const refusal = URL.parse(url, 'http://localhost')?.searchParams.get('error') ?? '';
  return /^[a-z_]{1,60}$/.test(refusal) ? refusal : undefined;
}

function failure(
  { code, refusal }: { readonly code: string; readonly refusal: string | undefined },
  link: InstallPage['link'] & object,
): InstallPage {
  const text =
    reasons.get(refusal ?? '') ??
    reasons.get(code) ??
    'Slack or Heatline did not answer as expected; the log says more.';
  return { title: 'Heatline is not installed', text, link };
}

/** Keyed by Slack's error and by the SDK's error code (@slack/oauth, errors). */
const reasons: ReadonlyMap<string, string> = new Map([
  [
    'invalid_team_for_non_distributed_app',
    'It can be installed only in the workspace in which it was created, until its operator activates public distribution at api.slack.com/apps, the app, "Manage Distribution".',
  ],
  ['slack_oauth_installer_authorization_error', 'You did not allow it.'],
  [
    'slack_oauth_invalid_state',
    'The page was open for too long, the installation was started in another browser, or cookies are off.',
  ],
  ['slack_oauth_missing_state', 'Start the installation on Heatline’s own page.'],
  ['slack_oauth_missing_code', 'Slack did not say whether you allowed it.'],
]);
