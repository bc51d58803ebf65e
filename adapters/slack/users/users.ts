import type { webApi } from '@slack/bolt';
import type { PersonProfile } from '../../../src/platform/adapter.ts';
import { createTimedCache } from '../../../src/platform/caching/timed-cache.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import { refusalCode, toPlatformError } from '../web-api/errors.ts';
import type { Workspaces } from '../web-api/workspaces.ts';

/** What Slack says about a person, as far as it matters here. */
export interface PersonFacts {
  /** Their display name; plain text. */
  readonly name: string | undefined;
  readonly timezone: string | undefined;
  /** In Slack's format: "en-GB". */
  readonly locale: string | undefined;
  /**
   * Their workspace, which is another one if they come through a channel shared with it. Undefined for a
   * member of an organisation, who may be in several.
   */
  readonly teamId: string | undefined;
  /** Of their workspace; with the token of an organisation, of one of its workspaces. */
  readonly isAdmin: boolean;
  /** The organisation whose member they are, and whether they administer it. */
  readonly organisation: { readonly id: string | undefined; readonly isAdmin: boolean } | undefined;
  readonly isGuest: boolean;
  /** Whether they left the workspace. */
  readonly isDeleted: boolean;
}

export type Lookup =
  | { readonly outcome: 'known'; readonly facts: PersonFacts }
  | { readonly outcome: 'nobody' }
  /** The app lacks the scope `users:read`. */
  | { readonly outcome: 'not allowed'; readonly error: unknown };

/**
 * What is known about people, cached for some minutes: `users.info` is limited to a hundred calls a minute.
 */
export interface Users {
  /**
   * @param maxAgeMs how old the answer may be
   * @throws PlatformError
   */
  lookUp(personId: string, maxAgeMs: number): Promise<Lookup>;
  /** Records that someone typed a command in a channel, so they must be in it. Ids are the port's. */
  noteIn(channelId: string, personId: string): void;
  /** Records the channels that Slack has just said someone is in. */
  noteAllIn(channelIds: readonly string[], personId: string): void;
  /** Returns those channels, if Slack listed them within the last minute. */
  wereIn(personId: string): readonly string[] | undefined;
  /** Whether either call put the person in the channel within the last minutes. */
  wasIn(channelId: string, personId: string): boolean;
}

const keptMs = 10 * minuteMs;
/** The list is needed whenever someone opens the Home, turns its pages or presses a button there. */
const listsKeptMs = minuteMs;
const maxEntries = 5_000;

export function createUsers(reach: Workspaces['reach'], { elapsedMs }: Pick<Clock, 'elapsedMs'>): Users {
  const lookups = createTimedCache<Promise<Lookup>>({ keptMs, maxEntries, elapsedMs });
  const commands = createTimedCache<true>({ keptMs, maxEntries, elapsedMs });
  const lists = createTimedCache<ReadonlySet<string>>({ keptMs: listsKeptMs, maxEntries, elapsedMs });

  async function ask(personId: string): Promise<Lookup> {
    const { id, client, ...access } = await reach(personId);
    try {
      const { user } = await client.users.info({ user: id, include_locale: true });
      return user ? { outcome: 'known', facts: factsOf(user) } : { outcome: 'nobody' };
    } catch (error) {
      const code = refusalCode(error);
      if (code === 'missing_scope') return { outcome: 'not allowed', error };
      if (code === 'user_not_found' || code === 'user_not_visible') return { outcome: 'nobody' };
      const what = sentence('asking Slack about {person}', { person: id });
      throw toPlatformError(error, { ...access, what, scope: 'users:read', mayHaveWorked: false });
    }
  }

  return {
    lookUp(personId, maxAgeMs) {
      const before = lookups.get(personId, maxAgeMs);
      if (before !== undefined) return before;
      const asked = ask(personId);
      lookups.set(personId, asked);
      asked.catch(() => lookups.delete(personId));
      return asked;
    },
    noteIn: (channelId, personId) => commands.set(`${channelId} ${personId}`, true),
    noteAllIn: (channelIds, personId) => lists.set(personId, new Set(channelIds)),
    wereIn(personId) {
      const list = lists.get(personId);
      return list && [...list];
    },
    wasIn: (channelId, personId) =>
      commands.get(`${channelId} ${personId}`) === true || lists.get(personId)?.has(channelId) === true,
  };
}

type User = NonNullable<webApi.UsersInfoResponse['user']>;

function isAdmin(facts: Pick<User, 'is_admin' | 'is_owner' | 'is_primary_owner'>): boolean {
  return facts.is_admin === true || facts.is_owner === true || facts.is_primary_owner === true;
}

function factsOf(user: User): PersonFacts {
  const { enterprise_user: member } = user;
  return {
    name: user.profile?.display_name || user.real_name || user.name,
    timezone: user.tz,
    locale: user.locale,
    teamId: member ? undefined : user.team_id,
    isAdmin: isAdmin(user),
    organisation: member && { id: member.enterprise_id, isAdmin: isAdmin(member) },
    isGuest: user.is_restricted === true || user.is_ultra_restricted === true,
    isDeleted: user.deleted === true,
  };
}

/** People rarely change time zones. */
const maxAgeMs = 10 * minuteMs;

/**
 * The time zone and language that a person has set in Slack; empty without the scope `users:read`.
 * @throws PlatformError when Slack does not answer
 */
export async function profileOf(personId: string, people: Pick<Users, 'lookUp'>): Promise<PersonProfile> {
  const found = await people.lookUp(personId, maxAgeMs);
  if (found.outcome !== 'known') return {};
  const { timezone, locale } = found.facts;
  return { ...(timezone && { timezone }), ...(locale && { locale }) };
}
