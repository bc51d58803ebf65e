import { z } from 'zod';

/**
 * Slack's rules for a manifest, written independently from docs.slack.dev/reference/app-manifest and Slack's
 * published schema (slackapi/manifest-schema, version 1), as far as this app needs them. As strict as Slack;
 * where the two sources differ, the stricter rule applies.
 */
const flag = z.boolean();
const text = (max: number, min = 1) => z.string().min(min).max(max);
const address = z
  .string()
  .regex(/^https:\/\//)
  .max(3_000);
const unique = <Item extends z.ZodType<string>>(item: Item, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((items) => new Set(items).size === items.length, 'appears twice');

const displayInformation = z.strictObject({
  name: text(35),
  description: text(140).optional(),
  long_description: text(4_000, 175).optional(),
  background_color: z
    .string()
    .regex(/^#(?:[0-9a-fA-F]{3}){1,2}$/)
    .optional(),
});

const features = z.strictObject({
  app_home: z
    .strictObject({
      home_tab_enabled: flag,
      messages_tab_enabled: flag,
      messages_tab_read_only_enabled: flag,
    })
    .optional(),
  assistant_view: z
    .strictObject({
      assistant_description: text(300),
      suggested_prompts: z.array(z.strictObject({ title: text(75), message: text(300) })).optional(),
    })
    .optional(),
  bot_user: z
    .strictObject({ display_name: text(80).regex(/^[a-z0-9._-]+$/), always_online: flag })
    .optional(),
  shortcuts: z
    .array(
      z.strictObject({
        name: text(24),
        type: z.enum(['message', 'global']),
        callback_id: text(255),
        description: text(150),
      }),
    )
    .min(1)
    .max(10)
    .optional(),
  slash_commands: z
    .array(
      z.strictObject({
        command: text(32, 2).regex(/^\/[^\sA-Z/]+$/),
        description: text(2_000),
        usage_hint: text(1_000).optional(),
        should_escape: flag.optional(),
        url: address.optional(),
      }),
    )
    .min(1)
    .max(50)
    .optional(),
  // "A maximum of 5 unfurl domains"; docs, "Unfurling links in messages", has the rules for each.
  unfurl_domains: unique(z.string().regex(/^(?!(?:\d+\.)+\d+$)(?:[a-z0-9-]+\.)+[a-z0-9-]+$/), 5)
    .min(1)
    .optional(),
  rich_previews: z
    .strictObject({ is_active: flag, entity_types: unique(z.enum(['slack#/entities/content_item']), 5) })
    .optional(),
});

const oauthConfig = z.strictObject({
  redirect_urls: unique(address.max(2_500), 1_000).optional(),
  scopes: z.strictObject({
    bot: unique(
      z
        .string()
        .regex(/^[a-z_]+(?:[:.][a-z_]+)*$/)
        .max(50),
      255,
    ),
  }),
});

/** docs, "scopes" of each event: the scope that a bot needs to receive it. */
const scopeOfEvent: Readonly<Record<string, string | undefined>> = {
  app_home_opened: undefined,
  app_mention: 'app_mentions:read',
  app_uninstalled: undefined,
  assistant_thread_context_changed: 'assistant:write',
  assistant_thread_started: 'assistant:write',
  entity_details_requested: undefined,
  function_executed: undefined,
  link_shared: 'links:read',
  // The documentation names none; it is sent only for private channels that the app can see.
  channel_id_changed: undefined,
  'message.im': 'im:history',
  tokens_revoked: undefined,
};

const settings = z.strictObject({
  event_subscriptions: z
    .strictObject({
      request_url: address.optional(),
      bot_events: unique(z.enum(Object.keys(scopeOfEvent)), 100),
    })
    .optional(),
  interactivity: z
    .strictObject({
      is_enabled: flag,
      request_url: address.optional(),
      message_menu_options_url: address.optional(),
    })
    .optional(),
  org_deploy_enabled: flag.optional(),
  socket_mode_enabled: flag.optional(),
  token_rotation_enabled: flag.optional(),
  function_runtime: z.literal('remote').optional(),
});

/** As in the manifests of Slack's own samples with custom steps. */
const parameters = z.record(
  z.string(),
  z.strictObject({
    type: z.enum(['string', 'integer', 'number', 'boolean']),
    name: text(100),
    title: text(100),
    description: text(300),
    is_required: flag,
    hint: text(300).optional(),
  }),
);
const steps = z.record(
  z.string().regex(/^[\w-]{1,100}$/),
  z.strictObject({
    title: text(50),
    description: text(250),
    input_parameters: parameters,
    output_parameters: parameters,
  }),
);

const manifestSchema = z
  .strictObject({
    display_information: displayInformation,
    features,
    oauth_config: oauthConfig,
    settings,
    functions: steps.optional(),
  })
  .superRefine((manifest, { addIssue }) => {
    const { event_subscriptions, interactivity, socket_mode_enabled } = manifest.settings;
    const scopes = new Set(manifest.oauth_config.scopes.bot);
    const commands = manifest.features.slash_commands ?? [];
    for (const event of event_subscriptions?.bot_events ?? []) {
      const scope = scopeOfEvent[event];
      if (scope !== undefined && !scopes.has(scope)) addIssue(`the event ${event} needs the scope ${scope}`);
    }
    // "The app must opt-in to org-ready apps to be able to add the custom step to its manifest."
    if (manifest.functions && !manifest.settings.org_deploy_enabled)
      addIssue('steps need org_deploy_enabled');
    if (manifest.functions && !event_subscriptions?.bot_events.includes('function_executed'))
      addIssue('steps need the event function_executed');
    if (manifest.features.unfurl_domains && !scopes.has('links:write'))
      addIssue('unfurl domains need the scope links:write');
    if (manifest.features.rich_previews && !event_subscriptions?.bot_events.includes('link_shared'))
      addIssue('rich previews need the event link_shared');
    if (commands.length > 0 && !scopes.has('commands')) addIssue('slash commands need the scope commands');
    if (new Set(commands.map(({ command }) => command)).size < commands.length)
      addIssue('a command appears twice');
    const addresses = [
      event_subscriptions?.request_url,
      interactivity?.request_url,
      interactivity?.message_menu_options_url,
      ...commands.map(({ url }) => url),
    ];
    if (!socket_mode_enabled && addresses.includes(undefined))
      addIssue('without Socket Mode each needs an address');
    if (socket_mode_enabled && addresses.some(Boolean)) addIssue('with Socket Mode no address is asked');
  });

/** What Slack would find wrong with a manifest; empty for a valid one. */
export function faultsOfSlackManifest(json: string): string[] {
  const result = manifestSchema.safeParse(JSON.parse(json));
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
