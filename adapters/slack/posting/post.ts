import type { PlatformAdapter, PostOptions, PostReceipt } from '../../../src/platform/adapter.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { sendBy } from '../../../src/platform/time/deadline.ts';
import { type SlackMessage, slackMessageOf } from '../rendering/slack-message.ts';
import type { Access } from '../web-api/access.ts';
import { toPlatformError } from '../web-api/errors.ts';
import type { Workspaces } from '../web-api/workspaces.ts';
import { withMention } from './mention.ts';
import { metadataFor } from './metadata.ts';

/** Posts to the channels of all workspaces. */
export function createPost({ reach }: Pick<Workspaces, 'reach'>): PlatformAdapter['post'] {
  return async (channel, payload, options) => {
    const { id, ...access } = await reach(channel.id);
    return postMessage(id, slackMessageOf(payload), options, access);
  };
}

/**
 * Posts `message` in a single attempt. Its key is sent as metadata, so that the message can be found if no
 * answer comes.
 * @throws PlatformError
 */
export async function postMessage(
  channelId: string,
  rendered: SlackMessage,
  { idempotencyKey, replyTo, posting, deadline }: PostOptions,
  { client, botName, token }: Access,
): Promise<PostReceipt> {
  const what = sentence('posting to {channel}', { channel: channelId });
  const { blocks, ...message } = withMention(rendered, posting?.mention);
  try {
    const { ts } = await sendBy(deadline, () =>
      client.chat.postMessage({
        channel: channelId,
        ...message,
        ...(blocks.length > 0 && { blocks }),
        metadata: metadataFor(idempotencyKey),
        ...(replyTo !== undefined && { thread_ts: replyTo }),
      }),
    );
    if (ts === undefined)
      throw new PlatformError('ambiguous', sentence('{what}: Slack named no message', { what }));
    return { messageId: ts };
  } catch (error) {
    throw toPlatformError(error, {
      what,
      botName,
      token,
      scope: 'chat:write',
      mayHaveWorked: true,
    });
  }
}
