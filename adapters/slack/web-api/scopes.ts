/** A permission of the bot token, and what is not possible without it. */
export interface Scope {
  readonly name: string;
  /** Whether no digest can come without it. */
  readonly isNeeded: boolean;
  /** "Without it …". */
  readonly without: string;
}

/** What the app asks for: no more than it uses (docs.slack.dev/reference/scopes). */
export const scopes = [
  { name: 'chat:write', isNeeded: true, without: 'nothing can be posted' },
  { name: 'commands', isNeeded: true, without: 'there are no commands and no message shortcut' },
  { name: 'im:write', isNeeded: false, without: 'nobody gets a personal digest, nor word of a lost channel' },
  { name: 'app_mentions:read', isNeeded: false, without: 'a mention of the bot is not answered' },
  { name: 'im:history', isNeeded: false, without: 'direct messages to the bot are not answered' },
  {
    name: 'channels:read',
    isNeeded: false,
    without: 'the digests of a public channel can be managed only by commands that are typed in it',
  },
  {
    name: 'groups:read',
    isNeeded: false,
    without: 'the digests of a private channel can be managed only by commands that are typed in it',
  },
  {
    name: 'users:read',
    isNeeded: false,
    without: 'nobody can manage the digests of a channel by command, and time zones have to be named',
  },
  {
    name: 'channels:history',
    isNeeded: false,
    without: 'a digest in a public channel is left as unknown when Slack’s answer was lost',
  },
  {
    name: 'groups:history',
    isNeeded: false,
    without: 'a digest in a private channel is left as unknown when Slack’s answer was lost',
  },
] as const satisfies readonly Scope[];

/** Their names. */
export const botScopes = scopes.map(({ name }) => name);
