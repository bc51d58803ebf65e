import type { EnvelopeType } from './slack-socket.ts';
import {
  paneEntity,
  paneError,
  type SlackCard,
  type SlackPane,
  unfurlMetadata,
} from './validate-slack-entity.ts';

/**
 * Links that people share, the cards that the app adds to them and the panes that it fills, as Slack documents
 * link_shared, chat.unfurl, entity_details_requested and entity.presentDetails.
 */
export interface SlackLinks {
  /** The domains that the installed app has registered; at first none. */
  readonly domains: Set<string>;
  answer(method: string, args: Readonly<Record<string, string>>): object;
  /** The person shares links in a message, or writes them without sending it. Resolves when the app has acknowledged. */
  shares(links: readonly string[], options?: SharedOptions): Promise<SharedMessage>;
  /** Slack asks for the cards of a message again, as when somebody presses "Refresh". */
  refreshes(message: SharedMessage): Promise<void>;
  /** The cards below a message, or in the preview of one that is still being written. */
  cards(message: SharedMessage): readonly SlackCard[];
  /** Opens the pane of a card, and returns the pane once it is filled. */
  opens(
    card: SlackCard,
    options?: { readonly locale?: string },
  ): Promise<SlackPane | { readonly status: string }>;
  /** What Slack has found wrong with calls. */
  readonly faults: readonly string[];
}

export interface SharedOptions {
  readonly locale?: string;
  readonly channel?: string;
  readonly user?: string;
  readonly isDraft?: boolean;
  /** How often Slack sends the event, each time with the same id. */
  readonly times?: number;
}

export interface SharedMessage {
  readonly id: string;
}

interface Shared {
  readonly links: readonly string[];
  readonly event: Readonly<Record<string, unknown>>;
  cards: readonly SlackCard[];
}

interface Deps {
  readonly personId: string;
  readonly channel: string;
  readonly teamId: string;
  readonly scopes: ReadonlySet<string>;
  send(type: EnvelopeType, payload: object, retry?: number): Promise<unknown>;
  until(condition: () => boolean, what: string): Promise<void>;
}

export function createSlackLinks(deps: Deps): SlackLinks {
  const domains = new Set<string>();
  const messages = new Map<string, Shared>();
  const panes = new Map<string, { readonly card: SlackCard; content?: SlackPane | { status: string } }>();
  const faults: string[] = [];
  let count = 0;

  const refuse = (error: string, details: readonly string[] = []): object => {
    faults.push([error, ...details].join(': '));
    return { ok: false, error, response_metadata: { messages: details } };
  };

  /** "All additive subdomains and paths to the domain you provide will be considered matches." */
  const domainOf = (link: string): string | undefined => {
    const host = URL.parse(link)?.hostname ?? '';
    return [...domains].find((domain) => host === domain || host.endsWith(`.${domain}`));
  };

  async function emit(event: object, { times = 1 } = {}): Promise<void> {
    count += 1;
    const event_id = `EvL${count}`;
    for (let retry = 0; retry < times; retry += 1) {
      const authorizations = [
        { enterprise_id: null, team_id: deps.teamId, user_id: 'U0HEATLINE', is_bot: true },
      ];
      await deps.send(
        'events_api',
        {
          ...{ type: 'event_callback', team_id: deps.teamId, api_app_id: 'A0HEATLINE', event_id },
          ...{ token: 'verification-token-of-the-app', event_time: 1_700_000_000, authorizations, event },
        },
        retry,
      );
    }
  }

  function unfurl(args: Readonly<Record<string, string>>): object {
    if (!deps.scopes.has('links:write')) {
      return { ok: false, error: 'missing_scope', needed: 'links:write', provided: [...deps.scopes].join() };
    }
    const { channel, ts, unfurl_id, source, metadata } = args;
    const isById = unfurl_id !== undefined || source !== undefined;
    if (isById && unfurl_id === undefined) return refuse('missing_unfurl_id');
    if (isById && source === undefined) return refuse('missing_source');
    if (isById && !/^(?:composer|conversations_history)$/.test(source ?? '')) return refuse('invalid_source');
    if (!isById && channel === undefined) return refuse('missing_channel');
    if (!isById && ts === undefined) return refuse('missing_ts');
    const message = [...messages.values()].find(({ event }) =>
      isById
        ? event['unfurl_id'] === unfurl_id && event['source'] === source
        : event['channel'] === channel && event['message_ts'] === ts,
    );
    if (!message) return refuse(isById ? 'invalid_unfurl_id' : 'cannot_find_message');
    const read = unfurlMetadata.safeParse(JSON.parse(metadata ?? 'null'));
    if (!read.success) {
      const details = read.error.issues.map(({ path, message: why }) => `${path.join('/')} ${why}`);
      return refuse('invalid_metadata_format', details);
    }
    for (const { app_unfurl_url: link } of read.data.entities) {
      if (!message.links.includes(link)) return refuse('cannot_unfurl_message', [link]);
      if (domainOf(link) === undefined) return refuse('cannot_unfurl_url', [link]);
    }
    message.cards = read.data.entities;
    return { ok: true };
  }

  function present(args: Readonly<Record<string, string>>): object {
    const pane = panes.get(args['trigger_id'] ?? '');
    if (!pane || pane.content) return refuse('invalid_trigger_id');
    if (args['error'] !== undefined) {
      const error = paneError.safeParse(JSON.parse(args['error']));
      if (!error.success) return refuse('invalid_arguments');
      pane.content = error.data;
      return { ok: true };
    }
    const read = paneEntity.safeParse(JSON.parse(args['metadata'] ?? 'null'));
    if (!read.success) {
      const details = read.error.issues.map(({ path, message: why }) => `${path.join('/')} ${why}`);
      return refuse('invalid_metadata', details);
    }
    if (read.data.external_ref.id !== pane.card.external_ref.id) {
      return refuse('entity_metadata_does_not_match_trigger');
    }
    pane.content = read.data;
    return { ok: true };
  }

  return {
    domains,
    faults,
    answer: (method, args) => (method === 'chat.unfurl' ? unfurl(args) : present(args)),
    async shares(links, { locale, channel = deps.channel, user = deps.personId, isDraft, times = 1 } = {}) {
      count += 1;
      const id = `unfurl-${count}`;
      const matching = links.flatMap((url) => {
        const domain = domainOf(url);
        return domain === undefined ? [] : [{ url, domain }];
      });
      const event = {
        ...{ type: 'link_shared', user, is_bot_user_member: false, unfurl_id: id, links: matching },
        ...(isDraft
          ? { channel: 'COMPOSER', message_ts: id, source: 'composer' }
          : { channel, message_ts: `17000001${count}.000100`, source: 'conversations_history' }),
        ...(locale !== undefined && { user_locale: locale }),
        event_ts: `17000001${count}.000200`,
      };
      messages.set(id, { links, event, cards: [] });
      if (matching.length > 0) await emit(event, { times });
      return { id };
    },
    async refreshes({ id }) {
      const message = messages.get(id);
      if (message) await emit(message.event);
    },
    cards: ({ id }) => messages.get(id)?.cards ?? [],
    async opens(card, { locale = 'en-US' } = {}) {
      count += 1;
      const trigger_id = `trigger-of-pane-${count}`;
      const pane: { card: SlackCard; content?: SlackPane | { status: string } } = { card };
      panes.set(trigger_id, pane);
      await emit({
        ...{ type: 'entity_details_requested', user: deps.personId, trigger_id, user_locale: locale },
        ...{ external_ref: card.external_ref, entity_url: card.url, app_unfurl_url: card.app_unfurl_url },
        link: { url: card.url, domain: URL.parse(card.url)?.hostname ?? '' },
        event_ts: `17000001${count}.000300`,
      });
      await deps.until(() => pane.content !== undefined, 'the content of a pane');
      return pane.content ?? { status: '' };
    },
  };
}
