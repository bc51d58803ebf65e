import type { webApi } from '@slack/bolt';
import type { AppManifest, Environment, ManifestOptions } from '../../src/platform/adapter.ts';
import type { CommandDefinition, SubcommandDefinition } from '../../src/platform/commands/command.ts';
import { shorten } from '../../src/platform/text/shorten.ts';
import { linksShortcut } from './interactions/shortcut-id.ts';
import { stepDefinitions } from './interactions/step-definition.ts';
import { contentItem } from './previews/story-entity.ts';
import { readUnfurlDomains } from './unfurl-domains.ts';
import { scopesFor } from './web-api/scopes.ts';
import { redirectPath, requestsPath } from './web-api/web-paths.ts';

/** Slack's own type for a manifest (docs.slack.dev/reference/app-manifest). */
type SdkManifest = webApi.AppsManifestCreateArguments['manifest'];
type Manifest = Omit<SdkManifest, 'functions' | 'features'> & {
  readonly features: SdkManifest['features'] & {
    /** docs, app manifest: "rich previews" are Work Objects. The SDK does not have them yet. */
    readonly rich_previews?: { readonly is_active: boolean; readonly entity_types: readonly string[] };
  };
  /** The SDK has the form of another version of the schema. */
  readonly functions?: typeof stepDefinitions;
};

/** docs allow 1000 characters; while typing, people read no more than this. */
const maxUsageHint = 120;

/** Everything that has to be set up for the app at Slack, in the form that api.slack.com/apps takes. */
export function slackManifest(
  commands: readonly CommandDefinition[],
  options: ManifestOptions,
  env: Environment,
): AppManifest {
  const manifest = manifestOf(commands, options, readUnfurlDomains(env));
  const link = `https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(JSON.stringify(manifest))}`;
  return {
    text: JSON.stringify(manifest, null, 2),
    link,
    howToUse:
      'For a new app: api.slack.com/apps, "Create New App", "From a manifest", your workspace, and paste this under JSON. ' +
      'For an existing app: its "App Manifest" page; then "Install App" again if Slack asks for it.',
    howToUseLink: 'Open this link in a browser and choose the workspace.',
  };
}

function manifestOf(
  commands: readonly CommandDefinition[],
  { requestsTo, installedAt, rotatesTokens = false, offersStep = false, offersPane = false }: ManifestOptions,
  unfurlDomains: readonly string[],
): Manifest {
  const hasPreviews = unfurlDomains.length > 0;
  const url = requestsTo === undefined ? undefined : `${requestsTo}${requestsPath}`;
  return {
    display_information: {
      name: 'Heatline',
      description: 'The day’s hottest stories, each with who else covers it',
      background_color: '#4a154b',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      ...(offersPane && {
        assistant_view: {
          assistant_description: 'Looks up the news: top stories, topics, who else covers what',
        },
      }),
      bot_user: { display_name: 'heatline', always_online: true },
      shortcuts: [
        {
          name: 'Related coverage',
          type: 'message',
          callback_id: linksShortcut,
          description: 'Who else covers the story that this message links to',
        },
      ],
      slash_commands: commands.map((command) => ({
        command: `/${command.name}`,
        description: command.description,
        usage_hint: usageHint(command),
        // Channels and people mentioned in a command arrive as ids.
        should_escape: true,
        ...(url && { url }),
      })),
      ...(hasPreviews && {
        unfurl_domains: [...unfurlDomains],
        rich_previews: { is_active: true, entity_types: [contentItem] },
      }),
    },
    oauth_config: {
      ...(installedAt !== undefined && { redirect_urls: [`${installedAt}${redirectPath}`] }),
      scopes: {
        bot: [
          ...scopesFor(unfurlDomains).map(({ name }) => name),
          ...(offersPane ? ['assistant:write'] : []),
        ],
      },
    },
    settings: {
      event_subscriptions: {
        ...(url && { request_url: url }),
        bot_events: [
          'app_home_opened',
          'app_mention',
          'app_uninstalled',
          ...(offersPane ? ['assistant_thread_context_changed', 'assistant_thread_started'] : []),
          'channel_id_changed',
          ...(hasPreviews ? ['entity_details_requested'] : []),
          ...(offersStep ? ['function_executed'] : []),
          ...(hasPreviews ? ['link_shared'] : []),
          'message.im',
          'tokens_revoked',
        ],
      },
      interactivity: {
        is_enabled: true,
        ...(url && { request_url: url, message_menu_options_url: url }),
      },
      // Needs an address for installations; Slack requires it of apps with steps, too (docs, "Custom steps").
      org_deploy_enabled: installedAt !== undefined || offersStep,
      ...(offersStep && { function_runtime: 'remote' }),
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: rotatesTokens,
    },
    ...(offersStep && { functions: stepDefinitions }),
  };
}

/** "top | search <query> | related <story> | help": the subcommands, merged if they share a first word. */
function usageHint({ subcommands }: CommandDefinition): string {
  const hints = new Set(subcommands.filter(({ hidden }) => !hidden).map(hintOf));
  const fitting: string[] = [];
  for (const hint of hints) {
    if ([...fitting, hint].join(' | ').length > maxUsageHint) break;
    fitting.push(hint);
  }
  return shorten([...fitting, ...(fitting.length < hints.size ? ['…'] : [])].join(' | '), maxUsageHint + 4);
}

function hintOf({ name, options }: SubcommandDefinition): string {
  const [first = '', second] = name.split(' ');
  if (second !== undefined) return `${first} …`;
  const needed = options.filter(({ required, hidden }) => required && !hidden);
  return [first, ...needed.map((option) => `<${option.name}>`)].join(' ');
}
