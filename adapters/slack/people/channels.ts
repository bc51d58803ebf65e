import type { ChannelRef } from '../../../src/platform/channel.ts';
import { toPlatformError } from '../reaching/errors.ts';
import type { Workspaces } from '../reaching/workspaces.ts';

/** docs, users.conversations: "under 1000"; Slack may give fewer. */
const channelsAPage = 999;
const maxPages = 5;

/**
 * The channels that a person is in and Slack lets the app see: all public ones, and the private ones that the app is in
 * too.
 * @throws PlatformError naming the scope that is missing, or when Slack does not answer
 */
export async function channelsOf(
  personId: string,
  { reach, ids }: Pick<Workspaces, 'reach' | 'ids'>,
): Promise<ChannelRef[]> {
  const { id: user, client, ...access } = await reach(personId);
  const { workspace } = ids.toSlack(personId);
  const found: ChannelRef[] = [];
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
      for (const { id } of channels)
        if (id) found.push({ platform: 'slack', id: workspace ? ids.toPort(workspace, id) : id });
      cursor = response_metadata?.next_cursor;
      if (!cursor) break;
    }
    return found;
  } catch (error) {
    const what = `asking Slack in which channels ${user} is`;
    const scope = 'channels:read and groups:read';
    throw toPlatformError(error, { ...access, what, scope, mayHaveWorked: false });
  }
}
