import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Verification } from '../../../src/platform/adapter.ts';
import type { ChannelFacts } from '../channels/channel-facts.ts';
import { isRefusal } from '../requests/errors.ts';
import { activePosts, archivedPosts } from './forum-threads.ts';
import { earliestId, historyNeeded, type LookBackDeps, mayReadHistory, textOf } from './look-back.ts';
import { threadName } from './thread-name.ts';

/** Looks for a post of ours in a forum that was made since `begunAt` and says what `body` says. */
export async function lookForPost(
  forum: ChannelFacts,
  { body, begunAt }: { body: object; begunAt: Date },
  { rest, standings }: LookBackDeps,
): Promise<{ readonly found: string } | Exclude<Verification, { outcome: 'arrived' }>> {
  const ownId = await standings.ownId();
  const mayRead = await mayReadHistory(forum.id, standings);
  const posts = [...(await activePosts(forum, rest)), ...(mayRead ? await archivedPosts(forum, rest) : [])];
  const earliest = BigInt(earliestId(begunAt));
  const candidates = posts
    .filter(({ id, owner_id: owner }) => owner === ownId && BigInt(id) >= earliest)
    .filter(({ parent_id: parent, name }) => parent === forum.id && name === threadName(body));
  // Two subscriptions may have made posts of the same name: what they say tells them apart.
  if (candidates.length > 0 && !mayRead) return historyNeeded;
  for (const { id } of candidates) {
    if (await says(id)) return { found: id };
  }
  return { outcome: 'absent' };

  async function says(threadId: string): Promise<boolean> {
    try {
      const first = z.looseObject({}).parse(await rest.get(Routes.channelMessage(threadId, threadId)));
      return textOf(first) === textOf(body);
    } catch (error) {
      // Its first message was deleted.
      if (isRefusal(error, 10008)) return false;
      throw error;
    }
  }
}
