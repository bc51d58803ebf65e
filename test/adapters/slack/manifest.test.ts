import { describe, expect, it } from 'vitest';
import { slack } from '../../../adapters/slack/index.ts';
import { digestDefinition } from '../../../src/commands/digest/digest-command.ts';
import { newsDefinition } from '../../../src/commands/news/news-command.ts';
import type { Environment, ManifestOptions } from '../../../src/platform/adapter.ts';
import { faultsOfSlackManifest } from '../../servers/validate-slack-manifest.ts';

const commands = [newsDefinition('news'), digestDefinition('digest')];
const at = 'https://heatline.example.org';

const describeApp = (options: ManifestOptions = {}, of = commands, env: Environment = {}) => {
  const manifest = slack.manifest?.(of, options, env);
  if (!manifest) throw new Error('Slack has no manifest');
  return manifest;
};

describe('the manifest of the Slack app', () => {
  it.each<[string, ManifestOptions]>([
    ['Socket Mode', {}],
    ['HTTP', { requestsTo: at }],
    ['HTTP for many workspaces', { requestsTo: at, installedAt: at, rotatesTokens: true }],
    ['Socket Mode for many workspaces', { installedAt: at }],
    ['a workflow step', { offersStep: true }],
    ['the pane of an assistant', { offersPane: true }],
    ['an address with a path', { requestsTo: `${at}/bots/heatline`, installedAt: `${at}/bots/heatline` }],
  ])('writes a manifest that Slack accepts, for %s', (_, options) => {
    expect(faultsOfSlackManifest(describeApp(options).text)).toEqual([]);
  });

  it('routes all interactions to the one address that the app serves', () => {
    const { features, settings, oauth_config } = JSON.parse(
      describeApp({ requestsTo: at, installedAt: at }).text,
    );
    const url = `${at}/slack/events`;
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
    });
    expect(features.slash_commands).toEqual([
      expect.objectContaining({ command: '/news', url, should_escape: true }),
      expect.objectContaining({ command: '/digest', url, should_escape: true }),
    ]);
    expect(oauth_config.redirect_urls).toEqual([`${at}/slack/oauth_redirect`]);
  });

  it('asks for what a paid plan is needed for only when told to', () => {
    const plain = JSON.parse(describeApp().text);
    expect(plain.functions).toBeUndefined();
    expect(plain.features.assistant_view).toBeUndefined();
    expect(plain.oauth_config.scopes.bot).not.toContain('assistant:write');
    const { functions, features, settings } = JSON.parse(
      describeApp({ offersStep: true, offersPane: true }).text,
    );
    expect(Object.keys(functions)).toEqual(['top_stories']);
    expect(Object.keys(functions.top_stories.input_parameters)).toEqual(['count', 'topic']);
    expect(settings).toMatchObject({ org_deploy_enabled: true, function_runtime: 'remote' });
    expect(features.assistant_view.assistant_description).not.toBe('');
  });

  it('asks for what link previews need only when domains are named', () => {
    const env = { SLACK_UNFURL_DOMAINS: 'https://www.Example.org/news, news.example.com' };
    const plain = JSON.parse(describeApp().text);
    expect(plain.features).not.toHaveProperty('unfurl_domains');
    expect(plain.features).not.toHaveProperty('rich_previews');
    expect(plain.oauth_config.scopes.bot.join()).not.toContain('links:');
    const { text } = describeApp({ requestsTo: at, installedAt: at }, commands, env);
    expect(faultsOfSlackManifest(text)).toEqual([]);
    const { features, oauth_config, settings } = JSON.parse(text);
    expect(features).toMatchObject({
      unfurl_domains: ['example.org', 'news.example.com'],
      rich_previews: { is_active: true, entity_types: ['slack#/entities/content_item'] },
    });
    expect(oauth_config.scopes.bot).toEqual(expect.arrayContaining(['links:read', 'links:write']));
    expect(settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['entity_details_requested', 'link_shared']),
    );
  });

  it('refuses domains that Slack would not accept, and says how to write them', () => {
    const refused = (domains: string) => () => describeApp({}, commands, { SLACK_UNFURL_DOMAINS: domains });
    for (const bad of [
      'localhost',
      '127.0.0.1',
      'http://[::1]/',
      'nachrichten-für-alle.de',
      '*.example.org',
      '.com',
    ])
      expect(refused(`example.org ${bad}`)).toThrow(
        /^SLACK_UNFURL_DOMAINS: ".*" is not a domain that Slack accepts/,
      );
    expect(refused('a.org b.org c.org d.org e.org f.org')).toThrow(
      'SLACK_UNFURL_DOMAINS: names 6 domains, and Slack takes 5. Keep those whose links people share most',
    );
    expect(refused('a.org www.a.org b.org c.org d.org e.org,')).not.toThrow();
  });

  it('lets an organisation install only an app that has an address for that', () => {
    const isReady = (options: ManifestOptions) =>
      JSON.parse(describeApp(options).text).settings.org_deploy_enabled;
    expect([isReady({}), isReady({ installedAt: at })]).toEqual([false, true]);
  });

  it('lists the commands by their configured names, with usage hints', () => {
    const renamed = [newsDefinition('headlines'), digestDefinition('briefing')];
    const { features } = JSON.parse(describeApp({}, renamed).text);
    expect(features.slash_commands.map(({ command }: { command: string }) => command)).toEqual([
      '/headlines',
      '/briefing',
    ]);
    expect(features.slash_commands[0].usage_hint).toMatch(/^top \| search <query> \|.*\| help$/);
  });

  it('declares the shortcut, the Home and the messages that the app answers', () => {
    const { features, settings } = JSON.parse(describeApp().text);
    expect(features.shortcuts).toEqual([
      expect.objectContaining({ type: 'message', callback_id: 'related_coverage' }),
    ]);
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(settings.event_subscriptions.bot_events).toEqual([
      ...['app_home_opened', 'app_mention', 'app_uninstalled', 'channel_id_changed', 'message.im'],
      'tokens_revoked',
    ]);
  });

  it('fits any number of subcommands into the manifest', () => {
    const many = Array.from({ length: 300 }, (_, position) => ({
      ...{ name: `do${position}`, description: 'Something', example: `do${position}`, options: [] },
    }));
    const [news] = commands;
    if (!news) throw new Error('there is no command');
    const { text } = describeApp({}, [{ ...news, subcommands: many }]);
    expect(faultsOfSlackManifest(text)).toEqual([]);
    expect(JSON.parse(text).features.slash_commands[0].usage_hint).toMatch(/ \| …$/);
  });

  it('offers the manifest as a link', () => {
    const { link, text } = describeApp({ requestsTo: at });
    const url = new URL(link);
    expect(`${url.origin}${url.pathname}`).toBe('https://api.slack.com/apps');
    expect(JSON.parse(url.searchParams.get('manifest_json') ?? '')).toEqual(JSON.parse(text));
  });
});

describe('the link for installing the app in Slack workspaces', () => {
  const many = {
    ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 's', SLACK_SIGNING_SECRET: 's' },
    ...{ SLACK_PUBLIC_URL: `${at}/`, ENCRYPTION_KEYS: 'k' },
  };

  it("links to the app's own install page", async () => {
    expect(await slack.inviteLink?.(many)).toBe(`${at}/slack/install`);
  });

  it('offers no install link for an app of one workspace, and says so', async () => {
    const one = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    await expect(slack.inviteLink?.(one)).rejects.toThrow(/SLACK_CLIENT_ID: is missing\..*"Install App"/);
  });
});
