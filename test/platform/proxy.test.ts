import { describe, expect, it } from 'vitest';
import { proxyFor, readProxySettings } from '../../src/platform/network/proxy.ts';
import { SettingsError } from '../../src/platform/settings.ts';

const throughAll = { httpProxy: 'http://plain/', httpsProxy: 'http://secure/', noProxy: '' };

describe("the environment's proxy settings", () => {
  it('uses no proxy when none is set', () => {
    expect(readProxySettings({ NO_PROXY: '*', HTTPS_PROXY: ' ' })).toBeUndefined();
  });

  it.each([
    [{ HTTPS_PROXY: 'http://proxy:3128' }, undefined, 'http://proxy:3128/'],
    [{ HTTP_PROXY: 'http://proxy:3128' }, 'http://proxy:3128/', 'http://proxy:3128/'],
    [{ HTTPS_PROXY: 'proxy.corp:3128' }, undefined, 'http://proxy.corp:3128/'],
    [{ https_proxy: 'http://small', HTTPS_PROXY: 'http://large' }, undefined, 'http://small/'],
    [{ https_proxy: '', HTTPS_PROXY: 'http://large' }, undefined, 'http://large/'],
    [{ HTTPS_PROXY: 'me:p%40ss@proxy.corp:3128' }, undefined, 'http://me:p%40ss@proxy.corp:3128/'],
    [{ HTTP_PROXY: 'http://one', HTTPS_PROXY: 'https://two:8443' }, 'http://one/', 'https://two:8443/'],
  ])('reads the proxy like other programs: %j', (env, httpProxy, httpsProxy) => {
    expect(readProxySettings(env)).toEqual({ httpProxy, httpsProxy, noProxy: '' });
  });

  it('exempts hosts in NO_PROXY, also when no_proxy is empty', () => {
    const env = { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: ' slack.com ' };
    expect(readProxySettings({ ...env, no_proxy: '' })?.noProxy).toBe('slack.com');
    expect(readProxySettings({ ...env, no_proxy: 'discord.com' })?.noProxy).toBe('discord.com');
  });

  it.each([
    ...['socks5://proxy:1080', 'socks://proxy:1080', 'socks5:proxy:1080', 'ftp://proxy:1080'],
    ...[
      'http://proxy:1080/path',
      'http://proxy:1080?x',
      'proxy:1080/',
      'http:/proxy:1080',
      'http:proxy:1080',
    ],
    ...[
      'http://user:p%ssword@proxy',
      'http://',
      '::::',
      'proxy.corp',
      'none',
      'true',
      '1',
      '1080',
      'proxy:many',
    ],
  ])('rejects an unusable proxy with a fix and without its value: %s', (value) => {
    const read = () => readProxySettings({ HTTPS_PROXY: value });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/^HTTPS_PROXY: must be the address of an HTTP proxy, such as/);
    expect(read).not.toThrow(/p%ssword|1080|corp|many/);
  });

  it("uses the proxy for the URL's scheme", () => {
    const through = (url: string) => proxyFor(new URL(url), throughAll);
    expect(['http://a/', 'ws://a/'].map(through)).toEqual(['http://plain/', 'http://plain/']);
    expect(['https://a/', 'wss://a/'].map(through)).toEqual(['http://secure/', 'http://secure/']);
  });

  it.each([
    ['slack.com', 'https://slack.com/api/', true],
    ['slack.com', 'wss://wss-primary.slack.com/link/', true],
    ['.slack.com, discord.gg', 'wss://gateway.discord.gg/', true],
    ['*.slack.com', 'https://slack.com/', true],
    ['SLACK.com', 'https://slack.com/', true],
    ['slack.com:8443', 'https://slack.com/', false],
    ['slack.com:443', 'https://slack.com/', true],
    ['lack.com', 'https://slack.com/', false],
    ['*', 'https://slack.com/', true],
    [' , ', 'https://slack.com/', false],
  ])('applies NO_PROXY=%s to %s: %s', (noProxy, url, isExempt) => {
    expect(proxyFor(new URL(url), { ...throughAll, noProxy }) === undefined).toBe(isExempt);
  });
});
