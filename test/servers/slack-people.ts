/** Who is in a local Slack's workspace and its channels: users.info and conversations.members. */
export interface SlackPeople {
  /** What users.info tells of somebody. */
  set(userId: string, user: object): void;
  join(channel: string, ...userIds: string[]): void;
  /** Those that are granted. */
  readonly scopes: Set<string>;
  answer(method: string, args: Readonly<Record<string, string>>): object;
}

/** Slack gives fewer than are asked for whenever it likes. */
const longestPage = 2;

export function createSlackPeople(): SlackPeople {
  const users = new Map<string, object>();
  const members = new Map<string, string[]>();
  const scopes = new Set(['users:read', 'channels:read']);

  function missing(needed: string): object {
    return { ok: false, error: 'missing_scope', needed, provided: 'chat:write,commands' };
  }

  return {
    scopes,
    set: (id, user) => void users.set(id, { id, ...user }),
    join: (channel, ...ids) => void members.set(channel, [...(members.get(channel) ?? []), ...ids]),
    answer(method, args) {
      if (method === 'users.info') {
        if (!scopes.has('users:read')) return missing('users:read');
        const { locale, ...user } = { locale: undefined, ...users.get(args['user'] ?? '') };
        if (!('id' in user)) return { ok: false, error: 'user_not_found' };
        return { ok: true, user: args['include_locale'] === 'true' ? { ...user, locale } : user };
      }
      if (!scopes.has('channels:read')) return missing('channels:read');
      const all = members.get(args['channel'] ?? '');
      if (!all) return { ok: false, error: 'channel_not_found' };
      const start = Number(args['cursor'] || 0);
      const end = start + Math.min(Number(args['limit'] ?? 100), longestPage);
      const next_cursor = end < all.length ? String(end) : '';
      return { ok: true, members: all.slice(start, end), response_metadata: { next_cursor } };
    },
  };
}
