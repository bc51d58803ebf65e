import type { ChannelRef } from '../../../src/platform/channel.ts';
import { toPlatformError } from '../web-api/errors.ts';
import type { Workspaces } from '../web-api/workspaces.ts';
import type { Users } from './users.ts';

/** docs, users.conversations: "under 1000"; Slack may give fewer. */
const channelsAPage = 999;
const maxPages = 5;

export interface ChannelsDeps {
  readonly reach: Workspaces['reach'];
  readonly ids: Workspaces['ids'];
  readonly people: Pick<Users, 'noteAllIn' | 'wereIn'>;
}

/**
 * The channels that a person is in and that the app may see: all public ones, and the private ones that the
 * app is in too. Slack's answer is cached for a minute: `users.conversations` is limited to fifty calls a
 * minute.
 * @throws PlatformError naming the missing scope, or when Slack does not answer
 */
export async function channelsOf(personId: string, deps: ChannelsDeps): Promise<ChannelRef[]> {
  const known = deps.people.wereIn(personId);
  const listed = known ?? (await listChannels(personId, deps));
  if (!known) deps.people.noteAllIn(listed, personId);
  return listed.map((id) => ({ platform: 'slack', id }));
}

/** Returns the port's ids. */
async function listChannels(personId: string, { reach, ids }: ChannelsDeps): Promise<string[]> {
  const { id: user, client, ...access } = await reach(personId);
  const { workspace } = ids.toSlack(personId);
  const listed: string[] = [];
  try {
    let cursor: string | undefined;
    for (let page = 0; page < maxPages; page += 1) {
      const { channels = [], response_metadata } = await client.users.conversations({
        user,
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: channelsAPage,
        ...(cursor && { cursor }),
      });
      listed.push(...channels.flatMap(({ id }) => id ?? []));
      cursor = response_metadata?.next_cursor;
      if (!cursor) break;
    }
    return workspace ? listed.map((id) => ids.toPort(workspace, id)) : listed;
  } catch (error) {
    const what = `asking Slack which channels ${user} is in`;
    const scope = 'channels:read and groups:read';
    throw toPlatformError(error, { ...access, what, scope, mayHaveWorked: false });
  }
}
