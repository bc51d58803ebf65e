import { z } from 'zod';
import type { Environment } from '../../src/platform/adapter.ts';
import { readSettings } from '../../src/platform/settings.ts';

export interface SlackSettings {
  /** Posts messages and answers. */
  readonly botToken: string;
  /** Opens the Socket Mode connection that commands come through. */
  readonly appToken: string;
  /** Ends with a slash, as "https://slack.com/api/" does. */
  readonly apiUrl: string;
}

/**
 * Reads `SLACK_BOT_TOKEN`, `SLACK_APP_TOKEN` and `SLACK_API_URL`.
 * @returns undefined when neither token is set: Slack is not wanted
 * @throws SettingsError naming each variable that is missing or wrong, and where to get it
 */
export function readSlackSettings(env: Environment): SlackSettings | undefined {
  if (!env['SLACK_BOT_TOKEN']?.trim() && !env['SLACK_APP_TOKEN']?.trim()) return undefined;
  const settings = readSettings(schema, env);
  return {
    botToken: settings.SLACK_BOT_TOKEN,
    appToken: settings.SLACK_APP_TOKEN,
    apiUrl: settings.SLACK_API_URL,
  };
}

const botTokenCure =
  'the bot token, which begins with "xoxb-". Copy it from api.slack.com/apps, your app, "OAuth & Permissions"';
const appTokenCure =
  'the app-level token, which begins with "xapp-". Make one with the scope connections:write at api.slack.com/apps, your app, "Basic Information", "App-Level Tokens"';

const schema = z.object({
  SLACK_BOT_TOKEN: token(/^xoxb-\S+$/, botTokenCure),
  SLACK_APP_TOKEN: token(/^xapp-\S+$/, appTokenCure),
  SLACK_API_URL: z
    .string()
    .trim()
    .refine(
      (url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''),
      'must be a web address, such as https://slack-gov.com/api/ for GovSlack; leave it out for slack.com',
    )
    .default('https://slack.com/api/')
    .transform((url) => (url.endsWith('/') ? url : `${url}/`)),
});

function token(pattern: RegExp, cure: string) {
  return z
    .string({ error: `is missing. It is ${cure}` })
    .trim()
    .regex(pattern, `must be ${cure}`);
}
