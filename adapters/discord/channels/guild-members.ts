import { GuildMemberFlags, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import { isRefusal } from '../rest/errors.ts';
import type { Guild, Member } from './permissions.ts';

const guildObject = z.object({
  id: z.string(),
  owner_id: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions: z.coerce.bigint() })),
});

const memberObject = z.object({
  roles: z.array(z.string()),
  flags: z.number().default(0),
  communication_disabled_until: z.coerce.date().nullish(),
});

/** A member, with what restricts them. */
export interface FoundMember extends Member {
  /** Whether they were invited to a single channel. */
  readonly isGuest: boolean;
  /** Set while they are timed out in the server. */
  readonly timedOutUntil?: Date;
}

export async function readGuild(rest: REST, guildId: string): Promise<Guild> {
  const { id, owner_id: ownerId, roles } = guildObject.parse(await rest.get(Routes.guild(guildId)));
  return { id, ownerId, roles };
}

/** @returns undefined if there is no such member */
export async function readMember(
  rest: REST,
  { guildId, userId, now }: { guildId: string; userId: string; now: Date },
): Promise<FoundMember | undefined> {
  let found: unknown;
  try {
    found = await rest.get(Routes.guildMember(guildId, userId));
  } catch (error) {
    if (isRefusal(error, RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser)) return undefined;
    throw error;
  }
  const { roles, flags, communication_disabled_until: until } = memberObject.parse(found);
  const isTimedOut = Boolean(until && until > now);
  return {
    id: userId,
    roles,
    isTimedOut,
    isGuest: (flags & GuildMemberFlags.IsGuest) !== 0,
    ...(until && isTimedOut && { timedOutUntil: until }),
  };
}
