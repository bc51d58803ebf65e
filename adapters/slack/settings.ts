import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Environment } from '../../src/platform/adapter.ts';
import { faultOfApiUrl } from '../../src/platform/network/api-url.ts';
import { httpHost } from '../../src/platform/network/http-listening.ts';
import { type ProxySettings, readProxySettings } from '../../src/platform/network/proxy.ts';
import { readSettings, SettingsError } from '../../src/platform/settings.ts';
import { faultOfToken } from './fault-of-token.ts';
import { faultsOfCombination } from './settings-combination.ts';
import { unfurlDomains } from './unfurl-domains.ts';

export interface SlackSettings {
  /** Which workspaces are served. */
  readonly credentials: OneWorkspace | ManyWorkspaces;
  /** How Slack's requests arrive. */
  readonly intake: SocketIntake | HttpIntake;
  /** Ends with a slash, like "https://slack.com/api/". */
  readonly apiUrl: string;
  /** Where HTTP is served, if it is: for Slack's requests, or for installation pages. */
  readonly host: string;
  readonly port: number;
  /** The proxy for outgoing requests and web sockets; undefined to connect directly. */
  readonly proxy?: ProxySettings;
  /** The public address of that port, without a trailing slash. */
  readonly publicUrl?: string;
  /** The domains whose links get previews; none by default, because the app needs more scopes for them. */
  readonly unfurlDomains: readonly string[];
}

/** The one workspace that installed its own app. */
export interface OneWorkspace {
  readonly kind: 'one workspace';
  /** Posts messages and answers. */
  readonly botToken: string;
}

/** Every workspace that installs the app, by OAuth. */
export interface ManyWorkspaces {
  readonly kind: 'many workspaces';
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state that accompanies a person through Slack's pages and back. */
  readonly stateSecret: string;
  readonly publicUrl: string;
}

export interface SocketIntake {
  readonly kind: 'socket';
  /** Opens the Socket Mode connection. */
  readonly appToken: string;
}

export interface HttpIntake {
  readonly kind: 'http';
  /** Verifies that requests come from Slack. */
  readonly signingSecret: string;
}

/**
 * Reads the SLACK_ variables.
 * @returns undefined if none of the variables that set up an app is set: Slack is not wanted
 * @throws SettingsError naming each variable that is missing, invalid or conflicting, and where to get it
 */
export function readSlackSettings(env: Environment): SlackSettings | undefined {
  const isSet = (name: string) => Boolean(env[name]?.trim());
  if (!appVariables.some(isSet)) return undefined;
  const faults = faultsOfCombination(isSet);
  const settings = readEach(env, faults);
  const proxy = readProxySettings(env);
  const publicUrl = settings.SLACK_PUBLIC_URL;
  const common = {
    apiUrl: settings.SLACK_API_URL,
    host: settings.HTTP_HOST,
    port: settings.SLACK_HTTP_PORT,
    unfurlDomains: settings.SLACK_UNFURL_DOMAINS,
    ...(publicUrl && { publicUrl }),
    ...(proxy && { proxy }),
  };
  return { ...common, credentials: credentialsOf(settings), intake: intakeOf(settings) };
}

const appVariables = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
] as const;

type Variables = z.output<typeof schema>;

/** Reports invalid variables together with the faults of their combination. */
function readEach(env: Environment, faults: readonly string[]): Variables {
  let wrong: readonly string[] = [];
  try {
    const settings = readSettings(schema, env);
    if (faults.length === 0) return settings;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    wrong = error.faults;
  }
  throw new SettingsError([...wrong, ...faults]);
}

function credentialsOf(settings: Variables): OneWorkspace | ManyWorkspaces {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = settings;
  const { SLACK_PUBLIC_URL: publicUrl, SLACK_BOT_TOKEN: botToken = '' } = settings;
  if (clientId === undefined || clientSecret === undefined || publicUrl === undefined) {
    return { kind: 'one workspace', botToken };
  }
  const stateSecret = settings.SLACK_STATE_SECRET ?? derivedStateSecret(clientSecret);
  return { kind: 'many workspaces', clientId, clientSecret, stateSecret, publicUrl };
}

function intakeOf({ SLACK_APP_TOKEN, SLACK_SIGNING_SECRET = '' }: Variables): SocketIntake | HttpIntake {
  return SLACK_APP_TOKEN !== undefined
    ? { kind: 'socket', appToken: SLACK_APP_TOKEN }
    : { kind: 'http', signingSecret: SLACK_SIGNING_SECRET };
}

/** The same in every copy, because a person may return to another copy than the one they started from. */
function derivedStateSecret(clientSecret: string): string {
  return createHmac('sha256', clientSecret).update('state of an installation').digest('base64url');
}

const withoutSpaces = (fix: string) => z.string().trim().regex(/^\S+$/, `must be ${fix}`).optional();

const schema = z.object({
  SLACK_BOT_TOKEN: token('SLACK_BOT_TOKEN'),
  SLACK_APP_TOKEN: token('SLACK_APP_TOKEN'),
  SLACK_SIGNING_SECRET: withoutSpaces('the signing secret, one word'),
  SLACK_CLIENT_ID: z
    .string()
    .trim()
    .regex(/^\d+\.\d+$/, 'must be a client id, two numbers with a dot between them')
    .optional(),
  SLACK_CLIENT_SECRET: withoutSpaces('the client secret, one word'),
  SLACK_STATE_SECRET: withoutSpaces('any long word, the same in every copy'),
  SLACK_PUBLIC_URL: z
    .string()
    .trim()
    .refine(
      isPublicAddress,
      'must be a web address that begins with https, such as https://heatline.example.org',
    )
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  HTTP_HOST: httpHost,
  SLACK_HTTP_PORT: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, 'must be a port, 0 to 65535')
    .transform(Number)
    .pipe(z.number().max(65_535, 'must be a port, 0 to 65535'))
    .default(3_000),
  SLACK_UNFURL_DOMAINS: unfurlDomains,
  SLACK_API_URL: z
    .string()
    .trim()
    .check(({ value, issues }) => {
      const fault = faultOfApiUrl(value, 'machine');
      if (fault === undefined) return;
      const message = `${fault}. Write for example https://slack-gov.com/api/ for GovSlack, or leave it out for slack.com`;
      issues.push({ code: 'custom', input: undefined, message });
    })
    .default('https://slack.com/api/')
    .transform((url) => (url.endsWith('/') ? url : `${url}/`)),
});

/** Their names in the environment. */
export const slackVariables: readonly string[] = Object.keys(schema.shape).filter((name) =>
  name.startsWith('SLACK_'),
);

function token(variable: Parameters<typeof faultOfToken>[0]) {
  return z
    .string()
    .trim()
    .check(({ value, issues }) => {
      const message = faultOfToken(variable, value);
      if (message !== undefined) issues.push({ code: 'custom', input: undefined, message });
    })
    .optional();
}

/** Slack and browsers require https, except for the machine itself. */
function isPublicAddress(url: string): boolean {
  const { protocol, hostname, search, hash, username, password } = URL.parse(url) ?? {};
  if (username || password) return false;
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !search && !hash;
}
