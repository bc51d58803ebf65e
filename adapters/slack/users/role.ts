import type { ChannelRole } from '../../../src/platform/adapter.ts';
import type { ChannelRef } from '../../../src/platform/channel.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import type { Reach } from '../web-api/access.ts';
import { openDirectChannel } from '../web-api/direct-channel.ts';
import { toPlatformError } from '../web-api/errors.ts';
import { isDirect } from '../web-api/origin.ts';
import { scopeIn } from '../web-api/refusals.ts';
import { isOrganisation, type Workspace } from '../web-api/workspace.ts';
import type { Workspaces } from '../web-api/workspaces.ts';
import type { PersonFacts, Users } from './users.ts';

/** Role changes take effect within a minute. */
const maxAgeMs = minuteMs;

/** docs, conversations.members: "no more than 1000"; Slack may give fewer. */
const membersAPage = 1_000;
const maxPages = 50;

export interface RoleDeps {
  readonly reach: Workspaces['reach'];
  readonly ids: Workspaces['ids'];
  readonly people: Pick<Users, 'lookUp' | 'wasIn'>;
}

/**
 * A person's role in a channel. Needs the scope `users:read` and, unless they typed a command there within
 * the last minutes, `channels:read` (or `groups:read`).
 * @throws PlatformError naming the missing scope, or when Slack does not answer
 */
export async function roleIn(
  channel: ChannelRef,
  personId: string,
  { reach, ids, people }: RoleDeps,
): Promise<ChannelRole> {
  if (ids.toSlack(channel.id).workspace?.teamId !== ids.toSlack(personId).workspace?.teamId)
    return 'stranger';
  const person = await reach(personId);
  const place = await reach(channel.id);
  if (isDirect(place.id))
    return (await openDirectChannel(person.id, person)) === place.id ? 'member' : 'stranger';

  const found = await people.lookUp(personId, maxAgeMs);
  if (found.outcome === 'not allowed') {
    const what = sentence('asking Slack whether {person} may manage {channel}', {
      ...{ person: person.id, channel: place.id },
    });
    throw toPlatformError(found.error, { ...person, what, scope: 'users:read', mayHaveWorked: false });
  }
  if (found.outcome === 'nobody' || found.facts.isDeleted) return 'stranger';
  const isOfOther = await isOfOtherWorkspace(found.facts, place);
  const { workspace } = ids.toSlack(channel.id);
  if (isAdminOf(workspace, found.facts) && !isOfOther) return 'admin';
  if (!people.wasIn(channel.id, personId) && !(await isMember(person.id, place))) return 'stranger';
  return found.facts.isGuest || isOfOther ? 'guest' : 'member';
}

/**
 * Which workspace a channel is in is not known where the app is installed for a whole organisation, so that an
 * administrator of one of its workspaces counts as anyone else.
 */
function isAdminOf(workspace: Workspace | undefined, { isAdmin, organisation }: PersonFacts): boolean {
  return workspace && isOrganisation(workspace) ? organisation?.isAdmin === true : isAdmin;
}

/** Someone from another company is a guest in a shared channel, whatever their role at home. */
async function isOfOtherWorkspace(
  { teamId, organisation }: PersonFacts,
  { identity }: Reach,
): Promise<boolean> {
  const own = (await identity()).teamId;
  if (own !== undefined && organisation?.id !== undefined && isOrganisation({ teamId: own }))
    return organisation.id !== own;
  return teamId !== undefined && own !== undefined && teamId !== own;
}

async function isMember(userId: string, { id: channel, client, ...access }: Reach): Promise<boolean> {
  try {
    let cursor: string | undefined;
    for (let page = 0; page < maxPages; page += 1) {
      const { members = [], response_metadata } = await client.conversations.members({
        channel,
        limit: membersAPage,
        ...(cursor && { cursor }),
      });
      if (members.includes(userId)) return true;
      cursor = response_metadata?.next_cursor;
      if (!cursor) return false;
    }
    return false;
  } catch (error) {
    throw toPlatformError(error, {
      ...access,
      what: sentence('asking Slack who is in {channel}', { channel }),
      scope: scopeIn('channels:read', 'groups:read'),
      mayHaveWorked: false,
    });
  }
}
