import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Verification } from '../../../src/platform/adapter.ts';
import type { ChannelFacts } from '../channels/channel-facts.ts';
import { isRefusal } from '../rest/errors.ts';
import { activePosts, archivedPosts } from './forum-threads.ts';
import { earliestId, historyNeeded, type LookBackDeps, mayReadHistory } from './look-back.ts';
import { isWanted, type WantedMessage } from './mark.ts';
import { threadName } from './message-texts.ts';

/** Looks in a forum for a post of ours that was created since `begunAt`. */
export async function lookForPost(
  forum: ChannelFacts,
  { begunAt, ...wanted }: WantedMessage & { begunAt: Date },
  { rest, botAccess }: LookBackDeps,
): Promise<{ readonly found: string } | Exclude<Verification, { outcome: 'arrived' }>> {
  const ownId = await botAccess.ownId();
  const mayRead = await mayReadHistory(forum.id, botAccess);
  const posts = [...(await activePosts(forum, rest)), ...(mayRead ? await archivedPosts(forum, rest) : [])];
  const earliest = BigInt(earliestId(begunAt));
  const candidates = posts
    .filter(({ id, owner_id: owner }) => owner === ownId && BigInt(id) >= earliest)
    .filter(({ parent_id: parent }) => parent === forum.id);
  if (!mayRead) {
    // Two posts with the same name can only be told apart by their first messages.
    const isAmong = candidates.some(({ name }) => name === threadName(wanted.body));
    return isAmong ? historyNeeded : { outcome: 'absent' };
  }
  for (const { id } of candidates) {
    if (await isIt(id)) return { found: id };
  }
  return { outcome: 'absent' };

  async function isIt(threadId: string): Promise<boolean> {
    try {
      const first = z.looseObject({}).parse(await rest.get(Routes.channelMessage(threadId, threadId)));
      return isWanted(first, wanted);
    } catch (error) {
      // Its first message was deleted.
      if (isRefusal(error, 10008)) return false;
      throw error;
    }
  }
}
