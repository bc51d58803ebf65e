import { describe, expect, it } from 'vitest';
import { discord } from '../../../adapters/discord/index.ts';
import { readDiscordSettings } from '../../../adapters/discord/settings.ts';
import { SettingsError } from '../../../src/platform/settings.ts';

const token = `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(38)}`;

describe('the Discord settings', () => {
  it('needs only a token to use Discord', () => {
    expect(readDiscordSettings({ DISCORD_TOKEN: token })).toEqual({
      token,
      apiUrl: 'https://discord.com/api',
    });
  });

  it.each([{}, { DISCORD_TOKEN: '' }, { DISCORD_TOKEN: '  ', DISCORD_API_URL: 'http://127.0.0.1:1/api' }])(
    'leaves Discord out without a token: %j',
    (env) => {
      expect(discord.configure(env)).toBeUndefined();
    },
  );

  it.each([token, ` ${token}\n`, `Bot ${token}`])('accepts a token as it is often pasted: %j', (copied) => {
    expect(readDiscordSettings({ DISCORD_TOKEN: copied })?.token).toBe(token);
  });

  it.each(['http://127.0.0.1:8080/api', 'http://127.0.0.1:8080/api/', 'http://127.0.0.1:8080/api/v10/'])(
    "accepts the address of Discord's API with or without its version: %s",
    (DISCORD_API_URL) => {
      const settings = readDiscordSettings({ DISCORD_TOKEN: token, DISCORD_API_URL });
      expect(settings?.apiUrl).toBe('http://127.0.0.1:8080/api');
    },
  );

  it.each([
    ['the application id', '1234567890123456789', 'looks like the application id'],
    ['the client secret', 'q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6', 'looks like the client secret'],
    ['the public key', 'f'.repeat(64), 'looks like the public key'],
    ['a webhook', 'https://discord.com/api/webhooks/1/secret', 'is the address of a webhook'],
    ['a token in quotes', `“${token}”`, 'begins or ends with a quote'],
    ['a token with a space', token.replace('.', '. '), 'contains a space'],
  ])('says what to do about %s in place of the token, without quoting it', (_, DISCORD_TOKEN, said) => {
    const fault = faultOf({ DISCORD_TOKEN });
    expect(fault).toMatch(new RegExp(`^DISCORD_TOKEN: is not a bot token.*${said}.*Reset Token`));
    expect(fault).not.toContain(DISCORD_TOKEN);
  });

  it.each([
    ['0-3/16', [0, 1, 2, 3], 16],
    ['2/16', [2], 16],
    [' 0, 5,9 / 16 ', [0, 5, 9], 16],
    ['0-1,1-2/3', [0, 1, 2], 3],
  ])('reads the shards that a copy runs: %s', (DISCORD_SHARDS, ids, count) => {
    expect(readDiscordSettings({ DISCORD_TOKEN: token, DISCORD_SHARDS })?.shards).toEqual({ ids, count });
  });

  it.each(['auto', 'AUTO'])('leaves the number of shards to Discord: %s', (DISCORD_SHARDS) => {
    expect(readDiscordSettings({ DISCORD_TOKEN: token, DISCORD_SHARDS })).not.toHaveProperty('shards');
  });

  it.each([
    '4',
    '0-3',
    '0-16/16',
    '3-1/16',
    '/16',
    '0/0',
    '-1/16',
    '1,,2/16',
    'all/16',
    '0/1e9',
    '0/9999999',
  ])('explains the format of shards when given %s', (DISCORD_SHARDS) => {
    expect(faultOf({ DISCORD_TOKEN: token, DISCORD_SHARDS })).toMatch(/^DISCORD_SHARDS: must be .*0-3\/16/);
  });

  it.each([
    ['https://user:s3cret@discord.example/api', /must not contain a user or password/],
    ['http://s3cret.example.org/api', /must begin with https/],
    ['http://8.8.8.8/s3cret', /must begin with https/],
  ])('rejects the proxy address %s without quoting it', (address, says) => {
    const fault = faultOf({ DISCORD_TOKEN: token, DISCORD_API_URL: address });
    expect(fault).toMatch(says);
    expect(fault).not.toContain('s3cret');
  });

  it.each([
    'http://rest-proxy:8080/api',
    'http://10.1.2.3/api',
    'http://[fd00::1]/api',
    'http://localhost/api',
  ])('accepts %s, a proxy on the local network', (address) => {
    expect(readDiscordSettings({ DISCORD_TOKEN: token, DISCORD_API_URL: address })?.apiUrl).toBe(address);
  });

  it('says what to do about an invalid address', () => {
    const fault = faultOf({ DISCORD_TOKEN: token, DISCORD_API_URL: 'discord.example' });
    expect(fault).toMatch(/^DISCORD_API_URL: is not an http or https URL/);
  });
});

describe('a channel id', () => {
  it.each(['1234567890123456789', '12345678901234567'])('recognises a channel id: %s', (id) => {
    expect(discord.faultOfChannelId(id)).toBeUndefined();
  });

  it.each(['C0123ABCD', '#general', '123', '', '../1234567890123456789'])(
    'rejects %j as a channel id',
    (id) => {
      expect(discord.faultOfChannelId(id)).toMatch(/17 to 20 digits.*Copy Channel ID/);
    },
  );
});

function faultOf(env: Record<string, string>): string {
  try {
    readDiscordSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
  }
  throw new Error('expected a SettingsError');
}
