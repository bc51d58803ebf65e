import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { PostOptions } from '../../../src/platform/adapter.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import type { Log } from '../../../src/platform/log.ts';
import { sendBy } from '../../../src/platform/time/deadline.ts';
import type { ChannelFacts, Channels } from '../channels/channel-facts.ts';

export interface ForumPostDeps {
  readonly rest: REST;
  readonly channels: Pick<Channels, 'read'>;
  readonly log: Log;
}

const created = z.object({ id: z.string() });

/**
 * Creates a forum post from a message. Nonces are not enforced here, so a repeat would create a second post.
 */
export async function createForumPost(
  forumId: string,
  { body: message, name }: { readonly body: object; readonly name: string | undefined },
  { posting, deadline }: Pick<PostOptions, 'posting' | 'deadline'>,
  { rest, channels, log }: ForumPostDeps,
): Promise<string> {
  const tag = posting?.tag;
  const forum = await channels.read(forumId);
  const applied = tag === undefined ? undefined : findTag(forum, tag);
  if (!applied && forum.requiresTag) throw tagNeeded(forum, tag);
  if (!applied && tag !== undefined) {
    log.warn(
      { channelId: forumId, fix: `Set the tag to one of ${tagNames(forum)}.` },
      'tag left out: unknown',
    );
  }
  const body = {
    name: name ?? 'Digest',
    message,
    ...(applied && { applied_tags: [applied.id] }),
  };
  const made = await sendBy(deadline, () => rest.post(Routes.threads(forumId), { body }));
  return created.parse(made).id;
}

/** The error for a forum that requires a tag. */
export function tagNeeded(forum: ChannelFacts, tag?: string): PlatformError {
  const message =
    tag === undefined
      ? sentence('Every post in that forum needs a tag, and no tag is set')
      : sentence('Every post in that forum needs a tag, and it has no tag "{tag}"', { tag });
  const fix =
    forum.tags.length > 0
      ? sentence('Set the tag of the subscription (the option "tag") to one of {tags}.', {
          tags: tagNames(forum),
        })
      : sentence('Give the forum tags, or let it take posts without them (Edit Channel → Overview).');
  return new PlatformError('lost destination', message, { fix });
}

/** The tags for people to read: "News", "Daily digest". */
export function tagNames({ tags }: ChannelFacts): string {
  return tags.map(({ name }) => `"${name}"`).join(', ') || 'none, as the forum has no tags';
}

function findTag({ tags }: ChannelFacts, tag: string) {
  const named = tag.trim().toLowerCase();
  return tags.find(({ id, name }) => id === named || name.trim().toLowerCase() === named);
}
