import { type Emulate, ownersToken } from './slack-web-api.ts';
import { isRecord } from './validate-slack-message.ts';

/** conversations.history and conversations.replies as Slack answers them, over what an emulator holds. */
export interface SlackHistory {
  answer(method: string, body: string): Promise<object>;
  /** Those that are granted. */
  readonly scopes: Set<string>;
}

/** Slack gives fewer messages than are asked for whenever it likes. */
const longestPage = 15;

export function createSlackHistory(emulate: Emulate): SlackHistory {
  const scopes = new Set(['channels:history', 'groups:history', 'im:history']);

  async function neededScope(channel: string): Promise<string> {
    const { channel: info } = await emulate('conversations.info', { channel }, ownersToken);
    if (isRecord(info) && info['is_im'] === true) return 'im:history';
    return isRecord(info) && info['is_private'] === true ? 'groups:history' : 'channels:history';
  }

  return {
    scopes,
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

      const { ts = '' } = args;
      const everything = await emulate(method, { channel, limit: '1000', ...(ts && { ts }) });
      if (everything['ok'] !== true) return everything;
      const all = Array.isArray(everything['messages']) ? everything['messages'].filter(isRecord) : [];
      const newestFirst = all
        .filter(({ ts: at }) => Number(at) > Number(oldest) && Number(at) < Number(latest))
        .sort((one, other) => Number(other['ts']) - Number(one['ts']));
      const start = Number(cursor);
      const end = start + Math.min(limit, longestPage);
      const hasMore = end < newestFirst.length;
      return {
        ok: true,
        messages: newestFirst
          .slice(start, end)
          .map((message) => (args['include_all_metadata'] === 'true' ? message : withoutPayload(message))),
        has_more: hasMore,
        response_metadata: { next_cursor: hasMore ? String(end) : '' },
      };
    },
  };
}

/** Without being asked for all metadata, Slack tells only its type. */
function withoutPayload(message: Record<string, unknown>): Record<string, unknown> {
  const { metadata, ...rest } = message;
  return isRecord(metadata) ? { ...rest, metadata: { event_type: metadata['event_type'] } } : rest;
}
