import { describe, expect, it } from 'vitest';
import { slack } from '../../../adapters/slack/index.ts';
import { readSlackSettings } from '../../../adapters/slack/settings.ts';
import { SettingsError } from '../../../src/platform/settings.ts';

const tokens = { SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_APP_TOKEN: 'xapp-1-secret' };

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readSlackSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

describe('the Slack settings', () => {
  it('leaves Slack out when no token is set, or only empty ones', () => {
    expect(readSlackSettings({ SLACK_API_URL: 'https://slack-gov.com/api/' })).toBeUndefined();
    expect(readSlackSettings({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ' })).toBeUndefined();
  });

  it('uses slack.com unless an address is set', () => {
    expect(readSlackSettings(tokens)).toEqual({
      credentials: { kind: 'one workspace', botToken: 'xoxb-1-secret' },
      intake: { kind: 'socket', appToken: 'xapp-1-secret' },
      apiUrl: 'https://slack.com/api/',
      host: '127.0.0.1',
      port: 3_000,
      unfurlDomains: [],
    });
  });

  it.each([
    ['https://user:s3cret@slack.example/api/', /must not contain a user or password/],
    ['https://s3cret@slack.example/api/', /must not contain a user or password/],
    ['http://slack.example/s3cret/', /must begin with https/],
    ['http://10.0.0.1/s3cret/', /must begin with https/],
    ['ftp://slack.example/s3cret/', /is not an http or https URL/],
    ['s3cret', /is not an http or https URL/],
  ])('rejects the address %s without quoting it', (address, says) => {
    const read = () => readSlackSettings({ ...tokens, SLACK_API_URL: address });
    expect(read).toThrow(says);
    expect(read).not.toThrow('s3cret');
  });

  it.each(['http://localhost:1/api/', 'http://127.0.0.2:1/api/', 'http://[::1]:1/api/'])(
    'accepts the address %s of this machine',
    (address) => {
      expect(readSlackSettings({ ...tokens, SLACK_API_URL: address })?.apiUrl).toBe(address);
    },
  );

  it.each(['0.0.0.0', '::', '192.168.1.5', 'heatline.internal'])(
    'accepts %s as the address to listen on',
    (host) => {
      expect(readSlackSettings({ ...tokens, HTTP_HOST: host })?.host).toBe(host);
    },
  );

  it.each(['http://0.0.0.0', 'a b', '0.0.0.0:80'])('rejects %s as the address to listen on', (host) => {
    expect(() => readSlackSettings({ ...tokens, HTTP_HOST: host })).toThrow(
      /HTTP_HOST: must be an address of this/,
    );
  });

  it.each(['https://slack-gov.com/api', 'https://slack-gov.com/api/'])(
    'accepts %s as a public address',
    (address) => {
      const settings = readSlackSettings({ ...tokens, SLACK_API_URL: address });
      expect(settings?.apiUrl).toBe('https://slack-gov.com/api/');
    },
  );

  it('accepts tokens with surrounding spaces, as pasted', () => {
    expect(readSlackSettings({ ...tokens, SLACK_BOT_TOKEN: ' xoxb-1-secret\n' })?.credentials).toEqual({
      kind: 'one workspace',
      botToken: 'xoxb-1-secret',
    });
  });

  it.each([
    ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-1-secret' }, 'connections:write'],
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: 'xapp-1-secret' }, 'OAuth & Permissions'],
  ])('names %s and where to get it when it is missing', (name, env, fix) => {
    expect(faultsOf(env)).toEqual([expect.stringMatching(new RegExp(`^${name}: is missing.*${fix}`))]);
  });

  it('names every wrong variable and how to fix it, and quotes none', () => {
    const faults = faultsOf({
      SLACK_BOT_TOKEN: 'xoxp-user-secret',
      SLACK_APP_TOKEN: 'xoxb-1-secret',
      SLACK_API_URL: 'slack secret',
    });
    expect(faults).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN: .*begins with "xoxb-"/),
      expect.stringMatching(/^SLACK_APP_TOKEN: .*begins with "xapp-"/),
      expect.stringMatching(/^SLACK_API_URL: is not an http or https URL/),
    ]);
    expect(faults.join()).not.toContain('secret');
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xapp-1-secret', 'is an app-level token, which belongs in SLACK_APP_TOKEN'],
    ['SLACK_BOT_TOKEN', 'xoxp-1-secret', 'is a user token'],
    [
      'SLACK_BOT_TOKEN',
      '0123456789abcdef0123456789abcdef',
      'looks like the signing secret or the client secret',
    ],
    ['SLACK_BOT_TOKEN', '“xoxb-1-secret”', 'begins or ends with a quote'],
    ['SLACK_BOT_TOKEN', 'xoxb-1 secret', 'contains a space'],
    ['SLACK_APP_TOKEN', 'xoxb-1-secret', 'is a bot token, which belongs in SLACK_BOT_TOKEN'],
    ['SLACK_APP_TOKEN', '111.222', 'looks like the client id'],
    ['SLACK_APP_TOKEN', 'A0123456789', 'looks like the app id'],
  ] as const)('explains, for %s, what %j is and where to find the right one', (variable, text, said) => {
    const where = variable === 'SLACK_BOT_TOKEN' ? 'OAuth & Permissions' : 'App-Level Tokens';
    const [fault = '', ...others] = faultsOf({ ...tokens, [variable]: text });
    expect(others).toEqual([]);
    expect(fault).toMatch(new RegExp(`^${variable}: must be .*; this ${said}.*"${where}"$`));
    expect(fault).not.toContain(text);
  });

  const http = { SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_SIGNING_SECRET: 'signing-secret' };
  const many = {
    ...{ SLACK_CLIENT_ID: '11.22', SLACK_CLIENT_SECRET: 'client-secret', ENCRYPTION_KEYS: 'key-secret' },
    SLACK_PUBLIC_URL: 'https://heatline.example.org/',
  };

  it('takes requests over HTTP when a signing secret is set', () => {
    expect(readSlackSettings({ ...http, SLACK_HTTP_PORT: '8080' })).toMatchObject({
      credentials: { kind: 'one workspace' },
      intake: { kind: 'http', signingSecret: 'signing-secret' },
      port: 8080,
    });
  });

  it.each([
    ['http', { SLACK_SIGNING_SECRET: 'signing-secret' }],
    ['socket', { SLACK_APP_TOKEN: 'xapp-1-secret' }],
  ])('serves many workspaces with requests over %s', (kind, intake) => {
    const settings = readSlackSettings({ ...many, ...intake });
    expect(settings).toMatchObject({
      intake: { kind },
      publicUrl: 'https://heatline.example.org',
      credentials: { kind: 'many workspaces', clientId: '11.22', publicUrl: 'https://heatline.example.org' },
    });
  });

  it('derives one state secret for all copies that does not reveal the client secret', () => {
    const stateSecretOf = (env: Record<string, string>) => {
      const settings = readSlackSettings({ ...many, SLACK_SIGNING_SECRET: 's', ...env });
      return settings?.credentials.kind === 'many workspaces' ? settings.credentials.stateSecret : undefined;
    };
    expect(stateSecretOf({})).toBe(stateSecretOf({}));
    expect(stateSecretOf({})).not.toContain('client-secret');
    expect(stateSecretOf({ SLACK_CLIENT_SECRET: 'another' })).not.toBe(stateSecretOf({}));
    expect(stateSecretOf({ SLACK_STATE_SECRET: 'chosen' })).toBe('chosen');
  });

  it.each<[string, Record<string, string>, RegExp[]]>([
    [
      'no way for requests to arrive',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      [/^SLACK_APP_TOKEN: is missing.*Or set SLACK_SIGNING_SECRET, from "App Credentials"/],
    ],
    [
      'both ways for requests to arrive',
      { ...http, SLACK_APP_TOKEN: 'xapp-1' },
      [/^SLACK_SIGNING_SECRET: .*Remove the one/],
    ],
    [
      'a client id alone',
      { SLACK_CLIENT_ID: '1.2', SLACK_APP_TOKEN: 'xapp-1' },
      [
        /^SLACK_CLIENT_SECRET: is missing.*"Basic Information"/,
        /^SLACK_PUBLIC_URL: is missing.*SLACK_HTTP_PORT/,
        /^ENCRYPTION_KEYS: is missing.*openssl rand -base64 32/,
      ],
    ],
    [
      'a bot token beside the client id',
      { ...many, SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' },
      [/^SLACK_BOT_TOKEN: .*Remove either/],
    ],
    [
      'a wrong variable beside a missing one',
      { SLACK_BOT_TOKEN: 'xoxp-1', SLACK_HTTP_PORT: '99999' },
      [
        /^SLACK_BOT_TOKEN: must be a bot token/,
        /^SLACK_HTTP_PORT: must be a port/,
        /^SLACK_APP_TOKEN: is missing/,
      ],
    ],
    [
      'a public address that browsers and Slack do not accept',
      { ...many, SLACK_SIGNING_SECRET: 's', SLACK_PUBLIC_URL: 'http://heatline.example.org' },
      [/^SLACK_PUBLIC_URL: must be a web address that begins with https/],
    ],
    [
      'a client id that is something else',
      { ...many, SLACK_SIGNING_SECRET: 's', SLACK_CLIENT_ID: 'A0123' },
      [/^SLACK_CLIENT_ID: must be a client id/],
    ],
  ])('reports everything wrong with %s at once', (_, env, says) => {
    expect(faultsOf(env)).toEqual(says.map((pattern) => expect.stringMatching(pattern)));
    expect(faultsOf(env).join()).not.toContain('-secret');
  });

  it('recognises channels with and without their workspace', () => {
    for (const id of ['C0123ABCD', 'D0123ABCD', 'T0123ABC.C0456DEF', 'T0123ABC.D0456DEF']) {
      expect(slack.faultOfChannelId(id), id).toBeUndefined();
    }
    for (const id of [
      '#news',
      'T0123ABC',
      'T0123ABC.',
      'C0123ABCD.C0123ABCD',
      'T0123ABC.U0456DEF',
      'T0123ABC.C0456DEF.C1',
    ]) {
      expect(slack.faultOfChannelId(id), id).toMatch(/a channel id like/);
    }
  });
});
