import { say } from '../../../src/platform/language/say.ts';
import type { Message } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import { toPlatformError } from '../web-api/errors.ts';
import type { Origin } from '../web-api/origin.ts';
import type { ListenerDeps } from './listen-deps.ts';
import { postAnswer } from './post-answer.ts';

/**
 * Posts an answer to the channel in which somebody asked for it.
 * @returns what to tell that person privately
 */
export async function shareInChannel(
  message: Message,
  { workspace, channelId }: Origin,
  { reach, ids, callIn, log }: Pick<ListenerDeps, 'reach' | 'ids' | 'callIn' | 'log'>,
): Promise<Message> {
  const { client, ...access } = await reach(ids.toPort(workspace, channelId));
  try {
    await postAnswer(message, { channelId }, { client, callIn, log });
    return notice(say(message.language ?? 'en', 'Posted to the channel.'));
  } catch (error) {
    const attempt = { ...access, what: 'Posting to the channel', scope: 'chat:write', mayHaveWorked: true };
    const { message: reason, fix } = toPlatformError(error, attempt);
    return notice(fix === undefined ? reason : `${reason}. ${fix}`);
  }
}
