import type { types } from '@slack/bolt';
import { type Language, languageOf } from '../../../src/platform/language/language.ts';
import { maxPreviews } from '../limits.ts';
import { fillPane, sendCards, type UnfurlTarget } from '../previews/preview-calls.ts';
import { storyCard, storyDetails } from '../previews/story-entity.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { isOfDomain } from '../unfurl-domains.ts';
import { languageFor } from '../users/language.ts';
import { type Workspace, workspaceOf } from '../web-api/workspace.ts';
import { unescapeEntities } from './typed-text.ts';

type PaneRequest = Extract<types.SlackEvent, { type: 'entity_details_requested' }>;

/** Links in one message that are looked up; few messages have more. */
const maxLinks = 20;

/**
 * Messages whose links are being previewed at a time. chat.unfurl allows some fifty calls a minute (docs, Tier 3), so
 * beyond this somebody floods a channel, and no command should wait behind that.
 */
const maxAtOnce = 20;

/**
 * Adds a card to links of known stories in people's messages, also while they are being written, and fills the pane
 * that opens on a click. Links of unknown stories stay as they are.
 */
export function takeSharedLinks(deps: ListenerDeps): void {
  const { app, underWay, unfurlDomains, log } = deps;
  if (unfurlDomains.length === 0) return;
  let atOnce = 0;

  app.event('link_shared', async ({ event, context }) => {
    if (atOnce >= maxAtOnce) return log.info({ atOnce }, 'links not previewed: too many at once');
    atOnce += 1;
    await underWay.run('link preview', () => previewShared(event, workspaceOf(context), deps));
    atOnce -= 1;
  });

  app.event('entity_details_requested', async ({ event, context }) => {
    await underWay.run('story pane', () => openPane(event, workspaceOf(context), deps));
  });
}

async function previewShared(
  event: types.LinkSharedEvent,
  workspace: Workspace,
  deps: ListenerDeps,
): Promise<void> {
  const shared = sharedLinks(event, deps.unfurlDomains);
  if (shared.size === 0) return;
  const { identity, ...access } = await deps.reach(deps.ids.toPort(workspace, event.user));
  // "Apps will also not receive link_shared events for their own messages" (docs, "Unfurling links in messages"). A
  // digest must not repeat its stories below itself even if that changes.
  if ((await identity()).userId === event.user) return;
  const previews = (await deps.service.previewLinks?.([...shared.keys()])) ?? [];
  if (previews.length === 0) return;
  const language = await languageOfEvent(event, workspace, deps);
  const entities = previews.slice(0, maxPreviews).map((preview) => ({
    ...storyCard(preview, language),
    app_unfurl_url: shared.get(preview.link) ?? preview.link,
  }));
  await sendCards(targetOf(event), entities, access, deps);
}

/** The addresses of our domains, each with the form that Slack wrote, which `app_unfurl_url` has to repeat. */
function sharedLinks(
  { links }: types.LinkSharedEvent,
  domains: readonly string[],
): ReadonlyMap<string, string> {
  const pairs = links.map(({ url }) => [unescapeEntities(url), url] as const);
  return new Map(pairs.filter(([address]) => isOfDomain(address, domains)).slice(0, maxLinks));
}

/**
 * docs, chat.unfurl: "Both unfurl_id and source must be provided together, or channel and ts". A message that is still
 * being written has no channel yet: its event says "COMPOSER".
 */
function targetOf({ unfurl_id, source, channel, message_ts }: types.LinkSharedEvent): UnfurlTarget {
  return unfurl_id !== undefined && (source === 'composer' || source === 'conversations_history')
    ? { unfurl_id, source }
    : { channel, ts: message_ts };
}

async function openPane(event: PaneRequest, workspace: Workspace, deps: ListenerDeps): Promise<void> {
  const { user, entity_url, app_unfurl_url, external_ref, trigger_id } = event;
  const { identity: _, ...access } = await deps.reach(deps.ids.toPort(workspace, user));
  const links = [entity_url, app_unfurl_url].flatMap((link) => (link ? [unescapeEntities(link)] : []));
  const [preview] = (await deps.service.previewLinks?.(links)) ?? [];
  const details = preview && storyDetails(preview, await languageOfEvent(event, workspace, deps));
  // Slack takes only the reference that was clicked (docs: entity_metadata_does_not_match_trigger).
  const entity = details && { ...details, ...(external_ref && { external_ref }) };
  await fillPane(trigger_id, entity, access, deps);
}

/**
 * "We provide an IETF language tag in both the link_shared and entity_details_requested events" (docs, "Implementing
 * Work Objects"); the SDK knows only the second, and nothing says that it is always there.
 */
async function languageOfEvent(
  event: types.LinkSharedEvent | PaneRequest,
  workspace: Workspace,
  deps: ListenerDeps,
): Promise<Language> {
  if ('user_locale' in event && typeof event.user_locale === 'string') return languageOf(event.user_locale);
  const origin = { workspace, channelId: event.channel ?? '', userId: event.user, userName: '' };
  return languageFor(origin, deps);
}
