import { reasonIn } from '../../../src/platform/errors.ts';
import { say } from '../../../src/platform/language/say.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
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
    const attempt = {
      ...access,
      what: sentence('posting to the channel'),
      scope: 'chat:write',
      mayHaveWorked: true,
    };
    const { message: reason, fix } = reasonIn(message.language ?? 'en', toPlatformError(error, attempt).said);
    const text = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
    return notice(fix === undefined ? text : `${text}. ${fix}`);
  }
}
