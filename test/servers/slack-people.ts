/**
 * The people in a local Slack's workspace and channels: users.info, users.conversations and
 * conversations.members.
 */
export interface SlackPeople {
  /** Sets what users.info returns for a person. */
  set(userId: string, user: object): void;
  join(channel: string, ...userIds: string[]): void;
  /** Restricts posting in a channel to some people: groups ("admin") and individuals. */
  restrict(
    channel: string,
    to: { readonly type?: readonly string[]; readonly user?: readonly string[] },
  ): void;
  /**
   * Adds that restriction to an answer of conversations.info, in the place that the SDK's type has for
   * `users.conversations`.
   */
  withRestriction(channel: string, info: object): object;
  /** The scopes that are granted. */
  readonly scopes: Set<string>;
  answer(method: string, args: Readonly<Record<string, string>>): object;
}

/** Slack may return fewer than requested. */
const longestPage = 2;

export function createSlackPeople(): SlackPeople {
  const users = new Map<string, object>();
  const members = new Map<string, string[]>();
  const restrictions = new Map<string, object>();
  const scopes = new Set(['users:read', 'channels:read', 'groups:read']);

  function missing(needed: string): object {
    return { ok: false, error: 'missing_scope', needed, provided: 'chat:write,commands' };
  }

  return {
    scopes,
    set: (id, user) => void users.set(id, { id, ...user }),
    join: (channel, ...ids) => void members.set(channel, [...(members.get(channel) ?? []), ...ids]),
    restrict: (channel, to) => void restrictions.set(channel, to),
    withRestriction(channel, info) {
      if (!scopes.has('channels:read')) return missing('channels:read');
      const restriction = restrictions.get(channel);
      if (!restriction || !('channel' in info) || typeof info.channel !== 'object') return info;
      return { ...info, channel: { ...info.channel, properties: { posting_restricted_to: restriction } } };
    },
    answer(method, args) {
      if (method === 'users.info') {
        if (!scopes.has('users:read')) return missing('users:read');
        const { locale, ...user } = { locale: undefined, ...users.get(args['user'] ?? '') };
        if (!('id' in user)) return { ok: false, error: 'user_not_found' };
        return { ok: true, user: args['include_locale'] === 'true' ? { ...user, locale } : user };
      }
      if (!scopes.has('channels:read')) return missing('channels:read');
      if (method === 'users.conversations') {
        const types = (args['types'] ?? 'public_channel').split(',');
        if (types.includes('private_channel') && !scopes.has('groups:read')) return missing('groups:read');
        const inThem = [...members].filter(([, ids]) => ids.includes(args['user'] ?? ''));
        const { page, next_cursor } = pageOf(inThem, args);
        return { ok: true, channels: page.map(([id]) => ({ id })), response_metadata: { next_cursor } };
      }
      const all = members.get(args['channel'] ?? '');
      if (!all) return { ok: false, error: 'channel_not_found' };
      const { page, next_cursor } = pageOf(all, args);
      return { ok: true, members: page, response_metadata: { next_cursor } };
    },
  };
}

function pageOf<Item>(all: readonly Item[], { cursor, limit = '100' }: Readonly<Record<string, string>>) {
  const start = Number(cursor || 0);
  const end = start + Math.min(Number(limit), longestPage);
  return { page: all.slice(start, end), next_cursor: end < all.length ? String(end) : '' };
}
