/** A permission of the bot token, and what is missing without it. */
export interface Scope {
  readonly name: string;
  /** Whether digests need it. */
  readonly isNeeded: boolean;
  /** Completes "Without it, …". */
  readonly without: string;
  /** Set if it is of no use without the rest of the manifest. */
  readonly needsManifest?: true;
}

/** The scopes that the app requests: no more than it uses (docs.slack.dev/reference/scopes). */
const scopes = [
  { name: 'chat:write', isNeeded: true, without: 'nothing can be posted' },
  { name: 'commands', isNeeded: true, without: 'there are no commands and no message shortcut' },
  {
    name: 'im:write',
    isNeeded: false,
    without: 'nobody gets a personal digest or hears about a lost channel',
  },
  { name: 'app_mentions:read', isNeeded: false, without: 'a mention of the bot is not answered' },
  { name: 'im:history', isNeeded: false, without: 'direct messages to the bot are not answered' },
  {
    name: 'channels:read',
    isNeeded: false,
    without: 'the digests of a public channel can be managed only by commands typed in it',
  },
  {
    name: 'groups:read',
    isNeeded: false,
    without: 'the digests of a private channel can be managed only by commands typed in it',
  },
  {
    name: 'users:read',
    isNeeded: false,
    without: 'nobody can manage the digests of a channel by command, and time zones must be given',
  },
  {
    name: 'channels:history',
    isNeeded: false,
    without: 'a digest in a public channel stays unknown if Slack’s answer is lost',
  },
  {
    name: 'groups:history',
    isNeeded: false,
    without: 'a digest in a private channel stays unknown if Slack’s answer is lost',
  },
] as const satisfies readonly Scope[];

/** Their names. */
export const botScopes = scopes.map(({ name }) => name);

/** Those that link previews need as well (docs, "Unfurling links in messages"). */
const previewScopes = [
  { name: 'links:read', isNeeded: false, without: 'links to stories get no preview', needsManifest: true },
  { name: 'links:write', isNeeded: false, without: 'links to stories get no preview', needsManifest: true },
] as const satisfies readonly Scope[];

/** The scopes of an app that previews the links to these domains. */
export function scopesFor(unfurlDomains: readonly string[]): readonly Scope[] {
  return unfurlDomains.length > 0 ? [...scopes, ...previewScopes] : scopes;
}
