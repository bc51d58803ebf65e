import { describe, expect, it } from 'vitest';
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

describe('the settings of Slack', () => {
  it('are none when no token is set, or set to nothing', () => {
    expect(readSlackSettings({ SLACK_API_URL: 'https://slack-gov.com/api/' })).toBeUndefined();
    expect(readSlackSettings({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ' })).toBeUndefined();
  });

  it('lead to slack.com unless an address is given', () => {
    expect(readSlackSettings(tokens)).toEqual({
      credentials: { kind: 'one workspace', botToken: 'xoxb-1-secret' },
      intake: { kind: 'socket', appToken: 'xapp-1-secret' },
      apiUrl: 'https://slack.com/api/',
      port: 3_000,
    });
  });

  it.each(['https://slack-gov.com/api', 'https://slack-gov.com/api/'])('take %s as an address', (address) => {
    const settings = readSlackSettings({ ...tokens, SLACK_API_URL: address });
    expect(settings?.apiUrl).toBe('https://slack-gov.com/api/');
  });

  it('take tokens with spaces around them, as they come from a clipboard', () => {
    expect(readSlackSettings({ ...tokens, SLACK_BOT_TOKEN: ' xoxb-1-secret\n' })?.credentials).toEqual({
      kind: 'one workspace',
      botToken: 'xoxb-1-secret',
    });
  });

  it.each([
    ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-1-secret' }, 'connections:write'],
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: 'xapp-1-secret' }, 'OAuth & Permissions'],
  ])('name %s and where to get it when it is missing', (name, env, cure) => {
    expect(faultsOf(env)).toEqual([expect.stringMatching(new RegExp(`^${name}: is missing.*${cure}`))]);
  });

  it('name every variable that is wrong, with its cure, and quote none', () => {
    const faults = faultsOf({
      SLACK_BOT_TOKEN: 'xoxp-user-secret',
      SLACK_APP_TOKEN: 'xoxb-1-secret',
      SLACK_API_URL: 'slack secret',
    });
    expect(faults).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN: .*begins with "xoxb-"/),
      expect.stringMatching(/^SLACK_APP_TOKEN: .*begins with "xapp-"/),
      expect.stringMatching(/^SLACK_API_URL: .*web address/),
    ]);
    expect(faults.join()).not.toContain('secret');
  });
});
