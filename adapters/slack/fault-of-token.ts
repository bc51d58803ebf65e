/** Where each of the two tokens is found, as a sentence without a full stop. */
const tokens = {
  SLACK_BOT_TOKEN: {
    shape: /^xoxb-\S+$/,
    what: 'a bot token, which begins with "xoxb-"',
    where: 'Copy it from api.slack.com/apps, your app, "OAuth & Permissions"',
  },
  SLACK_APP_TOKEN: {
    shape: /^xapp-\S+$/,
    what: 'an app-level token, which begins with "xapp-"',
    where:
      'Create one with the scope connections:write at api.slack.com/apps, your app, "Basic Information", "App-Level Tokens"',
  },
} as const;

/** What else people may have copied from Slack's pages. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^["'`“‘]|["'`”’]$/, 'begins or ends with a quote; remove the quotes'],
  [/\s/, 'contains a space or a line break; copy only the token'],
  [/^xapp-/, 'is an app-level token, which belongs in SLACK_APP_TOKEN'],
  [/^xoxb-/, 'is a bot token, which belongs in SLACK_BOT_TOKEN'],
  [/^xoxp-/, 'is a user token, which acts for a person'],
  [/^xoxe\.xoxb-/, 'is a bot token that expires after some hours: turn off token rotation for the app'],
  [/^xoxe/, 'is a configuration or refresh token, which expires after some hours'],
  [/^[0-9a-f]{32}$/, 'looks like the signing secret or the client secret'],
  [/^\d+\.\d+$/, 'looks like the client id'],
  [/^A[A-Z0-9]{8,}$/, 'looks like the app id'],
];

/**
 * Describes what is wrong with a token, and where to find the right one; undefined if nothing is. The text is
 * never quoted: it may be another secret.
 */
export function faultOfToken(variable: keyof typeof tokens, text: string): string | undefined {
  const { shape, what, where } = tokens[variable];
  if (shape.test(text) && !/["'`“”‘’]/.test(text)) return undefined;
  const found = others.find(([pattern]) => pattern.test(text))?.[1];
  return `must be ${what}${found === undefined ? '' : `; this ${found}`}. ${where}`;
}
