import { z } from 'zod';
import type { PostingRight } from '../../../src/platform/adapter.ts';
import type { ChannelRef } from '../../../src/platform/channel.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { refusalCode, toPlatformError } from '../web-api/errors.ts';
import { isDirect } from '../web-api/origin.ts';
import { scopeIn } from '../web-api/refusals.ts';
import { type RoleDeps, roleIn } from './role.ts';

/**
 * Whether a person may post in a channel: its members may, unless its "Posting permissions" allow only some.
 * Without the scope `channels:read` (or `groups:read`), those permissions cannot be read and are ignored.
 * @throws PlatformError when Slack does not say whether the person is in the channel
 */
export async function mayPost(channel: ChannelRef, personId: string, deps: RoleDeps): Promise<PostingRight> {
  const isIn =
    deps.people.wasIn(channel.id, personId) || (await roleIn(channel, personId, deps)) !== 'stranger';
  if (!isIn) return 'no';
  const { id, client, ...access } = await deps.reach(channel.id);
  if (isDirect(id)) return 'yes';
  try {
    const { channel: info } = await client.conversations.info({ channel: id });
    return rightIn(info, deps.ids.toSlack(personId).id);
  } catch (error) {
    if (refusalCode(error) === 'missing_scope') return 'yes';
    const what = sentence('asking Slack who may post in {channel}', { channel: id });
    const scope = scopeIn('channels:read', 'groups:read');
    throw toPlatformError(error, { ...access, what, scope, mayHaveWorked: false });
  }
}

/**
 * Slack returns `posting_restricted_to`, but the SDK types it only for `users.conversations`, not for
 * `conversations.info`. Its `type` lists groups of people ("admin", "ra"), its `user` individual ones.
 */
const restrictedChannel = z.object({
  is_read_only: z.boolean().optional(),
  properties: z
    .object({
      posting_restricted_to: z
        .object({ type: z.array(z.string()).default([]), user: z.array(z.string()).default([]) })
        .nullish(),
    })
    .nullish(),
});

function rightIn(info: unknown, userId: string): PostingRight {
  const read = restrictedChannel.safeParse(info);
  if (!read.success) return 'restricted';
  const { is_read_only: isReadOnly = false, properties } = read.data;
  const { type = [], user = [] } = properties?.posting_restricted_to ?? {};
  if (user.includes(userId)) return 'yes';
  return isReadOnly || type.length > 0 || user.length > 0 ? 'restricted' : 'yes';
}
