import type { webApi } from '@slack/bolt';
import type { Log } from '../../../src/platform/log.ts';
import type { Message } from '../../../src/platform/message.ts';
import { messageOf } from '../../../src/platform/thrown.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { degradeMessage } from '../rendering/degrade.ts';
import { renderMessage } from '../rendering/render.ts';
import type { SlackMessage } from '../rendering/slack-message.ts';
import { afterLimit } from '../web-api/after-limit.ts';
import { refusalCode } from '../web-api/errors.ts';
import { refusalKind } from '../web-api/refusals.ts';

export interface AnswerPlace {
  readonly channelId: string;
  readonly threadTs?: string | undefined;
  /** The only person who sees it; undefined for everyone in the channel. */
  readonly onlyFor?: string;
}

export interface PostAnswerDeps extends Pick<Clock, 'callIn'> {
  readonly client: webApi.WebClient;
  readonly log: Log;
}

/**
 * Posts an answer as messages from the bot, each simplified until Slack accepts it.
 * @throws the SDK's error when Slack refuses for another reason, or does not answer
 */
export async function postAnswer(
  message: Message,
  { channelId: channel, threadTs, onlyFor }: AnswerPlace,
  { client, callIn, log }: PostAnswerDeps,
): Promise<void> {
  const place = { channel, ...(threadTs !== undefined && { thread_ts: threadTs }) };
  for (const payload of renderMessage(message)) {
    let version: SlackMessage | undefined = payload;
    while (version) {
      const { blocks, ...rest }: SlackMessage = version;
      const args = { ...place, ...rest, ...(blocks.length > 0 && { blocks }) };
      try {
        const post = () =>
          onlyFor === undefined
            ? client.chat.postMessage(args)
            : client.chat.postEphemeral({ ...args, user: onlyFor });
        await afterLimit<unknown>(post, { callIn });
        break;
      } catch (error) {
        version = isContentRefusal(error) ? degradeMessage(version) : undefined;
        if (!version) throw error;
        log.warn({ error: messageOf(error) }, 'slack refused an answer');
      }
    }
  }
}

function isContentRefusal(error: unknown): boolean {
  return refusalKind(refusalCode(error)) === 'bad payload';
}
