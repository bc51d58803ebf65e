import { type Finding, findingOf, right } from '../../../src/platform/finding.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';
import type { SlackSettings } from '../settings.ts';
import { toPlatformError } from '../web-api/errors.ts';
import type { TokenSource } from '../web-api/refusals.ts';
import { scopesFor } from '../web-api/scopes.ts';
import type { Workspaces } from '../web-api/workspaces.ts';
import { diagnoseBlocks } from './diagnose-blocks.ts';

/** Checks whether a workspace's token works, and reports what its missing scopes prevent. */
export async function* diagnoseWorkspace(
  teamId: string | undefined,
  workspaces: Workspaces,
  { unfurlDomains }: Pick<SlackSettings, 'unfurlDomains'>,
): AsyncGenerator<Finding> {
  try {
    const { client, botName, token } = await workspaces.access(teamId);
    try {
      const { team = '', user = '', response_metadata } = await client.auth.test();
      const who = `slack: ${oneLine(team).trim()}`;
      yield right(`${who}: signed in as @${oneLine(user).trim()}`);
      // A proxy may have removed the header.
      if (response_metadata?.scopes) {
        yield* diagnoseScopes(who, new Set(response_metadata.scopes), { token, unfurlDomains });
      }
      yield await diagnoseBlocks(who, client);
    } catch (error) {
      const what =
        teamId === undefined
          ? sentence('signing in to Slack')
          : sentence('signing in to {workspace}', { workspace: teamId });
      throw toPlatformError(error, { what, botName, token, scope: 'chat:write', mayHaveWorked: false });
    }
  } catch (error) {
    yield findingOf('slack', error);
  }
}

function* diagnoseScopes(
  who: string,
  given: ReadonlySet<string>,
  { token, unfurlDomains }: Pick<SlackSettings, 'unfurlDomains'> & { readonly token: TokenSource },
): Generator<Finding> {
  const scopes = scopesFor(unfurlDomains);
  const missing = scopes.filter(({ name }) => !given.has(name));
  if (missing.length === 0) yield right(`${who}: has all ${scopes.length} scopes`);
  for (const { name, isNeeded, without, needsManifest } of missing) {
    yield {
      verdict: isNeeded ? 'wrong' : 'weak',
      text: `${who}: lacks the scope ${name}: ${without}`,
      fix: needsManifest ? newManifest(token) : newScope(token),
    };
  }
}

function newScope(token: TokenSource): string {
  return typeof token === 'object'
    ? `Reinstall the app there: ${token.installUrl}`
    : 'Add it at api.slack.com/apps, your app, "OAuth & Permissions", and reinstall the app on the same page.';
}

function newManifest(token: TokenSource): string {
  const begin =
    'Print the manifest again (heatline manifest slack), and paste it on the app’s "App Manifest" page';
  return typeof token === 'object'
    ? `${begin}. Then reinstall the app there: ${token.installUrl}`
    : `${begin}. Then reinstall the app on its "Install App" page.`;
}
