import type { EnvelopeType } from './slack-socket.ts';
import type { SlackView, SlackViews } from './slack-views.ts';
import { isRecord } from './validate-slack-message.ts';
import { faultsOfSlackOptions } from './validate-slack-view.ts';

/** What the only person in a local Slack does besides typing commands and pressing buttons of messages. */
export interface SlackPerson {
  readonly id: string;
  /** Their direct messages with the app. */
  readonly directChannel: string;
  /**
   * Presses the button with this label in the modal on top or on their Home.
   * @param filled new values by the labels of their inputs, as for `submits`
   */
  pressesInModal(label: string, filled?: Readonly<Record<string, string>>): Promise<void>;
  pressesAtHome(label: string): Promise<void>;
  /** Chooses a value in the menu with this label in the modal on top. */
  chooses(label: string, value: string): Promise<void>;
  /**
   * Types into a menu of the modal on top.
   * @returns the suggestions
   */
  looksFor(
    label: string,
    typed: string,
  ): Promise<readonly { readonly text: string; readonly value: string }[]>;
  /**
   * Submits the modal on top; other inputs keep their values.
   * @param filled new values by the labels of their inputs
   * @returns the errors at inputs, by their labels
   */
  submits(filled?: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>> | undefined>;
  opensHome(tab?: 'home' | 'messages'): Promise<void>;
  choosesShortcut(message: object, options?: { channel?: string; callback?: string }): SlackShortcutUse;
  /** Slack tells the app of an event. */
  causes(event: object): Promise<void>;
  /** Slack gives a channel another id, and tells the app. */
  seesChannelChange(from: string, to: string): Promise<void>;
  /** Says something to the app; `event` holds further fields of Slack's event. */
  says(text: string, options?: SaidOptions): Promise<void>;
}

export interface SaidOptions {
  readonly mentionIn?: string;
  readonly event?: object;
  readonly eventId?: string;
  readonly retry?: number;
}

export interface SlackShortcutUse {
  readonly acked: Promise<unknown>;
  replied(count?: number): Promise<readonly { readonly text: string; readonly blocks: readonly unknown[] }[]>;
}

export interface SlackPersonDeps {
  readonly person: {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly team_id: string;
  };
  readonly directChannel: string;
  readonly views: SlackViews;
  readonly channel: string;
  send(type: EnvelopeType, payload: object, retry?: number): Promise<unknown>;
  /** Sends something that is answered at its own URL. */
  exchange(type: 'interactive', payload: object): SlackShortcutUse;
}

export function createSlackPerson(deps: SlackPersonDeps): SlackPerson {
  const { person, views, send, directChannel } = deps;
  const team = { id: person.team_id, domain: 'local' };
  let eventCount = 0;

  const common = () => ({
    user: person,
    team,
    token: 'verification-token-of-the-app',
    api_app_id: 'A0HEATLINE',
    trigger_id: views.issueTrigger(),
  });

  function top(): SlackView {
    const modal = views.modal();
    if (!modal) throw new Error('no modal is open');
    return modal;
  }

  /** What a view's inputs hold, and their labels by the ids of their blocks. */
  function stateIn({ blocks }: SlackView, filled: Readonly<Record<string, string>> = {}) {
    const labels = new Map<string, string>();
    const values = Object.fromEntries(
      blocks.flatMap((block) => {
        const { element } = block;
        if (block['type'] !== 'input' || !isRecord(element)) return [];
        const label = textOf(block['label']);
        labels.set(String(block['block_id']), label);
        return [
          [String(block['block_id']), { [String(element['action_id'])]: stateOf(element, filled[label]) }],
        ];
      }),
    );
    const unknown = Object.keys(filled).filter((label) => ![...labels.values()].includes(label));
    if (unknown.length > 0) throw new Error(`there is no input ${unknown.join()}`);
    return { labels, values };
  }

  async function act(
    view: SlackView,
    action: Record<string, unknown>,
    filled?: Readonly<Record<string, string>>,
  ): Promise<void> {
    const { values } = stateIn(view, filled);
    await send('interactive', {
      type: 'block_actions',
      ...common(),
      view: { ...views.payload(view), state: { values } },
      container: { type: 'view', view_id: view.id },
      actions: [{ action_ts: '1700000001.000100', ...action }],
    });
  }

  async function presses(
    view: SlackView | undefined,
    label: string,
    filled?: Readonly<Record<string, string>>,
  ): Promise<void> {
    const button = findByText(view?.blocks, label);
    if (!view || !button) throw new Error(`there is no button "${label}"`);
    await act(view, { block_id: 'b1', ...button }, filled);
  }

  function inputOf(view: SlackView, label: string): { blockId: string; element: Record<string, unknown> } {
    const block = view.blocks.find((one) => one['type'] === 'input' && textOf(one['label']) === label);
    const element = block?.['element'];
    if (!block || !isRecord(element)) throw new Error(`there is no input "${label}"`);
    return { blockId: String(block['block_id']), element };
  }

  async function event(event: object, { eventId, retry = 0 }: SaidOptions): Promise<void> {
    eventCount += 1;
    const payload = {
      type: 'event_callback',
      token: 'verification-token-of-the-app',
      team_id: person.team_id,
      api_app_id: 'A0HEATLINE',
      event_id: eventId ?? `Ev${eventCount}`,
      event_time: 1_700_000_000,
      authorizations: [
        {
          enterprise_id: null,
          team_id: person.team_id,
          user_id: 'U0HEATLINE',
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      event,
    };
    await send('events_api', payload, retry);
  }

  return {
    id: person.id,
    directChannel,
    pressesInModal: (label, filled) => presses(views.modal(), label, filled),
    pressesAtHome: (label) => presses(views.home(person.id), label),
    async chooses(label, value) {
      const view = top();
      const { blockId, element } = inputOf(view, label);
      const { options } = element;
      const chosen = Array.isArray(options) ? options.find((option) => option.value === value) : undefined;
      if (!chosen) throw new Error(`"${label}" has no option "${value}"`);
      await act(view, { ...element, block_id: blockId, selected_option: chosen });
    },
    async looksFor(label, typed) {
      const view = top();
      const { blockId, element } = inputOf(view, label);
      const answer = await send('interactive', {
        type: 'block_suggestion',
        ...common(),
        view: views.payload(view),
        container: { type: 'view', view_id: view.id },
        block_id: blockId,
        action_id: element['action_id'],
        value: typed,
      });
      const faults = faultsOfSlackOptions(answer);
      if (faults.length > 0) throw new Error(faults.join('; '));
      const options = isRecord(answer) && Array.isArray(answer['options']) ? answer['options'] : [];
      return options.map((option) => ({ text: textOf(option.text), value: String(option.value) }));
    },
    async submits(filled = {}) {
      const view = top();
      const { labels, values } = stateIn(view, filled);
      const response = await send('interactive', {
        type: 'view_submission',
        ...common(),
        view: { ...views.payload(view), state: { values } },
        response_urls: [],
      });
      const errors = views.acknowledge(view, response);
      return (
        errors && Object.fromEntries(Object.entries(errors).map(([id, text]) => [labels.get(id) ?? id, text]))
      );
    },
    opensHome: (tab = 'home') =>
      event(
        {
          type: 'app_home_opened',
          user: person.id,
          channel: directChannel,
          tab,
          event_ts: '1700000001.0001',
        },
        {},
      ),
    choosesShortcut(message, { channel = deps.channel, callback = 'related_coverage' } = {}) {
      return deps.exchange('interactive', {
        type: 'message_action',
        callback_id: callback,
        user: person,
        team,
        channel: { id: channel, name: 'news' },
        message_ts: '1700000000.000100',
        message: { type: 'message', ts: '1700000000.000100', ...message },
      });
    },
    causes: (caused) => event(caused, {}),
    seesChannelChange: (from, to) =>
      event(
        { type: 'channel_id_changed', old_channel_id: from, new_channel_id: to, event_ts: '1700000001.0001' },
        {},
      ),
    async says(text, options = {}) {
      const { mentionIn } = options;
      eventCount += 1;
      const ts = `17000000${String(eventCount).padStart(2, '0')}.000100`;
      const said = { user: person.id, text, ts, event_ts: ts, ...options.event };
      await event(
        mentionIn === undefined
          ? { type: 'message', channel: directChannel, channel_type: 'im', ...said }
          : { type: 'app_mention', channel: mentionIn, ...said },
        options,
      );
    },
  };
}

/** The value that Slack reports for an input: what was filled in, or its initial value. */
function stateOf(element: Record<string, unknown>, filled: string | undefined): object {
  const type = String(element['type']);
  const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
  switch (type) {
    case 'static_select':
    case 'external_select':
      return {
        type,
        selected_option: filled === undefined ? (element['initial_option'] ?? null) : option(filled),
      };
    case 'checkboxes': {
      const ticked = filled?.split(', ').flatMap((one) => (one === '' ? [] : option(one)));
      return { type, selected_options: ticked ?? element['initial_options'] ?? [] };
    }
    case 'conversations_select':
      return { type, selected_conversation: filled ?? element['initial_conversation'] ?? null };
    default:
      return { type, value: filled ?? element['initial_value'] ?? null };
  }
}

function textOf(value: unknown): string {
  return isRecord(value) ? String(value['text']) : '';
}

/** Finds the button labelled `label` at any depth. */
export function findByText(value: unknown, label: string): Record<string, unknown> | undefined {
  if (Array.isArray(value)) return value.map((one) => findByText(one, label)).find(Boolean);
  if (!isRecord(value)) return undefined;
  if (value['type'] === 'button' && textOf(value['text']) === label) return value;
  return Object.values(value)
    .map((one) => findByText(one, label))
    .find(Boolean);
}

/** The menu with an option of this text, as it is sent once that is chosen. */
export function findOption(value: unknown, text: string): Record<string, unknown> | undefined {
  if (Array.isArray(value)) return value.map((one) => findOption(one, text)).find(Boolean);
  if (!isRecord(value)) return undefined;
  if (value['type'] === 'static_select' && Array.isArray(value['options'])) {
    const chosen = value['options'].find((one) => isRecord(one) && textOf(one['text']) === text);
    return chosen && { type: 'static_select', action_id: value['action_id'], selected_option: chosen };
  }
  return Object.values(value)
    .map((one) => findOption(one, text))
    .find(Boolean);
}
