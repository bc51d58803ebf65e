import type { PlatformErrorKind } from '../../../src/platform/errors.ts';
import { type Sentence, sentence } from '../../../src/platform/language/sentence.ts';

/**
 * The kind of a refusal by Slack. Codes from docs.slack.dev: chat.postMessage, conversations.history,
 * auth.test, apps.connections.open. An unknown code is `transient`: Slack said no, and only a few more
 * attempts are made. An answer without a code is not from Slack.
 */
export function refusalKind(code: string | undefined): PlatformErrorKind {
  if (code === undefined) return 'ambiguous';
  return kinds.get(code) ?? (code.startsWith('restricted_action') ? 'lost destination' : 'transient');
}

/** Where the token of a refusal comes from: a setting, or a workspace's installation. */
export type TokenSource = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN' | { readonly installUrl: string };

/** What a person can do about a refusal, as a sentence; undefined if nothing. */
export function refusalFix(
  code: string,
  botName: string,
  token: TokenSource,
  neededScope: Sentence | string,
): Sentence | undefined {
  switch (code) {
    case 'channel_not_found':
      return sentence('If the channel exists, it is private: invite me there with /invite @{bot}.', {
        bot: botName,
      });
    case 'not_in_channel':
      return sentence('Invite me to the channel with /invite @{bot}.', { bot: botName });
    case 'bad_client_secret':
    case 'invalid_client_id':
      return sentence(
        'Set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET to those at api.slack.com/apps, the app, "Basic Information".',
      );
    case 'is_archived':
    case 'is_inactive':
      return sentence('The channel is archived: unarchive it, or choose another one.');
    case 'messages_tab_disabled':
      return sentence('Turn on the Messages tab at api.slack.com/apps, the app, "App Home".');
    case 'user_disabled':
    case 'user_not_found':
      return sentence('The person is no longer in the workspace: remove the subscription.');
    case 'ekm_access_denied':
      return sentence('The workspace’s administrators have suspended posting: ask them.');
    case 'missing_scope':
      if (token === 'SLACK_APP_TOKEN') return newAppToken;
      return typeof token === 'object'
        ? sentence('Add the scope {scope} at api.slack.com/apps, the app, and reinstall it at {url}.', {
            ...{ scope: neededScope, url: token.installUrl },
          })
        : sentence(
            'Add the scope {scope} at api.slack.com/apps, the app, reinstall it, and set {token} to the new token.',
            { scope: neededScope, token },
          );
    case 'not_allowed_token_type':
      if (typeof token === 'object') break;
      return token === 'SLACK_APP_TOKEN'
        ? sentence('Set SLACK_APP_TOKEN to an app-level token, which begins with "xapp-".')
        : sentence('Set SLACK_BOT_TOKEN to a bot token, which begins with "xoxb-".');
  }
  if (code.startsWith('restricted_action')) {
    return sentence(
      'The channel lets only some people post: allow the app in the channel’s settings, "Posting permissions".',
    );
  }
  if (refusalKind(code) === 'lost installation') {
    if (token === 'SLACK_APP_TOKEN') return newAppToken;
    return typeof token === 'object'
      ? sentence('Install the app again at {url}.', { url: token.installUrl })
      : sentence('Reinstall the app at api.slack.com/apps and set {token} to the token shown there.', {
          token,
        });
  }
  return undefined;
}

/** Installing the app creates no app-level token, and the scopes of one are chosen when it is created. */
const newAppToken = sentence(
  'Create an app-level token with the scope connections:write at api.slack.com/apps, the app, "Basic Information", "App-Level Tokens", and set SLACK_APP_TOKEN to it.',
);

const kinds: ReadonlyMap<string, PlatformErrorKind> = new Map([
  ...of('lost destination', [
    'channel_not_found',
    'channel_type_not_supported',
    'ekm_access_denied',
    'is_archived',
    'is_inactive',
    'messages_tab_disabled',
    'method_not_supported_for_channel_type',
    'not_in_channel',
    'user_disabled',
    'user_not_found',
  ]),
  ...of('lost installation', [
    'access_denied',
    'account_inactive',
    'bad_client_secret',
    'enterprise_is_restricted',
    'forbidden_team',
    'invalid_auth',
    'invalid_client_id',
    'invalid_refresh_token',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'team_disabled',
    'token_expired',
    'token_revoked',
    'two_factor_setup_required',
    'user_removed_from_team',
  ]),
  ...of('bad payload', [
    'attachment_payload_limit_exceeded',
    'invalid_arg_name',
    'invalid_arguments',
    'invalid_array_arg',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_form_data',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'markdown_text_conflict',
    'metadata_too_large',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
  ]),
  ...of('ambiguous', ['fatal_error', 'internal_error']),
]);

function of(kind: PlatformErrorKind, codes: readonly string[]): [string, PlatformErrorKind][] {
  return codes.map((code) => [code, kind]);
}

/** The scope for a channel: private ones need another. */
export function scopeIn(scope: string, ifPrivate: string): Sentence {
  return sentence('{scope} ({other} if it is private)', { scope, other: ifPrivate });
}
