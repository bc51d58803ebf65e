import { type REST, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../../src/platform/log.ts';
import { errorFields, isRefusal } from '../rest/errors.ts';
import { threadName } from './message-texts.ts';

/** The threads of our messages, which hold the replies to them. A thread has the same id as its message. */
export interface ReplyThreads {
  /** Opens the thread of a message unless it has one. */
  open(message: { channelId: string; parentId: string }, reply: object): Promise<void>;
}

/** Enough for some digests; a forgotten one only costs another request. */
const maxRemembered = 1_000;

export function createReplyThreads(rest: REST, log: Log): ReplyThreads {
  const opened = new LRUCache<string, true>({ max: maxRemembered });

  async function nameOf(channelId: string, parentId: string, reply: object): Promise<string> {
    try {
      const parent = await rest.get(Routes.channelMessage(channelId, parentId));
      return threadName(parent) ?? threadName(reply) ?? 'Stories';
    } catch (error) {
      // No permission to read the history. If the message is gone, opening its thread will fail.
      log.debug({ channelId, ...errorFields(error) }, 'parent message not read');
      return threadName(reply) ?? 'Stories';
    }
  }

  return {
    async open({ channelId, parentId }, reply) {
      if (opened.has(parentId)) return;
      try {
        const name = await nameOf(channelId, parentId, reply);
        await rest.post(Routes.threads(channelId, parentId), { body: { name } });
      } catch (error) {
        // "A thread has already been created for this message": by an earlier attempt.
        if (!isRefusal(error, 160004)) throw error;
      }
      opened.set(parentId, true);
    },
  };
}
