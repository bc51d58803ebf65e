import { type Emulate, ownersToken } from './slack-web-api.ts';
import { isRecord } from './validate-slack-message.ts';

/** Slack's conversations.history and conversations.replies on top of an emulator. */
export interface SlackHistory {
  answer(method: string, body: string): Promise<object>;
  /** The seconds that Slack wants to pass before it accepts this call; undefined if it accepts it now. */
  secondsToWait(method: string): number | undefined;
  /**
   * From now on the app counts as distributed outside the Marketplace: each of the two methods allows one
   * call per minute over all channels, and fifteen messages (docs, Rate limits; docs, conversations.history,
   * "limit").
   */
  limitTo(now: () => Date): void;
  /** Lets other people post this many messages, evenly over a time span. */
  chatter(channel: string, count: number, span: { readonly from: Date; readonly to: Date }): void;
  /** Invalidates all cursors. */
  forgetCursors(): void;
  /** The scopes that are granted, apart from those that every app of ours has. */
  readonly scopes: Set<string>;
}

/** Slack may return fewer messages than requested. */
const longestPage = 15;

export function createSlackHistory(emulate: Emulate): SlackHistory {
  const scopes = new Set(['channels:history', 'groups:history', 'im:history']);
  const chattered = new Map<string, { ts: string; user: string; text: string }[]>();
  const takenAt = new Map<string, number>();
  let clock: (() => Date) | undefined;
  let age = 0;

  async function neededScope(channel: string): Promise<string> {
    const { channel: info } = await emulate('conversations.info', { channel }, ownersToken);
    if (isRecord(info) && info['is_im'] === true) return 'im:history';
    return isRecord(info) && info['is_private'] === true ? 'groups:history' : 'channels:history';
  }

  return {
    scopes,
    limitTo(now) {
      clock = now;
    },
    forgetCursors() {
      age += 1;
    },
    secondsToWait(method) {
      if (!clock || !/^conversations\.(?:history|replies)$/.test(method)) return undefined;
      const nowMs = clock().getTime();
      const waitMs = (takenAt.get(method) ?? Number.NEGATIVE_INFINITY) + 60_000 - nowMs;
      if (waitMs > 0) return Math.ceil(waitMs / 1000);
      takenAt.set(method, nowMs);
      return undefined;
    },
    chatter(channel, count, { from, to }) {
      const stepMs = (to.getTime() - from.getTime()) / count;
      const said = Array.from({ length: count }, (_, index) => ({
        ...{ ts: ((from.getTime() + index * stepMs) / 1000).toFixed(6), user: 'U0OTHER000' },
        text: `Message ${index}`,
      }));
      chattered.set(channel, [...(chattered.get(channel) ?? []), ...said]);
    },
    async answer(method, body) {
      const {
        channel = '',
        oldest = '0',
        latest = 'Infinity',
        cursor = '',
        ...args
      } = Object.fromEntries(new URLSearchParams(body));
      const needed = await neededScope(channel);
      if (!scopes.has(needed))
        return { ok: false, error: 'missing_scope', needed, provided: 'chat:write,commands' };
      const limit = Number(args['limit'] ?? 100);
      if (!(limit >= 1 && limit <= 999)) return { ok: false, error: 'invalid_limit' };
      const start = cursor === '' ? undefined : readCursor(cursor, age);
      if (start === null) return { ok: false, error: 'invalid_cursor' };

      const { ts = '' } = args;
      const everything = await emulate(method, { channel, limit: '1000', ...(ts && { ts }) });
      if (everything['ok'] !== true) return everything;
      const all = Array.isArray(everything['messages']) ? everything['messages'].filter(isRecord) : [];
      // docs: newest messages come first, in a thread the oldest.
      const isThread = method === 'conversations.replies';
      const direction = isThread ? 1 : -1;
      const inOrder = [...all, ...(isThread ? [] : (chattered.get(channel) ?? []))]
        .filter(({ ts: at }) => Number(at) > Number(oldest) && Number(at) < Number(latest))
        .sort((one, other) => direction * (Number(one.ts) - Number(other.ts)));
      const from = start === undefined ? 0 : inOrder.findIndex(({ ts: at }) => at === start);
      const page = inOrder.slice(from, from + Math.min(limit, longestPage));
      const next = inOrder[from + page.length];
      return {
        ok: true,
        messages: page.map((message) =>
          args['include_all_metadata'] === 'true' ? message : withoutPayload(message),
        ),
        has_more: next !== undefined,
        response_metadata: { next_cursor: next ? cursorAt(String(next.ts), age) : '' },
      };
    },
  };
}

/** As in Slack's examples: the time of the next message in base64. */
function cursorAt(ts: string, age: number): string {
  return Buffer.from(`next_ts:${ts}:${age}`).toString('base64');
}

/** Null for a cursor that Slack did not issue or has forgotten. */
function readCursor(cursor: string, age: number): string | null {
  const [, ts, given] = /^next_ts:([\d.]+):(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  return ts !== undefined && given === String(age) ? ts : null;
}

/** Unless all metadata is requested, Slack returns only its type. */
function withoutPayload(message: object): object {
  const { metadata, ...rest } = { metadata: undefined, ...message };
  return isRecord(metadata) ? { ...rest, metadata: { event_type: metadata['event_type'] } } : rest;
}
