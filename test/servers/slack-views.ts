import { isRecord } from './validate-slack-message.ts';
import { faultsOfSlackView } from './validate-slack-view.ts';

/** An open modal or a Home, as Slack sends it with every interaction in it. */
export interface SlackView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly hash: string;
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly external_id: string;
  readonly blocks: readonly Record<string, unknown>[];
  readonly title?: unknown;
  readonly submit?: unknown;
  readonly close?: unknown;
}

/** The modals and Homes of a local Slack's only person: views.* and how acknowledgements change them. */
export interface SlackViews {
  /** A trigger for something the person did. It works once, for three seconds of this Slack's own clock. */
  issueTrigger(): string;
  /** Advances this Slack's clock. */
  passTime(ms: number): void;
  answer(method: string, args: Readonly<Record<string, string>>): object;
  /** The modal on top; undefined when none is open. */
  modal(): SlackView | undefined;
  /** The number of stacked modals. */
  depth(): number;
  home(userId: string): SlackView | undefined;
  /** What Slack sends about a view. */
  payload(view: SlackView): object;
  /** Closes the modal on top, or all of them. */
  close(): void;
  closeAll(): void;
  /**
   * Handles the response to a submission.
   * @returns the errors at fields
   */
  acknowledge(view: SlackView, response: unknown): Readonly<Record<string, string>> | undefined;
}

const triggerLastsMs = 3_000;

export function createSlackViews(look: () => void): SlackViews {
  const triggers = new Map<string, { readonly at: number; isUsed: boolean }>();
  const stack: SlackView[] = [];
  const homes = new Map<string, SlackView>();
  let clockMs = 0;
  let count = 0;

  function take(trigger: string | undefined): string | undefined {
    const found = triggers.get(trigger ?? '');
    if (!found) return 'invalid_trigger_id';
    if (found.isUsed) return 'exchanged_trigger_id';
    if (clockMs - found.at > triggerLastsMs) return 'expired_trigger_id';
    found.isUsed = true;
    return undefined;
  }

  function read(text: string | undefined, type: 'modal' | 'home', id: string): SlackView | string[] {
    const view: unknown = JSON.parse(text ?? 'null');
    const faults = faultsOfSlackView(view, type);
    if (faults.length > 0 || !isRecord(view)) return faults;
    const { callback_id = '', private_metadata = '', external_id = '', blocks, title, submit, close } = view;
    count += 1;
    return {
      id,
      type,
      hash: `hash-${count}`,
      callback_id: String(callback_id),
      private_metadata: String(private_metadata),
      external_id: String(external_id),
      blocks: Array.isArray(blocks) ? blocks.filter(isRecord) : [],
      title,
      submit,
      close,
    };
  }

  function put(view: SlackView, at: number): object {
    stack[at] = view;
    look();
    return { ok: true, view: payload(view) };
  }

  function replace(index: number, text: string | undefined, expectedHash?: string): object {
    const before = stack[index];
    if (!before) return { ok: false, error: 'not_found' };
    if (expectedHash !== undefined && expectedHash !== before.hash)
      return { ok: false, error: 'hash_conflict' };
    const view = read(text, 'modal', before.id);
    return Array.isArray(view) ? refusal(view) : put(view, index);
  }

  function payload(view: SlackView): object {
    const at = stack.indexOf(view);
    return {
      ...view,
      team_id: 'T000000001',
      app_id: 'A0HEATLINE',
      bot_id: 'B0HEATLINE',
      root_view_id: view.type === 'home' ? view.id : (stack[0]?.id ?? view.id),
      previous_view_id: at > 0 ? (stack[at - 1]?.id ?? null) : null,
      clear_on_close: false,
      notify_on_close: false,
      state: { values: {} },
    };
  }

  return {
    issueTrigger() {
      const trigger = `trigger-${triggers.size + 1}`;
      triggers.set(trigger, { at: clockMs, isUsed: false });
      return trigger;
    },
    passTime(ms) {
      clockMs += ms;
    },
    answer(method, args) {
      switch (method) {
        case 'views.open':
        case 'views.push': {
          const isPush = method === 'views.push';
          const view = read(args['view'], 'modal', `V${count + 1}`);
          if (Array.isArray(view)) return refusal(view);
          if (isPush && (stack.length === 0 || stack.length >= 3))
            return { ok: false, error: 'push_limit_reached' };
          const error = take(args['trigger_id']);
          if (error !== undefined) return { ok: false, error };
          if (!isPush) stack.length = 0;
          return put(view, stack.length);
        }
        case 'views.update': {
          const index = stack.findIndex(({ id, external_id }) =>
            args['external_id'] === undefined ? id === args['view_id'] : external_id === args['external_id'],
          );
          return replace(index, args['view'], args['hash']);
        }
        case 'views.publish': {
          const view = read(args['view'], 'home', `V${count + 1}`);
          if (Array.isArray(view)) return refusal(view);
          homes.set(args['user_id'] ?? '', view);
          look();
          return { ok: true, view: payload(view) };
        }
        default:
          return { ok: false, error: 'unknown_method' };
      }
    },
    modal: () => stack.at(-1),
    depth: () => stack.length,
    home: (userId) => homes.get(userId),
    payload,
    close() {
      stack.pop();
    },
    closeAll() {
      stack.length = 0;
    },
    acknowledge(view, response) {
      const index = stack.findIndex(({ id }) => id === view.id);
      if (!isRecord(response)) {
        stack.splice(index, 1);
      } else if (response['response_action'] === 'errors') {
        // Slack shows a connection problem when an error names no input of the view.
        for (const id of Object.keys(isRecord(response['errors']) ? response['errors'] : {})) {
          if (!view.blocks.some((block) => block['type'] === 'input' && block['block_id'] === id))
            throw new Error(`Slack refused: an error at ${id}, which is not an input`);
        }
        return isRecord(response['errors'])
          ? Object.fromEntries(Object.entries(response['errors']).map(([key, text]) => [key, String(text)]))
          : {};
      } else if (response['response_action'] === 'push') {
        const above = read(JSON.stringify(response['view']), 'modal', `V${count + 1}`);
        if (Array.isArray(above) || stack.length >= 3)
          throw new Error(`Slack refused: ${JSON.stringify(above)}`);
        put(above, stack.length);
      } else {
        const result = replace(index, JSON.stringify(response['view']));
        if (!('ok' in result && result.ok === true))
          throw new Error(`Slack refused: ${JSON.stringify(result)}`);
      }
      look();
      return undefined;
    },
  };
}

function refusal(messages: readonly string[]): object {
  const error = messages.includes('view_too_large') ? 'view_too_large' : 'invalid_arguments';
  return { ok: false, error, response_metadata: { messages } };
}
