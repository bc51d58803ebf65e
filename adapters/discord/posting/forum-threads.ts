import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { ChannelFacts } from '../channels/channel-facts.ts';

const threadList = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parent_id: z.string().nullish(),
      owner_id: z.string().nullish(),
      thread_metadata: z.object({ locked: z.boolean().default(false) }).nullish(),
    }),
  ),
});

type ForumThread = z.output<typeof threadList>['threads'][number];

/** The forum's posts that are not archived. */
export async function activePosts(
  { id, guildId }: Pick<ChannelFacts, 'id' | 'guildId'>,
  rest: REST,
): Promise<ForumThread[]> {
  if (guildId === undefined) return [];
  const { threads } = threadList.parse(await rest.get(Routes.guildActiveThreads(guildId)));
  return threads.filter(({ parent_id: parent }) => parent === id);
}

/** The most recently archived posts. Needs the permission to read the history. */
export async function archivedPosts({ id }: Pick<ChannelFacts, 'id'>, rest: REST): Promise<ForumThread[]> {
  return threadList.parse(await rest.get(Routes.channelThreads(id, 'public'))).threads;
}

/** Our newest post that accepts another message; undefined if there is none. */
export async function newestOwnPost(
  forum: Pick<ChannelFacts, 'id' | 'guildId'>,
  ownId: string,
  rest: REST,
): Promise<string | undefined> {
  const posts = await activePosts(forum, rest);
  return posts
    .filter((post) => post.owner_id === ownId && !post.thread_metadata?.locked)
    .map(({ id }) => id)
    .reduce<string | undefined>((a, b) => (a !== undefined && BigInt(a) > BigInt(b) ? a : b), undefined);
}
